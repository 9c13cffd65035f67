"""Applies rules.toml to the concepts of one stretch of text. The rules themselves are data."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources

from dialogs.understanding.lexicon import lexicon
from dialogs.understanding.types import INTENTS, Intent

DERIVED = ("short", "bare", "question", "finished", "case_number", "clause_number")


@dataclass(frozen=True, slots=True)
class Rule:
    """``when``: each mask is met in part; ``unless``: no mask is met in full; ``only``: all allowed, or nought."""

    to: Intent
    when: tuple[int, ...]
    unless: tuple[int, ...]
    only: int
    sure: float
    example: str


@dataclass(frozen=True, slots=True)
class Rules:
    """``starting``: for each bit the places of the rules whose first condition it meets, as one number."""

    bits: dict[str, int]
    rows: tuple[Rule, ...]
    starting: dict[int, int]
    derived: int


@cache
def rules() -> Rules:
    """Raises ValueError for an intent that does not exist."""
    source = resources.files(__package__).joinpath("rules.toml").read_text(encoding="utf-8")
    bits = {name: 1 << place for place, name in enumerate(lexicon().concepts)}

    def bit(name: str) -> int:
        return bits.setdefault(name, 1 << len(bits))

    def any_of(names: Iterable[str]) -> int:
        return sum({bit(name) for name in names})

    rows = tuple(
        Rule(
            _intent(row["to"]),
            tuple(any_of(part.strip().split("|")) for part in row["when"].split("&")),
            tuple(any_of(part.split("&")) for part in row.get("unless", "").split()),
            any_of(row.get("only", "").split()),
            row["sure"],
            row["eg"],
        )
        for row in tomllib.loads(source)["rule"]
    )
    starting: dict[int, int] = {}
    for place, row in enumerate(rows):
        for single in _singles(row.when[0]):
            starting[single] = starting.get(single, 0) | 1 << place
    return Rules(bits, rows, starting, any_of(DERIVED))


def _singles(mask: int) -> Iterator[int]:
    """Its bits one by one, the lowest first."""
    while mask:
        lowest = mask & -mask
        yield lowest
        mask ^= lowest


def _intent(name: str) -> Intent:
    if name not in INTENTS:
        raise ValueError(f"{name} is no intent")
    return name


def mask_of(concepts: Iterable[str]) -> int:
    """A negated concept that no rule speaks of has no bit."""
    bits = rules().bits
    mask = 0
    for concept in concepts:
        mask |= bits.get(concept, 0)
    return mask


def holding(mask: int, *, guards: int, bare: bool) -> Iterator[Rule]:
    """The rules that hold, in their order. ``guards``: said elsewhere, it only forbids; ``bare``: no odd word."""
    known = rules()
    forbidding = mask | guards
    possible = 0
    for single in _singles(mask):
        possible |= known.starting.get(single, 0)
    for place in _singles(possible):
        rule = known.rows[place.bit_length() - 1]
        if rule.only and not (bare and not mask & ~rule.only & ~known.derived):
            continue
        for part in rule.when:
            if not mask & part:
                break
        else:
            if not any(forbidding & part == part for part in rule.unless):
                yield rule
