"""The name that somebody signs with, below or behind what they ask for."""

from __future__ import annotations

import pytest

from dialogs.told.who_speaks import own_name
from tests.talk import Chat


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("I want that automated decision explained to me in writing. Tomasz Wilk", "Tomasz Wilk"),
        ("there's no need for you to keep anything about me. pls erase. Helen Zhuo", "Helen Zhuo"),
        ("Delete my CV please.\nBest, Jane Doe", "Jane Doe"),
        ("stop the emails — Jane Doe", "Jane Doe"),
        ("Please remove me.\n\nKind regards,\nMaria Lopez Garcia", "Maria Lopez Garcia"),
        ("my surname should be Meyer, not Maier.\nThomas Meyer", "Thomas Meyer"),
        ("把我的简历删了。王小明", "王小明"),
        ("把我的资料删了\n欧阳明珠", "欧阳明珠"),
        ("帮我查一下存了啥。\n周舟", "周舟"),
        ("请给我一份复印件。署名：李雷", "李雷"),
        ("别再发短信了！——刘洋", "刘洋"),
        ("帮我把登记信息删掉吧 王小明", "王小明"),
        ("I withdrew my application. Delete it all. Yours, Mei-Ling Tan", "Mei-Ling Tan"),
        ("update my address to 12 Lake Street. home lift owner, Paul Meier", "Paul Meier"),
        ("your guys service our lifts.\n\nBest,\nNina Park", "Nina Park"),
        ("当年买家用梯签的 现在早过了保存期限了 请删除 毛永康", "毛永康"),
        ("我要一份完整的副本 姜楠", "姜楠"),
        ("我应聘过，请删除我的成绩单。林宜蓁 +886 912 345 678", "林宜蓁"),
        ("我要查我的资料 李雷 敬上", "李雷"),
        ("我是客户 请删除我的资料 高飞", "高飞"),
        ("给我一份我的资料 钱程 13800001111", "钱程"),
        ("我不想收到广告了，赵敏", "赵敏"),
        ("请删除本人全部资料。此致 敬礼 王建国", "王建国"),
        ("申请复制我的全部信息——李雷", "李雷"),
        ("我的手机号换了，改成13800001111 孙丽娟", "孙丽娟"),
        ("请把我的资料转给日立电梯。 王芳", "王芳"),
        ("我是供应商的员工 请删除我的信息 韩冰", "韩冰"),
        ("名字老被打成“王军” 我是“王均” 改哈", "王均"),
        ("敝人为贵公司协力厂商之业务代表许志豪，请删除敝人资料", "许志豪"),
        ("给我看看我的访问记录 我是网站会员 Kevin Zhang", "Kevin Zhang"),
        ("There's no reason to keep my CV, delete it please. Thomas Wu", "Thomas Wu"),
        ("I request a copy from your company. Yours faithfully, Ann O'Neill, ann.oneill@example.com", "Ann O'Neill"),
        ("I ask for erasure. Nina Petrova, nina.p@example.com", "Nina Petrova"),
        ("Please transfer my data to Otis. Mark Fischer", "Mark Fischer"),
        ("Please delete my data. Doris Day", "Doris Day"),
        ("Delete my data. Danny Law", "Danny Law"),
        ("Delete my data. George Best", "George Best"),
        ("我家门牌是8幢不是6幢 每次师傅都跑错 改下 我姓俞 俞文博", "俞文博"),
    ],
)
def test_a_signature_is_the_speakers_name(text: str, name: str) -> None:
    assert own_name(text) == name


@pytest.mark.parametrize(
    "text",
    [
        "Please delete my data. Good Day",
        "Please delete my data. Best Wishes",
        "I'm a customer, Monday Morning",
        "owner, Best Regards",
        "I was interviewed by a recruiter, Anna Berg, delete my data",
        "把我的简历删了。谢谢您",
        "我要删资料。都删了",
        "给我一份。安全点",
        "要一份。高清的",
        "家里的梯。万科城",
        "我要看。明天来",
        "给我删。干净点",
        "你们销售老骚扰我 让他别打了 王大强",
        "I live there. Rose Garden",
        "Please delete my data. Kind Regards",
        "Please delete. Thank You",
        "stop it! No Thanks",
        "move it to my new firm. Sunrise Elevators",
        "Which city? Shanghai Pudong",
        "Delete everything. Right Now",
        "Delete everything.\nThanks So Much",
        "I was a candidate for the Field Engineer role - please delete it",
        "Please delete my data, I was told to write here by your salesman. Tom Brown",
        "I dealt with:\nJane Doe",
        "My lift was sold by:\nTom Brown",
        "我要投诉你们员工。王小明",
        "谁泄露的？—— 王小明",
        "请转告——王小明",
        "我的资料谁看过？王小明",
        "把我的资料转给——王小明",
        "更正我的名字。王晓明",
        "I want a copy of my data.\nSent Today",
        "Please delete my data. Dear Anna Smith",
        "删除资料。石家庄",
        "删除资料。张家港",
        "删除资料，望办理 王府井",
        "Delete my data. I live in\nHong Kong",
        "Delete my data. New York",
        "Delete my data.\nSan Francisco",
        "Delete my data\nUnited Kingdom",
        "Delete my data. Kuala Lumpur",
        "Delete my data. Happy New Year",
        "Delete my data.\nYours Faithfully",
        "Delete my data. Privacy First",
        "删除我的资料。钱已付",
        "删我的资料。毛坯房",
        "Who sold my data? Tom Brown",
        "帮我查一下 王芳",
        "删除 王小明",
        "把我的名字改成 李蕾",
        "抬头改成 恒达",
        "把我的资料转给 康力",
        "转给别的公司 康力",
        "给我查我邻居 王大爷",
        "把联系人换成 张伟",
        "我要删资料 房子在 武汉",
        "我家装了你们的梯 我要查信息 金华",
        "我要复印件 高清",
        "我的维修师傅 李刚",
        "Please transfer my data. TK Elevator",
        "please move my data to Orona",
        "Delete my data. Villa Rosa",
        "Delete my data. Cheers Mate",
        "Please delete my data. Thank you John Smith",
        "Send it to my lawyer. Cc Jane Doe",
    ],
)
def test_other_words_at_the_end_are_none(text: str) -> None:
    assert own_name(text) == ""


