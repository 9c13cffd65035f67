"""A lift told of beside the wish, or a danger that lies behind it: the hotline in one line, and the wish goes on."""

from __future__ import annotations

import pytest

from dialogs.model import Emergency
from tests.talk import Chat


@pytest.mark.parametrize(
    ("text", "rights"),
    [
        ("要一份我的信息，对了我们楼电梯最近老是晃", ("copy",)),
        ("电梯里有异味，另外删掉我信息", ("delete",)),
        ("我怕电梯掉下来，所以不想住了，删我信息", ("delete",)),
        ("改下我的电话，从13800001111改成13800002222，对了昨天电梯把我关了十分钟，后来出来了没事", ("correct",)),
        ("把我电话改成13800002222，前天电梯停了一下，没事了", ("correct",)),
    ],
)
def test_lift_beside_a_wish_gets_the_hotline_and_the_wish_its_form(text: str, rights: tuple[str, ...]) -> None:
    chat = Chat()
    said = chat.say(text)
    assert (chat.draft.rights, chat.effects, "400-000-0000" in said) == (rights, [], True)


def test_lift_beside_an_answer_leaves_the_answer() -> None:
    chat = Chat()
    said = chat.say("看看你们存的我的信息", "2", "我们楼电梯老是响，烦人。我叫李明")
    assert (chat.draft.name, "400-000-0000" in said) == ("李明", True)


@pytest.mark.parametrize("text", ["电梯困人了，快来，删我信息", "我怕电梯掉下来，我还在里面，删我信息"])
def test_cry_beside_a_wish_stays_a_cry(text: str) -> None:
    chat = Chat()
    chat.say(text)
    assert [effect for effect in chat.effects if isinstance(effect, Emergency)]


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("三月份我妈被电梯门夹伤了，我们在理赔，想要当时的记录", "copy"),
        ("前天电梯夹了我孩子的手，已经看过医生了，要当时监控", "copy"),
        ("我妈去年在扶梯上摔倒住院，要索赔，能给我看记录吗", "access"),
        ("我要投诉，电梯困了我妈两小时才来人，我要当时的记录", "copy"),
        ("我投的岗位是电梯救援工程师，想更正我的简历", "correct"),
        ("我在电梯公司上班，要改工资卡", "correct"),
        ("last year my son was trapped, I'd like the footage", "copy"),
    ],
)
def test_accident_long_over_or_a_trade_leaves_the_wish(text: str, right: str) -> None:
    chat = Chat()
    chat.say(text)
    assert (chat.draft.rights, chat.effects) == ((right,), [])


@pytest.mark.parametrize(
    ("before", "text"),
    [
        (("查阅", "5"), "我是上次被困电梯的人"),
        (("我想看看你们存了我什么",), "因为我被困过电梯"),
        (("补充我的资料", "3"), "我会触电急救，也干过电梯困人救援"),
        (("解释第7.2条",), "我怕着火把数据烧了"),
        (("查阅",), "在电梯里呢先不说了"),
    ],
)
def test_danger_only_spoken_of_is_no_cry(before: tuple[str, ...], text: str) -> None:
    chat = Chat()
    chat.say(*before, text)
    assert chat.effects == []


@pytest.mark.parametrize(
    "text",
    [
        "我上次被困过，现在又被困了",
        "上次那部电梯困人了",
        "来个会急救的 老人倒在电梯里",
        "在电梯里呢 门打不开",
        "以前的同事被困在电梯里了",
        "我会急救 可是他没呼吸了 电梯夹的",
    ],
)
def test_whatever_may_be_happening_is_a_cry(text: str) -> None:
    chat = Chat()
    chat.say("查阅", text)
    assert [effect for effect in chat.effects if isinstance(effect, Emergency)]


@pytest.mark.parametrize(
    "text", ["如果被困电梯里应该怎么办", "万一电梯着火了走哪里", "what should I do if I get trapped in a lift"]
)
def test_what_to_do_is_told_beforehand(text: str) -> None:
    said = Chat().say(text)
    assert "别扒门" in said or "do not force" in said


