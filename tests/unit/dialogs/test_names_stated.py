"""The speaker's name behind words that say that one follows, and beside the surname told by itself."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.talk import SETTINGS, Chat, PlainFacts


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("先自我介绍，我姓黑，黑土地的黑，叫黑宝山，请删除我的资料", "黑宝山"),
        ("我姓万俟 万俟雪 查一下存了我啥", "万俟雪"),
        ("给我一份我的开票信息 家里装的梯 姓应 应采薇", "应采薇"),
        ("请改成我个人的名字，终黎，双字名，姓终", "终黎"),
        ("请删除我的信息，我叫漆黑夜的漆，漆雅，13400084031", "漆雅"),
        ("一个推销的张口就叫我全名。我把营销的同意收回。我叫水清，水果的水。", "水清"),
        ("请把我的号码更正，我是门店负责人花木林，13600027798。", "花木林"),
        ("我要查个人信息，葡文名Rui，中文名何瑞。", "何瑞"),
        ("查一下我的开票信息对不对，落款人是我，冷锋。", "冷锋"),
        ("把我的名字改过来，身份证上是燕小乙，发票上写成了晏小一。", "燕小乙"),
        ("暂时不要再使用我的资料，也别删。我是家用梯客户，计红。", "计红"),
        ("改名字 温晴写成文晴了", "温晴"),
        ("我是盖晓峰 供应商这边的采购联系人 邮箱要改", "盖晓峰"),
        ("我舅舅三年前去世，他是我养父，请把他的资料删掉。我叫归晚，证明材料都在。", "归晚"),
        ("孩子八岁，作为他的监护人我要求把他的信息删掉。我姓查，查理平。", "查理平"),
        ("Supplier contact here, Ingrid Aas, want to see my data", "Ingrid Aas"),
        (
            "Please add my Finnish skills to my application file. Candidate: Matti Ylönen, +358 40 000 1234",
            "Matti Ylönen",
        ),
        ("Please answer in Chinese. I want a copy of my data, Peter Zhao", "Peter Zhao"),
        ("Please send me no more adverts. My mobile is 18000046606, Zoe Lamb.", "Zoe Lamb"),
        (
            "I'm a solicitor acting under a power of attorney and ask for my client's data. My name: Fiona Marsh.",
            "Fiona Marsh",
        ),
        (
            "My husband died in June. As his widow I would like a copy of his records. Thank you. Anneli Virtanen",
            "Anneli Virtanen",
        ),
        (
            "I act for my sister with her signed authorisation and want to see her data. Chipo Moyo, 13100045454",
            "Chipo Moyo",
        ),
        ("我爸走了，我作为儿子想看一下他的资料。我叫寿长春，他叫寿永年。", "寿长春"),
    ],
)
def test_whoever_says_what_they_are_called_is_not_asked(text: str, name: str) -> None:
    chat = Chat()
    chat.say(text)
    assert chat.draft.name == name


@pytest.mark.parametrize(
    "text",
    [
        "Please delete my data. Merry Christmas",
        "I want a copy of my data. Best Buy",
        "Please delete my data. Microsoft Teams",
        "Delete my data please. Nordbridge Talent Ltd",
        "I want a copy of my data, Home Lift",
        "I'm your supplier, Acme Steel, and want to see my data",
        "Your salesman, Peter Zhao, keeps calling, delete my data",
        "My lawyer, Tom Baker, asked for my data",
        "Please delete the data of my former colleague, Anna Keller",
        "My wife bought the lift, show me her data, Anna Keller",
        "I want a copy of my data in PDF, Adobe Acrobat",
        "我姓马，马上删除我的信息",
        "我姓周，周末联系我，我要查我的信息",
        "我姓海，海南人，请删除我的信息",
        "我姓江，江苏的，请查我的信息",
        "销售姓王，王强，请删除我的信息",
        "我的维保师傅姓黑，叫黑宝山，我要查我的信息",
        "他说姓韩，韩雪，我不认识，请删除我的信息",
        "我要查我的信息，我老婆叫水清",
        "我要删除我的信息，我叫保安，保安不理我",
        "我要查我的信息，我叫苦连天",
        "我的公司叫蓝天，请删除我的信息",
        "我家住的地方叫铁军新村，请删除我的信息",
        "请删除我的信息，我是家用梯业主，海宁",
        "请删除我的信息，我是求职者，成都",
        "请查我的信息，我是家用梯客户，山东",
        "请查我的信息，我是家用梯客户，马鞍山",
        "请查我的信息，我是家用梯客户，顾问",
        "请查我的信息，我是家用梯客户，满意",
        "我姓安，安静点，删除我的信息",
        "我叫师傅来修，师傅说要删除信息得找你们",
        "我叫律师函，请删除我的信息",
        "我叫车到展厅，登记了信息，请删除",
        "我住的小区，叫金色家园，请查我的信息",
        "我家的梯，叫铁军，请查我的信息",
        "你们的人打我电话，叫王强，请删除我的信息",
        "我接到推销电话，叫王强，请删除我的信息",
        "我是紧急联系人而已，请删除我的信息",
        "Your salesman called me, Peter Zhao, and I want my data deleted",
        "我叫你们经理来，删掉我的信息",
    ],
)
def test_a_word_behind_a_surname_or_a_call_is_nobody(text: str) -> None:
    chat = Chat()
    chat.say(text)
    assert not chat.draft.name


BEFORE = ("我要查我的信息", "2", "陆君", "13700001111", "{{OTP}}")


@pytest.mark.parametrize("steps", [3, 4, 5])
@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("我叫陆军 前面写成陆君了", "陆军"),
        ("前面名字写成陆君了，我叫陆军", "陆军"),
        ("我把名字打成陆君了 应该是陆军", "陆军"),
        ("刚名字打错了 是陆军 军队的军", "陆军"),
        ("我叫陆君 你们写成陆军了", "陆君"),
    ],
)
def test_a_name_given_wrongly_is_put_right_at_any_question(steps: int, line: str, name: str) -> None:
    chat = Chat(facts=PlainFacts(settings=replace(SETTINGS, sms=True)))
    for said in BEFORE[:steps]:
        chat.say(chat.code if said == "{{OTP}}" else said)
    asked = chat.question
    chat.say(line)
    assert (chat.draft.name, chat.question) == (name, asked)


def test_a_name_and_its_number_are_put_right_in_one_line() -> None:
    chat = Chat(facts=PlainFacts(settings=replace(SETTINGS, sms=True)))
    for said in (*BEFORE[:2], "李闽", "刚名字打错了 是李敏 敏捷的敏 电话18700006543"):
        chat.say(said)
    assert (chat.draft.name, chat.draft.contact) == ("李敏", "18700006543")


@pytest.mark.parametrize("name", ["别小雨", "别克", "归晚", "黑宝山", "漆雅"])
def test_a_name_typed_twice_is_a_name(name: str) -> None:
    chat = Chat()
    for said in ("我要查我的信息", "2", name, name):
        chat.say(said)
    assert (chat.draft.name, chat.question) == (name, "ask_email")


@pytest.mark.parametrize("said", ["别来", "别急", "稍后", "怎么办", "呵呵哒", "别催了"])
def test_a_word_typed_twice_is_no_name(said: str) -> None:
    chat = Chat()
    for line in ("我要查我的信息", "2", said, said):
        chat.say(line)
    assert not chat.draft.name


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("我是贺建波，业主叫诸葛明珠", "贺建波"),
        ("我是李雷，房主叫王芳", "李雷"),
        ("我是业主李雷", "李雷"),
        ("我是业主，叫李雷", "李雷"),
    ],
)
def test_the_owner_of_another_name_is_not_who_speaks(line: str, name: str) -> None:
    chat = Chat()
    for said in ("我要查我的信息", "2", line):
        chat.say(said)
    assert chat.draft.name == name


@pytest.mark.parametrize(
    ("line", "other"),
    [
        ("我是贺建波，业主叫诸葛明珠", "诸葛明珠"),
        ("我是贺建波，客户叫诸葛明珠", "诸葛明珠"),
        ("我是贺建波，当事人叫欧阳小宝", "欧阳小宝"),
        ("我叫贺建波，她叫司徒明珠", "司徒明珠"),
        ("贺建波 老人叫尉迟恭敬", "尉迟恭敬"),
    ],
)
def test_who_acts_and_for_whom_in_one_line(line: str, other: str) -> None:
    chat = Chat()
    for said in ("我受客户委托查他的个人信息，委托书有", line):
        chat.say(said)
    for _ in range(3):
        if chat.question == "ask_group":
            chat.say("2")
        elif chat.question == "ask_name":
            chat.say(line)
    assert (chat.draft.name, chat.draft.subject_name) == ("贺建波", other)


@pytest.mark.parametrize(
    "text",
    [
        "我爸走了。姓寿，寿永年。我想要他的资料",
        "我妈走了。叫水清，我要删她的信息",
        "My son is 8, applicant: Leo Miller, delete his data",
        "I act for my sister and want to see her data. Her name: Chipo Moyo, 13100045454",
    ],
)
def test_the_name_of_whom_it_is_asked_for_is_not_the_speakers(text: str) -> None:
    chat = Chat()
    chat.say(text)
    assert not chat.draft.name


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("我叫李雷雷，不是李雷", "李雷雷"),
        ("李蕾，不是李雷", "李蕾"),
        ("我不是王芳，我是王方", "王方"),
        ("我叫王芳，别叫我老王", "王芳"),
        ("李雷，不是，李蕾", "李蕾"),
        ("我是王强介绍来的，李明", "李明"),
        ("姓欧阳，欧阳修的欧阳，欧阳明", "欧阳明"),
        ("我是家用梯客户，计红", "计红"),
        ("李雷，业主王芳", "李雷"),
        ("业主王芳", "王芳"),
        ("叫我王芳", "王芳"),
        ("欧阳明珠", "欧阳明珠"),
        ("阿依古丽", "阿依古丽"),
        ("我身份证上是王二小", "王二小"),
        ("他身份证上是王二小", ""),
        ("别叫我李雷", ""),
        ("不是李雷", ""),
        ("我姓李，李子的李，李总介绍的", ""),
        ("我姓高，高兴认识", ""),
        ("我姓黑，黑名单", ""),
        ("我姓海，海边长大", ""),
        ("我是你们客户，张伟介绍的", ""),
        ("我们小区叫安吉花园", ""),
        ("应届生，找工作的", ""),
        ("Supplier contact here, Thank You", ""),
        ("I'm from Kone, Anna", ""),
        ("I'm in Berlin, Germany", ""),
    ],
)
def test_a_name_denied_or_anothers_or_a_word_is_asked_again(line: str, name: str) -> None:
    chat = Chat()
    for said in ("我要查我的信息", "2", line):
        chat.say(said)
    assert chat.draft.name == name


@pytest.mark.parametrize("text", ["打错了 是李蕾", "不是李雷 是李蕾"])
def test_the_name_just_given_is_put_right_and_no_value_of_the_files(text: str) -> None:
    chat = Chat()
    chat.say("我简历上漏了个证 想补上", "叉车证", "李雷", text)
    assert (chat.draft.name, chat.draft.detail.endswith(text)) == ("李蕾", False)
