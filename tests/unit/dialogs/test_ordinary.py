"""Lifts, prices, moving house: the hotline, and what can be done here with one's data, so that no talk ends there."""

from __future__ import annotations

import pytest

from tests.talk import Chat, PlainFacts, a_case


@pytest.mark.parametrize(
    "text",
    [
        "电梯有异响 能不能来修",
        "装一台家用电梯多少钱",
        "我家电梯坏了 上不去",
        "电梯半夜报层吵死了 能把声音删了吗",
        "the lift ad screen is annoying, remove it",
        "how much is a home lift",
    ],
)
def test_the_hotline_comes_with_what_can_be_done_here(text: str) -> None:
    chat = Chat()
    said = chat.say(text)
    assert ("400-000-0000" in said, chat.question, chat.draft.rights) == (True, "ask_right", ())
    assert "start:access" in chat.choices
    assert "\n\n" not in said


@pytest.mark.parametrize(
    "text",
    [
        "下个月起我家电梯不归你们保养了，换了一家",
        "我把房子卖了",
        "we moved house, the lift stays",
        "我们要搬家了 电梯怎么办",
    ],
)
def test_whoever_leaves_hears_that_the_data_can_go_along(text: str) -> None:
    chat = Chat()
    assert "400-000-0000" in chat.say(text)
    assert chat.choices[0] == "start:transfer"
    chat.say("你们手里我的那份登记信息 直接转给新公司")
    assert chat.draft.rights == ("transfer",)


def test_what_can_be_done_is_said_once() -> None:
    chat = Chat()
    chat.say("电梯有异响 能不能来修", "装一台家用电梯多少钱")
    assert not chat.choices


def test_beside_a_running_case_only_the_hotline_is_told() -> None:
    chat = Chat(PlainFacts(held=[a_case()]))
    assert "400-000-0000" in chat.say("电梯有异响 能不能来修")
    assert not chat.choices


def test_a_voice_in_the_cabin_is_no_matter_of_data() -> None:
    chat = Chat()
    for text in (
        "our lift shouts the floor number all night, can you remove the voice?",
        "no no, not my data. the speaker in the cabin",
    ):
        assert "400-000-0000" in chat.say(text)
        assert chat.question == "ask_right"
    chat.say("ok will call them, thx")
    assert not chat.draft.rights


@pytest.mark.parametrize(
    "text", ["搬家了 把我的信息删掉", "电梯坏了，顺便查一下我的信息", "delete the voice recordings of my lift calls"]
)
def test_a_wish_beside_it_is_taken_up(text: str) -> None:
    chat = Chat()
    chat.say(text)
    assert chat.draft.rights
