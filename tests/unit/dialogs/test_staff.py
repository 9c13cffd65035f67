"""Whoever writes as an employer, a foreman or a colleague: many are declined, of one it is asked in whose name."""

from __future__ import annotations

import pytest

from bot.texts import render
from dialogs.told.staff import AUTHORISED, MANY, ONE, staff_meant
from tests.stages import at
from tests.talk import Chat

OWN = ""


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("我们安装公司有三个焊工离职了 你们系统里他们的信息帮忙都删一下", MANY),
        ("我们队里五个师傅的证件信息要更正", MANY),
        ("帮我们班组的人查一下登记了哪些信息", MANY),
        ("我手下两个工人走了 把他们的信息清一下", MANY),
        ("两个同事不干了 他们的电话从你们系统里去掉", MANY),
        ("厂里几个钳工去年就辞职了 你们那儿的资料麻烦一起抹了", MANY),
        ("公司裁了一批人 留在你们那的联系方式都去掉吧", MANY),
        ("我是班长 想把我们班所有人的手机号更新一下", MANY),
        ("我这组人全撤了 系统里组员的资料麻烦销掉", MANY),
        ("俺手下那俩小工不干咧 把他俩信息抹了", MANY),
        ("我哋公司有幾個同事走咗 佢哋嘅資料幫手刪咗佢", MANY),
        ("想看下我们项目部其他同事在你们系统里的记录", MANY),
        ("please delete the data of three welders who left our company", MANY),
        ("I'm HR at an installation firm, some of our workers left, could you erase them", MANY),
        ("we've replaced our whole crew; erase the old crew's data from your portal", MANY),
        ("send me the details you keep on my installers", MANY),
        ("上次给你们报的那批工人名单里 走了的那些删了", MANY),
        ("俺村里仨后生给你们干过活 他们的身份证复印件给销毁了吧", MANY),
        ("我们这儿的李师傅不干了 把他从你们通讯录里拿掉", ONE),
        ("我那个徒弟走了 他登记的身份证号帮删一下", ONE),
        ("公司离职的小王 他的资料删掉", ONE),
        ("我们物业有个保安离职了 他留的联系方式帮忙删掉", ONE),
        ("咱单位上个月开除了一个保安 他的人脸信息帮删一下", ONE),
        ("帮我查一下我们公司保洁阿姨登记了哪些信息", ONE),
        ("one of our drivers was let go, remove his number from your list", ONE),
        ("a technician of ours left the company; please delete his records", ONE),
        ("三个离职工人的授权书我都有 他们的信息删掉", AUTHORISED),
        ("we hold signed authorisations from our three welders, delete their data", AUTHORISED),
        ("我们公司的联系人信息删一下 合同到期了", OWN),
        ("我是供应商的员工 想查我的信息", OWN),
        ("我是你们外包的焊工 去年走了 信息给我删了", OWN),
        ("作为贵公司离职员工 申请删除个人信息", OWN),
        ("你们员工骚扰我 把我电话删了", OWN),
        ("你们公司三个师傅来我家修过梯 把我家的信息删了", OWN),
        ("对接人换成我同事了 我的信息删掉", OWN),
        ("我们三个一起投的简历 我那份删掉", OWN),
        ("公司把我们几个的照片发网上了 我的删掉", OWN),
        ("我们物业小妹的生日住址被你们业务员拿来送花 那是我 删了", OWN),
        ("我的焊工培训记录 别删 挪到新单位那边去", OWN),
        ("唢呐班的老五说你们给他打过电话叫得出名 那我呢 存了没", OWN),
        ("不跟你们合作快四年了 我这个安装工的信息也该删了吧", OWN),
        ("两个业务员轮流给我打电话 把我的号码删除", OWN),
        ("工地上我登记过人脸 现在撤场了 删掉", OWN),
        ("全部人员能看到我的信息吗 我要删", OWN),
        ("some of the engineers call me at night, stop it", OWN),
        ("I was one of your welders, please erase me", OWN),
        ("two of my colleagues already got their copies, now I want mine", OWN),
        ("all the guys on my crew get your texts, please stop texting me", OWN),
        ("Your three technicians took photos of my flat, delete them", OWN),
    ],
)
def test_whose_data_a_line_about_staff_is_about(line: str, meant: str) -> None:
    assert staff_meant(line) == meant


