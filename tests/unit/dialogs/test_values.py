"""What should stand in the files, told first, in English, or as a bare number: it is not asked for again."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain.rights import Right
from dialogs.model import Talk
from dialogs.told.matter import MISSING
from dialogs.told.values import mail_reached_by, reached_by, states_value
from dialogs.understanding import parse, understand
from tests.stages import at
from tests.talk import SETTINGS, START, Chat, PlainFacts, a_case


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("名字登错了，应该叫周晓雯，不是周小文", True), ("生日写错了，是1990年5月，不是1909年", True),
        ("我的毕业年份不对，2016年，不是2006年", True), ("邮箱换成 new.li@qq.com", True),
        ("想换成新号码", False), ("change it to new number", False), ("名字登错了", False),
    ],
)  # fmt: skip
def test_value_that_should_stand_there(line: str, told: bool) -> None:
    assert states_value(understand(line)) is told


@pytest.mark.parametrize(
    "line",
    [
        "应聘资料少填了一个证，焊工操作证，帮我补上", "我简历里漏写了一段项目经验，2019到2021在杭州地铁，请加上",
        "我是应聘的，登记表上没填上紧急联系人，我妈的电话之后给，先补学历，本科",
    ],
)  # fmt: skip
def test_what_is_missing_is_not_asked_again(line: str) -> None:
    chat = Chat(PlainFacts(settings=replace(SETTINGS, sms=True)))
    chat.say(line)

    assert chat.draft.rights == ("supplement",)
    assert chat.question != "ask_detail"


@pytest.mark.parametrize("line", ["资料里漏了学历，请帮我补上", "少了一个证书，我叫李雷", "漏了一个证书"])
def test_what_does_not_tell_it_is_asked(line: str) -> None:
    assert MISSING.search(line) is None


def test_of_the_number_given_before_and_the_new_one_the_new_takes_the_code() -> None:
    assert reached_by(understand("我换手机号了，之前留的13911112222，现在用13611113333")) == "13611113333"


def test_address_that_cannot_be_opened_takes_no_code() -> None:
    line = "以前留的邮箱 li.old@qq.com 登录不了，换成 li.lei@qq.com"

    assert mail_reached_by(understand(line)) == "li.lei@qq.com"


@pytest.mark.parametrize(
    "text",
    [
        "my first name is misspelled, it's Katharina not Catarina. i'm a customer",
        "please correct my title, Dr and not Mr. im a customer",
        "the date of birth you have of me is wrong, birthday 9 august 1979, i'm a customer",
        "please add to my profile that I passed the crane exam in 2020, im an applicant",
        "complete my file: office number 021 6123 4567, i'm a supplier",
        "my file is missing my second surname, Ortega. i m an applicant",
    ],
)
def test_value_that_is_told_is_not_asked_for(text: str) -> None:
    chat = Chat()
    chat.say(text)
    assert (chat.question, chat.draft.detail) == ("ask_name", text)


@pytest.mark.parametrize(
    "text",
    [
        "please correct my name, i'm a customer",
        "my birthday is wrong, im a customer",
        "my address is not right and i want it fixed, i m a customer",
        "please complete my record: i'm a customer",
        "i want to add something to my file, im a supplier",
    ],
)
def test_value_that_is_not_told_is_asked_for(text: str) -> None:
    chat = Chat()
    chat.say(text)
    assert chat.question == "ask_detail"


@pytest.mark.parametrize(
    "text", ["copy of my data, im a supplier", "see my data, i m supplier", "i want see my data, 我是 vendor"]
)
def test_group_is_heard_however_it_is_typed(text: str) -> None:
    chat = Chat()
    chat.say(text)
    assert (chat.question, chat.draft.group) == ("ask_name", "2.3")


@pytest.mark.parametrize(
    ("text", "answered"),
    [
        ("中文可以吗", "我们说中文"),
        ("能用英文吗？", "in English"),
        ("chinese possible?", "我们说中文"),
        ("is english ok here?", "in English"),
    ],
)
def test_whether_a_language_will_do_asks_for_it(text: str, answered: str) -> None:
    assert answered in Chat().say(text)


def test_a_second_name_in_letters_is_the_same_persons() -> None:
    chat = Chat()
    chat.say("删除我的简历", "陈晓敏 Amy")
    assert (chat.question, chat.draft.name) == ("ask_ground", "陈晓敏")


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ("我换手机号了 你们那还是139那个", "现在用的是17700001234"),
        ("登记的手机号不对 要更正", "换成13812345678"),
        ("我登记的邮箱错了，要改", "改成 x@example.com"),
        ("邮箱登记错了帮我改", "应该是 li.lei@example.com"),
    ],
)
def test_new_value_told_next_stands_beside_what_is_wrong(first: str, then: str) -> None:
    chat = Chat()
    chat.say(first, then)
    assert (chat.draft.detail.split("\n"), chat.draft.contact, chat.draft.other_contact) == ([first, then], "", "")


@pytest.mark.parametrize("line", ["顺便把我的电话改成13912345678", "另外邮箱也帮我改成 c@example.com"])
def test_value_wished_besides_is_a_right_more(line: str) -> None:
    chat = at("ask_name")
    chat.say(line)
    assert (chat.draft.rights, chat.draft.detail, chat.draft.contact) == (("access", "correct"), line, "")
    assert chat.question == "ask_name"


NUMBER = "GK-4T7X-2M9"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("地址也帮我改一下，搬到萧山了，市心路100号", True),
        ("我搬家了，新地址是萧山市心路100号", True),
        ("please change my address too, I moved to 100 Shixin Road", True),
        ("我的地址要改一下", False),
        ("登记的地址是市心路100号，要改", False),
        ("我家在市心路100号的电梯地址要改", False),
    ],
)
def test_new_address_is_a_value(text: str, told: bool) -> None:
    assert states_value(understand(text)) is told


@pytest.mark.parametrize(
    "text", ["资料里电话是错的，是13811112222不是13800001234", "电话写错了，不是13800001234，是13811112222"]
)
def test_number_that_is_called_wrong_is_never_the_one(text: str) -> None:
    assert parse("phone", text).value == "13811112222"


@pytest.mark.parametrize(
    "text", ["资料里电话是错的，是13811112222不是13800001234", "合同里面的电话写错了，应该是13811112222"]
)
def test_what_is_wrong_in_the_files_is_a_correction_and_no_contact_for_the_case(text: str) -> None:
    chat = Chat(PlainFacts(held=[a_case(NUMBER, right=Right.COPY)]), Talk(question="after_done", updated_at=START))
    chat.say(text)
    assert (chat.draft.rights, chat.effects) == (("correct",), [])


@pytest.mark.parametrize("text", ["我刚才填的资料里电话错了，是13811112222", "号码写错了，应该是13811112222"])
def test_slip_in_the_form_stays_with_its_case(text: str) -> None:
    chat = Chat(PlainFacts(held=[a_case(NUMBER, right=Right.COPY)]), Talk(question="after_done", updated_at=START))
    chat.say(text)
    assert chat.draft.rights == ()


@pytest.mark.parametrize(
    ("more", "rights"),
    [
        ("另外生日也写反了，应该是3月8", ("correct",)),
        ("还少写了一段工作经历 2019年在日立", ("correct", "supplement")),
        ("学校名字少了两个字 苏州大学", ("correct",)),
        ("the job title is wrong too, it should say engineer", ("correct",)),
    ],
)
def test_one_more_thing_that_is_wrong_is_kept(more: str, rights: tuple[str, ...]) -> None:
    chat = Chat()
    chat.say("简历里学历写错了 应该是本科", more)
    assert (chat.question, chat.draft.rights) == ("ask_name", rights)
    assert chat.draft.detail == f"简历里学历写错了 应该是本科\n{more}"


@pytest.mark.parametrize(
    "lines",
    [
        ("我换手机号了 老号码早停了", "新号是 17700001234"),
        ("please change my phone number, the old one ends in 77", "the new one is 17700001234"),
    ],
)
def test_value_told_after_the_field_takes_it_along(lines: tuple[str, str]) -> None:
    chat = Chat()
    chat.say(*lines)
    assert chat.draft.detail == "\n".join(lines)
