"""A line that begins with «不是» or «no» agrees to nothing that cannot be undone; reminders end without the request."""

from __future__ import annotations

import pytest

from dialogs.model import Remind, TakeBack, Talk
from tests.talk import START, Chat, PlainFacts, a_case

NUMBER = "GK-4T7X-2M9"


def asked_whether_it_is_taken_back() -> Chat:
    chat = Chat(PlainFacts(held=[a_case(NUMBER)]), Talk(question="after_done", updated_at=START))
    chat.say("取消")
    assert chat.talk.flow == "take_back"
    return chat


@pytest.mark.parametrize(
    "text",
    [
        "不是，我说取消提醒",
        "不，取消提醒",
        "不对，我要取消的是短信提醒",
        "没有，我是说取消那个提醒",
        "唔係，取消提醒",
        "取消提醒",
        "no, cancel the reminder",
        "nope, the sms reminders. cancel those",
    ],
)
def test_reminders_end_and_the_request_goes_on(text: str) -> None:
    chat = asked_whether_it_is_taken_back()
    chat.say(text)
    assert (chat.effects, chat.talk.flow) == ([Remind(wanted=False)], "")


@pytest.mark.parametrize(
    "text",
    ["不是，是取消订阅", "不是，你搞错了，我取消的是别的", "不是吧，我说的取消是取消关注", "不，撤", "No, withdraw"],
)
def test_no_in_front_takes_nothing_back(text: str) -> None:
    chat = asked_whether_it_is_taken_back()
    chat.say(text)
    assert chat.effects == []


@pytest.mark.parametrize("text", ["不用了，撤回吧", "不办了，撤回", "no longer needed, withdraw it", "撤"])
def test_whoever_no_longer_wants_it_takes_it_back(text: str) -> None:
    chat = asked_whether_it_is_taken_back()
    chat.say(text)
    assert chat.effects == [TakeBack(NUMBER)]


@pytest.mark.parametrize("text", ["不用提醒了，取消", "我不要短信提醒", "cancel the reminder", "提醒就不用了"])
def test_reminders_alone_are_no_request(text: str) -> None:
    chat = Chat(PlainFacts(held=[a_case(NUMBER)]), Talk(question="after_done", updated_at=START))
    chat.say(text)
    assert chat.effects == [Remind(wanted=False)]
