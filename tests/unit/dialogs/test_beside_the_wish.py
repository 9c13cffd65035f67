"""Who somebody is, told beside a bare wish, hides neither the wish nor the name."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.talk import SETTINGS, Chat, PlainFacts


def told(*lines: str) -> Chat:
    chat = Chat(PlainFacts(settings=replace(SETTINGS, sms=True)))
    chat.say(*lines)
    return chat


@pytest.mark.parametrize(
    ("text", "right", "group"),
    [
        ("我要更正，我是网站用户", "correct", "2.7"),
        ("小程序用户，想删除", "delete", "2.7"),
        ("我想查阅，我是App用户", "access", "2.7"),
        ("delete please, I am a website user", "delete", "2.7"),
    ],
)
def test_wish_is_heard_beside_who_asks(text: str, right: str, group: str) -> None:
    chat = told(text)
    assert (chat.draft.rights, chat.draft.group) == ((right,), group)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("我想要一份我的资料，我是客户，叫孙悦", "孙悦"),
        ("删掉我的资料，我是求职者，姓名赵敏", "赵敏"),
        ("想看我的信息，我在你们那应聘过，叫赵敏", "赵敏"),
        ("更正我的姓名，姓名李蕾写错了", ""),
    ],
)
def test_name_behind_the_wish_is_the_speakers(text: str, name: str) -> None:
    assert told(text).draft.name == name


@pytest.mark.parametrize(
    "text",
    [
        "帮我爸查一下他的资料，他是你们的业主",
        "帮我妈看看她的信息，我妈是你们客户",
        "I want my mother's data, she is a customer of yours",
    ],
)
def test_how_the_other_knows_us_is_not_asked_again(text: str) -> None:
    assert told(text).draft.group == "2.4"


@pytest.mark.parametrize("text", ["你们这帮骗子", "you are all liars", "a bunch of crooks", "一群流氓"])
def test_abuse_tells_no_group(text: str) -> None:
    chat = told("查一下我的资料", text)
    assert (chat.question, chat.draft.group) == ("ask_group", "")


@pytest.mark.parametrize("lines", [("什么意思", "听不懂", "看不懂"), ("what", "i dont understand", "huh")])
def test_who_is_puzzled_three_times_is_offered_a_human(lines: tuple[str, ...]) -> None:
    chat = told("查一下我的资料", *lines)
    assert "start:human" in chat.choices


@pytest.mark.parametrize("text", ["asdfghjkl", "qwertyui", "zxcvb"])
def test_keys_beside_each_other_are_no_name(text: str) -> None:
    assert told("查我的信息", "2", text).draft.name == ""


@pytest.mark.parametrize("text", ["Wertheim", "Schwartz", "Ng Wei"])
def test_rare_names_are_names(text: str) -> None:
    assert told("查我的信息", "2", text).draft.name == text
