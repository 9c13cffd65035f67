"""Who wants to die, who tells it of somebody else, and what is only a figure of speech."""

from __future__ import annotations

import pytest

from dialogs.danger.distress import another, despairs
from tests.talk import Chat


@pytest.mark.parametrize("text", ["我没事", "开玩笑的"])
def test_despair_played_down_is_still_heard(text: str) -> None:
    chat = Chat()
    chat.say("我想死")
    assert ("12356" in chat.say(text), chat.draft.despair, chat.choices) == (True, True, [])


def test_despair_of_somebody_else_asks_where_they_are() -> None:
    chat = Chat()
    asked = ["哪一层" in chat.say(line) for line in ("我老公不想活了，他站在天台上", "他哭了", "在22楼")]
    assert (asked, chat.draft.placed, len(chat.effects)) == ([True, True, False], True, 3)
    assert "一个人扛着" in chat.say("我也不想活了")


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("我妹妹说她想自杀", True),
        ("有人想跳楼", True),
        ("my husband wants to kill himself", True),
        ("she is suicidal", True),
        ("他不要我了，不想活了", False),
        ("我妈死了不想活了", False),
        ("我男朋友走了我想死", False),
        ("my life is over, I want to die", False),
    ],
)
def test_who_despairs_is_the_last_one_named(text: str, *, other: bool) -> None:
    assert (despairs(text), another(text)) == (True, other)


@pytest.mark.parametrize(
    "text",
    [
        "气得想死",
        "这手续办得我不想活了，快把我资料删了",
        "公司不想活了吧你们",
        "甲方的需求让我想跳井",
        "累死了",
        "烦死了",
        "想死你们了",
        "我不想死 救我",
        "加班到想死",
        "气得我想跳楼",
        "店活不下去了",
        "不想活动了",
        "不想过户了",
        "跳楼价",
        "I am dying to know",
        "I don't want to die",
        "活不下去了 困在电梯里",
    ],
)
def test_figure_of_speech_is_no_despair(text: str) -> None:
    assert not despairs(text)


@pytest.mark.parametrize(
    ("text", "heard"), [("系统一打开就死", False), ("这个小程序一点就死", False), ("我现在就死", True)]
)
def test_software_that_dies_is_no_despair(text: str, *, heard: bool) -> None:
    assert despairs(text) is heard
