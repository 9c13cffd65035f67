"""A first message with several people, numbers or reasons: what is the speaker's own is kept, nobody else's."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dialogs.told.background import group_told
from dialogs.told.who_speaks import own_name
from dialogs.understanding import understand
from tests.talk import SETTINGS, Chat, PlainFacts


def _told(line: str) -> Chat:
    chat = Chat(PlainFacts(settings=replace(SETTINGS, sms=True)))
    chat.say(line)
    return chat


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("我只是去干活的,身份证被复印了。工程完了也没必要留了,把我的那份删掉。廖春生。", "廖春生"),
        ("保存期早就过了,请删除。我不是要追究谁违规,只是要删。姚可欣", "姚可欣"),
        ("删除我的简历和其他资料 何咏诗", "何咏诗"),
        ("本人已入職他司 請將本人之履歷刪除 已無保存必要 何詠詩 +852 5100 0374", "何詠詩"),
        ("我要查看我的个人信息 徐萌萌 这个手机13200005579", "徐萌萌"),
        ("再说一遍:我是求职者甘露,要看你们查到我什么了", "甘露"),
        ("收件人写吴桐 13400007765 申请人是我 吴越 删我的简历", "吴越"),
        ("去年结婚改了名,身份证上现在叫温如玉,麻烦把客户资料里的名字换过来", "温如玉"),
        ("I need a copy of my training records. Pieter de Vries, 18300001267", "Pieter de Vries"),
        ('I signed up as user "Grace K". Real name Gao Kexin. Please correct the profile', "Gao Kexin"),
        ("Please delete the data of the contact. Rachel Stone, Stone & Partners", "Rachel Stone"),
        ("查我留的资料 周小川 这是我电话13800001111", "周小川"),
        (
            "hello this is Maria de los Santos, i was interviewed in may, send me a copy of my file",
            "Maria de los Santos",
        ),
        ("my number has changed, please update to 13800002222, Tom Baker, supplier", "Tom Baker"),
        ("wo jiao liu yang, cha yixia wo de xinxi 13600002295", "liu yang"),
    ],
)
def test_the_speakers_name_is_kept(line: str, name: str) -> None:
    assert own_name(line) == name


@pytest.mark.parametrize(
    "line",
    [
        "删我的简历。花生",
        "把我的信息删了吧。李子园",
        "你们谁负责招聘,当时面我的是哪个?王芳",
        "我是被你们业务员王强骗的 删了我的信息",
        "The real name of your salesman is Wang Qiang. Delete my data",
        "wo jiao ni shan diao jianli",
        "把我的资料和他的都删了 何咏诗",
        "紧急联系人是我爱人 罗静 13800009035 帮我补上",
    ],
)
def test_a_word_or_anothers_name_is_not(line: str) -> None:
    assert own_name(line) == ""


@pytest.mark.parametrize(
    ("line", "name", "other"),
    [
        ("我是浙江衡信律师事务所的律师陆远,受当事人柳青委托,要求复制其全部资料", "陆远", "柳青"),
        (
            "I represent Mr. Daniel Wu and request deletion of his data. Rachel Stone, Stone & Partners",
            "Rachel Stone",
            "Daniel Wu",
        ),
    ],
)
def test_whoever_acts_for_another_is_told_from_them(line: str, name: str, other: str) -> None:
    draft = _told(line).draft
    assert (draft.name, draft.subject_name) == (name, other)


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("补一下我的电工证 我是维保分包的 13100004486", "13100004486"),
        ("紧急联系人是我爱人 罗静 13800009035 我本人是段鹏飞 13800002274 帮我补上", "13800002274"),
        ("我父亲夏国平过世了。我是他儿子夏磊,想看看他留了哪些资料,好办后事。电话15300002286", "15300002286"),
        ("我是业务员,名字叫金叶,以前留的手机15700001030是前任业务员的,我的是15700007749,请更正成我的。", "15700007749"),
        ("我替我奶奶问,登记的电话是我爸的,现在要改成我的18000004416。我是她孙女章雨桐。", "18000004416"),
        ("我电话换了 帮我改成18800002263 我叫方俊", "18800002263"),
        ("电话换号了 更新一下 13800003333 供应商 周强", "13800003333"),
        ("我的新号是13800002222,你们登记的13800001111是我哥的,改一下,我叫钱多多", "13800002222"),
        ("登记的电话13900002222是我以前的,改成13800001111 家用梯业主方俊", "13900002222"),
        ("Real name Gao Kexin. Please correct the profile, phone 17600003129 stays", "17600003129"),
        ("我前面发邮件给service@example.com没人回。查我的简历,回我电话15900000846", "15900000846"),
        ("之前发的那个li.lei@qq.com是我的邮箱 查我的信息", "li.lei@qq.com"),
    ],
)
def test_the_code_goes_where_the_speaker_is_reached(line: str, number: str) -> None:
    assert _told(line).draft.contact == number


@pytest.mark.parametrize(
    "line",
    [
        "收件人写吴桐 13400007765 申请人是我 吴越 删我的简历",
        "我发邮件给service@example.com没人回,查我的信息",
        "补充我的焊工证 证号13800001111",
        "我是业主周强 紧急联系人是我妈陈桂芳13800002222",
        "电话改成18700001290 我叫方俊 家用梯客户",
    ],
)
def test_no_code_goes_to_what_is_not_theirs_for_sure(line: str) -> None:
    assert _told(line).draft.contact == ""


@pytest.mark.parametrize(
    ("line", "requester"),
    [
        ("不是替我爸问 是我本人 家用梯是我签的 电话改成18700001290", "self"),
        ("不是帮我妈问的 查我的信息", "self"),
        ("I'm not asking for my father, delete my account", "self"),
        ("不是帮我妈办,是帮我爸查信息", "agent"),
    ],
)
def test_for_whom_it_is_not_says_nothing_of_for_whom_it_is(line: str, requester: str) -> None:
    assert _told(line).draft.requester == requester


@pytest.mark.parametrize(
    ("line", "grounds"),
    [
        ("your app was shut down, wipe my account data", ("8.3(2)",)),
        ("朋友说他是同意撤回 我不是 我是你们app下架了 删我账号数据", ("8.3(2)",)),
        ("因处理目的已实现,依据处理规则8.3第(1)项,请求删除。申请人:鲁志刚 13700004920", ("8.3(1)",)),
        ("你们app下架了吗?没下架就删我账号数据", ()),
        ("你们小程序的页面关不了 我的账号信息删掉", ()),
    ],
)
def test_an_app_that_ended_and_a_clause_that_is_cited_are_reasons(line: str, grounds: tuple[str, ...]) -> None:
    draft = _told(line).draft
    assert "delete" in draft.rights or "close_account" in draft.rights
    assert draft.grounds == grounds


@pytest.mark.parametrize("line", ["依据8.3条你们什么情况下可以删除?", "根据8.3第一项,请解释一下什么叫处理目的已实现"])
def test_a_clause_that_is_asked_about_is_explained(line: str) -> None:
    assert understand(line).rights == ()


@pytest.mark.parametrize(
    ("line", "group"),
    [
        ("我妈的身份证在你们那 她以前给你们食堂供菜的 她让我帮她删 我是她女儿", "2.3"),
        ("我给你们送过简历 现在删掉", "2.5"),
        ("后来到你们公司待过两年,2020年走的。离职证明上日期有误,请更正", "other"),
        ("我去你们公司面试工作人员让我填了表 删掉我的简历", "2.5"),
    ],
)
def test_what_somebody_did_with_us_tells_the_group(line: str, group: str) -> None:
    assert group_told(understand(line), first=True) == group


def test_a_wish_by_its_sound_is_heard_beside_thanks() -> None:
    draft = _told("我滴简厉 山掉 谢谢 我叫蒋浩").draft
    assert (draft.rights, draft.name) == (("delete",), "蒋浩")
