"""A number at the card of a correction: the value, the contact, or a question which; and values told in steps."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.talk import SETTINGS, Chat, PlainFacts

REACHED = "li.lei@example.com"


def a_card(opening: str, reached: str = REACHED) -> Chat:
    known = {("李雷", "email" if "@" in reached else "phone", reached): "C-1"}
    chat = Chat(PlainFacts(settings=replace(SETTINGS, sms=True), known=known))
    chat.say(opening)
    chat.fill({"ask_group": "2", "ask_name": "李雷", "ask_phone": reached, "ask_email": reached})
    return chat


@pytest.mark.parametrize(
    "text",
    [
        "尾号错了 13900002223",
        "13900002223",
        "少打了一位，是13900002223",
        "打錯了 係13900002223",
        "最后一位错了，是3",
        "等等，新号最后一位是3不是2",
        "oops 13900002223",
        "wrong last digit: 13900002223",
        "last digit is wrong, should be 3",
        "要改成的是13700009999，上面写错了",
    ],
)
def test_slip_in_the_value_is_put_right_there(text: str) -> None:
    chat = a_card("改电话13900002222")
    chat.say(text)
    assert (text in chat.draft.detail, chat.draft.contact, chat.draft.proven) == (True, REACHED, True)


@pytest.mark.parametrize("text", ["尾号错了 13900002223", "不对，新号是13900002223"])
@pytest.mark.parametrize("question", ["ask_group", "ask_name", "ask_phone"])
def test_before_the_card_as_well(text: str, question: str) -> None:
    chat = Chat(PlainFacts(settings=replace(SETTINGS, sms=True)))
    chat.say("改电话13900002222")
    chat.fill({"ask_group": "2", "ask_name": "李雷"}, until=question)
    chat.say(text)
    assert (text in chat.draft.detail, chat.draft.contact, chat.draft.other_contact) == (True, "", "")


@pytest.mark.parametrize("text", ["验证码发到13900002223", "联系方式换成13900002223"])
def test_words_of_reaching_somebody_make_it_the_contact(text: str) -> None:
    chat = a_card("改电话13900002222")
    chat.say(text)
    assert (chat.draft.contact, "13900002223" in chat.draft.detail) == ("13900002223", False)


@pytest.mark.parametrize(
    ("choice", "contact", "detail"),
    [("1", "13800138000", True), ("联系我用的", "13700009999", False), ("是新号", "13800138000", True)],
)
def test_what_may_be_either_is_asked(choice: str, contact: str, detail: bool) -> None:
    chat = a_card("改电话13900002222", "13800138000")
    chat.say("13700009999")
    assert chat.question == "ask_which_number"
    chat.say(choice)
    assert (chat.draft.contact, "13700009999" in chat.draft.detail) == (contact, detail)


def test_what_looks_like_the_contact_is_asked_though_its_code_came() -> None:
    chat = a_card("改电话13900002222", "13800138000")
    chat.say("号码错了，是13800138001")
    assert chat.question == "ask_which_number"


@pytest.mark.parametrize(("choice", "question"), [("1", "ask_detail"), ("2", "ask_phone")])
def test_wrong_number_without_the_right_one_is_asked_for_where_it_belongs(choice: str, question: str) -> None:
    chat = a_card("改电话13900002222", "13800138000")
    chat.say("电话错了")
    assert chat.question == "ask_which_number"
    chat.say(choice)
    assert chat.question == question


def test_wrong_number_is_the_value_where_the_contact_is_no_number() -> None:
    chat = a_card("改电话13900002222")
    chat.say("号码错了")
    assert chat.question == "ask_detail"


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("电话", "13900002222"),
        ("手机号", "139 0000 2222"),
        ("電話", "13900002222"),
        ("邮箱", "new@x.com"),
        ("电子邮箱", "new@x.com"),
        ("联系方式", "13900002222"),
        ("phone", "13900002222"),
        ("email", "new@x.com"),
        ("电话 还有邮箱", "13900002222 new@x.com"),
    ],
)
@pytest.mark.parametrize("opening", ["我要改", "补充"])
def test_field_and_then_its_value_fill_the_item(opening: str, field: str, value: str) -> None:
    chat = Chat(PlainFacts(settings=replace(SETTINGS, sms=True)))
    chat.say(opening, "2", field)
    assert chat.question == "ask_detail"
    chat.say(value)
    assert (chat.question, chat.draft.detail, chat.draft.contact) == ("ask_name", f"{field}\n{value}", "")


def test_what_is_missing_is_asked_for_in_its_own_words() -> None:
    chat = Chat()
    chat.say("补充", "2")
    assert "补上" in chat.say("备用电话")


@pytest.mark.parametrize(
    ("lines", "contact"),
    [
        (("换手机号了，老号138 0013 8000 还能用，新号139 0000 2222", "2", "李雷"), "13800138000"),
        (("手机号换了，旧的13800138000没停，新的13900002222", "2", "李雷"), "13800138000"),
        (("I changed my number: old 13800138000 still works, new 13900002222", "2", "Li Lei"), "13800138000"),
        (("换手机号了，老号13800138000不能用了，新号13900002222", "2", "李雷"), "13900002222"),
        (("换手机号了，老号13800138000，新号13900002222", "2", "李雷"), "13900002222"),
        (("紧急联系人换了，原来是我老婆王芳13800001111，现在改成我弟弟李强13900002222", "2", "李雷"), ""),
        (("紧急联系人电话从13800001111改成13900002222", "2", "李雷"), ""),
        (("改紧急联系人", "2", "原来13800001111，改成13900002222", "李雷"), ""),
        (("change my emergency contact from 13800001111 to 13900002222", "2", "Li Lei"), ""),
        (("紧急联系人换成我弟弟13900002222，我的电话13800138000", "2", "李雷"), "13800138000"),
        (("删掉我留的第二个号码13900002222，第一个别动", "2", "用不着了", "李雷"), ""),
        (("delete the second number 13900002222 you have, keep the first", "2", "no longer needed", "Li Lei"), ""),
        (("删掉我的手机号13900002222", "2", "用不着了", "李雷"), "13900002222"),
        (("删除我以前的资料，13900002222", "2", "用不着了", "李雷"), "13900002222"),
    ],
)
def test_a_code_goes_to_a_number_that_is_the_speakers_and_stays(lines: tuple[str, ...], contact: str) -> None:
    chat = Chat(PlainFacts(settings=replace(SETTINGS, sms=True)))
    chat.say(*lines)
    assert chat.draft.contact == contact


def asked_for_a_number(*lines: str) -> Chat:
    chat = Chat(PlainFacts(settings=replace(SETTINGS, sms=True)))
    chat.say("删除我的信息，房子卖了")
    chat.fill({"ask_group": "2", "ask_name": "李雷"}, until="ask_phone")
    chat.say(*lines)
    return chat


@pytest.mark.parametrize(
    "beside",
    [
        *("队长那个号可千万别打", "别打我老婆那个", "千万别打队长的电话", "公司那个电话别打", "我爱人那个号别打"),
        *("don't ring my boss", "do not call my husband"),
    ],
)
def test_whom_not_to_call_goes_along_with_the_number_and_ends_no_use(beside: str) -> None:
    chat = asked_for_a_number(f"15900004073, {beside}")
    assert (chat.question, chat.draft.contact, chat.draft.rights) == ("ask_otp", "15900004073", ("delete",))
    assert beside in chat.draft.lines


def test_calls_that_are_to_end_are_a_wish_of_their_own() -> None:
    assert asked_for_a_number("15900004073 别再给我打推销电话了").draft.rights == ("withdraw", "delete")


@pytest.mark.parametrize("text", ["15900004073 是我老婆的号别打", "15900004073 打不通了"])
def test_a_number_that_is_not_theirs_or_rings_no_more_takes_no_code(text: str) -> None:
    assert asked_for_a_number(text).question == "ask_phone"


@pytest.mark.parametrize("text", ["15900004073 打不通就是在井道里没信号", "15900004073 打不通多半在机房"])
def test_why_a_number_may_not_ring_takes_nothing_from_it(text: str) -> None:
    chat = asked_for_a_number(text)
    assert (chat.question, chat.draft.contact, chat.draft.alarm) == ("ask_otp", "15900004073", "")