@pytest.mark.parametrize("text", ["关于电梯的资料，我想删除", "删掉电梯卡的信息，谢谢"])
def test_data_of_a_lift_are_no_trouble_with_it(text: str) -> None:
    chat = Chat()
    assert "400-000-0000" not in chat.say(text)


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        ("上个月我困在电梯里半小时，你们要赔我，另外把我电话删了", "不是现在 是上个月的事"),
        ("上个月我困在电梯里半小时，你们要赔我，另外把我电话删了", "没有人被困，早就出来了"),
    ],
)
def test_what_was_asked_for_beside_a_past_event_need_not_be_said_again(line: str, answer: str) -> None:
    chat = Chat()
    chat.say(line, answer)
    assert chat.draft.rights == ("delete",)


@pytest.mark.parametrize(
    "text",
    [
        "My brother was electrocuted in your lift pit three years ago and he died. I want his training records",
        "my dad was electrocuted mending a lift in 2004 and he died, can we get his file",
        "my collegue was electrocuted and died in 2020, i am his wife, i want the training records",
        "My son fell down your lift shaft five years ago and died, I want the papers about him",
        "我老公去年修你们扶梯触电死了，我要他的培训记录",
        "我爸2004年给你们修电梯触电去世了，能给我一份他的档案吗",
    ],
)
def test_death_long_ago_is_mourned_and_the_wish_begun(text: str) -> None:
    chat = Chat()
    said = chat.say(text)
    assert any(word in said for word in ("sorry for your loss", "节哀"))
    assert (chat.draft.alarm, chat.effects, chat.draft.rights, chat.draft.requester) == ("", [], ("copy",), "relative")


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("the lift fell two floors with me this morning, still shaking but home now. I want to see the data", "access"),
        ("I got out of the stuck lift an hour ago, now i want a copy of my call to your hotline", "copy"),
        ("my girl is out of the lift now, she is safe. I want the camera recording of it", "copy"),
        ("My little girl hurt her hand in your lift door in october. give me the cctv please", "copy"),
        ("Three years ago my mum got her coat caught in the escalator. Our insurance wants the report on her", "copy"),
        ("Last year my father's hand was caught in your escalator. The insurer needs the report you keep", "copy"),
        ("今早电梯带着我掉了两层，我现在到家了还在抖。我想知道那次乘梯的数据谁有", "access"),
        ("我女儿已经从电梯里出来了，平安，我要当时的监控录像", "copy"),
        ("三年前我妈的胳膊被扶梯夹了，保险公司要你们存的事故记录", "copy"),
    ],
)
def test_wish_after_what_is_over_is_begun_at_once(text: str, right: str) -> None:
    chat = Chat()
    said = chat.say(text)
    assert (chat.draft.alarm, chat.effects, chat.draft.rights) == ("", [], (right,))
    assert not any(word in said for word in ("by the wall", "靠墙", "nobody needs help"))


@pytest.mark.parametrize(
    "text",
    [
        "I got out but my son is still in the lift. I want the recording",
        "我出来了，我妈还在里面，我要监控",
        "I'm stuck in the lift, I want the recording of this call",
        "the lift dropped with my mother in it, i am home. i want to know who helps her",
        "two years ago same lift, and now my hand is caught. I want a report",
        "昨天困过，今天又困住了，我要录像",
        "my husband was electrocuted just now, i think he died. i want help",
        "老公触电了，好像死了，给我看监控",
        "my mum fell in the escalator, bleeding. we need the video",
    ],
)
def test_what_goes_on_stays_a_cry(text: str) -> None:
    chat = Chat()
    chat.say(text)
    assert chat.draft.alarm != ""


@pytest.mark.parametrize(
    "text",
    [
        "how do you help when someone is trapped in a lift? it's for my school essay",
        "how do u help if people are trapped in lift, just asking for a homework",
        "有人困在电梯里你们怎么救？写作业要用",
    ],
)
def test_question_for_a_paper_alarms_nobody(text: str) -> None:
    chat = Chat()
    chat.say(text)
    assert (chat.draft.alarm, chat.effects) == ("", [])
