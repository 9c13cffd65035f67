"""How long is kept what somebody gives here is told in our own terms, and what the files keep is for the rules."""

from __future__ import annotations

import pytest

from tests.stages import at
from tests.talk import Chat

PAPER, RECORD, CHAT = "核对后 30 天内删除", "保存 3 年", "每条 30 天后删除"


@pytest.mark.parametrize(
    ("question", "text", "told"),
    [
        ("id_consent", "保存多少年", (PAPER, RECORD)),
        ("id_consent", "到底几年", (PAPER, RECORD)),
        ("id_consent", "存多少天", (PAPER, RECORD)),
        ("id_consent", "看完会删吗", (PAPER,)),
        ("id_consent", "三十天后真的删吗", (PAPER,)),
        ("ask_name", "护照你们会存多久", (PAPER,)),
        ("ask_name", "我的电话你们留多久", (RECORD, CHAT)),
        ("ask_group", "我的聊天记录你们存多久", (CHAT,)),
        ("confirm", "几年", (PAPER, RECORD, CHAT, "第 4 条")),
        ("ask_name", "你们说保存3年 为什么是3年", ("争议",)),
        ("ask_name", "exactly how many years", (RECORD,)),
        ("id_consent", "how long do you keep the passport number", ("within 30 days",)),
    ],
)
def test_term_is_told_and_the_question_stays_open(question: str, text: str, told: tuple[str, ...]) -> None:
    chat = at(question)
    said = chat.say(text)
    assert ([words in said for words in told], chat.question) == ([True] * len(told), question), said


@pytest.mark.parametrize("text", ["合同你们存多久", "简历存几年"])
def test_term_of_the_files_is_for_the_rules(text: str) -> None:
    said = at("id_consent").say(text)
    assert (PAPER in said, "规则第 4 条" in said) == (False, True), said


def test_whoever_has_given_nothing_asks_of_the_rules() -> None:
    assert "规则第 4 条" in Chat().say("你们存多久")


@pytest.mark.parametrize("text", ["我留了号码多久打给我", "限制多久"])
def test_how_long_of_something_else_is_no_question_of_keeping(text: str) -> None:
    said = at("ask_detail").say(text)
    assert not any(words in said for words in (PAPER, RECORD, CHAT)), said


def test_term_of_data_that_are_asked_for_is_that_of_the_files() -> None:
    chat = Chat()
    said = chat.say("我是你们合作单位的技师，你们留了我哪些照片？", "照片存哪里，存多久？")
    assert ("规则第 4 条" in said, RECORD in said, chat.question) == (True, False, "ask_name")
