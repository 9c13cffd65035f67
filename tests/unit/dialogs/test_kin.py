"""Who is whose: what the speaker is to whom they name, or say to be."""

from __future__ import annotations

import pytest

from dialogs.told.kin import NOT_NEAR, kin, kinship
from tests.talk import Chat


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("我儿子去世了", "parent"),
        ("孩子他爸去世了", "spouse"),
        ("我女儿的爸爸去世了", "spouse"),
        ("我是孩子的妈妈", "parent"),
        ("孩子爷爷去世了", ""),
        ("我老公的爸爸去世了", ""),
        ("my brother's wife died", ""),
        ("我妹夫去世了", ""),
        ("我妹妹去世了", "sibling"),
        ("my mother-in-law died", ""),
        ("我养父去世了", "child"),
        ("我是他儿子 他走了", "child"),
    ],
)
def test_kin_of_kin_are_nobody_elses_near_ones(text: str, relation: str) -> None:
    assert kin(text) == relation


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("我是她儿子", "child"),
        ("我是她儿媳", ""),
        ("我是她儿子媳妇", ""),
        ("我是她女婿", ""),
        ("我是他孙媳妇", ""),
        ("我是他妹夫", ""),
        ("我是她儿子的老师", ""),
        ("我是他养女", "child"),
        ("我是孩子他爸", "parent"),
    ],
)
def test_in_laws_and_friends_of_kin_say_no_kinship(text: str, relation: str) -> None:
    assert kinship(text) == relation


@pytest.mark.parametrize("text", ["我是她儿媳", "他是我大伯", "我是他徒弟", "我嫂子", "小舅子", "街坊"])
def test_who_is_close_and_not_near(text: str) -> None:
    assert NOT_NEAR.search(text)


@pytest.mark.parametrize(
    "lines",
    [
        ("我外婆的身份证号你们存了 帮她删掉 客户", "她不识字，我是外孙女"),
        ("我奶奶的号码要删 客户", "我是孙子 周凯"),
        ("我妈的电话要删 客户", "我是女儿"),
    ],
)
def test_who_has_said_what_they_are_is_not_asked_for_whom(lines: tuple[str, ...]) -> None:
    chat = Chat()
    chat.say(*lines)
    assert (chat.draft.requester, chat.question == "ask_requester") == ("agent", False)
