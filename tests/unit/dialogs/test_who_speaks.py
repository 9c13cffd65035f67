"""Who speaks, told beside the wish, is not asked again; a part of the data told late is not lost."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dialogs.told.who_speaks import group_stated, introducing
from dialogs.understanding import understand
from tests.talk import SETTINGS, Chat, PlainFacts


def _chat(*lines: str) -> Chat:
    chat = Chat(PlainFacts(settings=replace(SETTINGS, sms=True)))
    chat.say(*lines)
    return chat


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("您好，本人李雷，贵公司家用电梯业主，手机13800001234，申请查阅本人个人信息。", ("李雷", "2.4")),
        ("您好，我是业主李雷（13800001234），请复制一份我的个人信息给我，谢谢。", ("李雷", "2.4")),
        ("李雷，13800001234，业主，查我的信息", ("李雷", "2.4")),
        ("补邮箱 lilei2@example.com 客户 李雷 13800001234", ("李雷", "2.4")),
        ("我係陳美玲，你哋嘅供應商，我個職位寫錯咗，應該係經理，電話13900009999", ("陳美玲", "2.3")),
        ("This is John Smith (john.smith@example.com), applicant. I want to see my data.", ("John Smith", "2.5")),
        ("业主张伟要求删除资料", ("张伟", "2.4")),
        ("I want to see my data. Li Lei, customer", ("Li Lei", "2.4")),
        ("你们把李雷写成了李蕾，请更正", ("李雷", "")),
        ("我之前見過工，叫李雷，想睇返我啲資料", ("李雷", "")),
        ("Good evening, Tomas Novak speaking. I want my account gone.", ("Tomas Novak", "")),
        ("hi it's Ingrid Weber, please send me a copy of my data", ("Ingrid Weber", "")),
        ("Hello Cloud Lift, please send me a copy of my data", ("", "")),
        ("Support Team here, please delete the file", ("", "")),
        ("我赵小川啊，资料给我一份", ("赵小川", "")),
        ("您好 孙梅在此 想看看我的资料", ("孙梅", "")),
        ("你好，这里是何志明，帮我把资料删了", ("何志明", "")),
        ("我的客户李雷要查资料", ("", "")),
        ("我是高中生，想查资料", ("", "")),
        ("你们的技术员，叫王强，态度差，删我资料", ("", "")),
        ("我是李雷的邻居，想删我的资料", ("", "")),
    ],
)
def test_name_and_group_in_the_first_line(text: str, told: tuple[str, str]) -> None:
    assert (introducing(understand(text)).name or "", group_stated(text)) == told


def test_of_two_addresses_the_code_goes_to_the_one_beside_the_name() -> None:
    wish = "Please transfer my application data to Siemens China HR, hr@example.com."
    draft = _chat(f"{wish} John Smith, john.smith@example.com, applicant.").draft
    assert (draft.name, draft.contact, draft.group) == ("John Smith", "john.smith@example.com", "2.5")


@pytest.mark.parametrize(
    ("lines", "contact"),
    [
        (("补邮箱 lilei2@example.com 客户 李雷 13800001234",), "13800001234"),
        (("我登记的邮箱有误，应为a@example.com，我叫王芳，求职者，手机13900007777",), "13900007777"),
        (("您好，我是求职者王芳，申请补充一张PMP证书，电话13900007777。",), "13900007777"),
        (("我的手机13800001234停用了，请更正为13900003333，我是家用电梯业主李雷。",), "13900003333"),
        (("改电话", "客户 家里装的", "旧的13800001234换成13900001111", "李雷"), "13800001234"),
        (
            ("fix my email", "customer", "it should be a@new.example.com, you have a@example.com", "Li Lei"),
            "a@example.com",
        ),
    ],
)
def test_the_code_goes_where_the_person_is_reached(lines: tuple[str, ...], contact: str) -> None:
    chat = _chat(*lines)
    assert (chat.question, chat.draft.contact) == ("ask_otp", contact)


def test_an_old_number_that_may_still_be_in_hand_is_offered() -> None:
    chat = _chat("我换号码了 旧的13800001234 新的13900001111 李雷")
    assert "138***34" in chat.say("客户")
    assert "旧号" not in chat.say("13800001234")
    assert chat.draft.contact == "13800001234"


@pytest.mark.parametrize(
    "line",
    ["This is John Smith, supplier. Please correct my job title to Sales Director.", "我個職位寫錯咗，應該係經理"],
)
def test_the_value_that_the_wish_tells(line: str) -> None:
    assert understand(line).new_value in ("Sales Director.", "經理", "经理")


def test_a_part_told_late_narrows_the_request() -> None:
    chat = _chat("把资料转去第三方", "应聘的", "转到智联招聘")
    assert "简历" in chat.say("简历")
    assert (chat.question, chat.draft.scope) == ("ask_name", "简历")
    chat = _chat("你好，我叫李雷，手机13800001234，我想查阅我的信息", "2", "姓名、电话就行")
    assert (chat.question, chat.draft.scope) == ("ask_otp", "姓名、电话就行")


@pytest.mark.parametrize("line", ["手机", "身份证", "邮箱"])
def test_a_way_to_be_reached_or_proven_is_no_part(line: str) -> None:
    assert not _chat("我叫李雷，想查阅我的信息", "2", line).draft.scope


def test_the_receivers_full_name_and_what_is_wrong_are_kept() -> None:
    assert _chat("我的资料能不能转给日立", "客户", "日立电梯(中国)有限公司").draft.receiver == "日立电梯(中国)有限公司"
    assert "电话是错的" in _chat("请你们先停用我的资料，等我电话核实清楚再用", "2", "电话是错的").draft.detail


@pytest.mark.parametrize(
    ("lines", "group"),
    [
        (("I want my data", "individual"), "2.4"),
        (("我要查資料", "客"), "2.4"),
        (("请删除我的资料", "没录取"), "2.5"),
        (("请解释一下第4条，我的简历存多久？", "哦那我要删"), "2.5"),
    ],
)
def test_short_words_for_how_somebody_knows_us(lines: tuple[str, ...], group: str) -> None:
    assert _chat(*lines).draft.group == group


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("My name is 王芳, please delete my data", "en"),
        ("Hello 你好, I want to delete my CV", "en"),
        ("我要 delete 我的 data 谢谢", "zh"),
    ],
)
def test_the_sentence_tells_the_language_and_no_name_in_it(text: str, lang: str) -> None:
    chat = _chat(text)
    assert chat.talk.lang == lang
