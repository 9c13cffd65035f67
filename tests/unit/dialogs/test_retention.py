"""How long is kept what somebody gives here, and what is asked of a deletion."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain.cases import State
from bot.domain.rights import Right
from dialogs.model import Talk
from tests.stages import at
from tests.talk import Chat, PlainFacts, a_case

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


WISH = "你们没要我，简历、体检报告给我删了"
ANSWERS = [
    ("删了以后还能再投吗？", "不妨碍"),
    ("那我还能投别的岗位吗", "不妨碍"),
    ("Can I apply again later?", "不妨碍"),
    ("你们会不会把我拉黑？", "不会让您吃亏"),
    ("怎么知道真的删了？", "写明删了哪些"),
    ("体检报告也删吗？", "一起删"),
]


@pytest.mark.parametrize(("text", "told"), ANSWERS)
def test_with_the_form_open(text: str, told: str) -> None:
    chat = Chat()
    chat.say(WISH)
    question = chat.question
    said = chat.say(text)
    assert (told in said or text.isascii(), chat.question) == (True, question)


@pytest.mark.parametrize(("text", "told"), ANSWERS)
def test_with_a_case(text: str, told: str) -> None:
    case = a_case("GK-4T7X-2M9", right=Right.DELETE, state=State.OPEN)
    case = replace(case, items=tuple(replace(item, data=("2.5(3)", "2.5(4)")) for item in case.items))
    chat = Chat(PlainFacts(held=[case]), Talk(question="after_done"))
    assert told in chat.say(text) or text.isascii()


def test_of_what_is_not_in_it_nothing_is_promised() -> None:
    chat = Chat()
    assert "一起删" not in chat.say(WISH, "发票也删吗")


@pytest.mark.parametrize(("text", "right"), [("能不能把我拉黑，别再打电话了", "withdraw"), ("简历删掉", "delete")])
def test_a_wish_is_one(text: str, right: str) -> None:
    chat = Chat()
    chat.say(text)
    assert chat.draft.rights == (right,)
