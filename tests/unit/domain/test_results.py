"""Every result: what it must say, which rights it fits, and what is confirmed before it happens."""

from __future__ import annotations

from itertools import product

import pytest

from bot import texts
from bot.domain.results import RULES, Outcome, Result, fits, irreversible, missing_parts
from bot.domain.rights import REFUSAL_GROUNDS, Right

WHOLE = {"letter": "d", "clause": "8.3(1)", "until": "2027-06-30", "reason": "原因", "facts": "事实"}
EVERY = frozenset(Right)

ROWS: dict[Result, tuple[set[str], frozenset[Right]]] = {
    Result.FULFILLED: (set(), EVERY),
    Result.PARTLY: ({"reason"}, EVERY),
    Result.REFUSED: ({"letter", "facts"}, EVERY),
    Result.RESTRICTED: ({"until", "reason"}, frozenset({Right.DELETE, Right.RESTRICT, Right.CLOSE_ACCOUNT})),
    Result.NO_DATA: (set(), EVERY),
    Result.NOT_OURS: ({"reason"}, EVERY),
    Result.CONDITIONS_UNMET: ({"clause", "reason"}, EVERY),
    Result.NOT_CONSENT_BASED: ({"reason"}, frozenset({Right.WITHDRAW})),
    Result.CANCELLED: (set(), EVERY),
}
"""Result → obligatory parts, rights it can answer (policy 8.3, 8.4; contract, «Staff mail»)."""


def test_rules_have_a_row_for_every_result() -> None:
    assert set(RULES) == set(ROWS) == set(Result)


@pytest.mark.parametrize(("result", "part"), list(product(Result, WHOLE)))
def test_part_left_out_or_blank_is_missing_where_the_rule_needs_it(result: Result, part: str) -> None:
    needed, _ = ROWS[result]
    blank = Outcome(result, **(WHOLE | {part: " " if part != "letter" else ""}))

    assert missing_parts(blank) == ((part,) if part in needed else ())


@pytest.mark.parametrize("result", Result)
def test_whole_outcome_misses_nothing(result: Result) -> None:
    assert missing_parts(Outcome(result, **WHOLE)) == ()


@pytest.mark.parametrize("letter", ["g", "A", "ab", "1"])
def test_letter_that_is_no_ground_is_missing(letter: str) -> None:
    assert missing_parts(Outcome(Result.PARTLY, letter, reason="原因")) == ("letter",)


@pytest.mark.parametrize(("result", "right"), list(product(Result, Right)))
def test_result_fits_the_rights_of_its_row(result: Result, right: Right) -> None:
    assert fits(Outcome(result), right) is (right in ROWS[result][1])


@pytest.mark.parametrize(("result", "right"), list(product(Result, Right)))
def test_what_cannot_be_undone_is_confirmed_first(result: Result, right: Right) -> None:
    deletion_done = right in (Right.DELETE, Right.CLOSE_ACCOUNT) and result in (Result.FULFILLED, Result.PARTLY)
    refused = result is Result.REFUSED

    assert irreversible(Outcome(result), right, with_package=False) is (deletion_done or refused)
    assert irreversible(Outcome(result), right, with_package=True) is True


@pytest.mark.parametrize("letter", sorted(REFUSAL_GROUNDS))
def test_refusal_ground_has_a_sentence(letter: str) -> None:
    assert REFUSAL_GROUNDS[letter] == f"8.4(4){letter}"
    assert texts.has(f"ground.c8_4_4_{letter}")
