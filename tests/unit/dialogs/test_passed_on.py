"""To whom data are to go, in the wish itself; who leaves name and number where it is asked is no receiver."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dialogs.told.receiver import passes_on, receiver_in, receiver_in_full
from tests.talk import SETTINGS, Chat, PlainFacts


def told(*lines: str) -> Chat:
    chat = Chat(PlainFacts(settings=replace(SETTINGS, sms=True)))
    chat.say(*lines)
    return chat


@pytest.mark.parametrize(
    ("wish", "receiver"),
    [
        ("把我的资料转移到我现在的单位中联重科", "中联重科"), ("资料请转给我们小区的物业万科服务", "万科服务"),
        ("请把我的简历转到我新公司", ""), ("把我的信息转给我本人", ""),
        ("transfer my data to my new employer, Bosch Suzhou", "Bosch Suzhou"),
    ],
)  # fmt: skip
def test_name_behind_what_the_receiver_is_to_the_speaker(wish: str, receiver: str) -> None:
    assert receiver_in(wish) == receiver


def test_what_is_told_of_the_receiver_goes_along() -> None:
    wish = "把我的求职资料转给杭州西奥，联系人王经理电话0571-88886666"

    assert receiver_in_full(wish) == "杭州西奥，联系人王经理电话0571-88886666"


@pytest.mark.parametrize(
    ("line", "wished"),
    [
        ("面试过，档案转到蒂森电梯", True), ("家里有电梯，信息转给物业龙湖智慧服务", True),
        ("你们把我的资料转给了日立", False), ("简历转给人事部门", False), ("我的资料转给日立了吗", False),
        ("资料转到我微信", False),
    ],
)  # fmt: skip
def test_data_that_are_to_go_to_somebody_by_name(line: str, wished: bool) -> None:
    assert passes_on(line) is wished
    assert not wished or told(line).draft.rights == ("transfer",)


def test_the_property_manager_who_receives_is_not_who_asks() -> None:
    assert told("家里装过电梯的，把资料转给物业绿城服务").draft.group == "2.4"
    assert told("把我在你们小程序的资料转到我新公司安居物业").draft.group == "2.7"


def test_full_name_alone_puts_the_receiver_right_and_says_nothing_of_who_asks() -> None:
    chat = Chat()
    chat.say("我们那排别墅换物业了 新物业又要登记一遍电梯业主信息 你们把我的那份直接转给他们行不", "湖州安家邻里物业")
    chat.say("说错了 是安居 居住的居 全名湖州安居邻里物业服务有限公司")
    assert (chat.draft.receiver, chat.draft.group) == ("湖州安居邻里物业服务有限公司", "2.4")


def test_name_and_number_are_the_speakers() -> None:
    chat = told("把我的资料转到别的公司，我是业主", "钱坤 13912340131")

    assert (chat.question, chat.draft.receiver) == ("ask_receiver", "")
    assert (chat.draft.name, chat.draft.contact) == ("钱坤", "13912340131")


@pytest.mark.parametrize(
    ("line", "rights", "group"),
    [
        ("查资料，我家装过电梯的", ("access",), "2.4"), ("想查一下信息，投过简历的", ("access",), "2.5"),
        ("删除资料，应聘过", ("delete",), "2.5"), ("复制档案 供应商", ("copy",), "2.3"),
    ],
)  # fmt: skip
def test_the_wish_stands_first_and_who_asks_behind_it(line: str, rights: tuple[str, ...], group: str) -> None:
    chat = told(line)

    assert (chat.draft.rights, chat.draft.group) == (rights, group)
