"""Whose data are wanted as well, after the receipt or at the card: never with what one's own identity proved."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain.cases import Applicant
from bot.domain.rights import Right
from dialogs.model import AddWords, Talk
from tests.talk import START, Chat, PlainFacts, a_case

NUMBER = "GK-4T7X-2M9"
LEI = Applicant(name="李雷", contact_kind="phone", contact="13800138000")
CODED = ("查我的信息", "2", "李雷", "li.lei@example.com")


def after_the_receipt(right: Right) -> Chat:
    case = replace(a_case(NUMBER, right=right), applicant=LEI)
    return Chat(PlainFacts(held=[case]), Talk(question="after_done", updated_at=START))


@pytest.mark.parametrize(
    ("right", "text"),
    [
        (Right.ACCESS, "我老婆的也要"),
        (Right.ACCESS, "还有我妈的"),
        (Right.ACCESS, "连我妈的一起"),
        (Right.ACCESS, "我儿子的也要"),
        (Right.ACCESS, "顺便给我爸也查一下"),
        (Right.ACCESS, "and my wife's too please"),
        (Right.ACCESS, "same for my son please"),
        (Right.COPY, "and my mum's data too"),
        (Right.DELETE, "also delete my mother's"),
        (Right.WITHDRAW, "我老婆的也停了吧"),
        (Right.CORRECT, "我老婆的电话也改成13900002222"),
        (Right.CORRECT, "also correct my wife's phone to 13900002222"),
    ],
)
def test_same_for_somebody_else_is_a_request_in_their_name(right: Right, text: str) -> None:
    chat = after_the_receipt(right)
    chat.say(text)
    assert (chat.draft.rights, chat.draft.for_other, chat.effects) == ((right.value,), True, [])
    assert (chat.draft.name, chat.draft.proven) == ("", False)


@pytest.mark.parametrize(
    "text",
    [
        "通话录音也要",
        "我跟我老婆的合同也要",
        "我老婆也在你们那登记过",
        "登记的是我老婆名字",
        "我老婆让我谢谢你们",
        "my wife says thanks too",
    ],
)
def test_kin_beside_ones_own_matter_begin_nothing(text: str) -> None:
    chat = after_the_receipt(Right.ACCESS)
    chat.say(text)
    assert not chat.draft.rights


def test_answer_goes_to_nobody_else() -> None:
    chat, text = after_the_receipt(Right.ACCESS), "也发给我老婆一份"
    chat.say(text)
    assert (chat.effects, chat.draft.rights) == ([AddWords(NUMBER, text)], ())


@pytest.mark.parametrize("text", ["还有，我妈也想查", "same for my son please"])
@pytest.mark.parametrize("question", ["id_consent", "confirm"])
def test_at_the_card_the_request_stays_ones_own(question: str, text: str) -> None:
    chat = Chat()
    chat.say(*CODED)
    chat.say(chat.code)
    if question == "confirm":
        chat.say("不同意")
    before = chat.draft
    told = chat.say(text)
    assert ("一个人" in told or "one person" in told, chat.question) == (True, question)
    assert (chat.draft.rights, chat.draft.detail, chat.draft.for_other) == (before.rights, before.detail, False)