@pytest.mark.parametrize(
    "lines",
    [
        ("我们是外包公司的，想删除我们三名离职工人的资料",),
        ("我们队里五个师傅的证件信息要更正",),
        ("we have two former employees, their data should be removed from your system",),
        ("我们公司有三个焊工离职了", "他们的信息帮忙都删一下"),
        ("three of our welders left", "please delete their data"),
        ("想看下我们项目部其他同事在你们系统里的记录",),
    ],
)
def test_data_of_several_staff_are_declined(lines: tuple[str, ...]) -> None:
    chat = Chat()
    said = chat.say(*lines)
    assert (
        said.startswith(tuple(render("people.declined_many", lang) for lang in ("zh", "en"))),
        chat.draft.rights,
    ) == (
        True,
        (),
    )


@pytest.mark.parametrize(
    ("line", "requester"),
    [
        ("公司离职的小王 他的资料删掉", "unsure"),
        ("我们物业有个保安离职了 他留的联系方式帮忙删掉", "unsure"),
        ("我店里一个安装师傅走了 他的证件照删掉", "unsure"),
        ("our former accountant left in May, please delete her contact details", "unsure"),
        ("公司前台离职了 她的联系方式删一下", "unsure"),
        ("My employee resigned. Remove his phone number from the contact list.", "unsure"),
        ("前台小米离职去读研 走前请我帮忙 把她在你们物业对接人里删了", "agent"),
        ("我代我们单位小李来办 有他签字的授权书", "agent"),
        ("三个离职工人的授权书我都有 他们的信息删掉", "agent"),
        ("我哥以前是你们外协的焊工 人走了", "relative"),
        ("我们公司的联系人信息删一下 合同到期了", "self"),
        ("I work for your installation partner, show me my data", "self"),
    ],
)
def test_for_whom_it_is(line: str, requester: str) -> None:
    chat = Chat()
    chat.say(line)
    assert chat.draft.requester == requester


def test_one_employee_named_a_line_before_is_no_speaker() -> None:
    chat = Chat()
    chat.say("one of our drivers was let go", "remove his number")
    assert (chat.draft.rights, chat.draft.requester) == (("delete",), "unsure")


def test_ones_own_after_staff_is_ones_own() -> None:
    chat = Chat()
    chat.say("我们公司有三个焊工离职了", "我想查我的信息")
    assert (chat.draft.rights, chat.draft.requester) == (("access",), "self")


def test_several_of_a_family_begin_with_ones_own() -> None:
    chat = Chat()
    assert chat.say("我们家三个人的信息都删一下").startswith(render("people.one_each_own", "zh"))


def test_several_with_their_authority_begin_with_one_of_them() -> None:
    chat = Chat()
    assert chat.say("三个离职工人的授权书我都有 他们的信息删掉").startswith(render("people.one_each_others", "zh"))


@pytest.mark.parametrize(
    ("line", "lang"),
    [
        ("我们公司出个盖章的函行不行", "zh"),
        ("我们单位开证明可以吗", "zh"),
        ("公司盖章的委托书可以不", "zh"),
        ("is a stamped letter from our company enough?", "en"),
    ],
)
def test_a_firms_letter_does_not_stand_in_for_its_people(line: str, lang: str) -> None:
    told = render("plain.paper_of_firm", lang)
    chat = Chat()
    chat.say("把全体员工的资料导出来给我")
    form = at("ask_name")
    assert (chat.say(line).startswith(told), form.say(line).startswith(told), form.question) == (True, True, "ask_name")


def test_where_a_paper_shows_who_somebody_is_a_firms_statement_serves() -> None:
    assert "公章就行" in at("id_consent").say("我们单位开证明可以吗")
