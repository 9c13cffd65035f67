"""What a request is made of: its words, its values, its ground and its rights, each from what was said to that end."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dialogs.told.receiver import receiver_in
from dialogs.told.scope import describes
from dialogs.told.stated import stated_rights
from dialogs.understanding import understand
from tests.talk import SETTINGS, Chat, PlainFacts


def _with_sms() -> Chat:
    return Chat(PlainFacts(settings=replace(SETTINGS, sms=True)))


@pytest.mark.parametrize(
    ("value", "right"),
    [
        ("我的电话应该是13900030005，不是13900030006", "13900030005"),
        ("应该是13800001234不是13800001235", "13800001234"),
        ("电话换号了，新号码是13900011223 老号码13800001234", "13900011223"),
    ],
)
def test_no_code_goes_to_a_number_called_wrong_or_left(value: str, right: str) -> None:
    chat = _with_sms()
    chat.say("更正", "家用电梯", value, "李雷")
    assert (chat.question, chat.draft.contact) == ("ask_otp", right)
    assert value in chat.draft.detail


def test_a_new_number_takes_the_code_and_the_old_one_stays_in_the_words() -> None:
    chat = _with_sms()
    wish = "我换手机号了，老号13900032002，新号13900032003，家用电梯的，帮我改"
    chat.say(wish, "李强")
    assert (chat.question, chat.draft.contact, chat.draft.detail) == ("ask_otp", "13900032003", wish)


def test_a_bare_contact_is_the_value_only_where_one_is_to_be_put_right() -> None:
    lacking = _with_sms()
    lacking.say("补充一下我的资料 少了我的邮箱", "wang@example.com", "家用电梯", "王梅", "13900030026")
    assert lacking.draft.detail == "补充一下我的资料 少了我的邮箱\nwang@example.com"
    assert lacking.draft.contact == "13900030026"
    other = _with_sms()
    other.say("更正资料", "求职", "13900032008")
    assert (other.question, other.draft.detail, other.draft.contact) == ("ask_detail", "", "13900032008")


def test_what_is_called_false_is_the_correction() -> None:
    chat = _with_sms()
    wish = "你们 HR 说我背调没过，背调信息我要看，还要更正，里面说我有违纪是假的"
    chat.say(wish, "罗军", "13900032008")
    assert (chat.draft.detail, chat.draft.contact) == (wish, "13900032008")


@pytest.mark.parametrize(
    ("wish", "receiver"),
    [
        ("我想把我的资料转到另一家电梯公司，奥的斯", "另一家电梯公司，奥的斯"),
        ("transfer my data to Otis", "Otis"),
        ("把资料转到另一家公司，家用电梯，李雷 13800001234", ""),
        ("把我的资料转给我自己", ""),
        ("please transfer my data straight to another recruiter", ""),
        ("把简历直接转给另一家招聘网站", ""),
        ("转到我的新东家", ""),
        ("把简历转给智联招聘", "智联招聘"),
        ("transfer my data to Lanqiao Talent Services", "Lanqiao Talent Services"),
    ],
)
def test_a_wish_may_name_the_receiver(wish: str, receiver: str) -> None:
    assert receiver_in(wish) == receiver


@pytest.mark.parametrize("line", ["另一家招聘网站", "新东家", "another recruiter", "my new employer"])
def test_a_kind_of_receiver_is_asked_for_its_name(line: str) -> None:
    chat = Chat()
    chat.say("把我的信息转到别的公司", "2", line)
    assert (chat.question, chat.draft.receiver) == ("ask_receiver", "")
    chat.say("蓝桥人力")
    assert (chat.question, chat.draft.receiver) == ("ask_name", "蓝桥人力")


@pytest.mark.parametrize(
    "lines",
    [
        ("我是住户，电梯里刷脸机存了我的脸，我没同意过，删掉",),
        ("我想问下我的信息卖给别人没有", "给了哪些公司你给我列一下"),
        ("我是邻居 要求删掉录像", "6月3号下午三点在1单元，叫吴刚"),
    ],
)
def test_the_words_of_the_matter_go_along(lines: tuple[str, ...]) -> None:
    chat = Chat()
    chat.say(*lines)
    assert chat.draft.scope == "\n".join(lines)


def test_the_kind_of_data_is_known_with_the_group() -> None:
    chat = Chat()
    chat.say("把我电话删了", "家用电梯")
    assert (chat.draft.data, chat.draft.scope) == (("2.4(1)",), "把我电话删了")


def test_how_to_be_reached_is_no_choice_of_data() -> None:
    chat = Chat()
    chat.say("See my data, job applicant. My name is Ann Lee")
    assert (chat.draft.name, chat.draft.data, chat.draft.scope) == ("Ann Lee", (), "")


def test_a_refusal_to_tell_is_no_ground() -> None:
    chat = _with_sms()
    chat.say("删除我的信息", "家用电梯", "6", "李雷", "不想给手机号")
    assert (chat.draft.grounds, chat.draft.ground_open) == ((), True)


@pytest.mark.parametrize(
    ("text", "rights"),
    [
        ("再加上删除", ("delete",)),
        ("再加一项，更正电话", ("correct",)),
        ("补充我的邮箱，再加上我的地址", ("supplement",)),
    ],
)
def test_adding_a_right_supplements_no_data(text: str, rights: tuple[str, ...]) -> None:
    assert stated_rights(understand(text)) == rights


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("只要前面两个 不删了", ("access", "copy")),
        ("删除那个不要了", ("access", "copy")),
        ("不用复制了", ("access", "delete")),
        ("no deletion please, skip deleting", ("access", "copy")),
    ],
)
def test_one_of_several_rights_is_struck(text: str, left: tuple[str, ...]) -> None:
    chat = Chat()
    chat.say("查看 复制 删除 都要", "个人客户", "房子没了", text)
    assert (chat.draft.rights, chat.draft.name) == (left, "")
    assert "去掉" in chat.heard[-1] or "without" in chat.heard[-1].casefold()


def test_what_stays_of_the_data_strikes_no_right() -> None:
    chat = Chat()
    chat.say("查看 删除 都要", "个人客户", "房子没了", "合同别删")
    assert chat.draft.rights == ("access", "delete")


def test_a_list_of_single_verbs_is_a_list_of_rights() -> None:
    chat = _with_sms()
    chat.say("看、要一份、删，三样都要，家用电梯，用不着了，李雷 13800001234")
    assert chat.draft.rights == ("access", "copy", "delete")


def test_the_group_is_asked_where_the_story_leaves_it_open_and_taken_where_it_is_told() -> None:
    open_one = Chat()
    open_one.say("我上个月被困过 报警录音删掉吧")
    assert open_one.question == "ask_group"
    told = Chat()
    told.say("我妈在你们那装了电梯，经常接到推销电话，她不识字，能不能帮她停了")
    assert told.draft.group == "2.4"


def test_a_kind_named_for_one_of_two_rights_narrows_neither() -> None:
    chat = Chat()
    chat.say("先给我一份我的资料 然后把电话删了", "装过你们的家用梯")
    assert (chat.draft.rights, chat.draft.data) == (("copy", "delete"), ())


@pytest.mark.parametrize(
    "line",
    [
        "我想补充学历 硕士 2015年毕业",
        "帮我补上工作经历 2018-2022在日立",
        "补充一下我的紧急联系人：妈妈 陈桂芳 13811112222",
        "我搬家了，帮我改下，新地址是滨海路5号",
        "我叫李雷，我改名了以前叫李磊，帮我改下系统里的名字",
        "I moved, please correct my file, new address is Binhai Rd 5",
        "please correct my name, it changed from Tom Li to Tom Lee",
    ],
)
def test_what_the_first_line_tells_is_not_asked_again(line: str) -> None:
    chat = Chat()
    chat.say(line)
    assert chat.draft.detail == line
    chat.say("应聘")
    assert (chat.question == "ask_detail", chat.draft.detail) == (False, line)


@pytest.mark.parametrize(
    "line",
    ["我想补充学历", "补充学历，李雷 13800001234", "补充工作经历，怎么弄", "my new phone is not in the file, fix it"],
)
def test_a_field_without_its_value_is_still_asked_for(line: str) -> None:
    chat = Chat()
    chat.say(line, "应聘")
    assert chat.draft.detail == ""


def test_a_contact_to_be_added_is_not_who_asks() -> None:
    chat = Chat()
    chat.say("补充一下我的紧急联系人：妈妈 陈桂芳 13811112222", "应聘")
    assert (chat.draft.name, chat.draft.contact, chat.question) == ("", "", "ask_name")


@pytest.mark.parametrize("line", ["482913", "13800001234", "客户"])
@pytest.mark.parametrize("wish", ["我的地址错了", "停止使用我的信息但是先别删"])
def test_what_is_no_content_is_not_taken_for_it(wish: str, line: str) -> None:
    chat = Chat()
    chat.say(wish, "客户", line)
    assert (chat.draft.detail, chat.question) == ("", "ask_detail")


def test_a_postcode_that_is_wrong_is_a_value() -> None:
    chat = Chat()
    chat.say("我的邮政编码错了", "客户", "313000")
    assert "313000" in chat.draft.detail


@pytest.mark.parametrize(
    "line", ["查下我的资料 身份证先发你", "Show me my data, here is my ID", "查我的信息 我先发你身份证"]
)
def test_paper_that_is_going_to_be_sent_is_no_part_of_the_data(line: str) -> None:
    assert not describes(line)


@pytest.mark.parametrize("line", ["身份证给你们的那张删掉", "以前我给你们身份证 现在删掉", "我要看你们存的我的身份证"])
def test_paper_that_is_kept_is_a_part_of_them(line: str) -> None:
    assert describes(line)
