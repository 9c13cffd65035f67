"""No code, or a phone that is elsewhere: said in any words it leads to a further code or to the other ways."""

from __future__ import annotations

import pytest

from bot.domain.effects import SendCode
from tests.stages import at


@pytest.mark.parametrize(
    "text",
    ["I didnt get anything", "i havent received it", "there was no sms", "我没有收到任何短信", "没有收到验证码啊"],
)
def test_code_that_did_not_come_is_sent_again(text: str) -> None:
    chat = at("ask_otp")
    chat.say(text)
    sent = [effect for effect in chat.effects if isinstance(effect, SendCode)]
    assert (chat.question, len(sent)) == ("ask_otp", 2)


@pytest.mark.parametrize(
    "text",
    [
        "I don't have my phone here",
        "the phone is at home",
        "I left my phone in the car",
        "my mobile is switched off",
        "手机落在家里了",
        "那个手机不在我手边",
        "我没带那个手机",
    ],
)
def test_phone_that_is_elsewhere_leads_to_the_other_ways(text: str) -> None:
    chat = at("ask_otp")
    said = chat.say(text)
    sent = [effect for effect in chat.effects if isinstance(effect, SendCode)]
    assert (chat.question, len(sent), "证件" in said or "document" in said) == ("ask_otp", 1, True)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("我换过号了 老的停机了 新的是15900001010", "15900001010"),
        ("以前那个号不用了，现在用15900001010", "15900001010"),
        ("my old number is dead, the new one is 15900001010", "15900001010"),
        ("15900001010 已经停机了", ""),
        ("老号15900001010不用了", ""),
    ],
)
def test_the_number_in_place_of_a_dead_one(text: str, number: str) -> None:
    chat = at("ask_email")
    chat.say(text)
    assert chat.draft.other_contact == number
