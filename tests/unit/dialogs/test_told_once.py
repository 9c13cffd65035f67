"""What was told once is neither asked again nor lost: names, numbers, papers, and what the words point back to."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dialogs.told.naming import Named, kin_name, named_by_role
from tests.talk import SETTINGS, Chat, PlainFacts


def _chat(*lines: str) -> Chat:
    chat = Chat(PlainFacts(settings=replace(SETTINGS, sms=True)))
    chat.say(*lines)
    return chat


SONS = "我妈的电梯，她名字王秀英登成王秀莹了，我是她儿子孙伟，手机13900005555"


def test_a_sons_sentence_is_his_mothers_case_and_told_in_full() -> None:
    draft = _chat(SONS).draft
    assert (draft.requester, draft.name, draft.subject_name) == ("agent", "孙伟", "王秀英")
    assert (draft.contact, draft.detail) == ("13900005555", SONS)


def test_no_letter_of_authority_yet_is_heard_whenever_it_is_said() -> None:
    chat = _chat(SONS)
    assert "可以先登记" in chat.say("没有委托书")
    assert (chat.question, chat.draft.group) == ("ask_otp", "2.4")  # his mother's lift tells which


def test_agreeing_never_ends_a_request_for_another() -> None:
    chat = _chat("帮我妈改电梯登记的名字", "王秀英写成王秀莹了")
    assert chat.question == "ask_proxy"
    assert "可以先登记" in chat.say("同意")
    assert chat.question == "ask_name"


@pytest.mark.parametrize("line", ["不知道对的怎么写，反正那个是错的", "反正那个是错的"])
@pytest.mark.parametrize("between", [(), ("个人客户",)])
def test_what_is_wrong_stays_beside_words_that_only_point_back(line: str, between: tuple[str, ...]) -> None:
    chat = _chat("我的资料里地址写错了", *between, line)
    assert chat.draft.detail == f"我的资料里地址写错了\n{line}"


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("李雷13800001234，家里装电梯的", Named(loose=("李雷",))),
        ("周敏手机13800001234", Named(loose=("周敏",))),
        ("我是她儿子，叫孙伟", Named(own="孙伟")),
        ("我是北京正义律师事务所的吴建华律师，代理李雷先生", Named(own="吴建华")),
        ("他叫陈福贵电话13911113333我叫刘桂兰", Named(own="刘桂兰", other="陈福贵")),
    ],
)
def test_names_of_those_who_write_without_a_stop(text: str, named: Named) -> None:
    assert named_by_role(text) == named


@pytest.mark.parametrize(
    ("text", "name"), [("我老公郑强去世了", "郑强"), ("我爸周三去世了", ""), ("我妈车祸去世了", "")]
)
def test_name_of_the_dead(text: str, name: str) -> None:
    assert kin_name(text) == name


def test_a_father_and_his_number_are_told_from_the_account() -> None:
    chat = _chat(
        "麻烦注销我闺女的账号她才13岁在你们小程序注册的手机是13912345678我是她爸叫马国强我电话13900009999", "有"
    )
    assert "孩子叫什么名字" in chat.heard[-1]
    chat.say("马小雨")
    draft = chat.draft
    assert (draft.name, draft.subject_name, draft.contact) == ("马国强", "马小雨", "13900009999")
    assert "13912345678" in draft.detail


def test_number_of_the_dead_stays_in_the_matter() -> None:
    chat = _chat("我老伴儿走了，他的电话还老接到你们的推销短信，别发了行不", "他叫陈福贵，电话13911113333")
    assert ("13911113333" in chat.draft.detail, chat.draft.contact) == (True, "")
    chat.say("我叫刘桂兰", "13900001212")
    assert ("13911113333" in chat.draft.detail, chat.draft.contact) == (True, "13900001212")


def test_no_code_goes_to_the_number_of_the_dead() -> None:
    draft = _chat("我爸走了，他叫李国强，电话13911112222，把他的资料删了").draft
    assert (draft.subject_name, draft.contact, "13911112222" in draft.detail) == ("李国强", "", True)


def test_who_asks_and_how_to_reach_them_is_not_asked_again() -> None:
    chat = _chat("帮我改地址", "李雷13800001234，家里装电梯的", "地址应该是浦东新区张杨路500号")
    assert (chat.question, chat.draft.name, chat.draft.contact) == ("ask_otp", "李雷", "13800001234")


def test_a_number_to_be_put_right_is_no_contact() -> None:
    assert _chat("帮我改电话，号码错了", "李雷13800001234，家里装电梯的").draft.contact == ""


def test_name_and_number_are_never_what_a_restriction_is_about() -> None:
    chat = _chat("我想限制你们用我的信息", "求职者", "李雷 13800001234")
    assert (chat.question, chat.draft.name, chat.draft.detail) == ("ask_detail", "李雷", "")


def test_a_reason_told_at_the_card_stands_on_it() -> None:
    chat = Chat(PlainFacts(settings=replace(SETTINGS, sms=True), known={("李雷", "phone", "13800001234"): "C-1"}))
    chat.say("我想限制你们用我的信息", "求职者", "你们老用错", "李雷 13800001234")
    chat.say(chat.code)
    assert chat.question == "confirm"
    reason = "不是这个，原因是我投诉你们数据不准还没查清"
    assert reason in chat.say(reason)
    assert (chat.question, chat.draft.detail) == ("confirm", reason)


@pytest.mark.parametrize(
    ("text", "rights"),
    [
        ("I'd like a copy of everything you have on me and also stop sending me ads", ("copy", "withdraw")),
        ("我要看我的资料，还有别给我发广告", ("access", "withdraw")),
        ("我想知你哋有冇將我啲資料交俾第三方", ("access",)),
        ("我想知道你们有没有把我的资料交给第三方", ("access",)),
        ("把我的资料转给第三方公司", ("transfer",)),
    ],
)
def test_every_wish_is_heard_and_no_other(text: str, rights: tuple[str, ...]) -> None:
    assert _chat(text).draft.rights == rights


def test_ones_photo_in_publicity_is_no_advertisement() -> None:
    chat = _chat("我想撤回同意，别用我照片做宣传了", "我是合作伙伴")
    assert (chat.draft.uses, chat.draft.detail) == ((), "我想撤回同意，别用我照片做宣传了")
    assert "不用验证码" in chat.say("不想给验证码")


@pytest.mark.parametrize(
    ("line", "group"),
    [("以前在你们那焊电梯架子的", "2.3"), ("给你们装电梯的", "2.3"), ("在你们那买的电梯", "2.4")],
)
def test_who_worked_for_us_is_no_customer(line: str, group: str) -> None:
    chat = _chat("删掉我的信息吧", line)
    assert chat.draft.group == group


def test_how_they_know_us_counts_where_looking_it_up_is_offered() -> None:
    chat = _chat("我要知道你们把我信息给谁了", "家里买电梯的")
    assert (chat.question, chat.draft.rights, chat.draft.group) == ("ask_name", ("access",), "2.4")
