"""Which case is meant where none is named, by the states of a person's cases from the newest on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from bot.domain.cases import Case, Hold, State
from dialogs.afterwards.which_case import (
    awaiting_paper,
    just_ended,
    just_made,
    just_told,
    newest,
    newest_answered,
    newest_disputable,
    newest_running,
    newest_unended,
    newest_unjudged,
    on_hold,
)  # fmt: skip
from dialogs.draft import Draft
from dialogs.hearing import hear
from dialogs.model import Facts, Input, Talk
from dialogs.turns import JUST_NOW, Scene
from tests.talk import START, PlainFacts, a_case

AGO, LONG_AGO = START - timedelta(minutes=5), START - JUST_NOW - timedelta(minutes=1)
ALL = [State.MERGED, State.CANCELLED, State.LAPSED, State.CLOSED, State.ANSWERED, State.IDENTIFYING, State.OPEN]


def cases(*states: State) -> list[Case]:
    """From the newest on; the number is the place."""
    return [a_case(str(place), state=state) for place, state in enumerate(states)]


def scene(held: list[Case], *, told: str = "", question: str = "after_done") -> Scene:
    talk = Talk(question=question, updated_at=AGO)
    return Scene(talk, Draft(told=told), hear(Input("text", "好"), None, START), PlainFacts(held=held))


def number(case: Case | None) -> str:
    return case.number if case else ""


@pytest.mark.parametrize(
    ("meant", "state"),
    [
        (newest, State.CANCELLED),
        (newest_unended, State.LAPSED),
        (newest_answered, State.CLOSED),
        (newest_unjudged, State.ANSWERED),
        (newest_running, State.IDENTIFYING),
        (awaiting_paper, State.LAPSED),
    ],
)
def test_the_newest_of_its_kind_is_meant(meant: Callable[[Facts], Case | None], state: State) -> None:
    found = meant(PlainFacts(held=cases(*ALL)))
    assert found is not None
    assert found.state is state
    assert meant(PlainFacts(held=cases(State.MERGED))) is None


@pytest.mark.parametrize(
    ("state", "waits_for", "held"),
    [
        (State.OPEN, "person", True),
        (State.IDENTIFYING, "reply", True),
        (State.OPEN, "staff", False),
        (State.ANSWERED, "person", False),
    ],
)
def test_a_question_of_staff_is_open_while_it_may_be_answered(state: State, waits_for: str, *, held: bool) -> None:
    asked = replace(a_case(state=state), hold=Hold("哪一份合同？", START, waits_for))
    assert (on_hold(PlainFacts(held=[a_case("0"), asked])) == asked) is held


@pytest.mark.parametrize(("closed_at", "meant"), [(AGO, "0"), (LONG_AGO, "1"), (None, "1")])
def test_a_closed_answer_is_disputed_for_a_while_only(closed_at: datetime | None, meant: str) -> None:
    closed, answered = cases(State.CLOSED, State.ANSWERED)
    assert number(newest_disputable(scene([replace(closed, closed_at=closed_at), answered]))) == meant


@pytest.mark.parametrize("state", list(State))
def test_the_case_just_told_is_meant_whatever_its_state_for_a_while(state: State) -> None:
    held = cases(State.OPEN, state)
    told = scene(held, told="1")
    assert number(just_told(told)) == "1"
    assert just_told(replace(told, talk=replace(told.talk, updated_at=LONG_AGO))) is None
    assert just_told(scene(held)) is None


def test_a_case_is_just_made_where_its_receipt_was_the_last_to_be_shown() -> None:
    held = cases(State.CANCELLED, State.OPEN)
    assert number(just_made(scene(held))) == "1"
    assert just_made(scene(held, question="")) is None
    late = scene(held)
    assert just_made(replace(late, talk=replace(late.talk, updated_at=LONG_AGO))) is None


@pytest.mark.parametrize(("closed_at", "meant"), [(AGO, "1"), (LONG_AGO, ""), (None, "")])
def test_the_newest_case_has_just_ended(closed_at: datetime | None, meant: str) -> None:
    merged, ended = cases(State.MERGED, State.CANCELLED)
    assert number(just_ended(scene([merged, replace(ended, closed_at=closed_at)]))) == meant
