"""While an alarm is on: news that it is over, how long it stays open, and what is wanted beside it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from dialogs.danger.place import says_where
from dialogs.model import Emergency
from dialogs.understanding import understand
from tests.talk import Chat

IN_IT = "我被困在电梯里了"


@pytest.mark.parametrize(
    "text",
    [
        "我已经安全",
        "电梯又动了，我到一楼出来了",
        "俺出来咧",
        "师傅到了把我们放出来了",
        "出返嚟喇",
        "出到嚟啦，冇事喇",
        "we made it out",
    ],
)
def test_good_news_in_any_words_ends_it_and_staff_hear_it(text: str) -> None:
    chat = Chat()
    chat.say(IN_IT, text)
    assert (chat.draft.alarm, chat.effects[-1]) == ("", Emergency(text, "over"))


@pytest.mark.parametrize("text", ["搞定了", "爷爷送医院了", "开了开了"])
def test_news_that_leaves_somebody_in_doubt_is_asked_about(text: str) -> None:
    chat = Chat()
    said = chat.say(IN_IT, text)
    assert ("平安出来了吗" in said, bool(chat.draft.alarm)) == (True, True)


@pytest.mark.parametrize("text", ["没出来", "我没开玩笑", "门开了一条缝 手伸不出去", "没事 我还撑得住", "not safe"])
def test_words_of_good_news_are_none(text: str) -> None:
    chat = Chat()
    chat.say(IN_IT, text)
    assert bool(chat.draft.alarm)


def test_what_was_before_needs_nobody_and_its_wish_is_heard() -> None:
    chat = Chat()
    said = chat.say(IN_IT, "是昨天的事，今天想要一份录像")
    assert ("以前的事" in said, chat.draft.alarm, chat.draft.rights) == (True, "", ("copy",))
    assert Emergency("是昨天的事，今天想要一份录像", "over") in chat.effects


def test_an_alarm_that_nobody_ended_stays_open_for_a_day() -> None:
    chat = Chat()
    chat.say(IN_IT)
    said = chat.say("13900002222 万达3号梯", after=timedelta(hours=2))
    assert ("平安出来了吗" in said, chat.effects[-1]) == (True, Emergency("13900002222 万达3号梯"))
    chat.say("1")
    assert (chat.draft.alarm, chat.effects[-1].__class__) == ("", Emergency)


def test_request_during_an_alarm_goes_on_but_who_to_call_comes_first() -> None:
    chat = Chat()
    said = chat.say(IN_IT, "删除我的信息")
    assert (said.index("119") < said.index("哪种关系"), bool(chat.draft.alarm)) == (True, True)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("电梯里老人心脏病犯了没有呼吸了", "请先拨 120"),
        ("电梯里有个孕妇要生了 门打不开", "请先拨 120"),
        (IN_IT, "请马上拨打 400"),
    ],
)
def test_an_ambulance_comes_first_for_the_ill(text: str, first: str) -> None:
    assert Chat().say(text).startswith(first)


@pytest.mark.parametrize(
    ("text", "told"),
    [("你们热线打不通", "别等它了"), ("帮我报119", "没法替您打"), ("我8岁", "做得很好"), ("她胸口疼", "拨 120")],
)
def test_needs_are_answered(text: str, told: str) -> None:
    assert told in Chat().say(IN_IT, text)


def test_an_empty_car_that_smokes_is_no_mistake() -> None:
    chat = Chat()
    said = chat.say("电梯里冒烟了", "没人在里面")
    assert ("走楼梯" in said, bool(chat.draft.alarm)) == (True, True)


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("星河湾七号楼", True),
        ("我在汇景新城3号楼西梯", True),
        ("世贸2号梯", True),
        ("金色家园3-2", True),
        ("我们3栋", False),
        ("被困在3号电梯里", False),
        ("中间那台 3号梯", False),
        ("大概在三楼", False),
        ("刚刚停在5楼", False),
        ("快送医院", False),
        ("电话010-88886666", False),
        ("人民医院3号楼", True),
        ("梯号 31061000123", True),
    ],
)
def test_a_house_with_its_name_is_a_place(text: str, known: bool) -> None:
    assert says_where(text) is known


@pytest.mark.parametrize(
    "text", ["请求解救", "我在平安大厦", "怎么脱困", "get us out now", "I want out now", "按错按钮了", "师傅出去了"]
)
def test_plea_an_address_or_a_wrong_button_ends_nothing(text: str) -> None:
    chat = Chat()
    chat.say(IN_IT, text)
    assert (bool(chat.draft.alarm), chat.effects[-1]) == (True, Emergency(text))


@pytest.mark.parametrize(
    ("text", "told", "never"),
    [
        ("我有糖尿病", "120", "角落"),
        ("我6岁的女儿也在里面", "电话最快", "别怕"),
        ("电梯没电了", "电话最快", "屏幕"),
        ("手机断网了", "电话最快", "伤势"),
        ("他是血压高", "电话最快", "伤势"),
    ],
)
def test_need_is_not_heard_inside_another_word(text: str, told: str, never: str) -> None:
    chat = Chat()
    said = chat.say(IN_IT, text)
    assert (told in said, never in said) == (True, False)


def test_what_has_not_happened_needs_no_call_of_its_own() -> None:
    assert "拨打 119" not in Chat().say("被困在电梯里了 没有着火")


@pytest.mark.parametrize(
    "more", ["，电话13800001234", " 13800001234", " 微信联系我", " 我姓王", " 我叫李雷", " call me 13900001111"]
)
@pytest.mark.parametrize(
    "cry",
    ["我被困在电梯里", "电梯坠落", "救命", "有人被困", "电梯失控", "someone is trapped", "stuck in elevator", "SOS"],
)
def test_way_to_be_reached_drowns_no_cry(cry: str, more: str) -> None:
    assert understand(cry + more).intent == "emergency"


@pytest.mark.parametrize(
    "text",
    ["我被困在电梯里的录像我要看", "上个月我被困在电梯里，电话13800001234", "刚看了部电影 讲一群人困在电梯里"],
)
def test_story_with_a_number_is_no_cry(text: str) -> None:
    chat = Chat()
    chat.say(text)
    assert chat.effects == []


@pytest.mark.parametrize("text", ["没关着人 就是不动", "没困人，电梯空的"])
def test_lift_that_holds_nobody_ends_it(text: str) -> None:
    chat = Chat()
    chat.say("我们楼电梯又停了", text)
    assert (chat.draft.alarm, chat.effects[-1]) == ("", Emergency(text, "mistaken"))
