"""Where a line falls apart: at a mark and, as people leave the marks out, at a blank between Chinese characters."""

from __future__ import annotations

from dialogs.understanding.letters import HAN
from dialogs.understanding.patterns import cased

MARKS = r",，。;；!！\n"
"""What ends a clause, for a class of characters."""
STOP = r"\.(?!\S)"
"""A full stop, and no dot within a number, an address or a name."""
AFTER_HAN = rf"(?<={HAN})\s+"
BLANK = r"(?<=[^\x00-\x7f])\s+(?=[^\x00-\x7f])"
CLAUSES = cased(rf"[{MARKS}]+|{STOP}")
"""A question goes on in what stands behind it, and keeps its mark."""
SENTENCES = cased(rf"[{MARKS}?？]+|{STOP}")
"""A question ends as well, and its mark is lost."""
PARTS = cased(rf"{CLAUSES.pattern}|{BLANK}")
PIECES = cased(rf"[\s、{MARKS}~～]+|{STOP}")
"""The smallest: at every blank and mark."""


def clauses_of(text: str) -> list[str]:
    """Cut at the marks alone."""
    return [part.strip() for part in CLAUSES.split(text) if part.strip()]


def sentences_of(text: str) -> list[str]:
    """Cut at the marks of questions as well."""
    return [part.strip() for part in SENTENCES.split(text) if part.strip()]


def parts_of(text: str) -> list[str]:
    """Cut at blanks between Chinese characters as well."""
    return [part.strip() for part in PARTS.split(text) if part.strip()]


def pieces_of(text: str) -> list[str]:
    """Cut at every blank and mark, commas of a list too."""
    return [part for part in PIECES.split(text) if part]
