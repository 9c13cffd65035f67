"""Whoever went without a document may give one after all: consent first, then it is awaited or handed in."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain.cases import Paper, State
from bot.domain.rights import Level
from dialogs.model import AddPaper, AgreePaper
from tests.talk import Chat, PlainFacts, a_case

NUMBER = "330503198804129977"


def _withheld() -> Chat:
    case = a_case("GK-4T7X-2M9", state=State.IDENTIFYING)
    return Chat(PlainFacts(held=[replace(case, identity=Paper.WITHHELD, level=Level.CONTACT)]))


@pytest.mark.parametrize(
    "text",
    [
        "我想好了 可以给证件",
        "同意提供",
        "好 我发身份证",
        "我愿意给证件",
        "身份证号发你们行吗",
        "I will send my passport after all",
    ],
)
def test_offer_of_a_paper_is_asked_for_consent_and_then_awaited(text: str) -> None:
    chat = _withheld()
    chat.say(text)
    assert (chat.talk.flow, chat.question, chat.effects) == ("late_paper", "id_consent", [])
    chat.say("同意")
    assert [type(effect) for effect in chat.effects] == [AgreePaper]


def test_number_counts_only_once_it_is_agreed_to() -> None:
    chat = _withheld()
    chat.say(NUMBER)
    assert (chat.question, chat.effects) == ("id_consent", [])
    chat.say("同意")
    assert [type(effect) for effect in chat.effects] == [AgreePaper, AddPaper]


def test_refusal_leaves_it_as_it_was() -> None:
    chat = _withheld()
    said = chat.say(NUMBER, "不同意")
    assert ("不用给" in said, chat.effects, chat.talk.flow) == (True, [], "")


@pytest.mark.parametrize("text", ["不想给证件", "一定要给身份证吗", "I won't send my passport", "我发过身份证了"])
def test_other_words_about_papers_offer_none(text: str) -> None:
    chat = _withheld()
    chat.say(text)
    assert chat.talk.flow != "late_paper"
