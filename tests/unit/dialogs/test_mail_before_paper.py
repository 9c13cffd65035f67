"""Whoever gives no phone is asked for a mail address; a document comes last."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.talk import SETTINGS, Chat, PlainFacts


def _at_phone() -> Chat:
    chat = Chat(PlainFacts(settings=replace(SETTINGS, sms=True)))
    chat.say("想看我的资料", "2", "李雷")
    assert chat.question == "ask_phone"
    return chat


@pytest.mark.parametrize(
    "text",
    [
        "没有手机", "手机不想给", "不想留手机 留邮箱行吗", "邮箱呢", "邮箱行不行", "邮箱可以吗 手机丢了",
        "I don't have a phone", "I'd rather not give my phone number", "what about e-mail?",
    ],
)  # fmt: skip
def test_mail_address_is_asked_for_where_no_phone_is_given(text: str) -> None:
    chat = _at_phone()
    said = chat.say(text)
    address = "邮箱" in said or "e-mail address" in said
    assert (chat.question, chat.draft.contact_kind, chat.draft.no_code, address) == ("ask_phone", "email", False, True)


@pytest.mark.parametrize(
    "lines", [("没有手机", "没有"), ("没有手机", "没有邮箱"), ("手机和邮箱都没有",), ("1",), ("没有",)]
)
def test_document_is_the_road_where_there_is_neither(lines: tuple[str, ...]) -> None:
    chat = _at_phone()
    chat.say(*lines)
    assert (chat.question, chat.draft.no_code) == ("id_consent", True)
