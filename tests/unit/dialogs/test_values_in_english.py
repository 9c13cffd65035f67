"""What should stand in the files, told in the first line in other words than «should be»."""

from __future__ import annotations

import pytest

from tests.talk import Chat


@pytest.mark.parametrize(
    "text",
    [
        "my first name is misspelled, it's Katharina not Catarina. i'm a customer",
        "please correct my title, Dr and not Mr. im a customer",
        "the date of birth you have of me is wrong, birthday 9 august 1979, i'm a customer",
        "please add to my profile that I passed the crane exam in 2020, im an applicant",
        "complete my file: office number 021 6123 4567, i'm a supplier",
        "my file is missing my second surname, Ortega. i m an applicant",
    ],
)
def test_value_that_is_told_is_not_asked_for(text: str) -> None:
    chat = Chat()
    chat.say(text)
    assert (chat.question, chat.draft.detail) == ("ask_name", text)


@pytest.mark.parametrize(
    "text",
    [
        "please correct my name, i'm a customer",
        "my birthday is wrong, im a customer",
        "my address is not right and i want it fixed, i m a customer",
        "please complete my record: i'm a customer",
        "i want to add something to my file, im a supplier",
    ],
)
def test_value_that_is_not_told_is_asked_for(text: str) -> None:
    chat = Chat()
    chat.say(text)
    assert chat.question == "ask_detail"


@pytest.mark.parametrize(
    "text", ["copy of my data, im a supplier", "see my data, i m supplier", "i want see my data, 我是 vendor"]
)
def test_group_is_heard_however_it_is_typed(text: str) -> None:
    chat = Chat()
    chat.say(text)
    assert (chat.question, chat.draft.group) == ("ask_name", "2.3")


@pytest.mark.parametrize(
    ("text", "answered"),
    [
        ("中文可以吗", "我们说中文"),
        ("能用英文吗？", "in English"),
        ("chinese possible?", "我们说中文"),
        ("is english ok here?", "in English"),
    ],
)
def test_whether_a_language_will_do_asks_for_it(text: str, answered: str) -> None:
    assert answered in Chat().say(text)


def test_a_second_name_in_letters_is_the_same_persons() -> None:
    chat = Chat()
    chat.say("删除我的简历", "陈晓敏 Amy")
    assert (chat.question, chat.draft.name) == ("ask_ground", "陈晓敏")
