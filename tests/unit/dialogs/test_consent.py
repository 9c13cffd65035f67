"""What a withdrawal of consent comes to; who is under guardianship, and from which age nobody has to agree."""

from __future__ import annotations

import pytest

from bot.texts import render
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


@pytest.mark.parametrize(
    "line",
    [
        "我爸老年痴呆 我是他监护人 查他的信息",
        "我是我儿子的监护人 他30岁 精神残疾 想查他的信息",
        "I am my mothers legal guardian, she has dementia, I want to see her data",
    ],
)
def test_guardian_of_a_grown_up_hears_of_no_child(line: str) -> None:
    chat = Chat()
    said = chat.say(line, "客户")
    assert (chat.draft.requester, chat.draft.age, chat.draft.relation) == ("guardian", "ward", "appointed")
    assert "孩子" not in said
    assert "child" not in said


@pytest.mark.parametrize(
    ("line", "requester"),
    [
        ("我是孩子的监护人，查他的信息", "guardian"),
        ("我儿子8岁 我是他监护人 查他的信息", "guardian"),
        ("我妈80岁了 帮她查信息", "agent"),
    ],
)
def test_a_child_and_a_parent_who_can_act_are_no_wards(line: str, requester: str) -> None:
    chat = Chat()
    chat.say(line, "客户")
    assert (chat.draft.requester, chat.draft.age == "ward") == (requester, False)


@pytest.mark.parametrize(
    ("line", "question", "rights"),
    [
        ("我16岁 我要查我的信息 要家长同意吗", "ask_group", ("access",)),
        ("我17岁 想删信息 用不用爸妈签字", "ask_group", ("delete",)),
        ("I am 16, do I need my parents consent to see my data?", "ask_group", ("access",)),
        ("我16岁，需要家长同意吗", "ask_right", ()),
    ],
)
def test_from_fourteen_on_nobody_has_to_agree(line: str, question: str, rights: tuple[str, ...]) -> None:
    chat = Chat()
    said = chat.say(line)
    assert said.startswith((render("plain.of_age", "zh"), render("plain.of_age", "en")))
    assert (chat.question, chat.draft.rights, chat.draft.requester) == (question, rights, "self")


@pytest.mark.parametrize("line", ["我12岁 要家长同意吗", "我儿子16岁 查他的信息要他同意吗", "不满14岁要家长同意吗"])
def test_a_younger_one_and_a_parent_hear_another_answer(line: str) -> None:
    assert not Chat().say(line).startswith(render("plain.of_age", "zh"))
