"""Who was sent to us by the property company is not of it; whoever is of it says so."""

from __future__ import annotations

import pytest

from tests.talk import Chat


def asked(text: str) -> Chat:
    chat = Chat()
    chat.say("我要一份我的个人信息" if not text.isascii() else "I want a copy of my personal data", text)
    return chat


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("物业说监控归你们管 让我来找你们", ""),
        ("保安讲这个要问你们公司", ""),
        ("物业叫我找你们 我就住楼上 是业主", "2.4"),
        ("我们小区物业让我来的 我是租客", "other"),
        ("管理处的人说你们存着 我面试的时候填的", "2.5"),
        ("property management told me to ask you, I'm a tenant there", "other"),
        ("the guard sent me to you, I only visited a friend", "other"),
        ("我是物业的", "2.3"),
        ("物业公司的经理", "2.3"),
        ("我在物业上班 领导说找你们", "2.3"),
        ("我是物业 老板让我来问的", "2.3"),
        ("我们供应商 你们采购让我发的", "2.3"),
        ("物业说我们维保队的资料在你们这", "2.3"),
        ("I work for the property management", "2.3"),
        ("I'm a supplier, your buyer told me to write here", "2.3"),
    ],
)
def test_who_was_sent_is_not_of_those_who_sent(text: str, group: str) -> None:
    chat = asked(text)
    assert chat.draft.group == group
    assert (chat.question == "ask_group") is (group == "")
