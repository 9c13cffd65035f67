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
    "text", ["怕泄露", "别泄露给我前夫", "担心身份证被泄露", "不要泄露我的信息", "I'm afraid it will be leaked"]
)
def test_mere_worry_is_comforted_and_refuses_nothing(text: str) -> None:
    alone, asked = Chat(), at("id_consent")
    before = asked.effects
    alone.say(text)
    said = asked.say(text)
    seen = "看得到" in said or "see" in said
    assert (alone.effects, asked.effects, asked.question, seen) == ([], before, "id_consent", True)


def test_worry_that_it_goes_on_tells_of_a_leak() -> None:
    chat = Chat()
    chat.say("怕你们又泄露")
    assert [type(effect) for effect in chat.effects] == [Leak]


@pytest.mark.parametrize(
    ("text", "told"),
    [("你们会查吗", "会查"), ("多久告诉我", "30 天内"), ("要不要报警", "110"), ("should I call the police?", "110")],
)
def test_what_is_asked_next_is_about_the_leak(text: str, told: str) -> None:
    chat = Chat()
    assert told in chat.say("我的信息是不是泄露了 老有骚扰电话", text)
    chat.say("个人客户")
    assert (chat.draft.rights, chat.draft.detail) == (("access",), "我的信息是不是泄露了 老有骚扰电话")


@pytest.mark.parametrize(
    "lines",
    [
        ("房子卖掉了，留着我的资料没用，删了吧", "个人客户"),
        ("你们把我的信息卖了，把我资料全删了",),
        ("删除我的信息", "个人客户", "你们把我的信息卖了"),
    ],
)
def test_how_long_a_request_takes_is_not_about_a_leak_that_was_only_its_reason(lines: tuple[str, ...]) -> None:
    assert "提交后" in Chat().say(*lines, "要等多久？")


@pytest.mark.parametrize("question", ["ask_group", "confirm"])
def test_answer_beside_a_form_points_at_none_of_its_options(question: str) -> None:
    chat = at(question)
    said = chat.say("你们把我的信息泄露了", "会查吗")
    assert ("会查" in said, "第一项" in said) == (True, False)
