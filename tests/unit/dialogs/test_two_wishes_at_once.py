"""Two wishes in a polite question, and wishes that only sound like others."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dialogs.told.stated import stated_rights
from dialogs.understanding import understand
from dialogs.words.plainly import plainly
from tests.talk import SETTINGS, Chat, PlainFacts


def _chat(*lines: str) -> Chat:
    chat = Chat(PlainFacts(settings=replace(SETTINGS, sms=True)))
    chat.say(*lines)
    return chat


@pytest.mark.parametrize(
    ("text", "rights"),
    [
        ("I've moved, so would you please update my address to 7 Mill Lane, and also send me a copy of my file?",
         ("copy", "correct")),
        ("Could you close my account and delete my photos?", ("delete", "close_account")),
        ("Can you delete my number and send me a short confirmation?", ("delete",)),
        ("I don't use your shop any more, please close my account. And no more mails please.",
         ("withdraw", "close_account")),
        ("I was the caretaker and moved away. Could you take my number out of the list?", ("delete",)),
    ],
)  # fmt: skip
def test_two_wishes_in_one_question(text: str, rights: tuple[str, ...]) -> None:
    assert stated_rights(plainly(understand(text))) == rights


def test_what_a_machine_decided_is_explained_and_not_deleted() -> None:
    text = "A computer rejected my application in seconds. I want a person to explain what was wrong with it."
    assert plainly(understand(text)).intent == "explain"


@pytest.mark.parametrize("line", ["private customer", "I'm a home owner"])
def test_how_they_know_us_refuses_no_phone(line: str) -> None:
    chat = _chat("I'm a customer, I want to see my data", "Emma Stone", line)
    assert (chat.question, chat.draft.no_code) == ("ask_phone", False)


def test_account_told_where_the_name_is_asked_is_kept() -> None:
    chat = _chat("please close my account on your website", "my shop account", "the account is lift_fan77")
    assert (chat.question, "lift_fan77" in chat.draft.detail) == ("ask_name", True)


@pytest.mark.parametrize("line", ["website", "the app"])
def test_where_somebody_met_us_is_no_name(line: str) -> None:
    assert _chat("I'm a website user, show me my data", line).draft.name == ""


@pytest.mark.parametrize(
    ("text", "rights"),
    [
        ("You have two scans of my passport. Can you shred them please?", ("delete",)),
        ("Could you just toss my CV out? It was a mix-up.", ("delete",)),
        ("Did you throw my CV away?", ()),
        ("Please throw the old buttons away.", ()),
        ("I'm considering closing my account, but not yet. Who can see it?", ("explain",)),
        ("我在考虑把资料删掉，还没想好", ()),
    ],
)
def test_meant_in_other_words(text: str, rights: tuple[str, ...]) -> None:
    heard = plainly(understand(text))
    assert (stated_rights(heard) if heard.rights or heard.intent == "explain" else ()) == rights


def test_receiver_called_by_name_behind_the_wish_is_not_asked_for() -> None:
    chat = _chat(
        "I'm a customer and change my provider. Please transfer my file to them, they are called Rise Elevators."
    )
    assert (chat.draft.rights, chat.draft.receiver) == (("transfer",), "Rise Elevators")
