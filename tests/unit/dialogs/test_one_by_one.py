"""Several wishes in one message."""

from __future__ import annotations

import pytest

from dialogs.understanding import understand
from dialogs.words.one_by_one import in_turn
from tests.talk import Chat


@pytest.mark.parametrize(
    ("text", "rights"),
    [
        ("1 先把广告短信给我停了 2 停完再让我看看你们存了我什么", {"withdraw", "access"}),
        ("一、给我一份我的信息 二、删掉账号", {"copy", "close_account"}),
        ("①复制一份我的信息 ②删除我的信息", {"copy", "delete"}),
        ("first send me a copy and then close my account", {"copy", "close_account"}),
        ("first stop the marketing texts, then delete my data", {"withdraw", "delete"}),
    ],
)
def test_each_part_says_what_it_wants(text: str, rights: set[str]) -> None:
    assert set(in_turn(understand(text)).rights) == rights


@pytest.mark.parametrize(
    "text", ["我先看看", "1. 旧的是139 2. 新的是138", "先别删 再等等", "先看看再说", "第一次用 第二天就忘了"]
)
def test_one_wish_stays_one(text: str) -> None:
    whole = understand(text)
    assert in_turn(whole) is whole


def test_both_wishes_stand_in_one_request() -> None:
    chat = Chat()
    chat.say("1 先把广告短信给我停了 2 停完再让我看看你们存了我什么")
    assert set(chat.draft.rights) == {"withdraw", "access"}
