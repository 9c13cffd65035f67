"""What can be asked for, about which data, on which ground, and how sure of the person we must be.

Clause ids follow the policy's own numbering (``2.3``, ``8.3(2)``, ``8.4(4)c``). Names for people are in texts.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import IntEnum, StrEnum


class Right(StrEnum):
    """PIPL 44–48, Network Data Security Regulations 21 and 23; the policy's clauses 8.1–8.3 and 8.4(1)."""

    ACCESS = "access"
    COPY = "copy"
    TRANSFER = "transfer"
    CORRECT = "correct"
    SUPPLEMENT = "supplement"
    DELETE = "delete"
    WITHDRAW = "withdraw"
    RESTRICT = "restrict"
    CLOSE_ACCOUNT = "close_account"
    EXPLAIN = "explain"


class Level(IntEnum):
    """How sure we are of the person; each level includes the ones below."""

    ACCOUNT = 0
    CONTACT = 1
    ON_FILE = 2
    DOCUMENT = 3


class Requester(StrEnum):
    """In whose name the person writes."""

    SELF = "self"
    GUARDIAN = "guardian"
    AGENT = "agent"
    RELATIVE = "relative"


GROUPS = ("2.3", "2.4", "2.5", "2.7", "other")

CATEGORIES: dict[str, tuple[str, ...]] = {
    "2.3": ("2.3(1)", "2.3(2)", "2.3(3)", "2.3(4)", "2.3(5)"),
    "2.4": ("2.4(1)", "2.4(2)", "2.4(3)"),
    "2.5": ("2.5(1)", "2.5(2)", "2.5(3)", "2.5(4)", "2.5(5)", "2.5(6)"),
    "2.7": ("2.7(1)", "2.7(2)", "2.7(3)", "2.7(4)"),
    "other": (),
}

DELETION_GROUNDS = ("8.3(1)", "8.3(2)", "8.3(3)", "8.3(4)", "8.3(5)")

REFUSAL_GROUNDS = {letter: f"8.4(4){letter}" for letter in "abcdef"}

SILENT_REFUSALS = frozenset("ac")
"""Grounds of secrecy: the person reads a fixed minimal text only (PIPL 18)."""

DETAILED = frozenset(
    {Right.CORRECT, Right.SUPPLEMENT, Right.WITHDRAW, Right.RESTRICT, Right.CLOSE_ACCOUNT, Right.EXPLAIN}
)
"""Rights that nobody can work on without some words of the person."""

ENDING = frozenset({Right.DELETE, Right.CLOSE_ACCOUNT})
SHOWING = frozenset({Right.ACCESS, Right.COPY, Right.TRANSFER})
LOOKS = frozenset({Right.ACCESS, Right.COPY})
VALUES = frozenset({Right.CORRECT, Right.SUPPLEMENT})
"""A value is to be put right or added; a number in the words may be that value, and no way to reach somebody."""

LEVEL_NEEDED: dict[Right, Level] = {
    Right.EXPLAIN: Level.ACCOUNT,
    Right.WITHDRAW: Level.ACCOUNT,
    Right.CORRECT: Level.ON_FILE,
    Right.SUPPLEMENT: Level.ON_FILE,
    Right.RESTRICT: Level.ON_FILE,
    Right.ACCESS: Level.ON_FILE,
    Right.COPY: Level.ON_FILE,
    Right.TRANSFER: Level.ON_FILE,
    Right.DELETE: Level.ON_FILE,
    Right.CLOSE_ACCOUNT: Level.ON_FILE,
}

ORDER = (
    Right.EXPLAIN, Right.ACCESS, Right.COPY, Right.TRANSFER, Right.CORRECT, Right.SUPPLEMENT,
    Right.WITHDRAW, Right.RESTRICT, Right.DELETE, Right.CLOSE_ACCOUNT,
)  # fmt: skip
"""The order in which items of one case are worked on: a copy before the deletion."""


def shown_first(rights: Iterable[Right]) -> bool:
    """Whether something must be handed out before something else is gone: the person is told the order."""
    asked = set(rights)
    return bool(asked & SHOWING) and bool(asked & ENDING)


def level_needed(rights: Iterable[Right]) -> Level:
    """The highest level that any of the rights needs."""
    return max((LEVEL_NEEDED[right] for right in rights), default=Level.ACCOUNT)


def in_order(rights: Iterable[Right]) -> tuple[Right, ...]:
    """Each right once, in the order in which they must be worked on."""
    return tuple(sorted(set(rights), key=ORDER.index))
