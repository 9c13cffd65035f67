"""What the beginning of a line says: the number of a chapter, a section, an item or a letter, in the forms people use.

Whether the number fits where it stands is for ``policy_reader``.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from dialogs.understanding.patterns import cased

__all__ = ["SENTENCE_END", "Kind", "Mark", "Path", "is_heading", "marks_of", "name_of", "number_of", "parent_of"]

Kind = Literal["chapter", "section", "item", "letter"]
Path = tuple[int, ...]
"""Chapter, section (0: none), item, letter; as deep as the clause is."""

SENTENCE_END = ("。", "；", ".", ";", "！", "？", "!", "?")
_LONGEST_HEADING = 32
_NOT_A_REFERENCE = r"(?![条款节章项](?:[所的、，,。；及和与中第之至)）]|$))"
_NUMERALS = {sign: number for number, sign in enumerate("一二三四五六七八九", 1)}


def number_of(digits: str) -> int:
    """``12``, ``１２`` or ``十二``, below a hundred."""
    if digits[0].isdigit():
        return int(digits)
    tens, ten, ones = digits.rpartition("十")
    return (_NUMERALS.get(tens, 1) * 10 if ten else 0) + _NUMERALS.get(ones, 0)


def letter_of(letter: str) -> int:
    return ord(letter) - ord("a") + 1


_FORMS: tuple[tuple[Kind, str, Callable[[str], int]], ...] = (
    ("section", r"(\d{1,2})\s*[.．]\s*(\d{1,2})\s*[.．、]?\s*(?![\d.．%])", number_of),
    ("chapter", r"(\d{1,2})\s*[.．、]\s*(?!\d)", number_of),
    ("chapter", r"([一二三四五六七八九十]{1,3})\s*、\s*", number_of),
    ("chapter", r"第\s*([一二三四五六七八九十]{1,3}|\d{1,2})\s*[条章]\s*[.．、:：]?\s*(?=\S)", number_of),
    ("item", r"[（(]?\s*(\d{1,2}|(?<=[（(])[一二三四五六七八九十]{1,3})\s*[)）]\s*", number_of),
    ("letter", r"[（(]?\s*([a-z])\s*[)）.．、]\s*", letter_of),
)
_MARKS = tuple((kind, cased(form + _NOT_A_REFERENCE + r"(?P<rest>.*)"), number) for kind, form, number in _FORMS)


@dataclass(frozen=True, slots=True)
class Mark:
    """``numbers``: the chapter, chapter and section, or the item or letter alone."""

    kind: Kind
    numbers: Path
    rest: str


def marks_of(line: str) -> list[Mark]:
    """Every reading of the beginning of a line, the deepest form first."""
    found = ((kind, form.fullmatch(line), number) for kind, form, number in _MARKS)
    return [Mark(kind, tuple(map(number, hit.groups()[:-1])), hit["rest"]) for kind, hit, number in found if hit]


def name_of(path: Path) -> str:
    """``(8, 4, 4, 3)`` → ``8.4(4)c``."""
    chapter, section, item, letter = (*path, 0, 0, 0)[:4]
    return (
        f"{chapter}"
        + (f".{section}" if section else "")
        + (f"({item})" if item else "")
        + (chr(ord("a") + letter - 1) if letter else "")
    )


def parent_of(clause: str) -> str:
    """``8.4(4)c`` → ``8.4(4)`` → ``8.4`` → ``8`` → nothing."""
    if clause[-1:].isalpha():
        return clause[:-1]
    if clause.endswith(")"):
        return clause[: clause.rindex("(")]
    return clause.rpartition(".")[0] if "." in clause else ""


def is_heading(text: str) -> bool:
    return len(text) <= _LONGEST_HEADING and not text.endswith((*SENTENCE_END, "，", "、", "："))
