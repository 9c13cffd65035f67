"""Which paper somebody has, gives or refuses, and whose it is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain.cases import Paper, State
from dialogs.model import OpenCase
from dialogs.told.whose_contact import their_paper
from tests.stages import at
from tests.talk import Chat, PlainFacts, a_case

TO_CONSENT = (
    "替我妈删她的资料,她委托我了", "2", "1", "有委托书", "我叫周丽,我妈叫周桂英", "li.lei@example.com",
    "收不到，改用证件",
)  # fmt: skip


@pytest.mark.parametrize("before", [(), ("同意",)])
@pytest.mark.parametrize(
    "text",
    ["我不想发身份证,委托书行", "只发委托书可以吗", "委托书可以 证件不给", "only the power of attorney, not my id"],
)
def test_relation_alone_is_shown(before: tuple[str, ...], text: str) -> None:
    chat = Chat()
    chat.say(*TO_CONSENT, *before, text)
    assert (chat.question, chat.draft.consent) == ("ask_id", "relation")
    chat.picture()
    chat.say("提交")

    [opened] = [effect for effect in chat.effects if isinstance(effect, OpenCase)]
    assert (opened.draft["identity"], opened.draft["relation_paper"]) == (Paper.WITHHELD, Paper.RECEIVED)


@pytest.mark.parametrize("text", ["身份证和委托书都不想发", "不同意"])
def test_every_paper_refused_is_no_relation_alone(text: str) -> None:
    chat = Chat()
    chat.say(*TO_CONSENT, text)
    assert chat.draft.consent in ("", "refused")


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


NUMBER = "11010519491231002X"


def at_the_paper() -> Chat:
    chat = Chat()
    chat.say("看看你们有我什么信息", "2", "李雷", "li.lei@example.com", "收不到，改用证件", "同意")
    return chat


@pytest.mark.parametrize(
    "text", [f"我妈的身份证 {NUMBER}", f"她的身份证号码是{NUMBER}", f"{NUMBER} 这是我妈的", f"My mother's ID: {NUMBER}"]
)
def test_anothers_number_is_not_kept(text: str) -> None:
    chat = at_the_paper()
    chat.say(text)
    assert (chat.question, chat.draft.papers) == ("ask_id", ())


@pytest.mark.parametrize("text", [NUMBER, f"我是她女儿，身份证{NUMBER}", f"我的身份证 {NUMBER}，我妈的在她那"])
def test_ones_own_is(text: str) -> None:
    assert not their_paper(text)
    chat = at_the_paper()
    chat.say(text)
    assert chat.draft.papers == (f"text:{NUMBER}",)


def test_nor_after_the_receipt() -> None:
    case = replace(a_case(state=State.IDENTIFYING), identity=Paper.AWAITED)
    assert "您本人" in Chat(PlainFacts(held=[case])).say(f"我妈的身份证 {NUMBER}")
