"""Two ways of knowing us, a reason, the paper at hand and a name, told where they were not asked for."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dialogs.draft import words_of
from tests.talk import SETTINGS, Chat, PlainFacts


def told(*lines: str) -> Chat:
    chat = Chat(PlainFacts(settings=replace(SETTINGS, sms=True)))
    chat.say(*lines)
    return chat


@pytest.mark.parametrize(
    ("wish", "groups"),
    [
        ("我家买过电梯，又面试过，两边的资料都给我看看", ("2.4", "2.5")),
        ("我是供应商那边的，也是你们业主，存了我什么都查一下", ("2.3", "2.4")),
    ],
)
def test_of_two_ways_of_knowing_us_none_is_lost(wish: str, groups: tuple[str, str]) -> None:
    chat = told(wish)

    assert chat.draft.group in groups
    assert words_of(chat.draft) == wish


@pytest.mark.parametrize(
    ("wish", "grounds"),
    [
        ("我是访客，前台拍的照片给我删了，我不同意", ("8.3(3)",)),
        ("我是邻居，你们装梯的拍了我家门口，删掉吧 我不愿意", ("8.3(3)",)),
        ("我是访客，前台拍的照片给我删了", ()),
    ],
)
def test_whoever_does_not_agree_has_told_why(wish: str, grounds: tuple[str, ...]) -> None:
    assert told(wish).draft.grounds == grounds


@pytest.mark.parametrize(
    ("line", "at_hand"),
    [
        ("我是她妈妈，出生证明在手上", True), ("户口簿有的，我是孩子爸爸", True), ("我是他爸", False),
        ("我是他爸，户口本没有", False), ("我是他爸，要有户口本吗", False),
    ],
)  # fmt: skip
def test_parents_paper_told_early_is_not_asked_for_again(line: str, at_hand: bool) -> None:
    chat = told("我孩子八岁，小程序里有他的照片，帮我删除", line)

    assert chat.draft.proxy_told is at_hand


@pytest.mark.parametrize("line", ["陈静", "我叫陈静"])
def test_name_said_to_the_offer_of_an_explanation_is_nothing_to_explain(line: str) -> None:
    question = "我家电梯的维保师傅加我微信，说有我的地址电话，这算不算泄露"
    chat = told(question, line)

    assert (chat.question, chat.draft.rights) == ("confirm", ("explain",))
    assert (chat.draft.name, chat.draft.detail) == ("陈静", question)
