"""A first message: what it tells is not asked again, and what it leaves open is not guessed."""

from __future__ import annotations

import pytest

from dialogs.told.background import group_told
from dialogs.told.other_people import of_many
from dialogs.understanding import plain_characters, understand
from tests.talk import Chat


def _told(line: str) -> Chat:
    chat = Chat()
    chat.say(line)
    return chat


@pytest.mark.parametrize(
    ("line", "ground"),
    [
        ("老子的信息你们凭啥子卖给别个 删了 马上删", "8.3(4)"),
        ("我是个人客户 删我的信息 因为你们没跟我说就把我的资料给了装修公司", "8.3(4)"),
        ("我也不懂法 老有人拿我身份证号找我 说是从你们公司流出来的 把我的删了", "8.3(4)"),
        ("I took back my consent to you keeping my data. Delete it please.", "8.3(3)"),
        ("I ordered a lift and cancelled. There's no longer any purpose for keeping my details. Erase them.", "8.3(1)"),
        ("我曾應徵貴公司工程師一職，未獲錄取，履歷已無保留必要，請刪除", "8.3(1)"),
        ("你们app不是下架停运了么 那我账号里的资料也该删了吧 给我删一下", "8.3(2)"),
        ("贵司停止家用电梯业务了，我的客户资料请删除。李小牛", "8.3(2)"),
        ("我叫王芳我要把我的简历删了 面试没过", "8.3(1)"),
        ("按8.3(1)删我的", "8.3(1)"),
        ("Please erase my personal data under 8.3(5) of your policy.", "8.3(5)"),
    ],
)
def test_a_ground_that_is_told_counts(line: str, ground: str) -> None:
    assert ground in _told(line).draft.grounds


@pytest.mark.parametrize(
    "line",
    [
        "不想让你们留着我的信息了 删了吧",
        "I don't want you to keep my data. Delete it.",
        "天天有人打电话问我装不装电梯 烦得很 把我号码删掉",
        "担心信息泄露，删除我的资料",
        "依据个人信息保护法第47条删除",
        "你们有没有违法我不知道，我就是想删",
        "How did you get my number? Delete it.",
    ],
)
def test_no_ground_is_guessed(line: str) -> None:
    chat = _told(line)
    assert chat.draft.rights == ("delete",)
    assert chat.draft.grounds == ()


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("覃淑芬，我家里买过你们的别墅电梯，想看看我的信息", "覃淑芬"),
        ("尊敬的巨人通力电梯有限公司：本人诸葛明轩，现申请查阅本人个人信息。", "诸葛明轩"),
        ("My name is Siobhán O'Leary and I want to know what data you have about me.", "Siobhán O'Leary"),
        ("My name is Zoë D'Angelo and I'd like to see my data", "Zoë D'Angelo"),
        ("Bonjour, please delete my data — Camille Lefèvre", "Camille Lefèvre"),
        ("我是Kevin Zhang 帮忙把我的data发一份给我", "Kevin Zhang"),
        ("请删除我的个人信息。仲孙浩 13300004871", "仲孙浩"),
        ("喂你好啊我叫纪凤英我家里头装的是你们的那个小电梯 我想看看我的信息", "纪凤英"),
        ("兹申请查阅本人在贵司的应聘资料。申请人 阮文静", "阮文静"),
        ("本人系贵司合作安装单位的项目经理欧阳铁，申请查阅本人信息", "欧阳铁"),
        ("高先生，我要删信息", ""),
        ("李建国，我爸，去年走了，他的信息删了", ""),
        ("何必呢，我就想看看我的信息", ""),
        ("我叫人帮我弄的，删我信息", ""),
    ],
)
def test_a_name_is_taken_wherever_it_stands(line: str, name: str) -> None:
    assert _told(line).draft.name == name


def test_formal_words_tell_both_names_and_the_kinship() -> None:
    draft = _told("本人章慧敏，系已故章国强之女。先父曾是贵司供应商的员工，现申请删除其个人信息").draft
    assert (draft.name, draft.subject_name, draft.relation, draft.requester) == (
        "章慧敏",
        "章国强",
        "child",
        "relative",
    )


@pytest.mark.parametrize(
    ("line", "group"),
    [
        ("Our company distributes your lifts, I'm on their staff. Delete those recordings.", "2.3"),
        ("俺叫牛大力俺给恁装过电梯，看看俺的信息", "2.3"),
        ("My 8-year-old daughter toured your plant with her school. I'd like a copy of her pictures.", "other"),
        ("我们公司代理你们电梯，我是销售，改下我的手机号", "2.3"),
        ("我女儿去你们厂研学被拍了照，把照片删掉", "other"),
        ("我住的楼里电梯是你们牌子的,我想查查你们有没有我的信息", ""),
        ("There's a KONE lift in my building. Do you have my data?", ""),
        ("我的号是138-0000-6671 你们把我从营销名单里拿掉 我不同意再推销", ""),
        ("把你们手里我的资料直接转给杭州安捷电梯服务有限公司", ""),
        ("I don't own a house, let alone a lift. I'd just like to be out of your systems", ""),
    ],
)
def test_a_group_is_told_and_not_guessed(line: str, group: str) -> None:
    assert group_told(understand(line), first=True) == group


@pytest.mark.parametrize(
    ("line", "right"),
    [
        ("那个啥 你们存了我啥 我瞅瞅", "access"),
        ("俺是跟着包工头给恁装电梯的 外包的 把俺名字从恁那名单上划拉掉中不", "delete"),
        ("我买过你们一台家用梯 现在把我的客户档案删了 要啥手续", "delete"),
        ("我老伴去年没了,她名字还在你们家用梯客户名单上,老来电话,我心里难受,给删了吧", "delete"),
        ("Asking on behalf of a friend, with his signed authorisation: correct his phone number.", "correct"),
    ],
)
def test_the_wish_is_begun(line: str, right: str) -> None:
    assert _told(line).draft.rights == (right,)


def test_what_it_takes_is_answered_as_the_wish_begins() -> None:
    assert "身份证不一定要" in Chat().say("我买过你们一台家用梯 现在把我的客户档案删了 要啥手续")


@pytest.mark.parametrize("line", ["你们家用梯客户名单发我一份", "工人名单里的信息 帮忙删一下"])
def test_a_list_of_others_stays_theirs(line: str) -> None:
    assert of_many(line)


@pytest.mark.parametrize(
    ("line", "requester"),
    [
        ("My wife has authorised me in writing to ask for the deletion of her job application with you.", "agent"),
        ("My guys signed mandates for me to act for them: please send copies of their data.", "agent"),
        ("I was not authorised by anybody, please send me a copy of my data", "self"),
    ],
)
def test_whoever_says_that_they_have_the_authority_acts_for_another(line: str, requester: str) -> None:
    assert _told(line).draft.requester == requester


@pytest.mark.parametrize(
    ("typed", "plain"),
    [("我要去仲裁委", "我要去仲裁委"), ("仲伟民", "仲伟民"), ("佢仲有冇我嘅资料", "他还有没有我的资料")],
)
def test_a_sign_of_cantonese_is_no_surname(typed: str, plain: str) -> None:
    assert plain_characters(typed) == plain
