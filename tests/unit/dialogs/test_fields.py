"""A value that is told beside a field is not asked for again, and a bare one keeps the field that was named before."""

from __future__ import annotations

import pytest

from dialogs.told.fields import gives_value
from dialogs.understanding import understand
from tests.talk import Chat


@pytest.mark.parametrize(
    "line",
    [
        "补充我的焊工证：T330502000123456，我在安装队上班",
        "学历补充硕士，浙江大学2015年毕业",
        "我结婚了，婚姻状况补充一下，已婚；我去年投过简历",
        "语言加上英语，我是经销商的员工",
        "补充身份证有效期到2040年",
        "加上我的微信号leilei88",
        "缺了我的英文名Ray，加上",
        "补充：英文名 Ray",
        "把民族补上，回族",
        "补上培训记录：2024年安全证",
        "户籍写错了，是湖州",
        "岗位变了，现在是项目经理",
        "所在区域从南浔改吴兴",
        "性别写反了",
        "同事走了，联系人换我，李雷 13900002222",
        "家属联系人改一下：原来我爸13800001111，改我妈13900002222",
        "监护人信息那栏写错了，我的监护人是王桂花",
        "Please add: emergency contact Wang Guihua 13900002222",
        "add: wechat id leilei88",
        "please add my Chinese name 李雷 to my supplier profile",
        "correct my job title: Senior Engineer",
        "It says male, I'm female",
        "the address on file is outdated: now 88 Xiangyang Road, Nanxun",
        "My husband's number is on my file by mistake, mine is 13900002222",
        "Update my postal code to 313000",
        "change emergency contact to Anna Li",
    ],
)
def test_a_value_beside_its_field_is_not_asked_for_again(line: str) -> None:
    assert gives_value(line, understand(line).name or "")


@pytest.mark.parametrize(
    "line",
    [
        "补充学历，李雷 13800138000",
        "我想改学历，我是求职者",
        "改一下我的职位，供应商",
        "我的联系人换一下",
        "把英文名改一下，谢谢",
        "技能证书补充一下，应聘的",
        "职务错了，请更正，我叫李雷",
        "单位换了，13800138000",
        "合同号2023-118，我的地址错了",
        "我要改电话，王芳，13800138000",
        "please update my phone number",
        "correct my job title please, applicant",
        "add my certificate to my profile",
        "please add my certificates, I am an installer",
        "I'd like to change my company, Li Lei, supplier",
    ],
)
def test_a_field_alone_leaves_its_value_to_be_asked(line: str) -> None:
    assert not gives_value(line, understand(line).name or "")


@pytest.mark.parametrize(
    "line",
    [
        "我薪资填的8000，应该15000，应聘的",
        "坠落防护证过期了，新证号TZ330500998877，安装队",
        "我们安装队的，资质证书更新了，T330502000123456，到2030年",
        "身高写的170，实际175，求职者",
    ],
)
def test_what_stood_there_and_what_should_ask_for_a_correction(line: str) -> None:
    chat = Chat()
    chat.say(line)
    assert (chat.draft.rights, chat.draft.detail) == (("correct",), line)


@pytest.mark.parametrize("line", ["电梯安全证书到期了，2024年的", "我合同到期了，2023年签的，怎么续"])
def test_a_paper_of_a_lift_that_ran_out_asks_for_none(line: str) -> None:
    chat = Chat()
    chat.say(line)
    assert chat.draft.rights == ()


def test_an_account_named_beside_a_use_that_ends_is_not_asked_for() -> None:
    chat = Chat()
    chat.say("I signed up on your website for the newsletter; stop it and delete my account ray88")
    assert (chat.draft.rights, chat.question) == (("withdraw", "close_account"), "ask_name")


@pytest.mark.parametrize(
    ("lines", "detail"),
    [
        (("把邮编改了", "2", "313000"), "把邮编改了\n313000"),
        (("改学历", "硕士"), "改学历\n硕士"),
        (("改一下我的职称，应聘的", "高级工程师"), "改一下我的职称，应聘的\n高级工程师"),
    ],
)
def test_a_bare_value_keeps_its_field(lines: tuple[str, ...], detail: str) -> None:
    chat = Chat()
    for line in lines:
        chat.say(line)
    assert chat.draft.detail == detail
