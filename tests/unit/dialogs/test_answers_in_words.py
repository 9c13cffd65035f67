"""Questions that take any words, what is wrong or missing and who is to get the data; and giving up at any question."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.talk import SETTINGS, Chat, PlainFacts

CORRECT = "我的信息有错要改，求职者"
SUPPLEMENT = "补充我的资料，我是供应商"
TRANSFER = "把我的资料转给另一家公司，我买过你们的电梯"
DELETE = "删除我的个人信息，我买过你们的电梯，用不着了"
LOOK = "查一下你们有我哪些信息，我买过你们的电梯"
ANSWERS = {"ask_name": "李雷", "ask_phone": "13800001234", "ask_email": "li@example.com"}


def _at(question: str, begin: str) -> Chat:
    chat = Chat(PlainFacts(settings=replace(SETTINGS, sms=True)))
    chat.say(begin)
    for _ in range(8):
        if chat.question == question:
            break
        chat.say(
            {**ANSWERS, "ask_otp": chat.code if chat.question == "ask_otp" else "", "id_consent": "同意"}[chat.question]
        )
    assert chat.question == question
    return chat


@pytest.mark.parametrize(
    ("begin", "line"),
    [
        (CORRECT, "民族填错啦 我是土家族滴"),
        (CORRECT, "婚姻狀況寫錯，我已婚"),
        (CORRECT, "部门错了现在调到工程部了"),
        (CORRECT, "曾用名没写 刘翠花"),
        (SUPPLEMENT, "职务那栏空的 填 区域经理"),
        (SUPPLEMENT, "語言那項幫我補上粵語"),
        (SUPPLEMENT, "资质那里少了安装B级"),
    ],
)
def test_a_value_beside_its_field_is_not_asked_for_again(begin: str, line: str) -> None:
    chat = _at("ask_detail", begin)

    chat.say(line)

    assert (chat.draft.detail, chat.question) == (line, "ask_name")


@pytest.mark.parametrize("line", ["名字错了", "学历要改", "我要更正手机号", "你们把我名字写错了", "生日登记错了 帮改"])
def test_a_field_alone_is_asked_for_its_value(line: str) -> None:
    chat = _at("ask_detail", CORRECT)

    chat.say(line)

    assert (chat.draft.detail, chat.question) == ("", "ask_detail")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("等我翻下简历", "不急"),
        ("稍等我找下当时的简历", "不急"),
        ("等我老公回来问他", "不急"),
        ("I'll check and get back to you", "take your time"),
        ("我也不晓得哪里错 反正HR说有错", "一两句话"),
        ("能不能发照片给你们看", "一两句话"),
        ("can I just send you a new CV?", "a sentence or two"),
    ],
)
def test_what_answers_nothing_is_no_detail(line: str, said: str) -> None:
    chat = _at("ask_detail", CORRECT)

    heard = chat.say(line)

    assert (chat.draft.detail, chat.question) == ("", "ask_detail")
    assert said in heard


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("不知道叫啥 我问问我儿子先", "不急"),
        ("我得问下我老公", "不急"),
        ("另一家公司啊 不是说了么", "名称"),
        ("还没定哪家", "名称"),
        ("let me check the name, one sec", "take your time"),
        ("the other company, I told you already", "name of the organisation"),
    ],
)
def test_what_names_nobody_is_no_receiver(line: str, said: str) -> None:
    chat = _at("ask_receiver", TRANSFER)

    heard = chat.say(line)

    assert (chat.draft.receiver, chat.question) == ("", "ask_receiver")
    assert said in heard


def test_what_is_missing_and_not_known_refuses_nothing() -> None:
    chat = _at("ask_detail", SUPPLEMENT)

    chat.say("不知道缺啥")

    assert (chat.draft.rights, chat.question) == (("supplement",), "ask_detail")


@pytest.mark.parametrize(
    ("line", "receiver", "name", "contact"),
    [
        ("永大电梯，我叫潘建华", "永大电梯", "潘建华", ""),
        ("富士达 我手机是15988880123", "富士达", "", "15988880123"),
        ("Kleemann. my name is Peter Marsh", "Kleemann", "Peter Marsh", ""),
        ("莱茵电梯，联系人是张工 13811110000", "莱茵电梯，联系人是张工 13811110000", "", ""),
        ("爱登堡，他们电话021-55555555", "爱登堡，他们电话021-55555555", "", ""),
    ],
)
def test_ones_own_name_or_number_behind_the_receiver(line: str, receiver: str, name: str, contact: str) -> None:
    chat = _at("ask_receiver", TRANSFER)

    chat.say(line)

    assert (chat.draft.receiver, chat.draft.name, chat.draft.contact) == (receiver, name, contact)


def test_another_wish_behind_the_receiver_joins() -> None:
    chat = _at("ask_receiver", TRANSFER)

    chat.say("永大 另外也给我自己复制一份")

    assert (chat.draft.rights, chat.draft.receiver) == (("copy", "transfer"), "永大")


@pytest.mark.parametrize(
    ("question", "begin", "line", "kept"),
    [
        ("ask_detail", CORRECT, "my email, it should be t@example.com. and how long does this take?", "t@example.com"),
        ("ask_detail", CORRECT, "degree should be PhD, is that ok without the certificate?", "PhD"),
        ("ask_detail", CORRECT, "婚姻改已婚 要收费吗", "已婚"),
        ("ask_receiver", TRANSFER, "Fujitec, and how long does it take?", "Fujitec"),
        ("ask_receiver", TRANSFER, "迅达，会不会很慢？", "迅达"),
    ],
)
def test_a_question_beside_an_answer_in_words_loses_neither(question: str, begin: str, line: str, kept: str) -> None:
    chat = _at(question, begin)

    heard = chat.say(line)

    assert kept in f"{chat.draft.detail}{chat.draft.receiver}"
    assert chat.question == "ask_name"
    assert heard.count("\n\n") > 0


def test_the_group_put_right_beside_the_value() -> None:
    chat = _at("ask_detail", CORRECT)

    chat.say("我搞错了 我不是求职的 我是你们供应商那边的 要改的是职位 现在是采购经理")

    assert (chat.draft.group, chat.question) == ("2.3", "ask_name")
    assert "采购经理" in chat.draft.detail


@pytest.mark.parametrize(
    ("question", "begin", "line"),
    [
        ("ask_detail", CORRECT, "actually forget it, cancel"),
        ("ask_detail", CORRECT, "you know what, leave it. cancel please"),
        ("ask_receiver", TRANSFER, "forget it, cancel the transfer"),
        ("ask_receiver", TRANSFER, "够了 取消申请"),
        ("ask_name", DELETE, "还要名字啊 那算了"),
        ("ask_phone", DELETE, "太麻烦了 不弄了"),
        ("ask_otp", LOOK, "this is ridiculous, just cancel"),
        ("id_consent", DELETE, "还要身份证 那我不删了 取消吧"),
        ("id_consent", DELETE, "不给身份证 删除也不要了"),
        ("id_consent", LOOK, "no way I'm sending my ID. cancel the request"),
        ("ask_id", DELETE, "取消申请 不给证件"),
    ],
)
def test_a_line_that_ends_the_whole_request_ends_it(question: str, begin: str, line: str) -> None:
    chat = _at(question, begin)

    heard = chat.say(line)

    assert (chat.talk.flow, chat.draft.rights) == ("", ())
    assert "接着办" in heard or "continue" in heard


@pytest.mark.parametrize(
    ("question", "begin", "line"),
    [
        ("ask_phone", DELETE, "手机不给 其他继续"),
        ("ask_phone", DELETE, "是不是可以随时取消"),
        ("ask_otp", LOOK, "forget the code, I'll show my ID"),
        ("id_consent", DELETE, "身份证就算了 其他照办"),
        ("id_consent", DELETE, "不给 但是别取消申请"),
        ("ask_detail", CORRECT, "我的预约被取消了 记录要改成已完成"),
        ("ask_receiver", TRANSFER, "别取消啊 转给三菱"),
    ],
)
def test_what_declines_only_what_is_asked_ends_nothing(question: str, begin: str, line: str) -> None:
    chat = _at(question, begin)

    chat.say(line)

    assert chat.talk.flow == "request"
    assert chat.draft.rights


def test_the_speakers_sex_is_no_daughter() -> None:
    chat = _at("ask_detail", CORRECT)

    chat.say("性别 我女的 系统里是男")

    assert (chat.draft.requester, chat.question) == ("self", "ask_name")


@pytest.mark.parametrize(("line", "receiver"), [("我是富士达的", "富士达"), ("我是去年买的", ""), ("我是认真的", "")])
def test_the_firm_they_are_of_is_the_receiver_and_nothing_else_is_noted(line: str, receiver: str) -> None:
    chat = Chat()
    chat.say("把我的资料转移到别的公司", "个人客户")
    said = chat.say(line)
    assert chat.draft.receiver == receiver
    assert "记下了" not in said
