"""While a code is awaited, what belongs to a request or an answer still reaches it, and the code is asked for again."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.cases import Applicant, State
from bot.domain.results import Outcome, Result
from bot.domain.rights import Right
from dialogs.model import AddWords, ChangeContact, Settings, Talk
from tests.stages import at
from tests.talk import START, Chat, PlainFacts, a_case

CASE = "GK-4T7X-2M9"
TOLD = Applicant(name="李雷", contact="13800001234", contact_kind="phone")
SETTINGS = Settings(hotline="400-000-0000", human_hours="09:00-17:00", sms=True)


def moving() -> Chat:
    """A code went to the new number of a request that runs."""
    held = replace(a_case(CASE, right=Right.COPY), applicant=TOLD)
    chat = Chat(PlainFacts(settings=SETTINGS, held=[held]), Talk(question="after_done", updated_at=START))
    chat.say("对了我电话换了，新号13911112222")
    chat.effects = [effect for effect in chat.effects if not isinstance(effect, AddWords)]
    assert chat.question == "ask_otp"
    return chat


def correcting() -> Chat:
    """A code is awaited for a correction, long after an answer."""
    held = replace(a_case(CASE, right=Right.COPY, state=State.CLOSED), applicant=TOLD, closed_at=START)
    held = held.with_outcome(1, Outcome(Result.FULFILLED), START)
    chat = Chat(PlainFacts(settings=SETTINGS, held=[held], now=START + timedelta(days=20)))
    chat.say("我要更正我的电话，应该是13811112222")
    chat.fill({"ask_group": "1", "ask_name": "李雷", "ask_phone": "13800001234"}, until="ask_otp")
    return chat


@pytest.mark.parametrize("text", ["补充一下，我只要2023年以后的", "还有合同也要", "只要合同就行，别的不要了"])
def test_addition_joins_the_request_and_the_code_is_still_awaited(text: str) -> None:
    chat = moving()
    chat.say(text)
    assert (chat.effects[-1], chat.question) == (AddWords(CASE, text), "ask_otp")
    chat.say(chat.code)
    assert [effect for effect in chat.effects if isinstance(effect, ChangeContact)] == [
        ChangeContact(CASE, "13911112222", "phone")
    ]


@pytest.mark.parametrize(
    "text", ["还没收到验证码", "还有没有别的办法？", "还有别的号码要换", "12345", "另外一个号码也要收短信"]
)
def test_words_about_the_code_are_no_addition(text: str) -> None:
    chat = moving()
    chat.say(text)
    assert not [effect for effect in chat.effects if isinstance(effect, AddWords)]


@pytest.mark.parametrize("text", ["你们给的不全啊，少了合同", "合同少一页", "上次的答复不对啊"])
def test_complaint_about_the_answer_reaches_its_colleague_and_the_form_goes_on(text: str) -> None:
    chat = correcting()
    chat.say(text)
    assert (chat.effects[-1], chat.question) == (AddWords(CASE, text), "ask_otp")


@pytest.mark.parametrize("text", ["验证码不对吧", "你们发的验证码不对啊", "短信少了一位"])
def test_complaint_about_the_code_is_none_about_the_answer(text: str) -> None:
    chat = correcting()
    chat.say(text)
    assert not [effect for effect in chat.effects if isinstance(effect, AddWords)]


@pytest.mark.parametrize("line", ["{} 算了 不办了 全取消", "{}, forget it, cancel everything"])
def test_the_code_beside_an_end_proves_nothing(line: str) -> None:
    chat = at("ask_otp")
    chat.say(line.format(chat.code))
    assert (chat.draft.proven, chat.draft.rights) == (False, ())
