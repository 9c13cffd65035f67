"""A contact or a paper refused while the reason is asked for: no reason, and an accusation of nobody."""

from __future__ import annotations

import pytest

from tests.stages import at

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
