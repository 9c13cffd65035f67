"""Whether a document or a number is a must: answered as that, at any step; an entry of a list says little."""

from __future__ import annotations

import pytest

from tests.stages import at
from tests.talk import Chat


@pytest.mark.parametrize(
    "text",
    ["不给身份证", "點解要身份證呀", "一定要身份证吗", "身份证号能不能不给", "do I really have to send my passport?"],
)
@pytest.mark.parametrize("question", ["", "ask_group", "ask_name"])
def test_whether_a_document_is_a_must(question: str, text: str) -> None:
    chat = at(question) if question else Chat()
    told = chat.say(text)
    assert any(words in told for words in ("不一定要", "not a must"))
    assert not question or chat.question == question


def test_where_a_document_is_asked_for_the_way_around_it_is_named() -> None:
    assert "不同意" in at("id_consent").say("一定要身份证吗")
    assert "稍后再交" in at("ask_id").say("身份证号能不能不给")


def test_document_that_comes_tomorrow_holds_nothing_up() -> None:
    chat = at("id_consent")
    assert ("先提交" in chat.say("好 我明天发"), chat.question, chat.draft.consent) == (True, "confirm", "")


@pytest.mark.parametrize("text", ["不想给手机号", "没有手机怎么办"])
def test_no_number_is_no_refusal_of_a_name(text: str) -> None:
    chat = at("ask_name")
    assert ("不是非给不可" in chat.say(text), chat.question) == (True, "ask_name")


def test_phone_that_the_other_lacks_is_not_needed() -> None:
    chat = Chat()
    chat.say("我想替我妈删除信息", "2", "1")
    assert ("您自己的手机" in chat.say("她没有手机"), chat.question) == (True, "ask_proxy")


def test_entry_of_a_list_is_no_answer_by_itself() -> None:
    chat = Chat()
    assert "您的有没有存" in chat.say("你们会收求职者的身份证吗")
    assert chat.choices[:1] == ["start:access"]


@pytest.mark.parametrize("text", ["If I get stuck, do you store my voice?", "你们电话会录音吗"])
def test_whether_a_voice_was_recorded_is_looked_up(text: str) -> None:
    assert any(words in Chat().say(text) for words in ("看看我的信息", "see my data"))


def test_whoever_acts_for_a_firm_is_told_why_and_what_else_serves() -> None:
    chat = Chat()
    chat.say("更正我的信息", "2", "联系人换成陈芳", "周婷", "没有")
    assert "公章" in chat.say("我自己的身份证？我是替公司办的，不是我个人的信息")
    assert chat.question == "id_consent"
