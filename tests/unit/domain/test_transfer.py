"""The four conditions of a transfer, one by one; and answers that did not arrive."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain import moves
from bot.domain.cases import Case, Item, State
from bot.domain.moves import decide
from bot.domain.results import Outcome, Result
from bot.domain.rights import Level, Right
from bot.domain.transfer import BY_STAFF, CONDITIONS, HANDING_OVER, met, still_open
from bot.errors import NotAllowed
from tests.unit.domain.samples import CASE, NOW

FULFILLED = Outcome(Result.FULFILLED)
TRANSFER = Item(1, Right.TRANSFER)
ASKED = replace(CASE, items=(TRANSFER,))


def recorded(case: Case, *numbers: int) -> Case:
    return decide(case, moves.ConditionsMet(numbers), NOW).case


def test_identity_is_derived_and_the_others_are_recorded_one_by_one() -> None:
    steps = [ASKED, recorded(ASKED, 3), recorded(recorded(ASKED, 3), 2), recorded(ASKED, *BY_STAFF)]

    assert [met(case, case.items[0]) for case in steps] == [(1,), (1, 3), (1, 2, 3), CONDITIONS]
    assert met(replace(ASKED, level=Level.ACCOUNT), TRANSFER) == ()


@pytest.mark.parametrize("result", Result)
def test_only_handing_over_waits_for_the_conditions(result: Result) -> None:
    expected = BY_STAFF if result in HANDING_OVER else ()

    assert still_open(ASKED, TRANSFER, Outcome(result)) == expected
    assert still_open(CASE, CASE.items[0], Outcome(result)) == ()


def test_transfer_is_refused_with_what_is_lacking_until_all_is_recorded() -> None:
    with pytest.raises(NotAllowed) as refused:
        decide(recorded(ASKED, 2), moves.ResultGiven(1, FULFILLED), NOW)

    assert (refused.value.reason, refused.value.slots) == ("conditions_open", {"lacking": "(3) (4)"})
    assert decide(recorded(ASKED, 2, 3, 4), moves.ResultGiven(1, FULFILLED), NOW).case.state is State.ANSWERED


@pytest.mark.parametrize("number", [0, 1, 5])
def test_no_other_number_is_a_condition_to_record(number: int) -> None:
    with pytest.raises(NotAllowed, match="condition_unknown"):
        recorded(ASKED, number)


def test_answer_that_was_lost_opens_its_item_again_and_only_that() -> None:
    answered = CASE.with_outcome(1, FULFILLED, NOW).with_outcome(2, FULFILLED, NOW)
    answered = replace(answered, state=State.ANSWERED, answered_at=NOW)

    after = decide(answered, moves.AnswerLost(2), NOW).case

    assert after == replace(CASE.with_outcome(1, FULFILLED, NOW), state=State.OPEN)


def test_answer_given_in_another_way_tells_the_person_nothing_again() -> None:
    decision = decide(ASKED, moves.ToldOtherwise(1, FULFILLED, "电话"), NOW)

    done = ASKED.with_outcome(1, FULFILLED, NOW)
    assert decision.case == replace(done, state=State.ANSWERED, answered_at=NOW)
    assert (decision.effects, decision.data["way"]) == ((), "电话")
