"""A value put right below the summary: its new words stand beside the first ones, and nothing is handed in."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dialogs.draft import read_draft, write_draft
from tests.stages import at
from tests.talk import Chat

ENGLISH = "my street is wrong in your files, it should be 7 Garden Lane"
CHINESE = "地址更正一下，应该是学院路7号"


def _at_the_card(detail: str) -> Chat:
    chat = at("confirm")
    draft = replace(read_draft(chat.talk.draft), rights=("correct",), detail=detail, grounds=(), ground_open=False)
    chat.talk = replace(chat.talk, draft=write_draft(draft))
    return chat


@pytest.mark.parametrize(
    ("detail", "text"),
    [
        (ENGLISH, "oops sorry, 9 Garden Lane"),
        (ENGLISH, "wait, it's 7 Garden Road"),
        (ENGLISH, "8 Garden Lane"),
        (ENGLISH, "hmm, I mean 17 Garden Lane"),
        (CHINESE, "抱歉，是学院路17号"),
        (CHINESE, "等等，是学院南路7号"),
        (CHINESE, "学院路9号"),
        (CHINESE, "记错了，9号"),
    ],
)
def test_slip_is_put_right_at_the_card(detail: str, text: str) -> None:
    chat = _at_the_card(detail)
    chat.say(text)
    assert (chat.question, chat.draft.detail) == ("confirm", f"{detail}\n{text}")


@pytest.mark.parametrize("text", ["sorry for the wait, please submit it", "不好意思久等了，提交吧"])
def test_courtesy_puts_nothing_right(text: str) -> None:
    chat = _at_the_card(ENGLISH)
    chat.say(text)
    assert chat.question == "after_done"


@pytest.mark.parametrize("text", ["等等，我被困在学院路17号的电梯里了"])
def test_cry_with_an_address_is_a_cry(text: str) -> None:
    chat = _at_the_card(CHINESE)
    assert "400" in chat.say(text)


@pytest.mark.parametrize(
    "text",
    [
        "no, my name is spelled wrong. should be Katherine Liu",
        "no, the name is wrong. It is Katherine Liu",
        "It is Katherine Liu, not Lei",
        "not right, you have my name down as Lei Li but it is Katherine Liu",
    ],
)
def test_the_name_that_is_said_to_be_right_is_taken_at_once(text: str) -> None:
    chat = at("confirm")
    chat.say(text)
    assert (chat.question, chat.draft.name) == ("confirm", "Katherine Liu")
