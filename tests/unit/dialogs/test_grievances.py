"""Compensation, and an earlier request without an answer: said to go on, and it does, to a colleague."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain.rights import Right
from dialogs.draft import opening
from dialogs.model import CallBack
from tests.stages import at
from tests.talk import SETTINGS, Chat, PlainFacts, a_case


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("电话给我删掉，再赔我误工费", "定不了"),
        ("你们泄露我的号码 我要你们赔偿 先把资料删了", "定不了"),
        ("delete my number, and I demand compensation", "cannot decide"),
    ],
)
def test_claim_beside_a_wish_stands_in_the_case(line: str, told: str) -> None:
    chat = Chat()
    said = chat.say(line)
    assert (chat.draft.rights, told in said) == (("delete",), True)
    assert line in str(opening(chat.draft)["detail"])


def test_claim_told_in_a_form_goes_along() -> None:
    chat = at("ask_name")
    said = chat.say("还有你们得赔我钱")
    assert (chat.question, chat.draft.lines, "定不了" in said) == ("ask_name", ("还有你们得赔我钱",), True)


def test_claim_told_before_the_wish_goes_along() -> None:
    chat = Chat()
    chat.say("你们得赔偿我", "算了先把我的简历删了")
    assert (chat.draft.rights, chat.draft.lines) == (("delete",), ("你们得赔偿我",))


@pytest.mark.parametrize("yes", ["好", "要", "可以"])
def test_claim_alone_is_handed_on_at_a_yes(yes: str) -> None:
    chat = Chat()
    chat.say("上周门夹了我 医药费你们赔不赔", yes)
    (call,) = chat.effects
    assert isinstance(call, CallBack)
    assert "医药费" in call.said


@pytest.mark.parametrize("line", ["我的工伤赔偿协议给我一份", "查我的资料 不用赔"])
def test_paper_about_a_claim_is_none(line: str) -> None:
    chat = Chat()
    assert "定不了" not in chat.say(line)


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


def test_application_that_nobody_answered_is_no_request_when_something_else_is_asked() -> None:
    chat = Chat()
    chat.say("应聘你们售后工程师，面试完三个月没消息。我交过的那些材料，先给我复制一份，然后都删掉")
    assert set(chat.draft.rights) == {"copy", "delete"}


@pytest.mark.parametrize("line", ["要是到日子了还没人理 我上哪说理去", "找谁评理", "这事去哪儿投诉"])
def test_whoever_asks_where_to_turn_reads_the_routes(line: str) -> None:
    assert "监管机构" in Chat().say(line)
