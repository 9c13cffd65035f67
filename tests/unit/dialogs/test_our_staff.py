"""Whoever works or worked for the company itself is in none of the groups; a supplier's people are partners."""

from __future__ import annotations

import pytest

from tests.stages import at
from tests.talk import Chat


@pytest.mark.parametrize(
    "line",
    [
        "我是贵公司的前员工 想复印我的劳动合同",
        "2019年到2021年我在你们厂里上班，查一下我的社保记录",
        "我去年被你们公司辞退了 把我的人事档案删掉",
        "我係你哋嘅離職員工，想攞返我份糧單",
        "I was an employee at your factory, please send me a copy of my payslips",
    ],
)
def test_own_staff_are_no_partners(line: str) -> None:
    chat = Chat()
    chat.say(line)
    assert chat.draft.group == "other"


@pytest.mark.parametrize(
    "line", ["以前是你们的正式职工", "在你们公司当过会计", "I am a former employee of your company"]
)
def test_own_staff_answer_so(line: str) -> None:
    chat = at("ask_group")
    chat.say(line)
    assert (chat.draft.group, chat.question != "ask_group") == ("other", True)


@pytest.mark.parametrize(
    ("line", "group"),
    [
        ("我是你们供应商的员工 查我的资料", "2.3"),
        ("我是劳务外包的 在你们厂里上班 查我的信息", "2.3"),
        ("你们公司员工老给我打电话 我家装的电梯 把我号码删了", "2.4"),
        ("我表弟在你们公司上班，说看得到我的资料，我想看看有哪些", ""),
        ("我爸以前是你们厂里的工人，三年前走了，想看他的档案", ""),
    ],
)
def test_others_stay_what_they_are(line: str, group: str) -> None:
    chat = Chat()
    chat.say(line)
    assert chat.draft.group == group
