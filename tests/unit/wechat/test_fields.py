"""Every type of notice field."""

from __future__ import annotations

import pytest

from bot.errors import Alarm
from bot.wechat.fields import TYPES, fit

CASES = [
    ("thing1", "您的申请\n已受理\x02", "您的申请 已受理"),
    ("thing1", "一" * 21, "一" * 19 + "…"),
    ("thing12", "一" * 20, "一" * 20),
    ("number2", "13 笔", "13"),
    ("letter1", "GK-4", "GK"),
    ("symbol1", "a-b！", "-！"),
    ("character_string1", "GK-4T7X-2M9 号", "GK-4T7X-2M9"),
    ("character_string1", "9" * 40, "9" * 32),
    ("time2", "2026年12月22日 24:00", "2026年12月22日 24:00"),
    ("date3", "2026年12月22日", "2026年12月22日"),
    ("amount1", "￥10.00元", "￥10.00元"),
    ("phone_number1", "电话 +86 (20) 8888-1234", " +86 (20) 8888-1234"[:17]),
    ("car_number1", "粤A12345", "粤A12345"),
    ("name1", "阿" * 11, "阿" * 9 + "…"),
    ("name1", "Alexandra Richardson", "Alexandra Richardson"),
    ("phrase1", "13笔已办结", "笔已办结"),
    ("phrase1", "需要您补充材料", "需要您补充"),
    ("enum1", "待处理", "待处理"),
    ("unheard_of7", "x" * 201, "x" * 199 + "…"),
]


@pytest.mark.parametrize(("name", "value", "expected"), CASES)
def test_fit_by_type(name: str, value: str, expected: str) -> None:
    assert fit(name, value) == expected


def test_fit_cases_walk_every_type() -> None:
    assert {name.rstrip("0123456789") for name, _, _ in CASES} == {*TYPES, "unheard_of"}


@pytest.mark.parametrize(("name", "value"), [("phrase1", "done"), ("number1", "无"), ("thing1", " \n ")])
def test_fit_with_nothing_left_names_the_field(name: str, value: str) -> None:
    with pytest.raises(Alarm, match=name):
        fit(name, value)
