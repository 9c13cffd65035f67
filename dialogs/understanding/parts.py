"""Where a line falls apart: at a mark and, as people leave the marks out, at a blank beside a Chinese character.

The cuts, from the longest parts to the smallest; all drop the marks and what is empty. Rooms that cut otherwise keep a
list or a name together, or part only what two acts join, and say so themselves.
"""

from __future__ import annotations

import re

from dialogs.understanding.letters import HAN
from dialogs.understanding.patterns import cased, regex

MARKS = r",，。;；!！\n"
"""What ends a clause, for a class of characters."""
TAILS = "…~～"
"""What ends one as people chat; before it some trail off."""
STOP = r"\.(?!\S)"
"""A full stop, and no dot within a number, an address or a name."""
AFTER_HAN = rf"(?<={HAN})\s+"
BLANK = r"(?<=[^\x00-\x7f])\s+(?=[^\x00-\x7f])"
BUT = r"\bbut\b|但是?(?!书)|不过(?!\S?$)|可是(?!\S?[的嘛])"
"""What follows takes something out of what is said before it."""
CLAUSES = cased(rf"[{MARKS}{TAILS}]+|{STOP}")
"""A question goes on in what stands behind it, and keeps its mark."""
SENTENCES = cased(rf"[{MARKS}{TAILS}?？]+|{STOP}")
"""A question ends as well, and its mark is lost."""
PARTS = cased(rf"{CLAUSES.pattern}|{BLANK}")
PHRASES = cased(rf"{SENTENCES.pattern}|{AFTER_HAN}")
UTTERANCES = cased(rf"{CLAUSES.pattern}|(?<=[?？])|{AFTER_HAN}")
CONTRASTS = regex(rf"{UTTERANCES.pattern}|(?={BUT})")
ITEMS = cased(rf"[、:：{MARKS}]+|(?<![A-Za-z])\s+|\s+(?![A-Za-z])")
PIECES = cased(rf"[\s/、{MARKS}{TAILS}]+|{STOP}")
WORDS = cased(rf"\s+-+\s+|[\s/、{MARKS}{TAILS}?？]+|{STOP}")


def clauses_of(text: str) -> list[str]:
    """Cut at the marks alone."""
    return cut(CLAUSES, text)


def sentences_of(text: str) -> list[str]:
    """Cut at the marks of questions as well."""
    return cut(SENTENCES, text)


def parts_of(text: str) -> list[str]:
    """Clauses, cut at blanks between Chinese characters as well."""
    return cut(PARTS, text)


def phrases_of(text: str) -> list[str]:
    """Sentences, cut at a blank behind a Chinese character as well, whatever follows («提交 ok»)."""
    return cut(PHRASES, text)


def utterances_of(text: str) -> list[str]:
    """The same, but what asks keeps its mark, to be heard as a question by itself."""
    return cut(UTTERANCES, text)


def contrasts_of(text: str) -> list[str]:
    """Utterances, cut before «but» as well."""
    return cut(CONTRASTS, text)


def items_of(text: str) -> list[str]:
    """Cut at the marks of a list and at every blank but those between Latin words, which may be one name."""
    return cut(ITEMS, text)


def pieces_of(text: str) -> list[str]:
    """Cut at every blank and mark, commas of a list too; a question keeps its mark."""
    return cut(PIECES, text)


def words_of(text: str) -> list[str]:
    """The smallest: cut at the marks of questions and at dashes as well."""
    return cut(WORDS, text)


def cut(at: re.Pattern[str], text: str) -> list[str]:
    """What stands between, without blanks around it and without what is empty."""
    return [part for part in map(str.strip, at.split(text)) if part]
