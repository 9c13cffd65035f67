"""Words before the first one that counts change nothing of what is heard."""

from __future__ import annotations

import pytest

from dialogs.model import Input
from dialogs.words.fillers import without_filler
from tests.stages import at


@pytest.mark.parametrize(
    ("question", "text", "rest"),
    [
        ("confirm", "那个，名字写错了", "名字写错了"),
        ("ask_name", "呃 我叫魏子涵", "我叫魏子涵"),
        ("", "额……想查一下我的资料", "想查一下我的资料"),
        ("", "um, what do you have on me", "what do you have on me"),
        ("ask_group", "嗯，我们是做安装的外包队", "我们是做安装的外包队"),
        ("confirm", "嗯，就体检那些", "嗯，就体检那些"),
        ("ask_group", "嗯", "嗯"),
        ("ask_name", "那个号码", "那个号码"),
    ],
)
def test_message_begins_with_its_first_word(question: str, text: str, rest: str) -> None:
    assert without_filler(Input("text", text), question).text == rest


def test_receiver_is_still_open_after_a_filler() -> None:
    plain, filled = at("ask_receiver"), at("ask_receiver")
    plain.say("我们自己另找的那家")
    filled.say("嗯，我们自己另找的那家")
    assert (filled.question, filled.draft.receiver) == (plain.question, plain.draft.receiver)
