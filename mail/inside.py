"""Commands in the middle of a sentence: never carried out where they stand, and never passed over in silence."""

from __future__ import annotations

import re
from collections.abc import Mapping

SIGN = re.compile(r"[#＃][ \u3000]*(?P<word>[A-Za-z][A-Za-z_-]*|[\u4e00-\u9fff]+)")
LINK = re.compile(r"(?:https?://|www\.)[^\s\u4e00-\u9fff，。；、）]*", re.IGNORECASE)
"""Its fragment is no command."""
SPOKEN_OF = "「『《【〈“‘\"'`(（["
"""In front of the sign: the command is only named."""
LEAST = 2
"""Chinese words run together: what follows the sign is a command where it begins with one of this length at least."""


def commands_in(folded: str, known: Mapping[str, str]) -> list[tuple[int, str]]:
    """Where in a line a sign stands before a word that is known, and the command it means."""
    plain = LINK.sub(lambda link: " " * len(link.group()), folded)
    found = ((match.start(), _meant(match["word"].lower(), known)) for match in SIGN.finditer(plain))
    return [(start, name) for start, name in found if name]


def _meant(word: str, known: Mapping[str, str]) -> str:
    if word.isascii():
        return known.get(word, "")
    return next((known[word[:size]] for size in range(len(word), LEAST - 1, -1) if word[:size] in known), "")
