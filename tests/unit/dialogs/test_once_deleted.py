"""What is asked of a deletion: may one come back, is it proven, does this go as well."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain.cases import State
from bot.domain.rights import Right
from dialogs.model import Talk
from tests.talk import Chat, PlainFacts, a_case

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
