"""«Will an e-mail address do?», «is anybody there?», «I am only asking»: answered to the point."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.talk import SETTINGS, Chat, PlainFacts

AT_PHONE = ("查我的信息", "客户", "李明")


def _with_sms() -> Chat:
    return Chat(PlainFacts(settings=replace(SETTINGS, sms=True)))


@pytest.mark.parametrize(
    ("lines", "text", "told", "question"),
    [
        (AT_PHONE, "邮箱行吗", "邮箱可以", "ask_phone"),
        (AT_PHONE, "座机可以吗 021-58881234", "座机收不到验证码", "ask_phone"),
        (AT_PHONE[:2], "写我老公的名字行吗", "您本人的姓名", "ask_name"),
        (AT_PHONE[:2], "我叫李明，顺便问下你们公司在哪", "示例路", "ask_phone"),
        ((*AT_PHONE, "没有", "有别的办法吗"), "你们怎么核对啊", "以前留给我们的", "id_consent"),
        (AT_PHONE, "收费不", "不收费", "ask_phone"),
        (AT_PHONE, "你们上班吗现在", "09:00-17:00", "ask_phone"),
        (AT_PHONE, "周末有人吗", "09:00-17:00", "ask_phone"),
        (AT_PHONE, "可以语音吗", "打字", "ask_phone"),
        (AT_PHONE, "能传文件吗", "现在还不用发", "ask_phone"),
        (AT_PHONE, "会不会给别的公司", "第 5 条", "ask_phone"),
        (AT_PHONE, "你们存哪些信息", "2.4", "ask_phone"),
        ((), "周末有人吗", "09:00-17:00", "start"),
        ((), "能不能快点", "三十天", "start"),
        ((), "where is your office?", "示例路", "start"),
    ],
)
def test_question_is_answered_to_the_point(lines: tuple[str, ...], text: str, told: str, question: str) -> None:
    chat = _with_sms()
    chat.say(*lines)
    said = chat.say(text)
    assert (told in said, "寄原件" in said, chat.question) == (True, False, question), said


def test_address_is_no_question_about_addresses() -> None:
    chat = _with_sms()
    chat.say(*AT_PHONE, "我的邮箱可以用 li.ming@example.com")
    assert chat.question == "ask_otp"


def test_without_sms_no_mobile_number_is_asked_for() -> None:
    chat = Chat()
    said = chat.say(*AT_PHONE, "座机可以吗")
    assert ("座机收不到验证码" in said, "手机" in said) == (True, False), said


@pytest.mark.parametrize("text", ["我就问一下 我的信息你们要存多少年", "会不会给别的公司", "放在国内还是国外"])
def test_question_at_large_opens_nothing(text: str) -> None:
    chat = Chat()
    said = chat.say(text)
    assert ("规则第" in said, chat.draft.rights, said.count("\n") < 3) == (True, (), True), said


def test_kinds_of_data_are_told_by_group_and_looked_up_if_wanted() -> None:
    chat = Chat()
    assert "2.4 条" in chat.say("个人客户一般存什么")
    chat.say("1")
    assert (chat.draft.rights, chat.draft.group) == (("access",), "2.4")


def test_clause_is_told_whatever_was_explained_before() -> None:
    chat = Chat()
    chat.say("规则里说的单独同意是什么意思啊")
    assert ["第 5 条" in chat.say("解释一下第五条"), "第 9 条" in chat.say("第9条跨境是什么意思")] == [True, True]
    assert chat.draft.rights == ()


@pytest.mark.parametrize("text", ["没有 就问问", "行 清楚了 谢谢", "知道了"])
def test_talk_about_the_rules_ends_without_a_menu(text: str) -> None:
    chat = Chat()
    chat.say("信息存多久")
    said = chat.say(text)
    assert ("\n" in said, chat.draft.rights) == (False, ()), said


@pytest.mark.parametrize("text", ["我就是问问 不办", "只是问问", "先问一下而已 不申请"])
def test_whoever_was_only_asking_ends_the_form(text: str) -> None:
    chat = Chat()
    chat.say("查我的信息")
    said = chat.say(text)
    assert (chat.question, "什么都没有提交" in said) == ("after_done", True), said
