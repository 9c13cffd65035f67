"""What is said of a request that runs, or was answered, in words that sound like something else."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.cases import State
from bot.domain.results import Outcome, Result
from bot.domain.rights import Right
from dialogs.model import Talk, Urge
from tests.talk import SETTINGS, Chat, PlainFacts, a_case

NUMBER, OTHER = "GK-4T7X-2M9", "GK-5T7X-2M9"


def with_case(**changes: object) -> Chat:
    facts = PlainFacts(settings=replace(SETTINGS, sms=True))
    facts.held = [replace(a_case(NUMBER, received_at=facts.now), **changes)]  # type: ignore[arg-type]  # fields of a case
    return Chat(facts, Talk(question="after_done", updated_at=facts.now))


@pytest.mark.parametrize("text", ["到底还办不办", "还给我办吗", "is my request still open?"])
def test_whether_it_goes_on_is_no_end_of_it(text: str) -> None:
    chat = with_case()
    chat.say(text, after=timedelta(days=3))
    assert chat.talk.flow == ""
    assert NUMBER in chat.heard[-1]
    assert "start:take_back" not in chat.choices[:1]


@pytest.mark.parametrize("text", ["你们压根没去查吧", "you never even looked", "是不是没认真查"])
def test_doubt_whether_anybody_looked_means_the_second_look(text: str) -> None:
    chat = with_case(state=State.ANSWERED)
    item = replace(chat.facts.held[0].items[0], outcome=Outcome(Result.NO_DATA))
    chat.facts.held = [replace(chat.facts.held[0], items=(item,), answered_at=chat.facts.now)]
    chat.say(text)
    assert (chat.talk.flow, chat.draft.case) == ("object", NUMBER)


def test_late_request_is_not_apologised_for_by_what_to_do_against_us() -> None:
    chat = with_case()
    chat.say("都超期了，你们怎么回事", after=timedelta(days=45))
    assert [effect for effect in chat.effects if isinstance(effect, Urge)]
    assert chat.turn is not None
    assert chat.turn.says == ()


def test_form_that_is_stopped_beside_a_request_says_that_it_goes_on() -> None:
    chat = with_case()
    chat.say("我要删掉我的信息，我是客户", "取消")
    assert NUMBER in chat.heard[-1]


@pytest.mark.parametrize("text", ["两份我都不要了", "申请全撤了吧", "I want to withdraw both"])
def test_both_are_taken_back(text: str) -> None:
    chat = with_case()
    chat.facts.held = [*chat.facts.held, a_case(OTHER, right=Right.DELETE, received_at=chat.facts.now)]
    chat.say(text)
    assert NUMBER in chat.heard[-1]
    assert OTHER in chat.heard[-1]
