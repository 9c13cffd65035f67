"""A document that was sent is to be erased again, and the request goes on without it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain.cases import Paper, State
from dialogs.model import ErasePaper
from tests.stages import at
from tests.talk import Chat, PlainFacts, a_case

NUMBER = "GK-4T7X-2M9"


def chat_with(paper: Paper) -> Chat:
    return Chat(PlainFacts(held=[replace(a_case(NUMBER, state=State.IDENTIFYING), identity=paper)]))


@pytest.mark.parametrize(
    "text",
    [
        "我后悔了,把我发的身份证删掉",
        "能把我发的身份证删了吗",
        "刚才传的证件照片请撤回",
        "please delete the passport I sent",
    ],
)
def test_paper_of_a_case_is_erased(text: str) -> None:
    chat = chat_with(Paper.RECEIVED)
    chat.say(text)
    assert (chat.effects[-1], chat.opened) == (ErasePaper(NUMBER), [])


@pytest.mark.parametrize(
    "text", ["我发的身份证什么时候删", "我发的身份证你们会删吗", "发的照片用完删不", "把我的资料都删掉"]
)
def test_neither_a_question_nor_another_deletion_erases_it(text: str) -> None:
    chat = chat_with(Paper.RECEIVED)
    chat.say(text)
    assert ErasePaper(NUMBER) not in chat.effects


def test_nothing_is_erased_where_none_was_given() -> None:
    chat = chat_with(Paper.WITHHELD)
    assert "没有您的证件" in chat.say("把我发的身份证删掉")


def test_paper_of_the_form_is_dropped_and_the_form_goes_on() -> None:
    chat = at("ask_id")
    chat.say("护照号 E12345678", "把我发的护照删了")
    assert (chat.question, chat.draft.papers, chat.draft.consent_at) == ("confirm", (), "")
    assert chat.effects[-1] == ErasePaper()


@pytest.mark.parametrize("text", ["我还是发吧", "还是给你们吧", "那还是传吧"])
def test_whoever_sends_it_after_all_is_asked_for_the_consent(text: str) -> None:
    chat = chat_with(Paper.WITHHELD)
    chat.say(text)
    assert chat.question == "id_consent"


@pytest.mark.parametrize("question", ["id_consent", "ask_id"])
def test_another_paper_named_in_two_words_will_do(question: str) -> None:
    chat = at(question)
    assert "可以" in chat.say("驾照呢")
    assert chat.question == question
