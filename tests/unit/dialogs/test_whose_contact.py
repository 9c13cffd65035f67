"""Only the person's own number or address takes the code; the receiver's, a child's or a wrong one does not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain.masking import mask_contact
from tests.talk import SETTINGS, Chat, PlainFacts


def _chat() -> Chat:
    return Chat(PlainFacts(settings=replace(SETTINGS, sms=True)))


@pytest.mark.parametrize(
    ("lines", "others"),
    [
        (("我想把我的资料转给新的维保公司", "鑫达电梯维保有限公司，联系人李工 13912340000"), "13912340000"),
        (("Please transfer my data to Acme Lifts, contact mike@acme.com",), "mike@acme.com"),
        (
            ("my son is 16 and has an account on your app, I want to close it", "it's registered with leo16@qq.com"),
            "leo16@qq.com",
        ),
        (("my son is 16, close his account", "my son's account is registered with leo16@qq.com"), "leo16@qq.com"),
        (("帮我爸改电话号码", "客户", "我叫张伟，我爸叫张德胜", "他的手机13700001111"), "13700001111"),
        (("我老公的账号注销掉", "注册手机是13900001111"), "13900001111"),
        (("你们系统里我的邮箱写错了，应该是li@abc.com", "合作伙伴", "原来是li@abd.com"), "li@abd.com"),
    ],
)
def test_contact_told_as_content_takes_no_code(lines: tuple[str, ...], others: str) -> None:
    chat = _chat()
    chat.say(*lines)
    assert others not in (chat.draft.contact, chat.draft.other_contact)


def test_receiver_told_with_its_contact_is_not_asked_for_and_ones_own_number_takes_the_code() -> None:
    chat = _chat()
    chat.say("我想把我的资料转给新的维保公司", "鑫达电梯维保有限公司，联系人李工 13912340000", "个人客户")
    chat.say("吴刚 13812340000")
    assert (chat.question, chat.draft.contact) == ("ask_otp", "13812340000")
    assert "鑫达" in chat.draft.receiver


@pytest.mark.parametrize("text", ["他的手机13700001111", "我爸的电话是13700001111", "my client's phone is 13700001111"])
def test_contact_of_another_is_no_answer_where_ones_own_is_asked(text: str) -> None:
    chat = _chat()
    chat.say("我想看看你们有我什么资料", "2", "李娜")
    assert chat.question == "ask_phone"
    said = chat.say(text)
    assert "本人" in said or "your own" in said
    assert (chat.question, chat.draft.contact) == ("ask_phone", "")


@pytest.mark.parametrize("text", ["我的手机13700001111", "13700001111", "这是我的号码13700001111，不是我爸的"])
def test_ones_own_number_is_taken(text: str) -> None:
    chat = _chat()
    chat.say("我想看看你们有我什么资料", "2", "李娜", text)
    assert (chat.question, chat.draft.contact) == ("ask_otp", "13700001111")


def test_number_in_the_file_of_another_is_given_up_when_it_turns_out_to_be_theirs() -> None:
    chat = _chat()
    chat.say("我妈78了不会用手机，她家电梯登记的电话是老号码13600001111，想改成13600002222", "我是她女儿")
    chat.say("刘桂兰", "我叫张敏 13800009999")
    told = chat.draft
    assert (told.requester, told.name, told.subject_name, told.contact) == ("agent", "张敏", "刘桂兰", "13800009999")


def test_mail_instead_is_the_one_already_given() -> None:
    chat = _chat()
    chat.say("我想看看你们有我什么资料", "2", "李娜 lina@163.com 13812340000", "改用邮箱吧")
    assert (chat.question, chat.draft.contact) == ("ask_otp", "lina@163.com")


def test_mail_instead_is_asked_for_where_none_was_given() -> None:
    chat = _chat()
    chat.say("我想看看你们有我什么资料", "2", "李娜 13812340000")
    assert "邮箱" in chat.say("改用邮箱吧")


def test_number_in_chinese_digits_beside_a_name() -> None:
    chat = _chat()
    chat.say("我想看看你们有我什么资料", "2", "我叫何秀英电话是幺三八零零一三八零零零")
    assert (chat.draft.name, chat.draft.contact) == ("何秀英", "13800138000")


def test_number_of_hong_kong_needs_no_country_code() -> None:
    chat = _chat()
    chat.say("我想看看你们有我什么资料", "2", "陈大文", "我個電話係香港號碼 91234567")
    assert chat.draft.contact == "+85291234567"


@pytest.mark.parametrize(("number", "shown"), [("+85291234567", "+852***67"), ("+12025550123", "+1***23")])
def test_mask_begins_after_the_country_code(number: str, shown: str) -> None:
    assert mask_contact(number) == shown


@pytest.mark.parametrize(("right", "value"), [("更正", "姓名写成李蕾了"), ("补充信息", "开票抬头缺了，是云梯科技")])
def test_contact_alone_given_early_is_kept_in_requests_about_values_too(right: str, value: str) -> None:
    chat = Chat()

    chat.say(right, "li.lei@example.com", "2", value)

    assert chat.talk.draft["contact"] == "li.lei@example.com"


def test_number_alone_after_a_wish_to_correct_one_is_the_value() -> None:
    chat = Chat()

    chat.say("更正我的电话", "13800001234")

    assert (chat.talk.draft["detail"], chat.talk.draft.get("contact")) == ("更正我的电话\n13800001234", None)


@pytest.mark.parametrize("answer", ["可以", "1"])
def test_number_of_the_account_that_was_told_is_offered_for_the_code(answer: str) -> None:
    chat = _chat()

    offer = chat.say("孩子12岁,注销他小程序账号,账号13900001163,我叫许燕孩子叫许子涵", "有")
    chat.say(answer)

    assert "139***63 可以吗" in offer
    assert (chat.question, chat.draft.contact) == ("ask_otp", "13900001163")


@pytest.mark.parametrize(
    ("line", "contact"),
    [
        ("手机号登记的是13400021132，那是旧的，现在用13400022243，麻烦换成后面这个，有事也打后面这个", "13400022243"),
        ("请把登记的手机13900001111改成13800002222，以后有事打新的", "13800002222"),
        (
            "The number on my file, 13500042202, is out of date. My current one is 13500043303, please replace it",
            "13500043303",
        ),
        ("13600087334是公司的，13600088435是我老婆的，只有13600089536是我自己的，请把登记的号码更正", "13600089536"),
        ("手机号没换还是15700053303，联系地址错了，应该是雉城街道1号，租客电话15700054404，不要打他", "15700053303"),
        ("My mobile remains 13800002222; please correct my address to 5 Lake Road", "13800002222"),
        ("补录我的紧急联系人：母亲 周琴 13700033243。我自己叫周到，手机13700034354", "13700034354"),
        ("I want to see my data. Her number is 13900001111 but she is abroad, use mine: 13800002222", "13800002222"),
        ("我老婆的号码没换还是13900001111，查一下我的信息", ""),
        ("登记的电话13900001111错了，请更正", ""),
        ("旧的是13800138000，新的是13900139000，请更正", "13800138000"),
    ],
)
def test_of_what_is_told_the_number_that_is_theirs_now_is_the_contact(line: str, contact: str) -> None:
    chat = _chat()

    chat.say(line)

    assert chat.draft.contact == contact


ASKED = ("我是业主，我要查我的信息", "李雷")


@pytest.mark.parametrize(
    "line",
    [
        "我的 13300005678 不是我妈的",
        "13300005678 是我的，不是我妈的",
        "13300005678，不是别人的",
        "13300005678, it's mine, not my mum's",
    ],
)
def test_number_that_is_said_not_to_be_anothers_takes_the_code(line: str) -> None:
    chat = _chat()

    chat.say(*ASKED, line)

    assert (chat.question, chat.draft.contact) == ("ask_otp", "13300005678")


@pytest.mark.parametrize(
    "line", ["13300005678 不是我的", "use my husband's 13300005678", "我妈的是13300005678，不是我的"]
)
def test_number_that_is_not_the_speakers_takes_no_code(line: str) -> None:
    chat = _chat()

    chat.say(*ASKED, line)

    assert (chat.question, chat.draft.contact, chat.draft.other_contact) == ("ask_phone", "", "")


@pytest.mark.parametrize(
    "line",
    [
        "打我老婆的 15900008080 我的停机了",
        "我的手机坏了，打我老婆15900008080",
        "手机停机了 先用我老公的 15900008080",
        "call my wife on 15900008080, mine is disconnected",
    ],
)
def test_another_number_to_be_called_at_is_kept_as_such_and_the_answer_says_what_else_will_do(line: str) -> None:
    chat = _chat()

    said = chat.say(*ASKED, line)

    assert (chat.question, chat.draft.contact, chat.draft.other_contact) == ("ask_phone", "", "15900008080")
    assert "记下了" in said or "noted" in said


@pytest.mark.parametrize(
    ("line", "contact"),
    [
        ("刚那个是她的号 发我的吧 18800001286", "18800001286"),
        ("那是我老婆的号，发到我的18800001286", "18800001286"),
        ("上面是我妈的，换成18800001286", "18800001286"),
        ("发到她手机上没用啊，发18800001286", "18800001286"),
        ("that was her number, send it to 18800001286", "18800001286"),
        ("发给我老婆的18800001286", "13900001234"),
        ("刚那个是我女儿的号 用我老公的 18800001286", "13900001234"),
        ("那个是对的", "13900001234"),
        ("刚那个是她的号", ""),
    ],
)
def test_what_is_said_of_the_number_before_is_not_said_of_the_one_that_takes_the_code(line: str, contact: str) -> None:
    chat = _chat()

    chat.say(*ASKED, "13900001234", line)

    assert chat.draft.contact == contact


@pytest.mark.parametrize(
    ("answers", "line", "contacts"),
    [
        ((), "刚才的号不用了，改18800001286", ("18800001286", "")),
        (("1",), "刚才的号不用了，改18800001286", ("18800001286", "")),
        (("1",), "以后打18800001286", ("13900001234", "18800001286")),
        (("1",), "身份证18800001286", ("13900001234", "")),
        (("1",), "18800001286", ("13900001234", "")),
        (("2",), "刚那个是她的号 发我的吧 18800001286", ("18800001286", "")),
        (("2",), "我老婆的号18800001286", ("13900001234", "18800001286")),
    ],
)
def test_another_number_is_heard_at_the_document_and_at_the_card(
    answers: tuple[str, ...], line: str, contacts: tuple[str, str]
) -> None:
    chat = _chat()
    chat.say(*ASKED, "13900001234")
    chat.say(chat.code, *answers, line)

    assert (chat.draft.contact, chat.draft.other_contact) == contacts


@pytest.mark.parametrize(
    "line",
    [
        "我妈现在的手机13911112222",
        "推销员的电话是13911112222",
        "我同事叫张三，手机13911112222",
        "用张三的13911112222",
        "use 13911112222, that is my assistant",
        "13822223333 目前是我妈在用",
        "老板目前用的13911112222",
        "13911112222，这是我爱人号",
        "我老婆在用13911112222",
    ],
)
def test_the_nearest_words_say_whose_a_number_is_whatever_stands_of_now(line: str) -> None:
    chat = _chat()

    chat.say(*ASKED, line)

    assert (chat.question, chat.draft.contact) == ("ask_phone", "")


@pytest.mark.parametrize(
    ("line", "contact"),
    [
        ("我目前用13911112222，我妈现在用13822223333", "13911112222"),
        ("手机号没换，还是13911112222，不是13822223333", "13911112222"),
        ("微信绑的13911112222，已经不用，能收短信的是13822223333", "13822223333"),
        ("我常用的手机13911112222", "13911112222"),
        ("我没换 现在用13911112222", "13911112222"),
        ("帮我妈问的，我手机13911112222", "13911112222"),
        ("老婆的不行，用我的13911112222", "13911112222"),
        ("安全的13911112222", "13911112222"),
        ("我是安装师傅，手机13911112222", "13911112222"),
        ("use 13911112222, that is my work phone", "13911112222"),
        ("13911112222, it's my daily phone", "13911112222"),
        ("李先生 13911112222", "13911112222"),
        ("王师傅 13911112222", "13911112222"),
        ("我是物业经理 13911112222", "13911112222"),
        ("不是我妈的13911112222", "13911112222"),
        ("13911112222，我老婆也知道", "13911112222"),
    ],
)
def test_ones_own_is_taken_and_neither_the_denied_nor_the_dead(line: str, contact: str) -> None:
    chat = _chat()

    chat.say(*ASKED, line)

    assert (chat.question, chat.draft.contact) == ("ask_otp", contact)


@pytest.mark.parametrize("line", ["我冇手機，打我仔嘅 13911112222", "手机停机了，打我儿子的13911112222"])
def test_a_childs_number_to_call_at_makes_it_no_request_for_the_child(line: str) -> None:
    chat = _chat()

    chat.say(*ASKED, line)

    assert (chat.question, chat.draft.requester, chat.draft.other_contact) == ("ask_phone", "self", "13911112222")


def test_where_only_mail_takes_a_code_the_number_is_noted_once() -> None:
    chat = Chat(PlainFacts(settings=replace(SETTINGS, sms=False)))

    said = chat.say(*ASKED, "打我老婆的13911112222，我的停机了")

    assert (said.count("记下了"), "手机号" in said, chat.question) == (1, False, "ask_email")
