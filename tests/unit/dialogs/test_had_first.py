"""An account is to end once its data are in one's hands: both stand in the request."""

from __future__ import annotations

import pytest

from tests.talk import Chat

BOTH = {"copy", "close_account"}


@pytest.mark.parametrize(
    "text",
    [
        "cant log in any more. please shut down my account but send me my data first",
        "I want my account gone, and all the data sent to me beforehand",
        "want my profile closed and also a copy of everything first",
        "账号登不上了，关掉吧，先把我的数据发我一份",
        "我的账户不要了想销户，之前的资料先给我导出一份",
    ],
)
def test_copy_before_the_end_and_the_end_are_both_asked_for(text: str) -> None:
    chat = Chat()
    chat.say(text)
    assert set(chat.draft.rights) == BOTH


@pytest.mark.parametrize(
    "text", ["don't close my account, first send me a copy of my data", "账号先别注销，把资料发我一份"]
)
def test_end_that_is_not_wanted_is_not_asked_for(text: str) -> None:
    chat = Chat()
    chat.say(text)
    assert "close_account" not in chat.draft.rights
