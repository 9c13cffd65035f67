"""Which of several requests is meant, in the words that people have for them: the right's name, «both», «the older»."""

from __future__ import annotations

import pytest

from bot.domain.rights import Right
from dialogs.flows.which_meant import cases_meant
from dialogs.model import AddWords, TakeBack, Talk
from tests.talk import START, Chat, PlainFacts, a_case

NEWER, OLDER = a_case("GK-7HK2-9QD", right=Right.ACCESS), a_case("GK-4T7X-2M9", right=Right.DELETE)
BOTH = (NEWER.number, OLDER.number)


def two(question: str = "") -> Chat:
    return Chat(PlainFacts(held=[NEWER, OLDER]), Talk(question=question, updated_at=START))


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("撤回查阅", BOTH[:1]),
        ("查阅那个", BOTH[:1]),
        ("复制资料的那份", BOTH[:1]),
        ("不是删除那个，是查阅的", BOTH[:1]),
        ("刚才那个", BOTH[:1]),
        ("删除的那个", BOTH[1:]),
        ("删除的", BOTH[1:]),
        ("the deletion one", BOTH[1:]),
        ("最早那份", BOTH[1:]),
        ("都撤", BOTH),
        ("两个申请都撤回", BOTH),
        ("全部", BOTH),
        ("两个都加", BOTH),
        ("both", BOTH),
        ("撤回", ()),
        ("都不撤", ()),
        ("我看看", ()),
        ("删除那个办到哪了？", ()),
        ("我都说了不用", ()),
        ("注销那个", ()),
        ("我之前住在武汉", ()),
    ],
)
def test_words_point_to_the_request_that_they_name(text: str, meant: tuple[str, ...]) -> None:
    assert cases_meant(text, [NEWER, OLDER]) == meant


@pytest.mark.parametrize(
    "lines", [("撤回", "都撤", "是"), ("两个申请都撤回", "对"), ("cancel my request", "both", "yes")]
)
def test_all_of_them_are_taken_back_after_one_question(lines: tuple[str, ...]) -> None:
    chat = two()
    chat.say(*lines[:-1])
    assert chat.effects == []
    said = chat.say(lines[-1])
    assert chat.effects == [TakeBack(number) for number in BOTH]
    assert all(number in said for number in BOTH)


@pytest.mark.parametrize(("text", "number"), [("撤回查阅", BOTH[0]), ("删除的那个", BOTH[1]), ("第二个", BOTH[1])])
def test_right_picks_the_request_that_is_taken_back(text: str, number: str) -> None:
    chat = two()
    chat.say("撤回", text, "撤回吧")
    assert chat.effects == [TakeBack(number)]


@pytest.mark.parametrize(
    ("text", "numbers"), [("查阅那个", BOTH[:1]), ("删除的", BOTH[1:]), ("删除那份", BOTH[1:]), ("两个都加", BOTH)]
)
def test_addition_goes_where_the_right_points(text: str, numbers: tuple[str, ...]) -> None:
    chat = two()
    chat.say("补充一下，我是2023年投的，武汉的岗位", text)
    assert chat.effects == [AddWords(number, "我是2023年投的，武汉的岗位") for number in numbers]


@pytest.mark.parametrize("text", ["算了", "都不撤", "不撤了"])
def test_none_is_taken_back_where_that_is_said(text: str) -> None:
    chat = two()
    said = chat.say("撤回", text)
    assert (chat.effects, chat.talk.flow, "没有提交" in said) == ([], "", False)


def test_same_word_again_asks_again() -> None:
    chat = two()
    chat.say("撤回", "撤回")
    assert (chat.effects, chat.question) == ([], "ask_case")


def test_what_is_regretted_after_the_receipt_is_the_request_that_it_names() -> None:
    chat = two("after_done")
    chat.say("算了，不删了")
    assert (chat.talk.flow, chat.draft.case) == ("take_back", OLDER.number)
