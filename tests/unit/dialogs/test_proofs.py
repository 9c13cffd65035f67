"""Whether a document or a number is a must, and which: answered as that, at any step; none of it is a consent."""

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


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("要身份证吗", "可以不给"), ("必须给吗", "可以不给"), ("没身份证咋办", "没有也能办"),
        ("能发手持吗", "不用手持"),
        ("工牌行吗", "还不够"), ("户口本行吗", "可以，"), ("必须原件？", "不用原件"), ("复印件行吗", "不用原件"),
        ("需要哪些证件", "一样就够"), ("要什么材料", "一样就够"), ("写个书面申请行吗", "8.4(2)"),
        ("身份证上要遮哪里", "遮住"),
        ("is a work badge ok", "not enough"), ("what documents do you need", "One official document"),
    ],
)  # fmt: skip
def test_question_where_consent_is_asked_is_answered_to_the_point(text: str, told: str) -> None:
    chat = at("id_consent")
    said = chat.say(text)
    assert (told in said, chat.question, chat.draft.consent) == (True, "id_consent", ""), said


@pytest.mark.parametrize("text", ["查信息要身份证吗", "需要哪些证件", "要什么材料", "what documents do I need"])
def test_mostly_no_document_is_needed(text: str) -> None:
    for chat in (Chat(), at("ask_name")):
        said = chat.say(text)
        assert "不一定要" in said or "not a must" in said, said


@pytest.mark.parametrize("text", ["我要查我的信息", "把我的身份证删掉可以吗", "我要身份证复印件的副本"])
def test_wish_is_no_question_about_papers(text: str) -> None:
    said = Chat().say(text)
    assert "不一定要" not in said, said


REFUSED = [
    "I'm not going to give you my phone number",
    "no, I don't want to send my ID",
    "i refuse to share my email",
    "no way am i telling you my name",
    "I will never give that",
    "身份证我不给",
    "我不想留手机号",
    "不愿意提供联系方式",
    "电话号码绝对不告诉你们",
]


@pytest.mark.parametrize("text", REFUSED)
def test_refused_proof_is_no_ground(text: str) -> None:
    chat = at("ask_ground")
    chat.say(text)
    assert (chat.question, chat.draft.grounds, chat.draft.reason) == ("ask_ground", (), "")


@pytest.mark.parametrize(
    "text",
    [
        "you gave my phone number away without asking",
        "我没同意过你们用我的手机号",
        "I no longer want to share my data with you",
    ],
)
def test_reason_with_a_number_in_it_is_a_reason(text: str) -> None:
    chat = at("ask_ground")
    chat.say(text)
    assert chat.question != "ask_ground"
