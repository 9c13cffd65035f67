"""The number of somebody else's document shows nothing of who asks: one's own is asked for once more."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain.cases import Paper, State
from dialogs.told.whose_contact import their_paper
from tests.talk import Chat, PlainFacts, a_case

NUMBER = "11010519491231002X"


def at_the_paper() -> Chat:
    chat = Chat()
    chat.say("看看你们有我什么信息", "2", "李雷", "li.lei@example.com", "收不到，改用证件", "同意")
    return chat


@pytest.mark.parametrize(
    "text", [f"我妈的身份证 {NUMBER}", f"她的身份证号码是{NUMBER}", f"{NUMBER} 这是我妈的", f"My mother's ID: {NUMBER}"]
)
def test_anothers_number_is_not_kept(text: str) -> None:
    chat = at_the_paper()
    chat.say(text)
    assert (chat.question, chat.draft.papers) == ("ask_id", ())


@pytest.mark.parametrize("text", [NUMBER, f"我是她女儿，身份证{NUMBER}", f"我的身份证 {NUMBER}，我妈的在她那"])
def test_ones_own_is(text: str) -> None:
    assert not their_paper(text)
    chat = at_the_paper()
    chat.say(text)
    assert chat.draft.papers == (f"text:{NUMBER}",)


def test_nor_after_the_receipt() -> None:
    case = replace(a_case(state=State.IDENTIFYING), identity=Paper.AWAITED)
    assert "您本人" in Chat(PlainFacts(held=[case])).say(f"我妈的身份证 {NUMBER}")
