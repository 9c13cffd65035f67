"""How sure of the person each right asks us to be, and the order in which rights are worked on."""

from __future__ import annotations

from itertools import permutations

import pytest

from bot import texts
from bot.domain.phrases import clause_key, ground_name, right_name
from bot.domain.rights import (
    CATEGORIES,
    DELETION_GROUNDS,
    GROUPS,
    LEVEL_NEEDED,
    ORDER,
    Level,
    Right,
    in_order,
    level_needed,
)

LEVELS: dict[Right, Level] = {
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
"""Law: Identity. Withdrawal of consent is never gated (PIPL 15)."""


@pytest.mark.parametrize("right", Right)
def test_level_needed_for_one_right_is_the_law_s(right: Right) -> None:
    assert LEVEL_NEEDED[right] == level_needed([right]) == LEVELS[right]


def test_level_needed_for_several_rights_is_the_highest() -> None:
    assert level_needed([Right.EXPLAIN, Right.DELETE]) is Level.ON_FILE
    assert level_needed([]) is Level.ACCOUNT


def test_order_holds_every_right_once_and_copies_before_it_deletes() -> None:
    assert sorted(ORDER) == sorted(Right)
    for given in permutations((Right.CLOSE_ACCOUNT, Right.DELETE, Right.COPY, Right.DELETE), 4):
        assert in_order(given) == (Right.COPY, Right.DELETE, Right.CLOSE_ACCOUNT)


def test_every_right_group_category_and_ground_has_a_name() -> None:
    clauses = [clause for group in GROUPS for clause in CATEGORIES[group]]
    keys = [
        *(right_name(right).key for right in Right),
        *(f"group.{clause_key(group)}" for group in GROUPS if group != "other"),
        *(f"data.{clause_key(clause)}" for clause in clauses),
        *(ground_name(ground).key for ground in DELETION_GROUNDS),
    ]

    assert [key for key in keys if not texts.has(key)] == []
