"""Good news during an alarm that is none for everybody, or none at all: one of several is out, hearsay, no test."""

from __future__ import annotations

import pytest

from dialogs.danger.over import news_of
from dialogs.model import Emergency
from tests.talk import Chat

SEVERAL = "困人了"
ALONE = "我被困了"


@pytest.mark.parametrize(
    ("cry", "text"),
    [
        (SEVERAL, "大人出来了，孩子呢"),
        (SEVERAL, "老人出来了"),
        (SEVERAL, "出来了一部分"),
        (SEVERAL, "我先出来了"),
        (SEVERAL, "狗出来了"),
        (SEVERAL, "一个出来了"),
        (SEVERAL, "除了我都出来了"),
        (SEVERAL, "保洁阿姨出来了"),
        (SEVERAL, "孩子救出来了，帮我删手机号"),
        ("我们被困了", "我爬出来了"),
        ("我们俩困电梯里了", "他出去了"),
        ("我和我妈困电梯里了", "我妈出来了"),
        ("我儿子困电梯了", "我出来了"),
        ("救命 电梯里有人被困", "im out"),
        ("someone is stuck", "I'm out"),
        (ALONE, "已经平安出来的只有我一个"),
    ],
)
def test_one_person_out_ends_it_for_nobody_else(cry: str, text: str) -> None:
    chat = Chat()
    said = chat.say(cry, text)
    asked = "都平安出来了吗" in said or "everybody out" in said
    assert (asked, bool(chat.draft.alarm), chat.effects[1:]) == (True, True, [Emergency(text)])


@pytest.mark.parametrize(
    ("cry", "text"),
    [
        (SEVERAL, "人出来了"),
        (SEVERAL, "大人孩子都出来了"),
        ("我们被困了", "我们出来了"),
        (ALONE, "我出来了"),
        ("我被困电梯了，有人吗", "我出来了"),
        ("困电梯了", "我爬出来了"),
        ("我妈困电梯里了", "她出来了"),
        ("my dad is stuck in the lift", "he is out"),
        ("I'm stuck in the lift", "I'm out"),
        (ALONE, "跟你们说一声，我出来了"),
    ],
)
def test_everybody_told_of_is_out(cry: str, text: str) -> None:
    chat = Chat()
    chat.say(cry, text)
    assert (chat.draft.alarm, chat.effects[-1]) == ("", Emergency(text, "over"))


@pytest.mark.parametrize("text", ["就我一个人", "里面没人了", "just me"])
def test_nobody_else_is_an_answer_to_whether_all_are_out(text: str) -> None:
    chat = Chat()
    chat.say(SEVERAL, "我出来了", text)
    assert (chat.draft.alarm, chat.effects[-1]) == ("", Emergency(text, "over"))


def test_alone_in_there_is_no_good_news() -> None:
    chat = Chat()
    chat.say(SEVERAL, "门开了一条缝", "就我一个人")
    assert bool(chat.draft.alarm)


@pytest.mark.parametrize(
    "text",
    [
        "没事了才怪",
        "谁能说没事了",
        "他们让我说没事了",
        "好像没事了",
        "快出来了",
        "警察说出来了就打电话",
        "他们说出来了",
        "物业说是误报",
        "maybe they are out",
    ],
)
def test_hearsay_hope_and_irony_are_asked_about(text: str) -> None:
    assert news_of(text) == "maybe"


@pytest.mark.parametrize(
    "text",
    [
        "不是测试",
        "不是测试。",
        "这不是演习",
        "没跟你们开玩笑",
        "不是什么测试",
        "我测试了一下警铃没反应",
        "按钮我试过没用",
    ],
)
def test_what_is_no_test_goes_on(text: str) -> None:
    assert news_of(text) == ""


@pytest.mark.parametrize("text", ["测试", "没事，开玩笑的", "只是测试一下", "不好意思按错了", "this is just a test"])
def test_cry_taken_back_still_is(text: str) -> None:
    assert news_of(text) == "mistaken"
