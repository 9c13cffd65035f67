"""Codes, papers and doubt: when a case opens, and what of its papers is awaited, judged or taken back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain import moves
from bot.domain.cases import Case, Hold, Paper, State
from bot.domain.effects import TellPerson
from bot.domain.moves import decide
from bot.domain.phrases import Phrase, phrase
from bot.domain.results import Outcome, Result
from bot.domain.rights import Level
from bot.errors import NotAllowed
from tests.unit.domain.samples import CASE, NOW, NUMBER, RECEIVED

INSUFFICIENT: tuple[Case, ...] = (
    replace(CASE, level=Level.ACCOUNT),
    replace(CASE, level=Level.CONTACT),
    replace(CASE, identity=Paper.AWAITED),
    replace(CASE, identity=Paper.WITHHELD),
    replace(CASE, identity=Paper.RECEIVED),
    replace(CASE, identity=Paper.DECLINED),
    replace(CASE, relation=Paper.AWAITED),
    replace(CASE, relation=Paper.RECEIVED),
    replace(CASE, relation=Paper.DECLINED),
)


@pytest.mark.parametrize("case", INSUFFICIENT)
def test_confirmed_without_sufficient_identity_waits_for_a_paper(case: Case) -> None:
    newborn = replace(case, state=State.IDENTIFYING, opened_at=None)

    decision = decide(newborn, moves.Confirmed(), NOW)

    assert (decision.case, decision.kind, decision.effects) == (newborn, "paper_awaited", ())


@pytest.mark.parametrize("case", INSUFFICIENT)
@pytest.mark.parametrize("result", [result for result in Result if result is not Result.CANCELLED])
def test_result_for_an_unproven_person_is_refused(case: Case, result: Result) -> None:
    outcome = Outcome(result, "d", "8.3(1)", "2027-06-30", "原因", "事实")
    item = 2 if result is Result.RESTRICTED else 1

    with pytest.raises(NotAllowed) as refused:
        decide(case, moves.ResultGiven(item, outcome), NOW)

    expected = "result_does_not_fit" if result is Result.NOT_CONSENT_BASED else "not_verified"
    assert refused.value.reason == expected


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (Paper.NOT_NEEDED, Paper.NOT_NEEDED),
        (Paper.AWAITED, Paper.RECEIVED),
        (Paper.RECEIVED, Paper.RECEIVED),
        (Paper.ACCEPTED, Paper.ACCEPTED),
        (Paper.DECLINED, Paper.RECEIVED),
    ],
)
def test_paper_received_moves_what_is_still_to_be_judged(before: Paper, after: Paper) -> None:
    case = replace(CASE, state=State.LAPSED, identity=before, relation=before)

    taken_up = decide(case, moves.PaperReceived(), NOW).case

    assert taken_up == replace(case, state=State.IDENTIFYING, identity=after, relation=after)


def test_paper_that_was_lost_is_awaited_again() -> None:
    case = replace(CASE, state=State.IDENTIFYING, identity=Paper.RECEIVED, relation=Paper.ACCEPTED)

    assert decide(case, moves.PaperLost(), NOW).case == replace(case, identity=Paper.AWAITED)


def test_paper_that_was_erased_is_awaited_no_more_and_what_was_judged_stands() -> None:
    case = replace(CASE, state=State.IDENTIFYING, identity=Paper.RECEIVED, relation=Paper.ACCEPTED)

    assert decide(case, moves.PaperErased(), NOW).case == replace(case, identity=Paper.WITHHELD)


@pytest.mark.parametrize("state", [State.IDENTIFYING, State.OPEN])
def test_paper_received_answers_what_staff_asked_for(state: State) -> None:
    case = replace(CASE, state=state, hold=Hold("请补充", RECEIVED))

    assert decide(case, moves.PaperReceived(), NOW).case == replace(case, hold=None)


@pytest.mark.parametrize("waiting", [Paper.AWAITED, Paper.RECEIVED, Paper.DECLINED])
def test_verified_accepts_both_papers_and_suffices(waiting: Paper) -> None:
    case = replace(
        CASE, state=State.IDENTIFYING, level=Level.ACCOUNT, identity=waiting, relation=waiting, opened_at=None
    )

    decision = decide(case, moves.Verified(), NOW)

    accepted = replace(
        case, state=State.OPEN, level=Level.DOCUMENT, identity=Paper.ACCEPTED, relation=Paper.ACCEPTED, opened_at=NOW
    )
    assert decision.case == accepted
    assert decision.case.sufficient
    assert [effect.said.key for effect in decision.effects if isinstance(effect, TellPerson)] == ["case.verified"]


@pytest.mark.parametrize(
    ("reference", "state", "level", "identity"),
    [
        ("KD-1", State.OPEN, Level.ON_FILE, Paper.NOT_NEEDED),
        ("", State.IDENTIFYING, Level.CONTACT, Paper.AWAITED),
    ],
)
def test_proven_contact_opens_the_case_only_when_it_is_on_file(
    reference: str, state: State, level: Level, identity: Paper
) -> None:
    case = replace(CASE, state=State.IDENTIFYING, level=Level.ACCOUNT, identity=Paper.AWAITED)

    after = decide(case, moves.ContactProven(reference), NOW).case

    assert (after.state, after.level, after.identity) == (state, level, identity)


def test_unverified_declines_what_was_judged_and_tells_why() -> None:
    case = replace(CASE, state=State.IDENTIFYING, identity=Paper.RECEIVED, relation=Paper.AWAITED)

    decision = decide(case, moves.Unverified("照片看不清"), NOW)

    assert decision.case == replace(case, identity=Paper.DECLINED)
    assert _said(decision.effects) == [phrase("case.unverified", case=NUMBER, reason="照片看不清")]


def _said(effects: tuple[object, ...]) -> list[Phrase]:
    return [effect.said for effect in effects if isinstance(effect, TellPerson)]
