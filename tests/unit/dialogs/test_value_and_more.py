"""An answer with a slip, a part kept back, a question or somebody's number beside it: the answer counts, and nothing
else is made of the rest."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dialogs.told.whose_contact import out_of_use
from tests.talk import SETTINGS, Chat, PlainFacts

MOVE = "把我的资料转给另一家公司，我买过你们的电梯"
MOVE_EN = "Please transfer my data to another company, I'm a sales rep at one of your suppliers"
PUT_RIGHT = "我手机号换了要改一下 装电梯的时候留的"
SEE = "我应聘过你们，想看看你们存了我哪些信息"
COPY = "要一份我的资料复印件 应聘的时候交的"


def told(*lines: str) -> Chat:
    chat = Chat(PlainFacts(settings=replace(SETTINGS, sms=True)))
    for line in lines:
        chat.say(line)
    return chat


@pytest.mark.parametrize(
    ("begun", "text", "receiver"),
    [
        (MOVE, "转苏州恒通物流 啊不对 是苏州恒达物流 写岔了", "苏州恒达物流"),
        (MOVE, "上海迅达，等等，应该是上海讯达机电", "上海讯达机电"),
        (MOVE, "迅达上海 啊不是 迅达苏州 搞混了", "迅达苏州"),
        (MOVE_EN, "Schwarz Logistics - sorry no, Schwarz Freight, got that wrong", "Schwarz Freight"),
        (MOVE_EN, "Delta Parts Co. or wait no, make it Orion Components", "Orion Components"),
    ],
)
def test_a_receiver_put_right_in_the_line(begun: str, text: str, receiver: str) -> None:
    chat = told(begun, text)
    assert (chat.draft.receiver, chat.draft.rights, chat.question) == (receiver, ("transfer",), "ask_name")


@pytest.mark.parametrize(
    ("text", "receiver"),
    [
        ("转永大机电 我写错了", "永大机电"),
        ("转到我新东家嘉兴同舟贸易 别又转错 上次就寄错过", "嘉兴同舟贸易"),
        ("转苏州三叶 不是三页 是树叶的叶", "苏州三叶"),
    ],
)
def test_words_of_a_slip_are_no_correction_of_data(text: str, receiver: str) -> None:
    chat = told(MOVE, text)
    assert receiver in chat.draft.receiver
    assert chat.draft.rights == ("transfer",)


def test_a_correction_of_data_is_one_at_the_receiver_too() -> None:
    assert told(MOVE, "我电话登记错了 帮我改一下 改成13911112299").draft.rights == ("correct",)


@pytest.mark.parametrize(
    ("begun", "text", "receiver", "kept"),
    [
        (MOVE, "转给上海迅捷电梯 身份证号不要给他们", "上海迅捷电梯", "身份证号"),
        (MOVE, "日升电梯 但开票信息不要给他们", "日升电梯", "开票"),
        (MOVE, "转给日升，银行卡号不要转", "日升", "银行卡"),
        (MOVE_EN, "Sunrise Lifts, but don't give them my ID number", "Sunrise Lifts", "ID number"),
    ],
)
def test_a_part_is_kept_from_the_receiver(begun: str, text: str, receiver: str, kept: str) -> None:
    chat = told(begun, text)
    assert (chat.draft.receiver, chat.draft.rights, chat.question) == (receiver, ("transfer",), "ask_name")
    assert kept in chat.draft.scope


@pytest.mark.parametrize("text", ["就是不要再给他们了", "停止把我信息给第三方", "不是要转 是别再给别人了"])
def test_nothing_passed_on_any_more_is_a_withdrawal(text: str) -> None:
    assert told(MOVE, text).draft.rights == ("withdraw",)


def test_a_question_behind_the_receiver_is_answered_and_the_form_goes_on() -> None:
    chat = told(MOVE_EN, "To Nordlift Trading in Suzhou. Can they refuse it?")
    assert "Nordlift" in chat.draft.receiver
    assert chat.question == "ask_name"
    assert chat.draft.clause
    assert told(MOVE_EN, "Can they refuse it?").question == "ask_receiver"


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("新号13911110002，还有地区也要改，搬到德清了", "德清"),
        ("改成13911110007 这是我儿子的号 我耳朵背 有事找他", "13911110007"),
        ("13911113304 这号是我女儿的 我不识字 找她就行", "13911113304"),
        ("wo xinhao shi 18900005656", "18900005656"),
        ("手机号13911112220 名字没错不用改", "13911112220"),
    ],
)
def test_the_value_and_what_else_is_said_of_it(text: str, kept: str) -> None:
    draft = told(PUT_RIGHT, text).draft
    assert kept in draft.detail
    assert (draft.rights, draft.requester, draft.name) == (("correct",), "self", "")


def test_a_child_to_ask_for_is_still_heard() -> None:
    assert told(PUT_RIGHT, "是替我儿子改的 他11岁 13911113309").draft.requester == "guardian"


@pytest.mark.parametrize("text", ["原先登记的是13300007777", "登记的旧手机13311113312"])
def test_the_old_number_alone_is_not_the_new_one(text: str) -> None:
    chat = told(PUT_RIGHT, text)
    assert (chat.question, chat.draft.detail) == ("ask_detail", "")
    chat.say("13911113314")
    assert text in chat.draft.detail
    assert "13911113314" in chat.draft.detail


def test_the_old_number_and_the_new_one_are_the_value() -> None:
    assert told(PUT_RIGHT, "原来是13311113313 改成13911113314").question == "ask_name"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("以前叫王二妮 现在身份证上改成王怡然了 就写现在的", "王怡然"),
        ("小时候叫周铁柱，现在是周志远", "周志远"),
        ("郑爽 原名郑双", "郑爽"),
        ("Maria Lopez, formerly Maria Gomez", "Maria Lopez"),
        ("I used to be Anna Schmidt, now Anna Becker", "Anna Becker"),
        ("乐正雨桐", "乐正雨桐"),
        ("wo jiao zhang wei", "zhang wei"),
        ("Tom Baker - not Tim, Tom", "Tom Baker"),
        ("伊力哈木", "伊力哈木"),
        ("我叫王芳 我爱人以前叫王小花", "王芳"),
        ("李雷，不吵的", "李雷"),
    ],
)
def test_the_name_of_today(text: str, name: str) -> None:
    chat = told(SEE, text)
    assert (chat.draft.name, chat.question) == (name, "ask_phone")


@pytest.mark.parametrize(
    "text",
    [
        "伊脑子清爽的噢，就是不会弄手机",
        "高血压，走不动",
        "毛病蛮多，走不动路",
        "成天在家，不出门",
        "温和得很，别吓着她",
    ],
)
def test_what_is_told_of_somebody_is_no_name(text: str) -> None:
    chat = told(SEE, text)
    assert (chat.draft.name, chat.question) == ("", "ask_name")


def test_a_mother_in_the_words_of_the_south() -> None:
    draft = told("侬好，我替我姆妈来问个事体，合同登记的区域写错了，帮伊改改好伐").draft
    assert draft.requester == "agent"


@pytest.mark.parametrize(
    ("text", "name", "scope"),
    [
        ("歐陽志遠 體檢報告就不用影印了", "歐陽志遠", "體檢報告"),
        ("周建国 合同不用复印了 其他都要", "周建国", "合同"),
        ("体检报告就不用复印了", "", "体检报告"),
    ],
)
def test_a_part_left_out_ends_nothing(text: str, name: str, scope: str) -> None:
    draft = told(COPY, text).draft
    assert (draft.name, draft.rights) == (name, ("copy",))
    assert scope in draft.scope


def test_the_whole_left_out_ends_it() -> None:
    assert told(COPY, "不用复印了").draft.rights == ()


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        ("+86 13800011117, not the 139 one you have, I lost that phone", False),
        ("13800011117 以前那个139的丢了", False),
        ("13800011117 原来登记的号早不用了", False),
        ("It's 13800011117 now, the previous number is cancelled", False),
        ("13800011117 这个号停机了", True),
        ("13800011117 老号，停了", True),
        ("13800011117, the old one, no longer in use", True),
        ("以前用13800011117 现在没了", True),
    ],
)
def test_which_number_is_out_of_use(text: str, dead: bool) -> None:
    assert out_of_use(text) is dead


@pytest.mark.parametrize(
    "text", ["我自己没手机 留儿媳妇的号行不？", "I don't have a phone, can I use my daughter's number?"]
)
def test_no_phone_of_ones_own_has_its_answer(text: str) -> None:
    chat = told(SEE, "李雷", text)
    assert chat.question == "ask_phone"
    assert chat.turn
    assert chat.turn.says[0].phrase.key == "ask_contact.only_theirs"
    assert not chat.draft.contact
