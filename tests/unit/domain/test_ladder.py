"""The ladder: every combination of what stands open leads to the first rung that holds."""

from __future__ import annotations

from itertools import product

import pytest

from bot.domain.ladder import CUSTOMER, NUDGE, RUNGS, SUBSCRIBE, TEMPLATE, Reach, rung

# window, permission, template and following, agreement → the way
WAYS = [
    ((True, True, True, True), CUSTOMER),
    ((True, False, False, False), CUSTOMER),
    ((False, True, True, True), SUBSCRIBE),
    ((False, True, False, False), SUBSCRIBE),
    ((False, False, True, True), TEMPLATE),
    ((False, False, True, False), TEMPLATE),
    ((False, False, False, True), NUDGE),
    ((False, False, False, False), ""),
]


def reach(window: bool, granted: bool, templated: bool, agreed: bool, **more: object) -> Reach:
    known = {"left": 5 if window else 0, "granted": granted, "templated": templated, "agreed": agreed}
    return Reach(**(known | more))  # type: ignore[arg-type]  # names are the fields of Reach


@pytest.mark.parametrize(("open_ways", "way"), WAYS)
def test_rung_is_the_first_that_holds(open_ways: tuple[bool, bool, bool, bool], way: str) -> None:
    assert rung(reach(*open_ways)) == way


@pytest.mark.parametrize("open_ways", list(product((True, False), repeat=4)))
def test_rung_tried_in_vain_is_not_tried_again(open_ways: tuple[bool, bool, bool, bool]) -> None:
    tried: set[str] = set()
    while way := rung(reach(*open_ways, tried=frozenset(tried))):
        assert way not in tried
        tried.add(way)

    assert [name for name in RUNGS if name in tried] == [
        name for name, is_open in zip(RUNGS, open_ways, strict=True) if is_open
    ]


def test_template_needs_a_follower() -> None:
    assert rung(reach(False, False, True, True, following=False)) == NUDGE


def test_window_with_fewer_messages_than_the_text_needs_does_not_hold() -> None:
    assert rung(reach(True, False, False, False, needed=6)) == ""
