"""A complaint that an earlier request was not answered, with no case here: a colleague looks for it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain.rights import Right
from dialogs.model import CallBack
from tests.talk import SETTINGS, Chat, PlainFacts, a_case

COMPLAINTS = [
    "我三个月前写信要求删资料 你们一直没回复",
    "去年提交的更正申请石沉大海了",
    "我要投诉！上回申请复制资料至今没人处理",
    "I asked for a copy of my data two months ago and never heard back",
    "my deletion request is overdue, you still have not replied",
]


@pytest.mark.parametrize("line", COMPLAINTS)
def test_a_colleague_looks_for_it_and_the_other_routes_are_named(line: str) -> None:
    chat = Chat(PlainFacts(settings=replace(SETTINGS, regulator="REG", court="COURT")))
    told = chat.say(line)
    assert [type(effect) for effect in chat.effects] == [CallBack]
    assert ("REG" in told, "COURT" in told, chat.draft.rights) == (True, True, ())


def test_name_number_and_time_go_along() -> None:
    chat = Chat()
    chat.say(COMPLAINTS[0], "我没有编号啊", "刘大勇 13800001234", "大概是六月初提的")
    told = [effect for effect in chat.effects if isinstance(effect, CallBack)]
    assert (told[-1].name, told[-1].contact, "六月初" in told[-1].said) == ("刘大勇", "13800001234", True)


def test_with_a_case_here_its_status_answers() -> None:
    chat = Chat(PlainFacts(held=[a_case("GK-4T7X-2M9", right=Right.COPY)]))
    assert "GK-4T7X-2M9" in chat.say("我上个月申请复制资料 到现在没人回复")


@pytest.mark.parametrize(
    "line", ["上个月报修的电梯到现在没人修", "我想申请删除资料 以前没有办过", "申请超过三十天没答复怎么办"]
)
def test_others_are_no_such_complaint(line: str) -> None:
    chat = Chat()
    chat.say(line)
    assert not chat.effects
