"""A value that a line states in its own words is not asked for again; what is only said to be wrong is."""

from __future__ import annotations

import pytest

from dialogs.told.values import of_a_paper_number, says_what_is_right, states_value
from dialogs.understanding import in_plain_characters, understand
from tests.talk import Chat


@pytest.mark.parametrize(
    "line",
    [
        "学历填的大专，其实我本科毕业了，改改",
        "我们公司地址搬到南浔区向阳路88号了你们那里还是老地址麻烦更新下",
        "我叫李雷不叫李蕾，改一下",
        "不叫王方，叫王芳",
        "Change my name in system. Wrong: Jhon. Right: John Smith",
        "档案上写的是大专，我是本科",
        "学历应该写硕士，你们写成本科了",
        "名字打错了，雷是打雷的雷",
        "我姓章不姓张，立早章",
        "生日写的5月，实际是3月8号",
        "性别填成女了，我是男的",
        "you have my title as Mr, I am Dr",
        "地址还是老的，我现在住和平路12号",
        "單位沒更新，我而家喺華為",
        "職位寫嘅係助理，其實我係經理，改下",
        "系统里写的是经理，我去年就改成总监了",
        "正确的名字是：陈佳怡",
        "一个叫仝伟，一个叫同伟，都是我，应该留仝伟，把同伟那条改过来",
        "correct spelling is Katharina",
    ],
)
def test_the_right_value_is_heard_in_peoples_own_words(line: str) -> None:
    assert says_what_is_right(in_plain_characters(line)) or states_value(understand(line))


@pytest.mark.parametrize(
    "line",
    [
        "我名字写错了",
        "地址不对",
        "学历填错了",
        "你们写的不对，我要改",
        "填的资料错了，我想改一下",
        "资料写得不对，其实我没同意过",
        "填的信息有误，我是业主",
        "your records are wrong",
        "我的号码是对的吗",
    ],
)
def test_what_is_only_called_wrong_leaves_the_value_to_be_asked(line: str) -> None:
    assert not says_what_is_right(in_plain_characters(line))
    assert not states_value(understand(line))


@pytest.mark.parametrize(
    "line", ["身份证号有一位错了", "护照号码写错了", "my passport number is wrong", "身份证换了新的，号码变了"]
)
def test_the_number_of_a_paper_is_not_asked_for_here(line: str) -> None:
    chat = Chat()
    chat.say("我要更正", "3", line)
    assert (chat.question, chat.draft.detail) == ("ask_name", f"我要更正\n{line}" if chat.draft.wish else line)
    assert any(words in "".join(chat.heard) for words in ("从证件上抄", "copy it from there"))


@pytest.mark.parametrize("line", ["改一下身份证上的名字", "身份证复印件给错人了", "名字和身份证不一样"])
def test_what_only_names_a_paper_is_not_about_its_number(line: str) -> None:
    assert not of_a_paper_number(line)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("我要查我的个人信息，叫李雷，身份证我有", "李雷"),
        ("删资料，本人李雷", "李雷"),
        ("我要查信息 叫李雷 电话13800138000", "李雷"),
        ("想删信息，叫欧阳修", "欧阳修"),
        ("我想复印资料，姓名李雷", "李雷"),
        ("查資料，叫陳麗，電話138", "陳麗"),
        ("access my data, name Li Lei", "Li Lei"),
        ("查信息，叫人来", None),
        ("叫保安来，查监控", None),
        ("我女儿，叫王芳，查她的", None),
        ("有个员工，叫李强，骂我", None),
        ("查我的信息，姓名保密", None),
        ("本人不同意，删掉", None),
        ("delete my data, name withheld", None),
    ],
)
def test_a_clause_that_names_the_speaker_is_heard_beside_the_wish(line: str, name: str | None) -> None:
    assert understand(line).name == name
