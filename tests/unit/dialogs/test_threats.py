"""Whoever is threatened or followed, whoever threatens us, and what is only tracked, parked or told of."""

from __future__ import annotations

import pytest

from dialogs.danger.threats import threatened, threatens
from dialogs.model import Emergency
from tests.talk import Chat


@pytest.mark.parametrize(
    "text",
    [
        "我老公要杀了我 他拿到我地址了",
        "my husband wants to kill me, he got my address from you",
        "my ex-husband threatened to kill me",
        "我在车上 有人要杀我",
        "前男友在电梯里堵我",
        "前夫通过你们知道我地址，天天堵门，我害怕",
        "被人跟踪进电梯了 好怕",
        "someone is following me into the elevator, scared",
        "I am being followed",
        "有人拿着刀在电梯里",
    ],
)
def test_who_is_threatened_is_told_of_the_police(text: str) -> None:
    alone, in_a_form = Chat(), Chat()
    in_a_form.say("查信息", "2", "李雷", text)
    assert ("110" in alone.say(text).split("\n", maxsplit=1)[0], alone.effects) == (True, [Emergency(text)])
    assert in_a_form.effects == [Emergency(text)]


@pytest.mark.parametrize(
    "text",
    [
        "你们是不是在跟踪我的位置",
        "我怀疑有人通过软件跟踪我",
        "有人的车堵我家门了",
        "邻居的杂物堵门",
        "快递员把东西堵在门口",
        "someone is following me on wechat",
        "my boss is going to kill me if I miss this",
        "再不办老婆要杀了我",
        "昨天有人要杀我",
        "梦见有人要杀我",
        "如果有人要杀我，你们会报警吗",
        "同事说会打我电话",
    ],
)
def test_what_is_tracked_parked_or_told_of_threatens_nobody(text: str) -> None:
    assert not threatened(text)


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("我要炸了你们公司", True),
        ("我要杀了你们", True),
        ("把你们公司烧了", True),
        ("i'm going to blow up your office", True),
        ("我要烧了你们的资料", False),
        ("我想杀杀你们的价", False),
        ("把你们那边有我的都砍掉", False),
        ("i want to kill your account", False),
    ],
)
def test_threat_to_us_reaches_colleagues_at_once(text: str, *, heard: bool) -> None:
    chat = Chat()
    said = chat.say(text)
    assert (threatens(text), "110" in said, Emergency(text) in chat.effects) == (heard, heard, heard)
    assert chat.draft.alarm == ""


def test_curse_of_whoever_waits_to_be_freed_goes_with_the_cry() -> None:
    chat = Chat()
    said = chat.say("我被困在电梯里了", "再不来我要杀了你们")
    assert ("平安了" in said, bool(chat.draft.alarm), chat.effects[-1]) == (True, True, Emergency("再不来我要杀了你们"))
