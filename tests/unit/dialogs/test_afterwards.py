"""What is said right after the receipt belongs to the case that was just made, unless it is clearly something else."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.domain.rights import Right
from dialogs.model import AddWords, Amend, TakeBack, Talk
from tests.talk import Chat, PlainFacts, a_case

NUMBER = "GK-4T7X-2M9"


def after_the_receipt(right: Right) -> Chat:
    facts = PlainFacts(held=[a_case(NUMBER, right=right)])
    return Chat(facts, Talk(question="after_done", updated_at=facts.now))


@pytest.mark.parametrize(
    ("right", "text"),
    [
        (Right.WITHDRAW, "资料不用删 保修还要用"),
        (Right.RESTRICT, "别给我删了啊 以后要当证据的"),
        (Right.ACCESS, "打错了 是陈颖 新颖的颖"),
        (Right.WITHDRAW, "只停广告就行 别的照旧"),
    ],
)
def test_limit_or_value_put_right_joins_the_case(right: Right, text: str) -> None:
    chat = after_the_receipt(right)
    chat.say(text)
    assert AddWords(NUMBER, text) in chat.effects


@pytest.mark.parametrize(
    ("text", "right"),
    [("那不删了 先留着 但是别再用 就是限制处理", "restrict"), ("等等 先不删了 我想先看看你们存了我哪些东西", "access")],
)
def test_request_turns_into_the_other_right(text: str, right: str) -> None:
    chat = after_the_receipt(Right.DELETE)
    chat.say(text)
    assert chat.effects == [Amend(NUMBER, right, text)]


def test_what_needs_more_is_noted_and_offered() -> None:
    chat = after_the_receipt(Right.DELETE)
    chat.say("不删了 改成转给别的维保公司吧")
    assert [type(effect) for effect in chat.effects] == [AddWords]
    assert chat.choices[:2] == ["start:transfer", "start:take_back"]


def test_taking_it_back_is_asked_first() -> None:
    chat = after_the_receipt(Right.DELETE)
    chat.say("刚才那个不弄了 当我没说")
    assert (chat.talk.flow, chat.draft.case) == ("take_back", NUMBER)
    assert not [effect for effect in chat.effects if isinstance(effect, TakeBack)]


@pytest.mark.parametrize("text", ["谢谢", "多久能好", "另外把我的简历删了", "转人工"])
def test_anything_else_is_heard_as_at_any_time(text: str) -> None:
    chat = after_the_receipt(Right.ACCESS)
    chat.say(text)
    assert not [effect for effect in chat.effects if isinstance(effect, AddWords)]


def test_an_hour_later_it_is_news() -> None:
    chat = after_the_receipt(Right.WITHDRAW)
    chat.say("资料不用删 保修还要用", after=timedelta(hours=1))
    assert not [effect for effect in chat.effects if isinstance(effect, AddWords)]
