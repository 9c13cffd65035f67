"""Short lines at the paper and at the card, no answer for months, and coming in person: answered as what they are."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dialogs.model import CallBack
from tests.talk import SETTINGS, Chat, PlainFacts

CORRECTION = "change my address, it should be 12 Lake Road, i'm a customer"
ANSWERS = {"ask_name": "Ben Cole", "ask_phone": "13712341234", "id_consent": "I agree", "ask_id": "later"}


def at(question: str, first: str = "copy of my data, i'm a customer") -> Chat:
    chat = Chat(PlainFacts(settings=replace(SETTINGS, sms=True)))
    chat.say(first)
    chat.fill(ANSWERS, until=question)
    return chat


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("ask_id", "i only have my id card"),
        ("ask_id", "我只有身份证"),
        ("confirm", "i have only got a passport"),
        ("confirm", "我只有护照"),
        ("confirm", "i only have my id card"),
    ],
)
def test_only_paper_will_do_wherever_it_is_told(question: str, text: str) -> None:
    chat = at(question)
    before = chat.draft.scope
    assert "do as well" in chat.say(text) or "也可以" in chat.heard[-1]
    assert (chat.question, chat.draft.scope) == (question, before)


@pytest.mark.parametrize("text", ["the sms code ought to be enough, no?", "isn't that code sufficient?"])
def test_whether_the_code_is_enough_is_answered_at_the_card_too(text: str) -> None:
    assert "does not yet match" in at("confirm").say(text)


@pytest.mark.parametrize("text", ["8 Hill Avenue please", "14 Lake Street", "sorry, it's 12 Lake Lane"])
def test_another_address_below_the_card_is_the_right_one(text: str) -> None:
    chat = at("confirm", CORRECTION)
    chat.say(text)
    assert text in chat.draft.detail


def test_another_day_below_the_card_is_the_right_one() -> None:
    chat = at("confirm", "my birthday is wrong, it should be 9 august 1979, i'm a customer")
    chat.say("8 august 1979 pls")
    assert "8 august 1979" in chat.draft.detail


@pytest.mark.parametrize("text", ["submit please", "3 please", "what about my phone?"])
def test_what_is_no_value_stays_out_of_the_details(text: str) -> None:
    chat = at("confirm", CORRECTION)
    before = chat.draft.detail
    chat.say(text)
    assert chat.draft.detail in ("", before)


@pytest.mark.parametrize(
    "text",
    [
        "I complain: my case GK-4T7X-2M9 got no answer for 2 months",
        "you answered nothing since april, number GK-4T7X-2M9",
        "nobody has replied to me for weeks, my letter was sent in june",
        "投诉，编号GK-4T7X-2M9，三个月了没人答复",
    ],
)
def test_no_answer_for_months_goes_to_a_colleague_at_once(text: str) -> None:
    chat = Chat()
    chat.say(text)
    assert [type(effect) for effect in chat.effects] == [CallBack]
