"""The verbs of the rights, each listed once: by which words a right is asked for, joined to others, struck or renamed.

Patterns elsewhere are built from these words. Not here: the lexicon that messages are scored with, and what only one
place says («the screen», «take me off»).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from dialogs.understanding.types import RIGHTS, Intent


class Verbs(NamedTuple):
    """``full`` names the right wherever it stands; ``brief`` only beside other verbs, or where a right is awaited."""

    full: str
    brief: str
    english: str


VERBS: dict[str, Verbs] = {
    "access": Verbs("查[阅閱看询查]|查一[下查]|看看|看一[下看眼]", "[查看]", "see(?:ing)?|view(?:ing)?|access|look at"),
    "copy": Verbs(r"[复複][制印]|拷贝|[要给导]一份", "[拷复]", "copy(?:ing)?(?: of)?|copies(?: of)?"),
    "transfer": Verbs("转移", "转", "transfer(?:ring)?"),
    "correct": Verbs("更正|改正|修改", "[改换]", "correct(?:ion|ing)?|fix"),
    "supplement": Verbs("补充", "补", "supplement(?:ing)?"),
    "delete": Verbs(
        "[删刪][除掉]?|清[除空掉]|抹[掉去除]|销毁", "", "delet(?:e|ion|ing)|eras(?:e|ure|ing)|remov(?:e|al|ing)"
    ),
    "withdraw": Verbs("撤回(?:同意)?", "撤", "withdraw(?:al|ing)?"),
    "restrict": Verbs("限制(?:使用|处理)?|冻结|暂停使用|先别用", "", "restrict(?:ion|ing)?|freez(?:e|ing)"),
    "close_account": Verbs("注销(?:[账帐]号)?|销户", "", "clos(?:e|ing|ure)(?: account)?"),
}
AND = r"\s*+(?:(?:并且?|[+＋/、,，&也还又都再要想和与及跟]|以及|\band\b)\s*+)++"
"""What joins two of them."""


def full_verbs(*rights: str) -> str:
    """The Chinese words that name ``rights`` (all, when none is given) wherever they stand, for a pattern."""
    return "|".join(verbs.full for verbs in _of(rights))


def any_verbs(*rights: str) -> str:
    """As ``full_verbs``, with the words of one character."""
    return "|".join(word for verbs in _of(rights) for word in (verbs.full, verbs.brief) if word)


def english_verbs(*rights: str) -> str:
    """The English words for ``rights``, for a pattern."""
    return "|".join(verbs.english for verbs in _of(rights))


def _of(rights: tuple[str, ...]) -> list[Verbs]:
    return [verbs for right, verbs in VERBS.items() if not rights or right in rights]


def right_of(verb: str) -> Intent | None:
    """The right that is named by a word and nothing else."""
    return next((right for right in RIGHTS if re.fullmatch(_words(right, any_verbs), verb, re.IGNORECASE)), None)


def rights_named(text: str, words: Callable[..., str] = full_verbs) -> tuple[Intent, ...]:
    """The rights that a text names; words of ``any_verbs`` count in one that consists of such words."""
    return tuple(right for right in RIGHTS if re.search(_words(right, words), text, re.IGNORECASE))


def _words(right: Intent, chinese: Callable[..., str]) -> str:
    return rf"{chinese(right)}|\b(?:{english_verbs(right)})"
