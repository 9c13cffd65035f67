"""The number that an account goes by is the speaker's own, unless the words make it another's or out of use."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dialogs.told.whose_contact import out_of_use
from tests.talk import SETTINGS, Chat, PlainFacts


def told(*lines: str) -> Chat:
    chat = Chat(PlainFacts(settings=replace(SETTINGS, sms=True)))
    chat.say(*lines)
    return chat


@pytest.mark.parametrize(
    "wish",
    [
        "报修用的小程序账号 微信登的 绑的手机13912345671 房子退了 请帮我把账号注销",
        "注销我在你们平台的账号，注册手机13912345671",
        "麻烦注销掉，13912345671注册的小程序账号",
    ],
)
def test_code_goes_to_the_number_of_ones_own_account(wish: str) -> None:
    chat = told(wish, "周凯")

    assert chat.draft.rights == ("close_account",)
    assert (chat.question, chat.draft.contact) == ("ask_otp", "13912345671")


@pytest.mark.parametrize(
    ("line", "gone"),
    [
        ("小程序的账号注销吧，绑了13912345671", False), ("账号是13912345671，这个手机号已经注销了", True),
        ("想把账号注销掉，手机13912345671", False), ("手机13912345671停机了，想注销账号", True),
        ("13912345671这个号不用了", True),
    ],
)  # fmt: skip
def test_number_that_is_out_of_use(line: str, gone: bool) -> None:
    assert out_of_use(line) is gone


def test_no_code_goes_to_a_number_that_is_out_of_use() -> None:
    chat = told("账号是13912345671注册的，那个号早停机了，帮我注销账号", "周凯")

    assert chat.question == "ask_phone"
    assert not chat.draft.contact
