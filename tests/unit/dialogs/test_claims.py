"""Compensation is not decided here: the claim is said to go on, and it does, with the request or to a colleague."""

from __future__ import annotations

import pytest

from dialogs.draft import opening
from dialogs.model import CallBack
from tests.stages import at
from tests.talk import Chat


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("电话给我删掉，再赔我误工费", "定不了"),
        ("你们泄露我的号码 我要你们赔偿 先把资料删了", "定不了"),
        ("delete my number, and I demand compensation", "cannot decide"),
    ],
)
def test_claim_beside_a_wish_stands_in_the_case(line: str, told: str) -> None:
    chat = Chat()
    said = chat.say(line)
    assert (chat.draft.rights, told in said) == (("delete",), True)
    assert line in str(opening(chat.draft)["detail"])


def test_claim_told_in_a_form_goes_along() -> None:
    chat = at("ask_name")
    said = chat.say("还有你们得赔我钱")
    assert (chat.question, chat.draft.lines, "定不了" in said) == ("ask_name", ("还有你们得赔我钱",), True)


def test_claim_told_before_the_wish_goes_along() -> None:
    chat = Chat()
    chat.say("你们得赔偿我", "算了先把我的简历删了")
    assert (chat.draft.rights, chat.draft.lines) == (("delete",), ("你们得赔偿我",))


@pytest.mark.parametrize("yes", ["好", "要", "可以"])
def test_claim_alone_is_handed_on_at_a_yes(yes: str) -> None:
    chat = Chat()
    chat.say("上周门夹了我 医药费你们赔不赔", yes)
    (call,) = chat.effects
    assert isinstance(call, CallBack)
    assert "医药费" in call.said


@pytest.mark.parametrize("line", ["我的工伤赔偿协议给我一份", "查我的资料 不用赔"])
def test_paper_about_a_claim_is_none(line: str) -> None:
    chat = Chat()
    assert "定不了" not in chat.say(line)
