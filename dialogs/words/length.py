"""How much a line says: in Latin letters the same takes twice as many signs."""

from __future__ import annotations

SENTENCE = 40
"""One thing, said in one sentence; whoever writes more tells something beside it."""
MESSAGE = 60
"""One thing with a word around it."""
STORED = 1000
"""So much of what somebody wrote stays in the draft."""


def within(text: str, characters: int) -> bool:
    """Whether a line is no longer than so many Chinese characters, or twice as many Latin letters."""
    return len(text) <= (2 * characters if text.isascii() else characters)
