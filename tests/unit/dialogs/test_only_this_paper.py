"""Which paper somebody has, and whether the code is not enough, said at the paper: answered with what is so."""

from __future__ import annotations

import pytest

from tests.stages import at
from tests.talk import Chat


@pytest.mark.parametrize(
    "text", ["I only have a passport", "I've only got my driving licence", "我只有护照", "我只有身份证"]
)
def test_only_paper_there_is_will_do(text: str) -> None:
    consent, phone = at("id_consent"), at("ask_email")
    said = consent.say(text)
    phone.say(text)
    assert ("可以" in said or "will do" in said, consent.draft.consent) == (True, "")
    assert (consent.question, phone.question) == ("id_consent", "id_consent")


@pytest.mark.parametrize(
    "text",
    ["isn't the code sufficient?", "the code I typed should be enough", "验证码还不够吗", "输了验证码不就行了"],
)
def test_why_the_code_is_not_enough_is_told(text: str) -> None:
    for question in ("id_consent", "ask_id"):
        chat = at(question)
        said = chat.say(text)
        assert ("号码在您手里" in said or "in your hands" in said, chat.question) == (True, question)


@pytest.mark.parametrize("text", ["can I use my driver's licence instead?", "may i send my residence permit instead?"])
def test_another_paper_is_asked_about(text: str) -> None:
    for question in ("id_consent", "ask_id"):
        assert "will do" in at(question).say(text)


@pytest.mark.parametrize(
    "text", ["Why would you need my passport? I'm not sending you that", "why do you want my id card at all"]
)
def test_why_a_paper_is_wanted_is_answered_before_any_is_asked_for(text: str) -> None:
    assert "not a must" in Chat().say(text)
