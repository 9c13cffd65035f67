"""A question about what a colleague wrote, or about the reason of an answer, goes to them."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.cases import State
from bot.domain.results import Outcome, Result
from bot.domain.rights import Right
from dialogs.model import AddWords, Talk
from tests.talk import START, Chat, PlainFacts, a_case

NUMBER = "GK-4T7X-2M9"
WROTE = "同事给您留言：\n资料我们还在整理，预计下周给您。"


def wrote(words: str = WROTE) -> Chat:
    talk = Talk(question="after_done", updated_at=START - timedelta(days=1), draft={"wrote": [NUMBER, words]})
    return Chat(PlainFacts(held=[a_case(NUMBER, right=Right.COPY)]), talk)


def answered() -> Chat:
    outcome = Outcome(Result.RESTRICTED, until="2027-12-31", reason="法定保存期未满")
    case = replace(a_case(NUMBER, right=Right.DELETE, state=State.ANSWERED), answered_at=START)
    facts = PlainFacts(held=[case.with_outcome(1, outcome, START)])
    return Chat(facts, Talk(question="after_done", draft={"offered": ["satisfied", "object"]}))


@pytest.mark.parametrize("text", ["下周几？", "大概什么时候", "整理的是什么资料", "几号能给啊"])
def test_question_about_their_words_goes_to_them(text: str) -> None:
    chat = wrote()
    assert "已转给办理申请" in chat.say(text)
    assert chat.effects == [AddWords(NUMBER, text, asks=True)]


@pytest.mark.parametrize("text", ["谢谢", "人工", "你们电话多少", "能看看你们存了我啥吗", "怎么投诉", "好的"])
def test_other_lines_behind_their_words_are_heard_as_ever(text: str) -> None:
    chat = wrote()
    chat.say(text)
    assert not [effect for effect in chat.effects if getattr(effect, "asks", False)]


def test_when_is_told_where_they_named_no_time_or_something_was_said_since() -> None:
    chat = wrote("同事给您留言：\n请放心。")
    chat.say("什么时候")
    assert not chat.effects
    chat = wrote()
    chat.say("好的", "下周几？")
    assert not chat.effects


@pytest.mark.parametrize("text", ["那到期你们会通知我吗", "什么法定保存期，哪条法律", "怎么证明你们删了"])
def test_question_about_the_reason_of_an_answer_goes_to_whoever_gave_it(text: str) -> None:
    chat = answered()
    chat.say(text)
    assert chat.effects == [AddWords(NUMBER, text, asks=True)]


def test_what_is_everybodys_question_is_answered_at_once() -> None:
    chat = answered()
    chat.say("你们电话多少")
    assert not chat.effects
