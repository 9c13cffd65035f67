"""What is said where a name is asked for and is none: a sigh, a question, a purpose; and the name told after it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.talk import SETTINGS, Chat, PlainFacts

WISH = ("看看我的信息", "客户")


def _chat(*lines: str) -> Chat:
    chat = Chat(PlainFacts(settings=replace(SETTINGS, sms=True)))
    chat.say(*lines)
    return chat


@pytest.mark.parametrize("line", ["依据呢", "忙着呢", "无语", "都行", "气死我了", "气死人了", "I'm dying of boredom"])
def test_sigh_is_no_name_and_nobody_has_died(line: str) -> None:
    chat = _chat(*WISH, line)
    assert (chat.question, chat.draft.name, chat.draft.requester) == ("ask_name", "", "self")
    assert "节哀" not in chat.heard[-1]


def test_name_without_a_surname_is_asked_about_once() -> None:
    for again in ("扎西", "是"):
        chat = _chat(*WISH, "扎西")
        assert (chat.question, "扎西" in chat.heard[-1]) == ("ask_name", True)
        chat.say(again)
        assert (chat.question, chat.draft.name) == ("ask_phone", "扎西")
    assert _chat(*WISH, "天冷", "李雷").draft.name == "李雷"


def test_likely_name_replaces_an_unlikely_one() -> None:
    chat = _chat(*WISH, "扎西", "扎西", "李雷")
    assert (chat.question, chat.draft.name) == ("ask_phone", "李雷")


def test_where_we_were_is_no_name() -> None:
    chat = _chat("I want to see my data", "customer", "help I'm stuck in the lift", "I'm out now", "where were we")
    assert (chat.question, chat.draft.name) == ("ask_name", "")


@pytest.mark.parametrize("line", ["我爸刚去世 心情不好 明天再说", "我爷爷刚走 今天没空 改天吧"])
def test_another_day_keeps_the_form_and_whose_it_is(line: str) -> None:
    chat = _chat(*WISH, "王小明", line)
    assert (chat.question, chat.draft.requester, chat.draft.no_code) == ("ask_phone", "self", False)
    assert "不急" in chat.heard[-1]


def test_purpose_and_whose_name_is_whose() -> None:
    first = "我老公上个月去世了，我想看看他在你们这留的合同和发票信息，他是家用电梯客户"
    chat = _chat(first, "死亡证明有，户口本也有", "办继承要用", "何秀兰", "张三", "我老公叫马德明")
    told = chat.draft
    assert (told.name, told.subject_name, told.detail) == ("何秀兰", "马德明", "办继承要用")
    assert (told.data, told.scope) == ((), first)


@pytest.mark.parametrize(
    ("text", "requester"),
    [
        ("看看你们存了我妈什么", "unsure"),
        ("你们存了她什么信息", "unsure"),
        ("what do you have on my wife?", "unsure"),
        ("看看你们存了我什么", "self"),
    ],
)
def test_data_of_somebody_near_are_not_ones_own(text: str, requester: str) -> None:
    assert _chat(text).draft.requester == requester


@pytest.mark.parametrize("text", ["hang on, I'm working in the shaft, back in an hour", "I'm driving, back in an hour"])
def test_what_somebody_is_doing_is_no_name(text: str) -> None:
    chat = Chat()
    chat.say("I want a copy of my personal data", "private customer", text)
    assert (chat.question, chat.draft.name) == ("ask_name", "")
