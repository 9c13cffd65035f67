"""The numbers that a line chooses from a list, in whatever words; what only sounds like one chooses nothing."""

from __future__ import annotations

import pytest

from dialogs.words.choosing import LAST, numbers_chosen
from tests.talk import Chat


@pytest.mark.parametrize(
    ("line", "numbers"),
    [
        ("就那个第二个吧", (2,)),
        ("就那个第一个吧", (1,)),
        ("the second one please", (2,)),
        ("一、三都有", (1, 3)),
        ("1和3", (1, 3)),
        ("1和3都算", (1, 3)),
        ("1、3", (1, 3)),
        ("第一个和第三个都是", (1, 3)),
        ("1跟4都有吧", (1, 4)),
        ("一和三两个都有", (1, 3)),
        ("選第二個囉", (2,)),
        ("就第二個啦", (2,)),
        ("整第二个噻", (2,)),
        ("那就二吧", (2,)),
        ("我选二", (2,)),
        ("算第三种吧", (3,)),
        ("应该是第三类人", (3,)),
        ("第1条理由", (1,)),
        ("第一项", (1,)),
        ("嗯，第二个", (2,)),
        ("最后一个", (0,)),
        ("就最后那个吧", (0,)),
        ("前两个都是", (1, 2)),
        ("头两个", (1, 2)),
        ("①③", (1, 3)),
        ("(2)", (2,)),
        ("2.", (2,)),
        ("2号选项", (2,)),
        ("回2", (2,)),
        ("second", (2,)),
        ("2nd one", (2,)),
        ("option 2", (2,)),
        ("number three please", (3,)),
        ("I'd go with the first one", (1,)),
        ("I think the third", (3,)),
        ("first and third", (1, 3)),
        ("both the first and the fourth", (1, 4)),
        ("the last one", (0,)),
        ("1 & 3", (1, 3)),
        ("no. 2", (2,)),
        ("one second", ()),
        ("just a second", ()),
        ("wait a second", ()),
        ("second floor", ()),
        ("first name Li", ()),
        ("第二天再说", ()),
        ("第一个是什么意思", ()),
        ("三天内", ()),
        ("一年了", ()),
        ("13800138000", ()),
        ("1234", ()),
        ("3号楼", ()),
        ("我一个人", ()),
        ("一个朋友", ()),
        ("就一个问题", ()),
        ("两个都不是", ()),
        ("first of all I want my data", ()),
        ("the first one is wrong", ()),
        ("第一次申请", ()),
        ("2天", ()),
        ("1幢", ()),
        ("di er ge", (2,)),
        ("第2个，谢谢", (2,)),
        ("二", (2,)),
        ("选项二", (2,)),
        ("我属于第二种人", (2,)),
        ("1 3", (1, 3)),
        ("1，3，4", (1, 3, 4)),
        ("第一第三", (1, 3)),
        ("13", (13,)),
        ("选1，再加3", (1, 3)),
        ("1还有3", (1, 3)),
        ("还有3", (3,)),
        ("不是1，是3", (3,)),
        ("不是第一个，是第三个", (3,)),
        ("不选1，选2和3", (2, 3)),
        ("不是一，而是二", (2,)),
        ("not 1, 3", (3,)),
        ("not the first, the third one", (3,)),
        ("不是1", ()),
        ("不是1是什么", ()),
        ("不是1楼是3楼", ()),
        ("不是13800138000，是13900002222", ()),
        ("还有3个问题", ()),
        ("还有", ()),
    ],
)
def test_numbers_of_a_list_are_read_however_they_are_said(line: str, numbers: tuple[int, ...]) -> None:
    assert numbers_chosen(line) == numbers


def test_the_last_of_the_list_is_the_one_that_stands_last() -> None:
    assert numbers_chosen("就最后那个吧") == (LAST,)
    chat = Chat()
    chat.say("删除我的信息", "就最后那个吧")
    assert chat.draft.group == "other"


def test_two_reasons_may_be_named_in_one_breath() -> None:
    chat = Chat()
    chat.say("删除我的信息", "就那个第二个吧", "一、三都有")
    assert (chat.draft.group, chat.draft.grounds) == ("2.4", ("8.3(1)", "8.3(3)"))
