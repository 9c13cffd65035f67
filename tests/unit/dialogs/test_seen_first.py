"""Data are looked at before they are gone: the wish at the card, the order that was promised, and what staff hear."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain.cases import Item
from bot.domain.results import Outcome, Result
from bot.domain.rights import Right
from dialogs.model import AddWords, Talk
from dialogs.told.order import of_what_comes_first
from tests.talk import SETTINGS, START, Chat, PlainFacts, a_case

TO_THE_CARD = ("李雷", "没有", "不同意")
DELETION = ("删掉我的资料,个人客户,用不着了", *TO_THE_CARD)
BOTH = ("我先看看你们存了我哪些信息，看完之后再帮我全部删除", "买过电梯", "用不着了", *TO_THE_CARD)
NUMBER = "GK-4T7X-2M9"


def told(*lines: str) -> Chat:
    chat = Chat(PlainFacts(settings=replace(SETTINGS, sms=True)))
    chat.say(*lines)
    return chat


@pytest.mark.parametrize(
    "text",
    [
        "算了，还是先让我看一眼你们存了啥",
        "我能不能先看看",
        "我想先看看再说",
        "可以先给我看看我的资料吗",
        "hmm, actually can I see it first?",
        "let me see what you have first",
    ],
)
def test_look_first_takes_the_place_of_a_deletion_at_the_card(text: str) -> None:
    chat = told(*DELETION, text)
    assert (chat.question, chat.draft.rights) == ("confirm", ("access",))


@pytest.mark.parametrize(
    "text", ["看完再删行不行", "先给我看看有什么再删", "删之前我能看到吧", "can you show me my data before deleting?"]
)
def test_look_joins_a_deletion_that_is_to_follow(text: str) -> None:
    assert told(*DELETION, text).draft.rights == ("access", "delete")


@pytest.mark.parametrize(
    "text", ["字小 我看看", "等我看看", "我先想想", "等我看完再提交", "能给我看看我的资料吗", "我先看看"]
)
def test_what_reads_the_card_or_only_asks_switches_nothing(text: str) -> None:
    chat = told(*DELETION, text)
    assert (chat.question, chat.draft.rights) == ("confirm", ("delete",))


@pytest.mark.parametrize("text", ["我先看看", "能给我看看我的资料吗"])
def test_both_ways_are_named_where_the_look_is_in_doubt(text: str) -> None:
    assert "看完再删" in told(*DELETION).say(text)


@pytest.mark.parametrize("text", ["删除前可以发我一份吗", "can I get a copy before you erase everything"])
def test_copy_joins_a_deletion_that_is_to_follow(text: str) -> None:
    assert told(*DELETION, text).draft.rights == ("copy", "delete")


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("会不会还没看就删了？", "先把信息给您"),
        ("那看完要我再说一声吗？", "不用再说一声"),
        ("Will you delete before I have seen it?", "your data first"),
    ],
)
def test_order_is_told_at_the_card(text: str, answer: str) -> None:
    chat = told(*BOTH)
    assert (answer in chat.say(text), chat.draft.rights) == (True, ("access", "delete"))


@pytest.mark.parametrize("text", ["先看下进度吧", "弄好了会告诉我吗", "先给我回个电话吧", "多久能看到"])
def test_other_lines_are_not_of_the_order(text: str) -> None:
    assert not of_what_comes_first(text)


@pytest.mark.parametrize(
    "text", ["我还没看到信息呢，怎么就删了", "还没给我就删了？", "you deleted it before I saw anything!"]
)
def test_what_is_gone_unseen_is_for_staff_to_answer(text: str) -> None:
    gone = Item(2, Right.DELETE, outcome=Outcome(Result.FULFILLED), answered_at=START)
    case = replace(a_case(NUMBER), items=(Item(1, Right.ACCESS), gone))
    chat = Chat(PlainFacts(held=[case]), Talk(question="after_done", updated_at=START))
    assert NUMBER in chat.say(text)
    assert chat.effects == [AddWords(NUMBER, text, asks=True)]
