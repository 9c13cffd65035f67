"""What a withdrawal of consent comes to, asked before and in it."""

from __future__ import annotations

import pytest

from tests.talk import Chat


@pytest.mark.parametrize(
    "text", ["撤回之后你们还能用吗", "收回同意后还会给我打电话吗", "if I withdraw my consent can you still use it"]
)
@pytest.mark.parametrize("taken", ["我撤回", "撤回吧", "withdraw then"])
def test_withdrawal_is_explained_offered_and_taken_up(text: str, taken: str) -> None:
    chat = Chat()
    said = chat.say(text)
    assert "仍然有效" in said or "stays valid" in said
    chat.say(taken)
    assert chat.talk.draft["rights"] == ["withdraw"]


def test_what_was_before_is_told_right_behind_it() -> None:
    chat = Chat()
    assert "往回算" in chat.say("撤回之后你们还能用吗", "那之前的呢")


@pytest.mark.parametrize("text", ["不想验证", "为什么撤回还要验证", "why do I have to verify"])
def test_nobody_is_checked_for_a_withdrawal(text: str) -> None:
    chat = Chat()
    chat.say("我要撤回同意，不要再打电话推销", "个人客户", "13800001234")
    said = chat.say(text)
    assert "不用验证" in said or "needs no check" in said
    assert chat.talk.question == "confirm"
