"""What kind of danger lines tell of, for whoever decides who has to go there. What is answered is ``cries``."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from dialogs.danger.acts import harmed, harmed_after_all
from dialogs.danger.distress import despairs, strained
from dialogs.danger.hurt import gravely_hurt
from dialogs.danger.life import risk
from dialogs.danger.needs import first_call, needed, seen_from
from dialogs.danger.over import denied
from dialogs.danger.words import OF_A_CAR, failing, shut_in
from dialogs.understanding import in_plain_characters

ILL = frozenset({"ill", "hurt", "breath", "bleeding", "cpr"})
"""Needs of whoever is hurt or unwell."""


def _unwell(line: str) -> bool:
    by_a_lift = seen_from(line) == "hurt" and first_call(line) not in ("caught", "gas", "water", "gap", "open")
    told = risk(line) == "ill" or needed(line) in ILL or by_a_lift or first_call(line) == "fell"
    return told or gravely_hurt(line) or failing(line)


def _met_with(kind: str, line: str) -> bool:
    return first_call(line) == kind


KINDS: tuple[tuple[str, Callable[[str], bool]], ...] = (
    ("harmed", harmed),
    ("despair", despairs),
    ("fire", lambda line: first_call(line) == "fire"),
    ("police", lambda line: "police" in (risk(line), first_call(line))),
    ("gas", lambda line: "gas" in (risk(line), first_call(line))),
    ("hurt", _unwell),
    ("caught", lambda line: first_call(line) == "caught"),
    *((kind, partial(_met_with, kind)) for kind in ("under", "shock", "open", "gap")),
    ("water", lambda line: first_call(line) == "water"),
    ("trapped", lambda line: shut_in(line) and not denied(line)),
    ("either", strained),
)
"""The gravest first."""
OF_WHO_DESPAIRS = frozenset({"harmed", "despair"})


def kinds(lines: Sequence[str]) -> tuple[str, ...]:
    """All that was told of, empty where nothing names it; without a lift «困了» of somebody who despairs is tired."""
    lines = tuple(map(in_plain_characters, lines))
    told = tuple(kind for kind, tells in KINDS if any(map(tells, lines)))
    if "despair" in told and any(map(harmed_after_all, lines)):
        told = ("harmed", *(kind for kind in told if kind != "harmed"))
    of_a_car = any(map(OF_A_CAR.search, lines))
    meant_otherwise = {"despair"} if "harmed" in told else set()
    meant_otherwise |= {"trapped"} if OF_WHO_DESPAIRS & set(told) and not of_a_car else set()
    meant_otherwise |= {"either"} if len(told) > 1 else set()
    return tuple(kind for kind in told if kind not in meant_otherwise)


def of_despair(lines: Sequence[str]) -> bool:
    return bool(OF_WHO_DESPAIRS & set(kinds(lines)))
