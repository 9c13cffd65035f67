"""What only sounds like a cry, and lines that were taken for a repair: each is heard as what it is."""

from __future__ import annotations

import pytest

from bot.domain.rights import Right
from tests.stages import at
from tests.talk import Chat

FORM = ("我要删除信息", "个人客户")


@pytest.mark.parametrize(
    "text",
    [
        *("顺便停了短信", "順便停了簡訊", "顺便停了电话", "停了推送吧"),
        *("我困在办手续里了", "困在流程里出不来", "我被困在这个问题里", "stuck in paperwork", "被困在电话里转来转去"),
        *("上次电梯救了我一命，谢谢", "救了我一命", "真是救命恩人", "你们客服救了我一命"),
        *(
            "被困在国外回不来，想改个手机号",
            "困在路上堵车",
            "I'm stuck overseas and can't come, change my phone number",
        ),
        *("有困难", "困扰我好久了", "我有点困惑", "生意撑不下去了 店关了", "手机电量撑不住了", "实在看不下去了"),
        *("我昨天在电梯里晕倒了，医院出来了，想要监控", "昨天我妈在电梯里晕倒，送医院了，要那段监控"),
        *("电梯里有人抽烟，烟味好大", "电梯卡里有我妈的信息，她走了", "我老伴不在了，电梯卡里还有她的照片"),
    ],
)
@pytest.mark.parametrize("form", [(), FORM])
def test_figure_of_speech_alarms_nobody(text: str, form: tuple[str, ...]) -> None:
    chat = Chat()
    said = chat.say(*form, text)
    assert ("有人被困" in said, chat.draft.alarm, chat.effects) == (False, "", [])


@pytest.mark.parametrize(
    "text",
    [
        *("电梯停了 短信发不出去", "停了 出不去", "救我一命", "快来救我", "困在国际大厦电梯里", "被困在国外的电梯里"),
        *(
            "困在医院电梯里",
            "困在手术室门口的电梯里",
            "昨天晕倒了一次 现在又要晕了 还困在电梯里",
            "我晕倒了",
            "电梯卡在3楼",
        ),
        *("电梯里有人抽烟 着火了", "昨天就困在电梯里了 到现在没人来", "有困难 我困在电梯里", "电梯卡住了"),
    ],
)
def test_cry_in_the_same_words_is_still_one(text: str) -> None:
    chat = Chat()
    chat.say(text)
    assert chat.draft.alarm


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("顺便停了短信", Right.WITHDRAW),
        ("被困在国外回不来，想改个手机号", Right.CORRECT),
        ("我昨天在电梯里晕倒了，医院出来了，想要监控", Right.COPY),
    ],
)
def test_wish_beside_it_is_taken_up(text: str, right: Right) -> None:
    chat = Chat()
    chat.say(text)
    assert (chat.talk.flow, chat.draft.rights) == ("request", (right,))


@pytest.mark.parametrize(
    "text",
    [
        *("你们电梯救援电话是多少", "救援电话是多少", "应急电话是多少", "被困了打什么电话", "電梯救援電話幾多號"),
        *("what is your rescue number", "emergency number please"),
    ],
)
def test_number_of_the_rescue_is_told_and_whether_somebody_is_in_it_asked(text: str) -> None:
    chat = Chat()
    said = chat.say(text)
    assert ("400-000-0000" in said, "119" in said, chat.choices[0], chat.effects) == (True, True, "start:emergency", [])
    chat.say("1")
    assert chat.draft.alarm


@pytest.mark.parametrize(
    "text",
    [
        *("我们家老爷子走丢了，想查他电梯卡", "我妈不见了 想看电梯监控", "我爸找不到了，想查他最后在哪刷的卡"),
        *("老人走失，查乘梯记录", "my dad is missing, can you check his lift card"),
    ],
)
def test_who_is_missing_is_a_matter_for_the_police_first(text: str) -> None:
    assert "110" in Chat().say(text)


def test_who_is_missing_and_shut_in_is_shut_in() -> None:
    chat = Chat()
    chat.say("我妈不见了 好像困在电梯里了")
    assert chat.draft.alarm


@pytest.mark.parametrize("text", ["我们小区电梯卡里有我家老人的信息，老人已经过世", "老人过世了，电梯卡的信息想注销"])
def test_what_stands_on_the_card_of_the_dead_is_no_repair(text: str) -> None:
    said = Chat().say(text)
    assert ("节哀" in said, "电梯报修" in said) == (True, False)


@pytest.mark.parametrize("text", ["过两天行吗", "明天行吗", "下周可以吗", "等两天行不行"])
@pytest.mark.parametrize("form", [(), FORM])
def test_later_is_granted_and_no_repair(text: str, form: tuple[str, ...]) -> None:
    chat = Chat()
    assert "可以，什么时候来都行" in chat.say(*form, text)


def test_asked_for_a_paper_later_is_a_later_and_no_repair() -> None:
    chat = at("id_consent")
    assert "电梯报修" not in chat.say("过两天行吗")
