"""Somebody who cannot tell which choice is theirs: what the choices are about first, and staff the second time."""

from __future__ import annotations

import pytest

from tests.talk import Chat

BEGIN = {"ask_right": "你好", "ask_group": "我想看看你们存了我什么信息", "ask_ground": "我要删除我的信息，家里装过电梯"}


@pytest.mark.parametrize(
    ("question", "text", "told"),
    [
        ("ask_right", "我也说不上来 你帮我看看选哪个", "不急"),
        ("ask_right", "not sure which one", "No hurry"),
        ("ask_group", "不知道", "选最接近的"),
        ("ask_group", "搞不清楚自己算啥", "选最接近的"),
        ("ask_group", "not sure what i count as tbh", "the closest"),
        ("ask_ground", "dunno", "再说一声"),
        ("ask_ground", "不晓得 你帮我选", "再说一声"),
    ],
)
def test_the_choices_are_explained_once(question: str, text: str, told: str) -> None:
    chat = Chat()
    chat.say(BEGIN[question])
    assert told in chat.say(text)
    assert chat.question == question
    assert chat.choices


@pytest.mark.parametrize(("question", "text"), [("ask_group", "我真的不知道"), ("ask_ground", "no idea")])
def test_said_again_it_is_left_to_staff(question: str, text: str) -> None:
    chat = Chat()
    chat.say(BEGIN[question], "不知道", text)
    assert chat.question == "ask_name"
    assert chat.draft.group == "other" or chat.draft.ground_open
    assert not chat.draft.detail


@pytest.mark.parametrize(
    ("text", "group"), [("不知道 我是搞安装的", "2.3"), ("不确定 我家装过电梯", "2.4"), ("不认识你们", "other")]
)
def test_what_follows_the_doubt_answers(text: str, group: str) -> None:
    chat = Chat()
    chat.say(BEGIN["ask_group"], text)
    assert chat.draft.group == group


@pytest.mark.parametrize("text", ["我不知道你们存了我什么", "不知道怎么删"])
def test_a_wish_in_such_words_stays_one(text: str) -> None:
    chat = Chat()
    assert "不急" not in chat.say(BEGIN["ask_right"], text)
