"""Patterns that are compiled when they are first used; all seven hundred would keep every start waiting 0.5 s."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, cast


class _Waiting:
    """Looks like the compiled pattern, and after its first use holds the pattern's own methods."""

    def __init__(self, words: str, flags: int) -> None:
        self.pattern = words
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        method = getattr(re.compile(self.pattern, self._flags), name)
        setattr(self, name, method)
        return method


def regex(words: str, flags: int = re.IGNORECASE) -> re.Pattern[str]:
    """As ``re.compile``, in capitals or not; a mistake (``re.error``) shows at its first use, so a test uses all."""
    return cast("re.Pattern[str]", _Waiting(words, flags))


def cased(words: str) -> re.Pattern[str]:
    """As written: capitals tell (a name, the number of a paper), or the line is in small letters already."""
    return regex(words, 0)


def regexes(rows: Mapping[str, str]) -> dict[str, re.Pattern[str]]:
    """A pattern for each name."""
    return {name: regex(words) for name, words in rows.items()}


def first_of(rows: Mapping[str, re.Pattern[str]], text: str) -> str:
    """The name of the first that the text holds, or nothing."""
    return next((name for name, words in rows.items() if words.search(text)), "")


@dataclass(frozen=True)
class Says:
    """A verdict by words alone: whether a line holds them or, ``only``, is nothing else."""

    words: re.Pattern[str]
    only: bool = False

    def __call__(self, text: str) -> bool:
        return (self.words.fullmatch(text) if self.only else self.words.search(text)) is not None


def says(words: str, *, only: bool = False) -> Says:
    """In capitals or not; ``only`` reads lines without blanks and marks."""
    return Says(regex(words), only)
