"""A new value for the files, told after the receipt or behind the first one, is a correction, and no contact."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain.cases import Applicant
from bot.domain.effects import SendCode
from bot.domain.rights import Right
from dialogs.model import AddWords, Talk
from tests.talk import START, Chat, PlainFacts, a_case

NUMBER = "GK-4T7X-2M9"
LEI = Applicant(name="李雷", contact_kind="phone", contact="13800138000")


def after_the_receipt(right: Right) -> Chat:
    case = replace(a_case(NUMBER, right=right), applicant=LEI)
    return Chat(PlainFacts(held=[case]), Talk(question="after_done", updated_at=START))


@pytest.mark.parametrize(
    "text",
    [
        "还有电话要改成13900002222",
        "电话也改一下，13900002222",
        "把我地址和电话13900002222都更正一下",
        "另外邮箱写错了，应该是lilei2@example.com",
        "把电话更正成13900002222",
        "还有，电话登记错了，是13900002222",
        "你们能把我的电话也改成13900002222吗",
        "also, the phone on file is wrong, change it to 13900002222",
    ],
)
@pytest.mark.parametrize("right", [Right.ACCESS, Right.COPY])
def test_value_opens_a_correction(right: Right, text: str) -> None:
    chat = after_the_receipt(right)
    chat.say(text)
    assert (chat.draft.rights, chat.draft.contact, chat.effects) == (("correct",), LEI.contact, [])


@pytest.mark.parametrize(
    "text",
    ["还有邮箱也换成lilei2@example.com", "电话也要改成13900002222", "also change my email to lilei2@example.com"],
)
def test_value_joins_the_correction_that_runs(text: str) -> None:
    chat = after_the_receipt(Right.CORRECT)
    chat.say(text)
    assert chat.effects == [AddWords(NUMBER, text)]


@pytest.mark.parametrize(
    "text",
    [
        "我手机号换了，13900002222",
        "电话换成13900002222联系我",
        "我刚才电话也填错了，13900002222",
        "还有电话写错了，是13900002222",
        "通知也改发13900002222",
        "电话13900002222也一起删",
        "我还有个号码13900002222也查一下",
    ],
)
def test_number_that_reaches_somebody_opens_none(text: str) -> None:
    chat = after_the_receipt(Right.ACCESS)
    chat.say(text)
    assert "correct" not in chat.draft.rights


@pytest.mark.parametrize("text", ["and email lilei2@example.com too", "also email: lilei2@example.com"])
def test_second_value_behind_the_first_stands_in_the_request(text: str) -> None:
    chat = Chat()
    chat.say("correct my data", "2", "phone 13900002222", text, "Li Lei")
    assert "lilei2@example.com" in chat.draft.detail
    assert (chat.draft.contact, [effect for effect in chat.effects if isinstance(effect, SendCode)]) == ("", [])


@pytest.mark.parametrize("text", ["my email is lilei2@example.com", "and you can reach me at lilei2@example.com too"])
def test_address_to_be_reached_at_is_the_contact(text: str) -> None:
    chat = Chat()
    chat.say("correct my data", "2", "phone 13900002222", text)
    assert chat.draft.contact == "lilei2@example.com"
