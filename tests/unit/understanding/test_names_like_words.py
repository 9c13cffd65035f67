"""Names that are words as well: written as names are they are names, and words in any other way."""

from __future__ import annotations

import pytest

from dialogs.understanding import parse


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Khalid Said", "Khalid Said"),
        ("Said Mansour", "Said Mansour"),
        ("my name is Tran Thi My", "Tran Thi My"),
        ("Kim So", "Kim So"),
        ("Ruth Guest", "Ruth Guest"),
        ("An Na", "An Na"),
        ("Mrs. O'Hara-Said, Leila", "Leila O'Hara-Said"),
        ("Mr Tanaka, Ken", "Ken Tanaka"),
    ],
)
def test_words_written_as_a_name_are_a_name(text: str, name: str) -> None:
    assert parse("name", text).value == name


@pytest.mark.parametrize(
    "text",
    ["I Said No", "Already Said", "He Said", "No Way", "Not You", "Tell Me", "so do you", "what he said", "SAID NO"],
)
def test_words_are_no_name(text: str) -> None:
    assert not parse("name", text).valid


@pytest.mark.parametrize("text", ["写错了 是啊宋清和 清水的清", "哎呀 是哦宋清和", "嗯宋清和啊"])
def test_sigh_before_a_name_is_none_of_it(text: str) -> None:
    assert parse("name", text).value == "宋清和"
