"""A name with how it is written right beside it, and no stop between them."""

from __future__ import annotations

import pytest

from dialogs.understanding import parse, understand
from dialogs.understanding.slots.spelt_out import set_apart
from tests.stages import at

TOGETHER = {
    "江一帆三点水的江": "江一帆",
    "许静安静的静": "许静",
    "赵磊光明磊落的磊": "赵磊",
    "欧阳澈清澈的澈": "欧阳澈",
    "陈晨早晨的晨啊": "陈晨",
    "胡跃古月胡": "胡跃",
    "章立立早章": "章立",
    "纪宁绞丝旁的纪": "纪宁",
    "谭子谦谭是西早谭": "谭子谦",
    "弓长张张伟": "张伟",
    "谭子谦 谭是西早谭": "谭子谦",
    "苏菲女的": "苏菲",
}


@pytest.mark.parametrize(("text", "name"), TOGETHER.items())
def test_how_a_name_is_written_is_no_part_of_it(text: str, name: str) -> None:
    assert parse("name", text).value == name


@pytest.mark.parametrize(
    "text",
    [
        "李胜男的",
        "李明明是我弟弟",
        "我要删除我的资料",
        "是我爸的名字不是我的",
        "孙立新的房子是孙",
        "王芳我妈叫王秀",
        "改成弓长张",
    ],
)
def test_other_lines_stay_as_they_are(text: str) -> None:
    assert set_apart(text) == text


@pytest.mark.parametrize(
    ("first", "then", "name"), [("李雷", "写错了是李蕾花蕾的蕾", "李蕾"), ("陈婧", "打错了是立青那个靖陈靖", "陈靖")]
)
def test_name_put_right_in_one_breath(first: str, then: str, name: str) -> None:
    chat = at("ask_name")
    chat.say(first)
    chat.say(then)
    assert (chat.draft.name, chat.question) == (name, "ask_email")


@pytest.mark.parametrize("text", ["我叫魏子涵你们的老客户想看看信息", "我叫魏子涵是你们小区的住户"])
def test_name_ends_where_the_company_is_spoken_to(text: str) -> None:
    assert understand(text).name == "魏子涵"