@pytest.mark.parametrize(
    "text",
    [
        "删除我的资料 我前妻 王芳",
        "删除我名下的资料，原户主 王芳",
        "请删除前业主的资料，王芳",
        "请删除我的资料，之前那个业主，王建国",
        "我不是王芳，请删除我的资料，王芳",
        "请删除我的资料，别让她再打了，王芳",
        "请删除我的资料，让她闭嘴。王丽芳",
        "请删除我的资料，你们登记错了。王丽芳",
        "请删除我的资料，发错人了，王芳",
        "把这个号码删了，机主 王建国",
        "推销的人老打来，删除我的号码，王建国",
        "请删除我的资料，我不认识什么 王芳",
        "请删除我的资料，我前妻不知道，王芳",
        "给我一份资料 cc 李强",
        "请删除我的资料 王芳 李雷",
        "把我的资料转给富士达 张伟",
        "致 王大伟 敬启",
        "王大伟 敬启 我要一份资料",
        "I am not Jane Doe. Delete my data. Jane Doe",
        "Delete my data. Contact Nina Petrova, nina.p@example.com",
        "安装的师傅 李刚 13800001234",
        "删除我的资料，紧急联系人 李丽 13800001234",
        "删除我的资料，打我老婆电话 李丽 13800001234",
    ],
)
def test_a_name_behind_words_about_somebody_is_theirs(text: str) -> None:
    assert own_name(text) == ""
    chat = Chat()
    chat.say(text)
    assert chat.draft.name == ""


@pytest.mark.parametrize(
    "word", ["单元", "华泰", "高德", "景瑞", "于洪", "甘露园", "康康", "包子", "祝福", "明知", "金华", "韩国", "李子"]
)
def test_a_word_that_is_written_like_a_name_is_none(word: str) -> None:
    assert own_name(f"给我一份我的资料 {word}") == ""


def test_whose_customer_somebody_is_names_them_not() -> None:
    assert own_name("我是「方太」的客户") == ""


@pytest.mark.parametrize(
    ("text", "requester", "name"),
    [
        ("给我妈删资料，她叫张桂兰，她不会弄手机。王小明", "agent", "王小明"),
        ("帮我妈删除资料。署名：王桂芳", "agent", "王桂芳"),
        ("please delete my mother's data. Regards, Anna Schmidt", "agent", "Anna Schmidt"),
        ("delete what you have on my son Leo please. Anna Schmidt", "guardian", "Anna Schmidt"),
        (
            "I am counsel for Ms Emily Hart with her authority: send her a copy. David Ross, dross@firm.example",
            "agent",
            "David Ross",
        ),
        ("delete the data of my husband Karl Braun, he asked me to. Regards, Eva Braun", "agent", "Eva Braun"),
        ("我替我妈周桂兰申请，把她的信息删除。 周晓峰", "agent", "周晓峰"),
        ("先父已辞世，恳请提供其资料副本。子 杜维 敬上 先父杜仲文", "relative", "杜维"),
    ],
)
def test_who_asks_for_another_signs_with_their_own_name(text: str, requester: str, name: str) -> None:
    chat = Chat()
    chat.say(text)
    assert (chat.draft.requester, chat.draft.name) == (requester, name)


@pytest.mark.parametrize(
    "text",
    [
        "帮我妈删除资料。王桂芳",
        "删除我妈的资料。王桂芳",
        "替我老公查信息 — 李建国",
        "我替我妈要一份资料。\n王桂芳",
        "我妈的资料帮她删了吧，她不会弄手机。王小明",
    ],
)
def test_below_a_request_for_another_who_is_not_named_it_may_be_either(text: str) -> None:
    chat = Chat()
    chat.say(text)
    assert chat.draft.for_other
    assert (chat.draft.name, chat.draft.subject_name) == ("", "")
