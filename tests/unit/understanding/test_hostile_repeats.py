"""One word said dozens of times is answered at once: no pattern reads it in two ways."""

from __future__ import annotations

import pytest

from dialogs.flows.request import AS_SAID
from dialogs.told.called import CALLED
from dialogs.told.of_oneself import name_aside
from dialogs.understanding import understand
from dialogs.wishes import THAT_ONE


@pytest.mark.parametrize("word", ["就是", "你们", "我说的是", "刚刚"])
def test_repeated_words_end(word: str) -> None:
    for words in (THAT_ONE, CALLED, AS_SAID):
        assert words.fullmatch(word * 60 + "X") is None


def test_repeated_waiting_ends() -> None:
    assert name_aside("wait " * 60) is None


@pytest.mark.parametrize("text", ["我叫" * 400, "我叫李雷" * 500, "电梯里被困了救命" + "我叫李雷" * 200])
def test_names_over_and_over_are_read(text: str) -> None:
    assert (understand(text).intent == "emergency") is text.startswith("电梯")
