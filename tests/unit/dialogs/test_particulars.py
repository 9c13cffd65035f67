"""What is kept with a request for staff to read: its own words, the form it should come in, when and where it was."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain.rights import Right
from dialogs.draft import Draft, opening, words_of
from dialogs.told.particulars import own_words, when_and_where
from dialogs.understanding import understand
from tests.talk import SETTINGS, Chat, PlainFacts


@pytest.mark.parametrize(
    "text",
    [
        "I live opposite your depot, your camera points at my balcony, erase what it has of me",
        "please send me all my data and tell me whom it went to and on what legal basis",
        "你们工地的探头正对着我家阳台，拍到我的都删了",
        "我要看你们手里我的资料，上周你们师傅在我家打了人",
    ],
)
def test_a_line_that_says_more_is_kept(text: str) -> None:
    chat = Chat()
    chat.say(text)
    case = opening(chat.draft)
    assert text in str(case["items"])
    assert text in str(case["detail"])


@pytest.mark.parametrize(
    "text",
    [
        "I'd like a copy of my personal data, customer",
        "please delete everything",
        "我想查一下我的个人信息",
        "帮我把资料都删了",
    ],
)
def test_the_bare_wish_is_not_repeated(text: str) -> None:
    assert own_words(understand(text)) == ""


def test_what_the_scope_says_is_not_said_twice() -> None:
    text = "only delete my photos from the interview in May"
    draft = Draft(rights=(Right.DELETE,), scope=text, words=text)
    assert words_of(draft) == ""


def test_words_before_a_choice_go_along() -> None:
    chat = Chat()
    text = "my boy caught his hand in your lift door some weeks ago, i want the video of that day"
    chat.say(text)
    if chat.question == "ask_right":
        chat.say("1")
    assert text in str(opening(chat.draft)["items"])


TO_THE_CARD = ("李明", "没有", "不同意")


def card(first: str, *lines: str) -> Chat:
    chat = Chat()
    chat.say(first, *lines, *TO_THE_CARD)
    assert chat.question == "confirm"
    return chat


@pytest.mark.parametrize(
    "text",
    [
        "我想把我在你们那里的所有个人数据导出成Excel格式",
        "给我一份我的资料，要纸质盖章的",
        "can you send me a copy of my data as a PDF?",
    ],
)
def test_the_first_message_may_tell_it(text: str) -> None:
    assert card(text, "个人客户").draft.detail == text


@pytest.mark.parametrize("text", ["格式要Excel", "格式改成Excel", "补充：要Excel格式", "要纸质版，寄到我家"])
@pytest.mark.parametrize("before", [(), ("改一下",)])
def test_at_the_card_it_corrects_nothing(text: str, before: tuple[str, ...]) -> None:
    chat = card("要一份我的资料", "个人客户")
    shown = chat.say(*before, text)
    assert (chat.question, chat.draft.rights) == ("confirm", ("copy",))
    assert chat.draft.detail == text
    assert text in shown


def test_a_deletion_comes_in_no_form() -> None:
    chat = Chat()
    chat.say("把我的Excel报名表删掉")
    assert chat.draft.detail == ""


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
