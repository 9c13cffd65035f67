"""«Yesterday 6pm, Park Tower lift 3»: when and where something was goes into the request, whatever is open."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dialogs.told.placed import when_and_where
from tests.talk import SETTINGS, Chat, PlainFacts

FOOTAGE = "send me the cctv footage of me"


@pytest.mark.parametrize(
    "text",
    [
        "last tuesday around 8am, Riverside Mall escalator by the food court",
        "it was on the 4th of may, 21:30",
        "monday night",
        "昨晚九点多，云栖大厦2号梯",
        "11月3日下午",
        "about an hour ago at the east gate",
    ],
)
def test_time_and_place_tell_when_it_was(text: str) -> None:
    assert when_and_where(text)


@pytest.mark.parametrize(
    "text",
    [
        "Sunday Okafor",
        "April Hall",
        "I applied in may 2021",
        "tomorrow at 9",
        "today i got stuck again",
        "今天又关在3号楼电梯里了",
        "昨天给你们打过电话",
        "a customer since last month",
        "13800001234",
        "Park Tower",
    ],
)
def test_names_people_and_trouble_are_no_time_or_place(text: str) -> None:
    assert not when_and_where(text, looked_up=True)


@pytest.mark.parametrize("before", [(), ("visitor",), ("visitor", "Omar Haddad")])
@pytest.mark.parametrize("text", ["friday 7pm, Harbour Building lift 2", "Harbour Building lift 2"])
def test_it_is_kept_with_the_request_at_any_question(before: tuple[str, ...], text: str) -> None:
    chat = Chat()
    chat.say(FOOTAGE)
    chat.say(*before)
    question = chat.question
    chat.say(text)
    assert text in chat.draft.scope
    assert "footage" in chat.draft.scope
    assert question in ("ask_footage", chat.question)


def test_a_number_beside_it_is_taken_as_well() -> None:
    chat = Chat(PlainFacts(settings=replace(SETTINGS, sms=True)))
    chat.say("I want a copy of my call to your hotline", "around 10am today, from 13712341234")
    assert "around 10am today" in chat.draft.scope
    assert chat.draft.contact == "13712341234"
