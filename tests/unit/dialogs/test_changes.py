"""The range drawn anew at the card and after it, footage and where to look for it, and a use or right read as meant."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain.rights import Right
from dialogs.model import AddWords, OpenCase, Talk
from dialogs.told.changes import suffices, widens
from dialogs.told.scope import excludes
from tests.talk import SETTINGS, Chat, PlainFacts, a_case

NUMBER = "GK-4T7X-2M9"
TO_THE_CARD = ("客户", "李明", "没有", "不同意")


def told(*lines: str) -> Chat:
    chat = Chat(PlainFacts(settings=replace(SETTINGS, sms=True)))
    chat.say(*lines)
    return chat


def after_the_receipt(detail: str = "") -> Chat:
    case = a_case(NUMBER, right=Right.COPY)
    items = tuple(replace(item, detail=detail) for item in case.items)
    facts = PlainFacts(held=[replace(case, items=items)])
    return Chat(facts, Talk(question="after_done", updated_at=facts.now))


def opens(chat: Chat) -> bool:
    return any(isinstance(effect, OpenCase) for effect in chat.effects)


@pytest.mark.parametrize(
    ("text", "things"),
    [
        ("电话就行", "电话"), ("给我电话就行", "电话"), ("简历就可以了", "简历"), ("電話就得", "电话"),
        ("合同那块就行", "合同那块"), ("电话和地址就够了", "电话和地址"),
        ("my phone number will do", "my phone number"),
        ("the invoices are enough", "the invoices"), ("这样就行", ""), ("就行", ""), ("尽快就行", ""),
        ("对的就行", ""), ("我的资料就行", ""), ("that is enough", ""), ("打我电话就行", ""),
    ],
)  # fmt: skip
def test_what_is_enough_is_named(text: str, things: str) -> None:
    assert suffices(text) == things


@pytest.mark.parametrize(
    ("text", "more"),
    [
        ("照片和成绩单也要", True), ("再加一个 通话录音也要", True), ("还要发票", True), ("and my photo too", True),
        ("can i add something? also the call recordings", True), ("照片也删了", False),
        ("我也要投诉", False), ("照片", False),
    ],
)  # fmt: skip
def test_kinds_of_data_wanted_besides(text: str, more: bool) -> None:
    assert widens(text, ("copy",)) is more


def test_what_is_enough_submits_nothing_but_narrows() -> None:
    chat = told("查我的信息", *TO_THE_CARD, "电话就行")
    assert (opens(chat), chat.question, chat.draft.scope) == (False, "confirm", "电话就行")
    chat.say("这样就行")
    assert opens(chat)


def test_more_joins_the_range_and_leaves_everything_as_it_is() -> None:
    assert told("复制我的合同", *TO_THE_CARD, "照片也要").draft.scope == "复制我的合同\n照片也要"
    assert told("查我的信息", *TO_THE_CARD, "照片也要").draft.scope == ""


def test_a_file_by_mail_is_kept_and_told_how_it_comes() -> None:
    chat = told("复制我的合同", *TO_THE_CARD)
    said = chat.say("发我邮箱就行")
    assert "链接" in said
    assert chat.draft.detail == "发我邮箱就行"


def test_more_after_the_receipt_is_added_to_it() -> None:
    chat = after_the_receipt()
    chat.say("再加一个 通话录音也要")
    assert chat.effects == [AddWords(NUMBER, "再加一个 通话录音也要")]
    assert "链接" in chat.say("还有 发给我邮箱 lilei@example.com")


@pytest.mark.parametrize("text", ["录像不会被覆盖吧？", "先帮我留住"])
def test_footage_that_was_asked_for_is_to_be_kept(text: str) -> None:
    chat = after_the_receipt("要监控录像")
    assert "录像" in chat.say(text)
    assert chat.effects == [AddWords(NUMBER, text)]


def test_a_bare_yes_after_a_refusal_is_no_consent() -> None:
    chat = told("看看", "应聘", "张小兰", "没有", "有别的办法吗", "行")
    assert (chat.question, chat.draft.consent) == ("confirm", "refused")
    chat = told("看看", "应聘", "张小兰", "没有", "不想给", "同意")
    assert (chat.question, chat.draft.consent) == ("ask_id", "agreed")


def test_when_and_where_footage_was_taken_is_asked_once() -> None:
    chat = told("要监控录像", "5")
    assert chat.question == "ask_footage"
    chat.say("上周三下午，3号楼2号梯")
    assert (chat.question, chat.draft.scope) == ("ask_name", "要监控录像\n上周三下午，3号楼2号梯")
    assert told("要监控录像", "5", "说不清").question == "ask_name"
    assert told("我要查阅11月20日下午3点2号梯的监控录像", "5").question == "ask_name"


@pytest.mark.parametrize(
    ("text", "uses"),
    [
        ("别把我资料给物业", ("sharing",)),
        ("我不同意把信息给物业公司", ("sharing",)),
        ("别把我的号码给装修公司", ("sharing",)),
        ("I withdraw my consent to being called for surveys.", ("surveys",)),
        ("不再同意你们用我的手机号做满意度调查", ("surveys",)),
    ],
)
def test_the_use_that_is_meant(text: str, uses: tuple[str, ...]) -> None:
    chat = told(text)
    assert (chat.draft.rights, chat.draft.uses, chat.draft.group) == (("withdraw",), uses, "")


def test_that_data_are_wrong_is_why_they_rest() -> None:
    assert told("pls restrict use of my phone no., its wrong").draft.rights == ("restrict",)
    both = told("我电话错了，先别用，帮我改成13800001234").draft.rights
    assert "correct" in both


def test_taken_away_is_asked_and_not_deleted() -> None:
    assert told("我想把简历拿走").draft.offered == ("copy", "delete", "human")


def test_an_account_has_no_range() -> None:
    assert told("注销账号 密码忘了进不去").draft.data == ()


@pytest.mark.parametrize(
    ("text", "scope", "data"),
    [
        ("哎不是删简历,是把身份证照片删了就行,简历留着", "哎不是删简历,是把身份证照片删了就行,简历留着", ()),
        ("学历证书别删", "应聘没成,把我简历删了吧\n学历证书别删", ()),
    ],
)
def test_range_put_right_at_the_card_leaves_no_older_kind_of_data(text: str, scope: str, data: tuple[str, ...]) -> None:
    chat = told("应聘没成,把我简历删了吧", "李明", "没有", "不同意")
    assert chat.draft.data == ("2.5(3)",)
    chat.say(text)
    assert (chat.draft.scope, chat.draft.data) == (scope, data)


@pytest.mark.parametrize(
    "text",
    [
        "应聘没成，把我的简历和其他所有资料都删了",
        "I applied in March and didn't get it. Please delete my resume and everything else",
    ],
)
def test_everything_else_is_no_part(text: str) -> None:
    chat = told(text)
    assert (chat.draft.rights, chat.draft.data, chat.draft.scope) == (("delete",), (), "")


def test_kind_of_data_named_later_narrows_nothing() -> None:
    assert told("查阅我的信息", "个人客户", "地址给我").draft.data == ()


def test_range_of_one_right_is_none_of_the_withdrawal() -> None:
    chat = told("复制我的信息", *TO_THE_CARD, "只要开票的", "还有一个,顺便把我的营销短信停了")
    chat.say("提交")
    [opened] = [effect for effect in chat.effects if isinstance(effect, OpenCase)]
    items = opened.draft["items"]
    assert isinstance(items, list)
    assert [(item["right"], item["data"]) for item in items] == [("copy", ["2.4(2)"]), ("withdraw", [])]  # type: ignore[index,call-overload]  # JSON


@pytest.mark.parametrize(
    ("text", "deleted", "looked_at"),
    [
        ("keep the invoices please", True, True), ("don't delete my CV", True, True),
        ("leave the photos alone", True, True), ("not my CV, only the health data", True, True),
        ("身份证不用查", True, True), ("体检报告别给我看", True, True), ("不用查身份证", True, True),
        ("发票别删，其他删", True, True), ("不要发票", False, True), ("简历不要了", False, True),
        ("I'll leave my number", False, False), ("keep my phone number private", False, False),
        ("not only my CV", False, False), ("别发我邮箱", False, False), ("不用给我打电话", False, False),
        ("手机号不用改", False, False), ("只查身份证", False, False),
    ],
)  # fmt: skip
def test_what_is_not_meant_is_told_from_what_is(text: str, deleted: bool, looked_at: bool) -> None:
    assert (excludes(text), excludes(text, deletes=False)) == (deleted, looked_at)


@pytest.mark.parametrize(
    ("wish", "text", "data"),
    [
        ("删除我的信息", "keep the invoices please", ()),
        ("删除我的信息", "开票的别删", ()),
        ("删除我的信息", "only the invoices", ("2.4(2)",)),
        ("查我的信息", "发票不用查", ()),
        ("查我的信息", "not the invoices, only the address", ()),
    ],
)
def test_no_kind_of_data_stands_on_the_card_for_what_the_words_exclude(
    wish: str, text: str, data: tuple[str, ...]
) -> None:
    chat = told(wish, "客户", *(("说不清",) if "删" in wish else ()), "李明", "没有", "不同意", text)
    assert (chat.question, chat.draft.scope, chat.draft.data) == ("confirm", text, data)
