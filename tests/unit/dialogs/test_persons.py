"""Who somebody is, told beside what is to stop or to whom data are not to go; a partner spoken of is another."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dialogs.told.who_speaks import own_name
from dialogs.words.in_context import group_in_parts
from tests.talk import SETTINGS, Chat, PlainFacts


def told(*lines: str) -> Chat:
    chat = Chat(PlainFacts(settings=replace(SETTINGS, sms=True)))
    chat.say(*lines)
    return chat


@pytest.mark.parametrize(
    ("wish", "group"),
    [
        ("不要再把我的号码给物业了，我家里装的电梯", "2.4"),
        ("别把我的资料传给中介公司，我是应聘的", "2.5"),
        ("禁止把我的信息提供给开发商", ""),
    ],
)
def test_who_asks_is_heard_beside_whom_data_are_not_to_go_to(wish: str, group: str) -> None:
    chat = told(wish)

    assert (chat.draft.rights, chat.draft.group) == (("withdraw",), group)


def test_who_asks_is_heard_beside_the_way_that_is_to_stop() -> None:
    chat = told("不要给我发广告了", "我家买过电梯，林一 13912340071，短信停掉，电话可以打")

    assert chat.question == "confirm"
    assert (chat.draft.group, chat.draft.name, chat.draft.contact) == ("2.4", "林一", "13912340071")
    assert chat.draft.uses == ("marketing_sms",)


def test_partner_that_is_spoken_of_is_not_who_asks() -> None:
    chat = told("我收回同意，别给你们合作的装修公司我的资料", "家里装了电梯，方芸，别的合作伙伴照常")

    assert chat.draft.group == "2.4"


@pytest.mark.parametrize(
    ("line", "group"),
    [
        ("应聘过，王一，其他合作单位继续", "2.5"), ("我家装了电梯，叫李云", "2.4"),
        ("我家装了电梯，也应聘过，都算", ""), ("家里装电梯", ""),
    ],
)  # fmt: skip
def test_group_in_one_of_the_parts(line: str, group: str) -> None:
    assert group_in_parts(line) == group


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("投过简历的，叫沈月 13912340022", "沈月"), ("访客，昨天去的，叫周文 手机13912340022", "周文"),
        ("你们师傅叫王强 13912340022", ""),
    ],
)  # fmt: skip
def test_name_behind_called_beside_a_number(line: str, name: str) -> None:
    assert own_name(line) == name
