"""A danger that lies behind, told with what is wanted now: the wish is begun, and nobody is told to sit and wait."""

from __future__ import annotations

import pytest

from tests.talk import Chat


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
