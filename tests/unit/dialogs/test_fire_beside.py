"""A fire told beside an answer of the form: whom to call first, and the answer is not lost."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain.effects import SendCode
from dialogs.model import Emergency
from tests.talk import SETTINGS, Chat, PlainFacts

FIRE = "家里着火了 13800001234"


def told(*lines: str) -> Chat:
    chat = Chat(PlainFacts(settings=replace(SETTINGS, sms=True)))
    chat.say("我要查阅我的个人信息", *lines)
    return chat


def keys(chat: Chat) -> list[str]:
    assert chat.turn
    return [say.phrase.key for say in chat.turn.says]


@pytest.mark.parametrize("no", ["没事 不是着火", "没有", "没有 说着玩的", "2", "继续"])
@pytest.mark.parametrize("fire", [FIRE, "my house is on fire 13800001234", "house is burning 13800001234"])
def test_number_beside_a_fire_is_kept_for_whoever_says_that_there_is_none(fire: str, no: str) -> None:
    chat = told("李雷", "业主", fire, no)
    assert ([effect.__class__ for effect in chat.effects], chat.draft.contact) == ([SendCode], "13800001234")
    assert (chat.question, chat.draft.alarm) == ("ask_otp", "")


@pytest.mark.parametrize("yes", ["1", "是"])
def test_yes_to_whether_somebody_is_in_danger_is_of_the_fire(yes: str) -> None:
    chat = told("李雷", "业主", FIRE, yes)
    assert (keys(chat)[0], bool(chat.draft.alarm)) == ("emergency.answer_fire", True)
    assert any(isinstance(effect, Emergency) for effect in chat.effects)


def test_fire_beside_who_they_are_is_asked_about_and_the_answer_kept() -> None:
    chat = told("李雷", "业主 家里着火了")
    assert keys(chat) == ["emergency.perhaps"]
    chat.say("没有")
    assert (chat.draft.group, chat.question) == ("2.4", "ask_phone")


@pytest.mark.parametrize("text", ["业主，烟台的", "业主，家里有电梯着过火"])
def test_what_only_sounds_like_a_fire_answers_who_they_are(text: str) -> None:
    assert told("李雷", text).draft.group == "2.4"
