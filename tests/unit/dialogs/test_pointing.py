"""A contact that is only pointed at: the one that was told is taken, and what is on file has to be written in full."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dialogs.form.pointing import points_at_one
from tests.talk import SETTINGS, Chat, PlainFacts

NEW = "13900002222"


@pytest.mark.parametrize(
    ("line", "contact"),
    [
        ("旧的那个", ""),
        ("就刚才那个号", NEW),
        ("上面写了", NEW),
        ("刚才发过了", NEW),
        ("前面说了呀", NEW),
        ("用原来的号", ""),
        ("以前留的那个", ""),
        ("跟之前一样", ""),
        ("还是那个号", NEW),
        ("老號碼", ""),
        ("就係頭先嗰個", NEW),
        ("新的那个", NEW),
        ("新号吧", NEW),
        ("the old one", ""),
        ("same as before", ""),
        ("the number I just gave you", NEW),
        ("the one above", NEW),
        ("use the new number", NEW),
        ("you already have it", ""),
        ("你们系统里有", ""),
        ("我不是写过了吗", NEW),
        ("same email as before", ""),
        ("it is on file", ""),
    ],
)
def test_the_contact_that_is_pointed_at_is_taken_or_asked_in_full(line: str, contact: str) -> None:
    chat = Chat(PlainFacts(settings=replace(SETTINGS, sms=True)))
    chat.say("我在你们那存的电话改成13900002222", "2", "李雷", line)
    assert (chat.question, chat.draft.contact) == ("ask_otp" if contact else "ask_phone", contact)
    assert contact or any(words in chat.heard[-1] for words in ("完整写一遍", "in full"))


@pytest.mark.parametrize(
    "line", ["没有", "不知道", "我的手机", "没带手机", "手机号不方便给", "这个微信", "yes", "please", "the new company"]
)
def test_what_points_at_nothing_is_left_to_others(line: str) -> None:
    assert not points_at_one(line)
