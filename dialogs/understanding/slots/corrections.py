"""Which of several values in one answer counts. Not: what a value looks like."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TypeVar

from dialogs.understanding.patterns import regex

Value = TypeVar("Value")
_OLD = regex(
    r"旧|原来|以前|之前|老号|老的|原先|原号|停机|停用|不用了|作废|注销|不是|不要[打用发]|别[打用发]|\b(?:old|previous|former|not)\b",
    re.IGNORECASE,
)
_NEW = regex(
    r"新|现在|改成|换成|改为|换到|而是|应该是|不对|[打写输按说填]错|[哦啊噢]不|更正"
    r"|\b(?:now|new|instead|changed? to|sorry|i mean|wrong|should be|correction|oops|no wait|actually|rather)\b",
    re.IGNORECASE,
)

_OF_THE_NEXT = regex(r"[\s,，。;；]+[^\s,，。;；]+|.*?(?:而?不是|\bnot)\s*", re.IGNORECASE)
"""Between two values: «A不是B», «A 老号码B» speak of the one behind."""


def _behind(gap: str, *, last: bool) -> str:
    """The word that is said of the value before the gap."""
    if not last and _OF_THE_NEXT.fullmatch(gap):
        return ""
    return re.split(r"[\s,，。;；]", gap.strip(), maxsplit=1)[0]


def current(clean: str, found: Sequence[tuple[int, int, Value]]) -> Value:
    """Of several values (start, end, value) the one that is not called old; without such a word the first."""
    starts = [*(start for start, _, _ in found), len(clean)]
    before = 0
    kept = []
    for index, (start, end, value) in enumerate(found):
        lead = clean[before:start]
        tail = _behind(clean[end : starts[index + 1]], last=index == len(found) - 1)
        if _NEW.search(lead) and index:
            return value
        if not _OLD.search(lead) and not _OLD.search(tail):
            kept.append(value)
        before = end
    return kept[0] if kept else found[-1][2]
