"""For whom somebody asks when they only name their kin, and words that are no names."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dialogs.told.naming import named_by_role
from tests.talk import SETTINGS, Chat, PlainFacts


@pytest.mark.parametrize(
    "text",
    [
        "我爸总接到你们推销电话，烦死了，别打了",
        "please stop calling my elderly mother, she's 82",
        "please delete my elderly mother's data, she's 82",
        "I'm a lawyer acting for a former job applicant of yours, Ms Zhao Qian. We want a copy of everything.",
    ],
)
def test_matter_of_a_grown_up_is_asked_for_as_their_agent(text: str) -> None:
    chat = Chat()
    chat.say(text)
    assert (chat.draft.requester, chat.draft.relation) == ("agent", "")


def test_daughter_of_an_old_mother_is_no_guardian() -> None:
    chat = Chat()
    chat.say("想改电话，13600001111改成13600002222", "2", "我是她女儿")
    assert chat.draft.requester != "guardian"


def test_child_is_understood_in_cantonese() -> None:
    chat = Chat()
    chat.say("我想幫我個仔刪除佢喺你哋App嘅帳號", "佢14歲", "帳號係電話 +852 61234567", "我係佢阿媽", "有出世紙")
    chat.say("何美儀，仔叫何子軒")
    told = chat.draft
    assert (told.requester, told.name, told.subject_name, told.contact) == ("guardian", "何美儀", "何子軒", "")


@pytest.mark.parametrize(
    "text",
    ["我是HR，代表公司", "高一", "係屋苑嘅住戶，唔係客戶", "合作伙伴啊 刚说了", "that's all"],
)
def test_what_somebody_is_or_says_is_no_name(text: str) -> None:
    chat = Chat()
    chat.say("不要把我的资料传到国外", "3", text)
    assert chat.draft.name == ""


@pytest.mark.parametrize("text", ["高一鸣", "Hu Rui", "陈晓业", "林小姐"])
def test_names_alike_are_names(text: str) -> None:
    chat = Chat()
    chat.say("不要把我的资料传到国外", "3", text)
    assert chat.draft.name == text


def test_full_name_is_asked_for_where_identity_counts() -> None:
    chat = Chat()
    chat.say("我想看看你们有我什么资料", "2", "林小姐")
    assert (chat.question, chat.draft.name) == ("ask_name", "")


def test_what_is_added_at_the_card_is_no_name() -> None:
    chat = Chat()
    chat.say("不要把我的资料传到国外", "3", "跳过", "跳过", "改一下", "加上电话 13512340000")
    assert (chat.draft.name, chat.draft.other_contact) == ("", "13512340000")


def test_name_before_the_kinship_is_the_others() -> None:
    chat = Chat()
    chat.say("我父亲上个月去世了，想要一份他在你们那的资料", "周国平是我爸，我叫周小平")
    assert (chat.draft.name, chat.draft.subject_name) == ("周小平", "周国平")


def test_bare_name_after_the_client_was_spoken_of_is_the_clients() -> None:
    chat = Chat()
    chat.say("我是律师，代理我的当事人向贵司行使个人信息查阅复制权，有授权委托书", "当事人是贵司前求职者")
    assert "赵倩" in chat.say("赵倩")
    assert (chat.draft.rights, chat.draft.name, chat.draft.subject_name) == (("access", "copy"), "", "赵倩")
    chat.say("孙律师，13312345678", "孙志强")
    assert (chat.draft.name, chat.draft.other_contact) == ("孙志强", "13312345678")


@pytest.mark.parametrize(
    "text",
    [
        "我妈的是13800001111",
        "用我同事的13800001111",
        "老板电话13800001111",
        "我的手机坏了 发我老婆手机13800001111",
        "本人 手机是我老公的13800001111",
    ],
)
def test_code_goes_to_nobody_elses_phone(text: str) -> None:
    chat = Chat(PlainFacts(settings=replace(SETTINGS, sms=True)))
    chat.say("我要查我的信息", "用户", "我叫李四", text)
    assert (chat.question, chat.draft.contact) == ("ask_phone", "")


def test_child_who_asks_for_a_parent_gives_their_own_name() -> None:
    chat = Chat()
    chat.say("帮我爸周建国删资料", "个人客户", "用不着了", "有", "女儿周敏")
    assert (chat.draft.name, chat.draft.subject_name) == ("周敏", "周建国")


def test_what_the_authority_is_for_names_the_rights() -> None:
    chat = Chat()
    chat.say("帮我爸周建国删资料", "个人客户", "用不着了", "有", "周敏", "委托书写的是查和删,两个都要")
    assert chat.draft.rights == ("access", "delete")


@pytest.mark.parametrize(
    ("text", "own", "other"),
    [
        ("my father passed away, can I get his contract? name Li Jianguo, I am Lily Li", "Lily Li", "Li Jianguo"),
        ("name: Tom Lee, customer", "Tom Lee", ""),
        ("Name Tom Lee, I am a customer", "Tom Lee", ""),
        ("name Tom Lee, I am John's son", "Tom Lee", ""),
    ],
)
def test_a_bare_name_beside_the_speakers_is_the_others(text: str, own: str, other: str) -> None:
    assert (named_by_role(text).own, named_by_role(text).other) == (own, other)


@pytest.mark.parametrize("line", ["陈晓雁 这次别再写错哈", "陈晓雁，可别再登错了", "陈晓雁 请不要再弄错"])
def test_a_name_that_is_to_be_right_this_time_drops_no_correction(line: str) -> None:
    chat = Chat()
    chat.say("你们客户档案里我名字一直是错的！要改", "写成陈晓燕了 应该是大雁的雁 陈晓雁", line)
    assert (chat.draft.rights, chat.draft.name) == (("correct",), "陈晓雁")
