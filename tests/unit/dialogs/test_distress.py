"""Who wants to die, who tells it of somebody else, and what is only a figure of speech."""

from __future__ import annotations

import pytest

from dialogs.danger.distress import another, despairs
from dialogs.model import Emergency, Leak
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
        "I will jump to the next question",
        "one more newsletter and I will jump out of the window",
        "I took some pills for my headache",
        "我想查跳楼机的维保记录",
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


@pytest.mark.parametrize(
    "text",
    [
        "我没脸活下去了",
        "我活够了",
        "我要去你们公司楼下自焚",
        "你们不删我就从楼上跳下去",
        "delete it or i jump",
        "i feel like ending it all",
        "i took pills",
        "nobody would miss me",
    ],
)
def test_other_common_words_are_heard(text: str) -> None:
    chat = Chat()
    said = chat.say(text)
    assert (chat.effects, chat.draft.despair) == ([Emergency(text)], True)
    assert "12356" in said


@pytest.mark.parametrize(
    ("text", "leak"),
    [
        ("我朋友说要自杀 你们能查到他住哪吗", False),
        ("my friend is going to jump", False),
        ("我女儿因为你们泄露信息要跳楼", True),
    ],
)
def test_despair_of_another_comes_before_what_is_asked_beside_it(text: str, *, leak: bool) -> None:
    chat = Chat()
    said = chat.say(text)
    assert ("落单" in said or "alone" in said, chat.effects) == (
        True,
        [Emergency(text), *([Leak(text)] if leak else [])],
    )


@pytest.mark.parametrize(
    "text", ["如果有人要跳楼，你们会披露他的地址吗", "would you tell the police if someone is suicidal"]
)
def test_question_about_such_people_rouses_nobody(text: str) -> None:
    chat = Chat()
    chat.say(text)
    assert chat.effects == []


def test_jump_of_whoever_is_shut_in_is_out_of_the_lift() -> None:
    chat = Chat()
    assert ("do not climb" in chat.say("stuck in the lift", "i will jump"), chat.draft.despair) == (True, False)
