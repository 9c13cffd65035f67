"""How much a line says: in Latin letters the same takes twice as many signs."""

from __future__ import annotations


def within(text: str, characters: int) -> bool:
    """Whether a line is no longer than so many Chinese characters, or twice as many Latin letters."""
    return len(text) <= (2 * characters if text.isascii() else characters)
