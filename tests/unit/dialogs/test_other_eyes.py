"""«I want somebody else to look at it»: a colleague, or after an answer the second look; never a request for data."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain.cases import State
from bot.domain.results import Outcome, Result
from bot.domain.rights import Right
from dialogs.draft import write_draft
from dialogs.model import Judge
from dialogs.words.other_eyes import wants_other_eyes
from tests.talk import START, Chat, PlainFacts, a_case

LINES = ("I want somebody else to look at it", "Please let your boss look at it", "让你们领导看看", "我要别人再看一下")


def refused() -> Chat:
    case = a_case(right=Right.DELETE, state=State.ANSWERED)
    item = replace(case.items[0], outcome=Outcome(Result.REFUSED, "d"), answered_at=START)
    return Chat(PlainFacts(held=[replace(case, items=(item,), answered_at=START)]))


@pytest.mark.parametrize("text", LINES)
def test_with_nothing_answered_a_colleague_takes_it_up(text: str) -> None:
    chat = Chat(PlainFacts(held=[a_case(right=Right.DELETE)]))
    chat.say(text)
    assert (chat.talk.flow, chat.draft.rights, len(chat.effects)) == ("", (), 1)


@pytest.mark.parametrize("text", LINES)
def test_after_an_answer_it_is_the_second_look(text: str) -> None:
    chat = refused()
    chat.say(text)
    assert chat.talk.flow == "object"


@pytest.mark.parametrize("text", LINES)
def test_where_the_second_look_is_offered_it_is_a_yes(text: str) -> None:
    chat = refused()
    chat.say("不满意", text)
    assert [effect for effect in chat.effects if isinstance(effect, Judge)]


@pytest.mark.parametrize(
    "text",
    [
        "叫别人给我看看我的资料",
        "don't let anyone else look at it",
        "不想让别人看一下",
        "我要看一下",
        "请人来看一下电梯",
    ],
)
def test_other_looks_are_none(text: str) -> None:
    assert not wants_other_eyes(text)


@pytest.mark.parametrize(
    "text", ["那接下来怎么办，多久回我？", "多久能回复我", "how long will that take?", "what happens next?"]
)
def test_when_the_second_look_ends_is_told_where_it_is_offered(text: str) -> None:
    chat = refused()
    chat.say("不满意")
    assert ("2026-12-07" in chat.say(text), chat.talk.flow) == (True, "object")


@pytest.mark.parametrize(("offered", "flow"), [(("satisfied", "object"), "object"), ((), "request")])
def test_answer_that_came_into_an_open_form_may_be_looked_at_again(offered: tuple[str, ...], flow: str) -> None:
    chat = refused()
    chat.say("查我的信息")
    chat.talk = replace(chat.talk, draft=write_draft(replace(chat.draft, offered=offered)))
    chat.say("I want somebody else to look at it")
    assert chat.talk.flow == flow
