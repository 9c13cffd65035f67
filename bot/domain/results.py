"""What an item can end with, what each result must say, and how sure of the person we must be to say it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bot.domain.rights import ENDING, REFUSAL_GROUNDS, Right


class Result(StrEnum):
    """Policy 8.1–8.4, 2.6, 4; PIPL 47 last paragraph for ``restricted``."""

    FULFILLED = "fulfilled"
    PARTLY = "partly"
    REFUSED = "refused"
    RESTRICTED = "restricted"
    NO_DATA = "no_data"
    NOT_OURS = "not_ours"
    CONDITIONS_UNMET = "conditions_unmet"
    NOT_CONSENT_BASED = "not_consent_based"
    CANCELLED = "cancelled"


@dataclass(frozen=True)
class Outcome:
    """A result with its parts. ``facts`` are internal evidence and never sent; ``reason`` is read by the person."""

    result: Result
    letter: str = ""
    clause: str = ""
    until: str = ""
    reason: str = ""
    facts: str = ""


@dataclass(frozen=True)
class Rule:
    """What a result needs: parts that must be there, rights it fits (empty: all), and whether it can be undone."""

    needs: tuple[str, ...] = ()
    rights: frozenset[Right] = frozenset()
    irreversible: bool = False


RULES: dict[Result, Rule] = {
    Result.FULFILLED: Rule(),
    Result.PARTLY: Rule(needs=("reason",)),
    Result.REFUSED: Rule(needs=("letter", "facts"), irreversible=True),
    Result.RESTRICTED: Rule(
        needs=("until", "reason"), rights=frozenset({Right.DELETE, Right.RESTRICT, Right.CLOSE_ACCOUNT})
    ),
    Result.NO_DATA: Rule(),
    Result.NOT_OURS: Rule(needs=("reason",)),
    Result.CONDITIONS_UNMET: Rule(needs=("clause", "reason")),
    Result.NOT_CONSENT_BASED: Rule(needs=("reason",), rights=frozenset({Right.WITHDRAW})),
    Result.CANCELLED: Rule(),
}


def missing_parts(outcome: Outcome) -> tuple[str, ...]:
    """Names of obligatory parts that are empty or impossible."""
    missing = [part for part in RULES[outcome.result].needs if not getattr(outcome, part).strip()]
    if outcome.letter and outcome.letter not in REFUSAL_GROUNDS:
        missing.append("letter")
    return tuple(dict.fromkeys(missing))


def fits(outcome: Outcome, right: Right) -> bool:
    """Whether this result can be an answer to this right."""
    allowed = RULES[outcome.result].rights
    return not allowed or right in allowed


def irreversible(outcome: Outcome, right: Right, *, with_package: bool) -> bool:
    """What cannot be undone is echoed to staff with a code first: refusal, deletion done, a package to the person."""
    if RULES[outcome.result].irreversible or with_package:
        return True
    return right in ENDING and outcome.result in (Result.FULFILLED, Result.PARTLY)
