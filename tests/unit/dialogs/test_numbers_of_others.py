"""Which of the numbers in a line takes the code: the speaker's that is in use, and nobody else's."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain.effects import SendCode
from bot.domain.rights import Right
from dialogs.model import AddWords
from tests.talk import SETTINGS, Chat, PlainFacts
from tests.unit.dialogs.test_after_receipt import NUMBER, after_the_receipt


def _asked_for_a_number(*lines: str) -> Chat:
    chat = Chat(PlainFacts(settings=replace(SETTINGS, sms=True)))
    chat.say("查信息", "2", "王芳", *lines)
    return chat


@pytest.mark.parametrize(
    "text",
    [
        "13900001119是我妈的，我的是13900001120",
        "13900001119是我妈的，用13900001120",
        "13900001120是我的，13900001119是我妈的",
        "13900001119，不是，是13900001120",
        "13900001119是错的，应该13900001120",
        "不用13900001119了，用13900001120",
        "原来是13900001119，现在换成13900001120了",
        "别发到13900001119，发到13900001120",
        "他的手机13900001119，我的手机13900001120",
        "13900001119 is my mum's, mine is 13900001120",
    ],
)
def test_of_several_numbers_the_own_one_in_use_takes_the_code(text: str) -> None:
    chat = _asked_for_a_number(text)
    assert (chat.question, chat.draft.contact) == ("ask_otp", "13900001120")


@pytest.mark.parametrize(
    "text",
    [
        "我以前留的是13900001127但现在不用了",
        "骚扰我的号码是13900001129",
        "你们客服13900001128给我打过电话",
        "联系我秘书小刘13900001117",
        "打我老公13900001117",
        "13900001119是我妈的，13900001120是我老公的",
        "please contact my secretary 13900001117",
        "13900001117 is my husband's",
    ],
)
def test_number_of_another_or_out_of_use_takes_no_code(text: str) -> None:
    chat = _asked_for_a_number(text)
    assert (chat.question, chat.draft.contact) == ("ask_phone", "")
    assert not any(isinstance(effect, SendCode) for effect in chat.effects)


@pytest.mark.parametrize(
    "text",
    [
        "你们客服13900001119天天给我打电话，查一下你们存了我什么",
        "有个13900001119说是你们公司的，查一下你们存了我什么",
        "查一下我的信息，我是王芳，我老公电话13900001119",
    ],
)
def test_number_of_another_in_the_first_line_takes_no_code(text: str) -> None:
    chat = Chat(PlainFacts(settings=replace(SETTINGS, sms=True)))
    chat.say(text, "2", *([] if "王芳" in text else ["王芳"]))
    assert (chat.question, chat.draft.contact) == ("ask_phone", "")


@pytest.mark.parametrize(
    "text",
    [
        "请打给我13900001120",
        "联系我13900001120",
        "13900001120给我打电话",
        "我是他儿子，13900001120",
        "不要发给我老公，我的号是13900001120",
        "call me at 13900001120",
    ],
)
def test_own_number_is_taken_whoever_else_is_spoken_of(text: str) -> None:
    assert _asked_for_a_number(text).draft.contact == "13900001120"


def test_number_beside_no_code_is_left_for_staff() -> None:
    chat = _asked_for_a_number("不要发验证码，13900001111")
    assert (chat.question, chat.draft.other_contact) == ("id_consent", "13900001111")
    assert not any(isinstance(effect, SendCode) for effect in chat.effects)


@pytest.mark.parametrize(
    "text",
    ["这不是我的号，是我老公的", "发错了，那是别人的号", "这个号不是我的", "not my number", "发错人了", "发错号了"],
)
def test_number_to_which_the_code_went_is_dropped_when_it_is_not_theirs(text: str) -> None:
    chat = _asked_for_a_number("13900001134", text)
    assert (chat.question, chat.draft.contact) == ("ask_phone", "")


def test_another_ones_number_does_not_replace_the_own_one_that_awaits_its_code() -> None:
    chat = _asked_for_a_number("13900001134", "打我老公13900005555")
    assert (chat.question, chat.draft.contact) == ("ask_otp", "13900001134")


@pytest.mark.parametrize(
    "text", ["我不再同意你们给我老婆打电话，她的号是13900001114", "别再让13900001140打我电话了，撤回同意"]
)
def test_number_in_the_matter_of_a_withdrawal_is_not_the_applicants(text: str) -> None:
    chat = Chat()
    chat.say(text, "2", "王芳")
    assert (chat.question, chat.draft.contact) == ("ask_phone", "")


def test_agreeing_where_a_name_is_asked_is_neither_an_agent_nor_a_name() -> None:
    chat = Chat()
    chat.say("查信息", "2", "同意")
    assert (chat.question, chat.draft.requester) == ("ask_name", "self")
    chat.say("全部", "同意")
    assert (chat.question, chat.draft.name) == ("ask_name", "")


def test_name_instead_of_another_is_taken() -> None:
    chat = Chat()
    chat.say("查信息", "2", "不是李雷，是李磊")
    assert chat.draft.name == "李磊"


@pytest.mark.parametrize("text", ["删除除了手机号以外的信息", "删除我除姓名以外的所有资料"])
def test_what_is_excepted_is_not_what_is_deleted(text: str) -> None:
    chat = Chat()
    chat.say(text, "2")
    assert (chat.draft.data, chat.draft.scope) == ((), text)


@pytest.mark.parametrize(
    "text",
    ["把结果也发给我老公一份，13900001236", "答复请发到我女儿微信，她手机13900001235", "结果能不能也发给我老公"],
)
def test_answer_for_another_comes_to_the_one_who_asked_all_the_same(text: str) -> None:
    chat = after_the_receipt(Right.DELETE)
    assert "只给您本人" in chat.say(text)
    assert chat.effects == [AddWords(NUMBER, text)]


def test_another_address_for_the_reminders_is_proven_first() -> None:
    chat = after_the_receipt(Right.ACCESS)
    chat.say("提醒发到wang@example.com")
    assert (chat.question, chat.draft.contact) == ("ask_otp", "wang@example.com")


@pytest.mark.parametrize(
    "text",
    [
        "13900001234 或者 13800001235 都行",
        "13900001234 打不通就打 13800001235",
        "13900001234，备用13800001235",
        "either 13900001234 or 13800001235 is fine",
    ],
)
def test_first_of_two_numbers_is_taken_where_either_will_do(text: str) -> None:
    chat = _asked_for_a_number(text)
    assert (chat.question, chat.draft.contact) == ("ask_otp", "13900001234")


@pytest.mark.parametrize("text", ["13900001234或13800001235", "my number is 13900001234 or 13800001235"])
@pytest.mark.parametrize(
    ("answer", "contact"),
    [("2", "13800001235"), ("1", "13900001234"), ("都行", "13900001234"), ("13800001235", "13800001235")],
)
def test_one_of_two_numbers_is_chosen(text: str, answer: str, contact: str) -> None:
    chat = _asked_for_a_number(text)
    assert (chat.question, chat.draft.contact) == ("ask_phone", "")
    chat.say(answer)
    assert (chat.question, chat.draft.contact) == ("ask_otp", contact)


def test_one_of_two_numbers_is_tapped() -> None:
    chat = _asked_for_a_number("13900001234或13800001235")
    chat.tap("ask_phone:second")
    assert (chat.question, chat.draft.contact) == ("ask_otp", "13800001235")


@pytest.mark.parametrize(
    "text", ["不是13900001235 是13900001234", "旧号13800001235 新号13900001234", "13900001234 打不通了"]
)
def test_number_out_of_use_leaves_no_choice(text: str) -> None:
    chat = _asked_for_a_number(text)
    assert chat.draft.contact == ("" if "打不通" in text else "13900001234")
