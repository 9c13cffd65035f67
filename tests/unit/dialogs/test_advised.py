"""Whoever was advised or sent by others asks for themselves; a mandate, and another's data, stay what they are."""

from __future__ import annotations

import pytest

from tests.talk import Chat


@pytest.mark.parametrize(
    "lines",
    [
        ("家里那台梯我正跟你们打官司呢 律师叫我来说一声", "官司没完以前 我的信息你们停止使用 也不许删"),
        ("律师让我来查一下你们存了我什么信息",),
        ("律师建议我先让你们限制处理",),
        ("物业让我来问我的资料能不能删",),
        ("社区叫我来的 把我的信息删了",),
        ("我儿子让我来退订你们的短信",),
        ("我女儿叫我来这里问问你们有我啥资料",),
        ("我的律师说你们存我资料违法 把我的资料删了",),
        ("my lawyer told me to ask what data you hold",),
        ("my daughter told me to delete my data here",),
        ("my solicitor said I should ask you for a copy of my file",),
        ("the property office sent me, please delete my data",),
    ],
)
def test_whoever_was_sent_asks_for_themselves(lines: tuple[str, ...]) -> None:
    chat = Chat()
    chat.say(*lines)
    assert (chat.draft.for_other, bool(chat.draft.rights)) == (False, True)


@pytest.mark.parametrize(
    "line",
    [
        "受律师委托来查王芳的资料",
        "律师让我来查王芳的资料",
        "我妈让我来帮她查她的资料",
        "老板让我来把他的信息删了",
        "我是律师，委托人王芳让我来查她的资料",
        "I'm a lawyer, my client asked me to get her data",
    ],
)
def test_whoever_was_sent_for_another_asks_for_them(line: str) -> None:
    chat = Chat()
    chat.say(line)
    assert chat.draft.for_other


@pytest.mark.parametrize("line", ["律师让我来的", "社区叫我来的", "my lawyer told me to come"])
def test_who_sent_somebody_is_no_name_and_no_principal(line: str) -> None:
    chat = Chat()
    chat.say("我想看我的资料", "2", line)
    assert (chat.question, chat.draft.for_other, chat.draft.name) == ("ask_name", False, "")


def test_who_sent_somebody_does_not_tell_whose_data_are_meant() -> None:
    chat = Chat()
    chat.say("我想看我的资料", "2", "1", "物业让我来问")
    assert (chat.question, chat.draft.requester) == ("ask_requester", "unsure")


@pytest.mark.parametrize(
    "line",
    [
        "I'm 78 and my hands shake, my grandson is typing for me. please show me what you hold about me",
        "My daughter writes this for me, I cannot see well. I want a copy of my data",
        "this is typed by my son for me. delete my data please",
        "我眼睛不好，我孙子帮我打字，我要看我的资料",
        "我是让我儿子帮我发微信的，把我的信息删了",
    ],
)
def test_whoever_has_somebody_type_asks_for_themselves(line: str) -> None:
    chat = Chat()
    chat.say(line)
    assert (chat.draft.requester, bool(chat.draft.rights)) == ("self", True)


@pytest.mark.parametrize(
    "line",
    [
        "my son helps me type. I want to see my daughter's records, she is 9",
        "我女儿帮我打字，我想查我儿子的资料，他10岁",
    ],
)
def test_a_child_beside_the_one_who_types_is_a_child(line: str) -> None:
    chat = Chat()
    chat.say(line)
    assert chat.draft.requester == "guardian"
