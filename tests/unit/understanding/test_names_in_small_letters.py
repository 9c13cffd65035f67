"""Names that are words as well, in small letters."""

from __future__ import annotations

import pytest

from dialogs.understanding import parse
from tests.talk import Chat

ASKED = "copy of my data, customer"


@pytest.mark.parametrize("text", ["yusuf said", "my name is leila said", "Edward Said"])
def test_said_is_a_name_behind_a_first_name(text: str) -> None:
    assert parse("name", text).valid


@pytest.mark.parametrize("text", ["wife said", "my lawyer said", "as said", "he said", "i already said"])
def test_what_somebody_said_is_none(text: str) -> None:
    assert not parse("name", text).valid


@pytest.mark.parametrize("sure", ["yes", "peter so"])
def test_a_name_that_may_be_a_word_is_asked_about_once(sure: str) -> None:
    chat = Chat()
    assert "Peter So" in chat.say(ASKED, "peter so")
    chat.say(sure)
    assert chat.draft.name == "Peter So"


@pytest.mark.parametrize("text", ["think so", "not now please", "too busy", "in a moment"])
def test_words_are_not_asked_about(text: str) -> None:
    chat = Chat()
    assert "Is your name" not in chat.say(ASKED, text)
    assert not chat.draft.name
