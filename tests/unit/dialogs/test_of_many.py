"""The data of many others: nobody gets them here; one's own are offered, and who speaks decides the group."""

from __future__ import annotations

import pytest

from dialogs.told.of_many import of_many
from dialogs.told.who_speaks import group_stated
from tests.stages import at
from tests.talk import Chat

OWNERS = "我是云栖别墅区物业的 你们把我们小区装家用梯的业主姓名电话导一份给我"


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        (OWNERS, True),
        ("把全体员工的资料导出来给我", True),
        ("我是物业的 业主信息给我一份", True),
        ("我要一份我们小区业主的名单", True),
        ("群里其他业主的资料也给我", True),
        ("Send me the names and phones of all owners in our estate", True),
        ("把我所有的资料导一份给我", False),
        ("我是业主 要我的姓名电话", False),
        ("我是业主，物业说你们有我信息，给我看看", False),
        ("把我在你们公司的客户资料发我一份", False),
        ("你们把业主的电话给了谁", False),
        ("你们把别的业主的资料发给我了", False),
        ("send me all customer data you hold on me", False),
        ("删掉我们公司所有员工的简历", True),
        ("我要更正 客户姓名：李雷 电话13800001234", False),
        ("所有求职者的简历都会保存多久 给我说说", False),
        ("导出我的全部客户资料给我", False),
    ],
)
def test_data_of_many_others(text: str, meant: bool) -> None:
    assert of_many(text) is meant


def test_they_are_declined_and_ones_own_offered_for_the_group_of_who_speaks() -> None:
    chat = Chat()
    assert "只能给本人" in chat.say(OWNERS)
    assert (chat.draft.rights, chat.draft.scope, chat.draft.group) == ((), "", "2.3")
    chat.say("业主没给我授权 算了 那我就查我自己的 我是物业这边跟你们对接的联系人")
    assert (chat.question, chat.draft.rights, chat.draft.scope, chat.draft.group) == (
        "ask_name",
        ("access",),
        "",
        "2.3",
    )


def test_others_data_are_no_part_of_ones_own_on_the_card() -> None:
    chat = Chat()
    chat.say("查我自己的资料 还有我们小区所有业主的电话也给我", "个人客户")
    assert (chat.question, chat.draft.rights, chat.draft.scope) == ("ask_name", ("access",), "")


def test_form_goes_on_after_that() -> None:
    chat = at("ask_name")
    assert "只能给本人" in chat.say("把全体员工的资料导出来给我")
    assert (chat.question, chat.draft.scope) == ("ask_name", "")


@pytest.mark.parametrize("text", ["其实我是物业的", "我是物业这边跟你们对接的联系人"])
def test_group_told_where_the_name_is_asked_takes_the_place_of_the_first(text: str) -> None:
    chat = at("ask_name")
    chat.say(text)
    assert (chat.question, chat.draft.group) == ("ask_name", "2.3")


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("我是云栖别墅区物业的 业主电话给我", "2.3"),
        ("I'm the property manager", "2.3"),
        ("我不是物业的", ""),
        ("我是业主，物业说你们有我信息", "2.4"),
        ("我是物业介绍来的", ""),
        ("我是物业服务的小区业主", ""),
    ],
)
def test_who_speaks_decides_the_group(text: str, group: str) -> None:
    assert group_stated(text) == group
