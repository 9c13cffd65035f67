"""The line that asks stands in the request when nothing else of it is kept."""

from __future__ import annotations

import pytest

from bot.domain.rights import Right
from dialogs.draft import Draft, opening, words_of
from dialogs.told.own_words import own_words
from dialogs.understanding import understand
from tests.talk import Chat


@pytest.mark.parametrize(
    "text",
    [
        "I live opposite your depot, your camera points at my balcony, erase what it has of me",
        "please send me all my data and tell me whom it went to and on what legal basis",
        "你们工地的探头正对着我家阳台，拍到我的都删了",
        "我要看你们手里我的资料，上周你们师傅在我家打了人",
    ],
)
def test_a_line_that_says_more_is_kept(text: str) -> None:
    chat = Chat()
    chat.say(text)
    case = opening(chat.draft)
    assert text in str(case["items"])
    assert text in str(case["detail"])


@pytest.mark.parametrize(
    "text",
    [
        "I'd like a copy of my personal data, customer",
        "please delete everything",
        "我想查一下我的个人信息",
        "帮我把资料都删了",
    ],
)
def test_the_bare_wish_is_not_repeated(text: str) -> None:
    assert own_words(understand(text)) == ""


def test_what_the_scope_says_is_not_said_twice() -> None:
    text = "only delete my photos from the interview in May"
    draft = Draft(rights=(Right.DELETE,), scope=text, words=text)
    assert words_of(draft) == ""


def test_words_before_a_choice_go_along() -> None:
    chat = Chat()
    text = "my boy caught his hand in your lift door some weeks ago, i want the video of that day"
    chat.say(text)
    if chat.question == "ask_right":
        chat.say("1")
    assert text in str(opening(chat.draft)["items"])
