"""That data got out, asked rather than complained of: told to whoever answers for it, and what is asked next."""

from __future__ import annotations

import pytest

from dialogs.model import Leak
from tests.stages import at
from tests.talk import Chat


@pytest.mark.parametrize(
    "text",
    [
        "我的信息是不是泄露了 老有骚扰电话",
        "我的信息是不是被你们泄露了",
        "是不是你们把我电话泄露了",
        "Has my data been leaked?",
    ],
)
def test_leak_that_is_asked_about_is_told_at_once(text: str) -> None:
    chat = Chat()
    chat.say(text)
    assert chat.effects == [Leak(text)]


@pytest.mark.parametrize("text", ["我的信息会不会泄露", "万一我的信息泄露了怎么办"])
def test_leak_that_may_come_is_a_question_about_the_rules(text: str) -> None:
    chat = Chat()
    chat.say(text)
    assert chat.effects == []


@pytest.mark.parametrize(
    ("text", "told"),
    [("你们会查吗", "会查"), ("多久告诉我", "30 天内"), ("要不要报警", "110"), ("should I call the police?", "110")],
)
def test_what_is_asked_next_is_about_the_leak(text: str, told: str) -> None:
    chat = Chat()
    assert told in chat.say("我的信息是不是泄露了 老有骚扰电话", text)
    chat.say("个人客户")
    assert (chat.draft.rights, chat.draft.detail) == (("access",), "我的信息是不是泄露了 老有骚扰电话")


@pytest.mark.parametrize("question", ["ask_group", "confirm"])
def test_answer_beside_a_form_points_at_none_of_its_options(question: str) -> None:
    chat = at(question)
    said = chat.say("你们把我的信息泄露了", "会查吗")
    assert ("会查" in said, "第一项" in said) == (True, False)
