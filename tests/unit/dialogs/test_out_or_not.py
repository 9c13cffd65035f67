"""Whose good news it is after a cry, and what was never one."""

from __future__ import annotations

import pytest

from dialogs.hearing import MOST_TIMES, hear
from dialogs.model import Input
from tests.talk import START, Chat


def on_after(cry: str, *lines: str) -> bool:
    chat = Chat()
    chat.say(cry)
    for line in lines:
        chat.say(line)
    return bool(chat.draft.alarm)


@pytest.mark.parametrize(
    ("line", "goes_on"),
    [
        ("the technician let us out", False),
        ("ok, the security guard has let us out, thank you", False),
        ("two firemen got us out", False),
        ("the technician let the others out, I am still in", True),
        ("the technician let us out but my son is still inside", True),
        ("tell the technician to let us out", True),
        ("the technician will let us out", True),
        ("the technician could not get us out", True),
    ],
)
def test_who_let_them_out_ends_it(line: str, goes_on: bool) -> None:
    assert on_after("we are stuck in the lift", line) is goes_on


@pytest.mark.parametrize(
    ("cry", "line", "goes_on"),
    [
        ("我不想活了", "他没事了", True),
        ("我不想活了", "我儿子没事了", True),
        ("I want to die", "he is better now", True),
        ("我不想活了", "没事了", False),
        ("我不想活了", "老公回来了 没事了", False),
        ("我爸想跳楼", "他下来了 没事了", False),
    ],
)
def test_only_who_despaired_can_be_better(cry: str, line: str, goes_on: bool) -> None:
    assert on_after(cry, line) is goes_on


def test_the_same_words_over_and_over_are_read_as_often_as_tells_something() -> None:
    heard = hear(Input("text", "let me out " * 300), None, START)
    assert heard.text == "let me out " * MOST_TIMES + "let me out"
    assert hear(Input("text", "let me out 1 " * 3), None, START).text.count("let") == 3
