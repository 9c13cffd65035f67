"""Words that only stand where a name might: how to ring, what is wanted, how they are, who owns the house."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.stages import at
from tests.talk import SETTINGS, Chat, PlainFacts

SEE = "查资料，我家买过你们的家用电梯"
TO_THE_CARD = ("同意", "110101199003072316")


def told(*lines: str) -> Chat:
    chat = Chat(PlainFacts(settings=replace(SETTINGS, sms=True)))
    chat.say(*lines)
    return chat


@pytest.mark.parametrize(
    "text", ["以后打18812345678", "有事打18812345678", "有问题打18812345678", "回头打18812345678就行"]
)
def test_how_to_ring_at_the_card(text: str) -> None:
    chat = told(SEE, "耿直", "18200012714")
    chat.say(chat.code, *TO_THE_CARD)
    assert chat.question == "confirm"
    chat.say(text)
    assert (chat.draft.name, chat.draft.contact) == ("耿直", "18812345678")


@pytest.mark.parametrize(
    ("text", "rights", "name"),
    [
        ("刚才说错了，我要的是副本", ("copy",), "耿直"),
        ("不对，我要的是一份拷贝", ("copy",), "耿直"),
        ("刚才说错了，我叫李磊", ("access",), "李磊"),
        ("写错了，我叫王芳", ("access",), "王芳"),
    ],
)
def test_what_is_wanted_after_a_slip(text: str, rights: tuple[str, ...], name: str) -> None:
    chat = told(SEE, "耿直", text)
    assert (chat.question, chat.draft.rights, chat.draft.name) == ("ask_phone", rights, name)


def test_the_owner_is_somebody_else() -> None:
    chat = told(SEE, "我是李雷 业主名字是王芳")
    assert (chat.question, chat.draft.name, chat.draft.subject_name) == ("ask_requester", "李雷", "王芳")


@pytest.mark.parametrize("text", ["我是业主，高兴", "我是业主 高兴", "高兴"])
def test_how_somebody_is_may_be_a_name(text: str) -> None:
    chat = told(SEE, text)
    assert (chat.question, chat.draft.name) == ("ask_name", "")
    chat.say("是")
    assert (chat.question, chat.draft.name) == ("ask_phone", "高兴")


@pytest.mark.parametrize(
    ("text", "name"), [("我是业主，李雷", "李雷"), ("我是业主，高高兴", "高高兴"), ("我姓高，高兴", "高兴")]
)
def test_a_name_behind_a_role(text: str, name: str) -> None:
    assert told(SEE, text).draft.name == name


@pytest.mark.parametrize(
    ("text", "name"),
    [("郭丽娟 你们上次电话里把我叫成郭丽君", "郭丽娟"), ("你们写成张三了 我叫张山", "张山"), ("我叫成龙", "成龙")],
)
def test_what_somebody_is_not_called_is_no_name(text: str, name: str) -> None:
    chat = at("ask_name")
    chat.say(text)
    assert chat.draft.name == name
