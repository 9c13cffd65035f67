"""A name or number, where it is asked for, is the answer whatever else sounds in the line; a particle is none of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dialogs.model import CallBack
from dialogs.told.naming import named_by_role
from tests.talk import SETTINGS, Chat, PlainFacts

CHINESE, ENGLISH = ("我想看我的资料", "2"), ("I applied for a job with you, I want to see my data",)


def _asked_name(*lines: str) -> Chat:
    chat = Chat(PlainFacts(settings=replace(SETTINGS, sms=True)))
    chat.say(*lines)
    assert chat.question == "ask_name"
    return chat


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("李雷哒", "李雷"),
        ("王小明呗", "王小明"),
        ("我叫葛秀英咧", "葛秀英"),
        ("是陈晓东噻", "陈晓东"),
        ("周杰伦der", "周杰伦"),
        ("林佳慧的啦", "林佳慧"),
        ("簡芷瑜喇", "簡芷瑜"),
        ("张三丰撒 13800001234", "张三丰"),
        ("李雷谢谢哈", "李雷"),
        ("Mary Jones lah", "Mary Jones"),
        ("陈以撒", "陈以撒"),
        ("马哈", "马哈"),
        ("Ma Haha", "Ma Haha"),
    ],
)
def test_particle_is_no_part_of_a_name(line: str, name: str) -> None:
    chat = _asked_name(*CHINESE)
    chat.say(line)
    assert chat.draft.name == name


@pytest.mark.parametrize("line", ["好哒", "要得噻", "可以撒", "对对对嘛"])
def test_yes_with_a_particle_is_no_name(line: str) -> None:
    chat = _asked_name(*CHINESE)
    chat.say(line)
    assert (chat.question, chat.draft.name) == ("ask_name", "")


def test_particles_stand_behind_both_names() -> None:
    named = named_by_role("俺叫孙梅咧 孩子叫于小涵哈")
    assert (named.own, named.other) == ("孙梅", "于小涵")


@pytest.mark.parametrize(
    ("first", "line", "name"),
    [
        (ENGLISH, "It's 林佳慧, Grace is only what colleagues call me", "林佳慧"),
        (ENGLISH, "Mary Jones, people call me Molly", "Mary Jones"),
        (ENGLISH, "Mary Jones. Everyone calls me Molly", "Mary Jones"),
        (ENGLISH, "friends call me Molly but my passport says Mary Jones", "Mary Jones"),
        (ENGLISH, "Mary Jones - I've told your people twice already", "Mary Jones"),
        (ENGLISH, "Mary Jones. I already spoke to your staff about this", "Mary Jones"),
        (ENGLISH, "Mary Jones. This is getting tiresome", "Mary Jones"),
        (CHINESE, "葛秀英 之前跟你们客服说过了", "葛秀英"),
        (CHINESE, "葛秀英，你们这流程真烦", "葛秀英"),
        (CHINESE, "我叫葛秀英，客服小王让我来这里填的", "葛秀英"),
    ],
)
def test_name_beside_other_words_is_the_answer(first: tuple[str, ...], line: str, name: str) -> None:
    chat = _asked_name(*first)
    chat.say(line)
    assert (chat.question, chat.draft.name, chat.effects) == ("ask_phone", name, [])


def test_what_colleagues_say_is_no_question() -> None:
    chat = _asked_name(*ENGLISH)
    told = chat.say("It's 林佳慧, Grace is only what colleagues call me")
    assert told.startswith("Please give me your own mobile number")


@pytest.mark.parametrize(
    ("first", "line", "name"),
    [
        (CHINESE, "葛秀英 转人工", "葛秀英"),
        (CHINESE, "葛秀英 找个真人来", "葛秀英"),
        (CHINESE, "葛秀英 你们打我电话就行", "葛秀英"),
        (ENGLISH, "Mary Jones, I want to talk to a real person", "Mary Jones"),
        (ENGLISH, "Mary Jones. Please call me tomorrow", "Mary Jones"),
    ],
)
def test_name_beside_a_wish_for_somebody_goes_along(first: tuple[str, ...], line: str, name: str) -> None:
    chat = _asked_name(*first)
    chat.say(line)
    assert (chat.draft.name, [effect.name for effect in chat.effects if isinstance(effect, CallBack)]) == (name, [name])


def test_complaint_beside_a_name_is_told_how_and_the_form_goes_on() -> None:
    chat = _asked_name(*CHINESE)
    told = chat.say("葛秀英，我要投诉你们")
    assert (chat.question, chat.draft.name, "监管机构" in told) == ("ask_phone", "葛秀英", True)


@pytest.mark.parametrize(
    "line",
    [
        "请打我电话13800001234",
        "13800001234 上次说好给我回电的",
        "13800001234 人工客服联系过我这个号",
        "13800001234 有人会打给我吗",
        "call me on 13800001234",
        "13800001234, hope someone actually reads this",
    ],
)
def test_number_beside_other_words_is_the_answer(line: str) -> None:
    chat = _asked_name(*CHINESE)
    chat.say("葛秀英", line)
    assert (chat.question, chat.draft.contact) == ("ask_otp", "13800001234")


@pytest.mark.parametrize("line", ["13800001234 叫个人打给我", "13800001234, I want a human"])
def test_number_beside_a_wish_for_somebody_is_for_the_call(line: str) -> None:
    chat = _asked_name(*CHINESE)
    chat.say("葛秀英", line)
    called = [effect.contact for effect in chat.effects if isinstance(effect, CallBack)]
    assert (chat.question, called) == ("ask_phone", ["13800001234"])


def test_calls_that_are_told_of_are_no_wish_for_one() -> None:
    chat = Chat()
    chat.say("I want to see my data", "I'm a supplier, your purchasing staff call me every week")
    assert (chat.question, chat.draft.group) == ("ask_name", "2.3")
