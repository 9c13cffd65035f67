"""What a line tells goes where it belongs: to the matter, to who asks, to the receiver; what was told once stays."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.talk import SETTINGS, Chat, PlainFacts

CODE = "the code"


def told(*lines: str) -> Chat:
    facts = PlainFacts(settings=replace(SETTINGS, sms=True), known={("李雷", "phone", "13800001234"): "C-1"})
    chat = Chat(facts)
    for line in lines:
        chat.say(chat.code if line == CODE else line)
    return chat


CORRECTION = ("更正我的信息", "个人客户", "抬头写错了，应该是上海马兰商贸", "李雷 13800001234", CODE)


@pytest.mark.parametrize(
    "text",
    [
        "说错了，是上海马澜商贸",
        "还有一个，地址也错了，是江南大道100号",
        "说错了，是110号",
        "不是马兰，是马澜",
        "还有电话也错了，应该是13900001172",
        "还有一个，名字也错了，是李蕾",
        "另外邮箱也不对，应该是a@example.com",
    ],
)
@pytest.mark.parametrize("before", [(), ("改一下",)])
def test_at_the_card_a_value_is_of_the_matter(text: str, before: tuple[str, ...]) -> None:
    chat = told(*CORRECTION, *before, text)
    draft = chat.draft
    assert (chat.question, draft.name, draft.contact, draft.proven) == ("confirm", "李雷", "13800001234", True)
    assert draft.detail.splitlines() == [CORRECTION[2], text]


@pytest.mark.parametrize(("text", "name"), [("姓名错了，应该是李蕾", "李蕾"), ("不对，我叫李蕾", "李蕾")])
def test_at_the_card_ones_own_name_is_still_put_right(text: str, name: str) -> None:
    assert told(*CORRECTION, text).draft.name == name


def test_at_the_list_of_changes_a_number_is_how_to_reach_somebody() -> None:
    chat = told(*CORRECTION, "改一下", "手机号是13900001172")
    assert (chat.question, chat.draft.contact) == ("ask_otp", "13900001172")


def test_one_more_value_widens_the_data() -> None:
    chat = told(
        "我是应聘的，叫李雷，我的学历写错了，是本科不是大专",
        "13800001234",
        CODE,
        "还有一个，生日也错了，是1992年3月4日",
    )
    assert chat.draft.data == ("2.5(3)", "2.5(1)")


@pytest.mark.parametrize("text", ["我的账号名叫 lilei2020", "账号是lilei2020"])
def test_the_account_is_told_by_its_name(text: str) -> None:
    chat = told("注销账号，李雷 13800001234", CODE, text)
    assert (chat.question, chat.draft.contact) == ("confirm", "13800001234")
    assert text in chat.draft.detail


@pytest.mark.parametrize(
    ("text", "receiver"),
    [
        ("不是迅捷，是迅达", "上海迅达电梯公司"),
        ("接收方写错了，是上海迅达电梯公司", "上海迅达电梯公司"),
        ("接收方应该是日立", "日立"),
    ],
)
def test_the_receiver_is_put_right(text: str, receiver: str) -> None:
    chat = told("把我的数据转给上海迅捷电梯公司", "个人客户", "李雷 13800001234", CODE, text)
    assert (chat.question, chat.draft.receiver, chat.draft.rights) == ("confirm", receiver, ("transfer",))


@pytest.mark.parametrize("text", ["接收方不要了", "接收方我不要了", "不要这个接收方"])
@pytest.mark.parametrize("code", [(), (CODE,)])
def test_a_receiver_given_up_is_asked_for_anew(code: tuple[str, ...], text: str) -> None:
    chat = told("把我的数据转给上海迅捷电梯公司", "个人客户", "李雷 13800001234", *code, text)
    assert (chat.question, chat.draft.receiver, chat.draft.rights) == ("ask_receiver", "", ("transfer",))
    chat.say(text)
    assert (chat.question, chat.draft.receiver) == ("ask_receiver", "")


@pytest.mark.parametrize(
    "text", ["换一家公司", "我想换另一家公司", "不转给他们了", "send it to another company instead"]
)
def test_a_receiver_unwished_at_the_contact_is_asked_for_anew(text: str) -> None:
    chat = told("把我的资料转给恒泰电梯", "个人客户", "李雷", text)
    assert (chat.question, chat.draft.receiver, chat.draft.contact_kind) == ("ask_receiver", "", "")


@pytest.mark.parametrize(
    ("text", "receiver"),
    [
        ("改成转通力电梯公司", "通力电梯公司"),
        ("改成转给通力电梯公司吧", "通力电梯公司"),
        ("换成通力电梯公司", "通力电梯公司"),
        ("全称是恒泰电梯有限公司", "恒泰电梯有限公司"),
        ("我们公司叫宏达建设", "恒泰电梯"),
    ],
)
def test_a_receiver_is_changed_by_what_names_one(text: str, receiver: str) -> None:
    chat = told("把我的资料转给恒泰电梯", "个人客户", "李雷", text)
    assert (chat.question, chat.draft.receiver) == ("ask_phone", receiver)


def test_what_goes_to_a_relative_instead_names_no_receiver() -> None:
    chat = told("把我的资料转给恒泰", "不是恒泰，要转发给我妈")
    assert "我妈" not in chat.draft.receiver


@pytest.mark.parametrize(
    ("wish", "text", "receiver", "group"),
    [
        ("我想把资料转给另外一家公司", "另一家叫日升电梯", "日升电梯", "合作伙伴"),
        ("send my data to another company", "It's called Sunrise Elevator", "Sunrise Elevator", "I'm a supplier"),
    ],
)
def test_a_receiver_told_early_answers_nothing_else(wish: str, text: str, receiver: str, group: str) -> None:
    chat = told(wish, text)
    assert (chat.question, chat.draft.receiver) == ("ask_group", receiver)
    chat.say(group)
    assert (chat.question, chat.draft.group) == ("ask_name", "2.3")


def test_who_somebody_is_is_no_receiver() -> None:
    chat = told("我想把资料转给另外一家公司", "个人客户", "合作伙伴")
    assert (chat.question, chat.draft.receiver, chat.draft.group) == ("ask_receiver", "", "2.3")


@pytest.mark.parametrize(
    "line",
    [
        "李雷，13800001234，想把我的手机号改一下，改成13900001108",
        "我叫李雷，13800001234，手机号换成13900001108了，麻烦更新",
        "我是李雷 手机13800001234 电话改成13900001108",
        "Li Lei 13800001234, please change my number to 13900001108",
    ],
)
def test_the_number_beside_the_name_is_the_one_to_check(line: str) -> None:
    chat = told(line, "2")
    assert (chat.question, chat.draft.contact) == ("ask_otp", "13800001234")
    assert "13900001108" in chat.draft.detail


def test_the_address_beside_the_name_is_asked_no_more() -> None:
    chat = told("更正我的信息，李雷 li.lei@example.com，个人客户", "地址写错了，应该是江南大道100号")
    assert (chat.question, chat.draft.contact) == ("ask_otp", "li.lei@example.com")


def test_an_address_that_is_to_be_put_right_reaches_nobody() -> None:
    assert told("更正邮箱，李雷 li.lei@example.com", "个人客户").draft.contact == ""


@pytest.mark.parametrize("text", ["换邮箱吧", "用邮箱收行吗", "可以发到邮箱吗", "can you use my e-mail instead?"])
def test_the_code_may_go_by_mail_instead(text: str) -> None:
    chat = told("查我的信息", "个人客户", "李雷 13800001234", text)
    assert (chat.question, chat.draft.contact, chat.draft.contact_kind) == ("ask_phone", "", "email")


def test_mail_told_early_is_what_is_asked_for() -> None:
    chat = told("查我的信息", "用邮箱行不行")
    assert chat.question == "ask_group"
    chat.say("个人客户")
    assert "邮箱" in chat.say("李雷")


@pytest.mark.parametrize(
    "text", ["现在能收到验证码了，还需要吗", "the code arrived. what now?", "oh, the code just came"]
)
def test_a_document_may_take_the_place_of_a_code_that_is_given_up(text: str) -> None:
    chat = told("查我的信息", "个人客户", "李雷 13800001234", "没收到", "那算了我发身份证")
    assert (chat.question, chat.draft.contact) == ("id_consent", "13800001234")
    chat.say(text)
    assert chat.question == "ask_otp"


@pytest.mark.parametrize("text", ["没有收到短信", "怎么才能收到验证码", "现在能收到验证码吗", "the code never came"])
def test_a_code_that_does_not_come_or_is_asked_about_is_not_sent_again(text: str) -> None:
    chat = told("查我的信息", "个人客户", "李雷 13800001234", "没收到", "那算了我发身份证")
    sent = len(chat.effects)
    chat.say(text)
    assert (chat.question, len(chat.effects)) == ("id_consent", sent)


@pytest.mark.parametrize("wish", ["另外电话要改", "还有地址错了"])
@pytest.mark.parametrize("lines", [CORRECTION, ("查我的信息", "个人客户", "李雷 13800001234", CODE)])
def test_one_more_without_its_value_is_asked_for(lines: tuple[str, ...], wish: str) -> None:
    chat = told(*lines, wish)
    assert chat.question == "ask_detail"
    chat.say("改成13900001108")
    assert (chat.question, chat.draft.contact, "correct" in chat.draft.rights) == ("confirm", "13800001234", True)
    before = (CORRECTION[2],) if lines is CORRECTION else ()
    assert chat.draft.detail.splitlines() == [*before, wish, "改成13900001108"]


@pytest.mark.parametrize(
    "lines",
    [
        ("李雷，13800001234，想把我的手机号改一下", "个人客户", "改成13900001108"),
        ("李雷，13800001234，我的电话错了", "个人客户", "应该是13900001108"),
        ("更正我的手机号", "个人客户", "李雷 13800001234", "改成13900001108"),
    ],
)
def test_the_new_number_is_no_way_to_reach_them(lines: tuple[str, ...]) -> None:
    chat = told(*lines)
    assert (chat.question, chat.draft.name, chat.draft.contact) == ("ask_otp", "李雷", "13800001234")
    assert "13900001108" in chat.draft.detail


@pytest.mark.parametrize("text", ["(1)", "（1）", "选(1)"])
def test_a_number_in_brackets_chooses(text: str) -> None:
    assert told("查我的信息", text).draft.group == "2.3"


def test_a_name_said_wrong_is_put_right_by_what_one_is_called() -> None:
    assert told("查我的信息", "个人客户", "李蕾 13800001234", "名字是错的，叫李雷").draft.name == "李雷"


def test_whoever_speaks_of_their_own_number_asks_for_nobody_else() -> None:
    wish = "I'd like to know what data you hold on me"
    chat = told(wish, "I'm a tenant, you run the lift in my building, landlord gave you my phone number")
    assert (chat.question, chat.draft.requester, chat.draft.group) == ("ask_name", "self", "other")


@pytest.mark.parametrize(
    ("paper", "number"), [("我只有护照", "护照号 E12345678"), ("我只有护照", "110101199003070417")]
)
def test_a_document_number_at_the_card_comes_with_the_request(paper: str, number: str) -> None:
    chat = told("查我的信息", "个人客户", "王小美", "13900001016", CODE, "同意", paper, number)
    assert chat.question == "confirm"
    assert len(chat.draft.papers) == 1


RECEIVER = "天平电梯维保公司 孙师傅 0571-2055000"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("我看了合同 新单位全称是天瑞电梯维保有限公司 孙师傅电话没变 0571-2055000", "天瑞电梯维保有限公司"),
        ("公司注册名是杭州天平机电有限公司", "杭州天平机电有限公司"),
        ("接收方不是天平 是天瑞电梯工程有限公司", "天瑞电梯工程有限公司"),
        ("不是天平电梯 是天瑞电梯", "天瑞电梯维保公司"),
        ("wait, the company is Hillside Elevator Service Ltd, same phone", "Hillside Elevator Service Ltd"),
        ("秦师傅就是我们单位的", "天平电梯维保公司"),
        ("单位没变", "天平电梯维保公司"),
    ],
)
def test_the_receiver_is_renamed_and_whom_to_ask_for_stays(text: str, name: str) -> None:
    draft = told("把我的信息转给别的公司", "供应商", RECEIVER, text).draft
    assert draft.receiver == RECEIVER.replace("天平电梯维保公司", name)
