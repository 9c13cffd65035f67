"""Somebody is called or written to under another's name: it ends without a group, a reason or a document."""

from __future__ import annotations

import pytest

from dialogs.wrong_person import reached_wrongly
from tests.talk import Chat


@pytest.mark.parametrize(
    ("lines", "number"),
    [
        (
            ("我不是你们客户，你们老给我发王总的电梯保养短信，发错人了", "短信都发到13900001012，我不姓王"),
            "13900001012",
        ),
        (
            (
                "你们维保老打我电话说王总，我不姓王，号码错了",
                "我号码是13900001012，你们存成王总的了，删掉或者改掉都行",
            ),
            "13900001012",
        ),
        (
            (
                "You keep calling me Mr Wang about lift maintenance, wrong number",
                "None of these",
                "it's 13900001010, you call me Mr Wang",
            ),
            "13900001010",
        ),
    ],
)
def test_number_is_enough_to_end_it(lines: tuple[str, ...], number: str) -> None:
    chat = Chat()
    chat.say(*lines)
    told = chat.draft
    assert (told.rights, told.group, told.contact) == (("withdraw",), "other", number)
    assert (lines[0] in told.detail, told.gated) == (True, False)


@pytest.mark.parametrize(
    "text",
    [
        "你们把我的名字登错了，我不姓王，姓汪",
        "我的电话写错了，打不通",
        "别再给我打推销电话",
        "I keep getting ads from you",
    ],
)
def test_own_detail_or_advertisement_is_another_matter(text: str) -> None:
    assert not reached_wrongly(text)
