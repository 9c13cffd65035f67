"""«说了不给», in characters, in pinyin, in English: a plain refusal, wherever something is asked for."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dialogs.words.refusal import says_no_again
from tests.talk import SETTINGS, Chat, PlainFacts

AGAIN = [
    "说了不给",
    "shuo le bu gei",
    "都说了不提供",
    "我早就说过不同意",
    "不是说了不给吗",
    "不给就是不给",
    "别问了，不给",
    "讲了唔俾",
    "I said no",
    "I already told you no",
    "no means no",
]


def _at_the_paper(*lines: str) -> Chat:
    chat = Chat(PlainFacts(settings=replace(SETTINGS, sms=True)))
    chat.say("我要看我的资料", "2", "葛秀英", "13800001234")
    chat.say(chat.code, *lines)
    return chat


@pytest.mark.parametrize("line", AGAIN)
def test_consent_is_refused(line: str) -> None:
    chat = _at_the_paper(line)
    assert (chat.question, chat.draft.consent, "投诉" in chat.heard[-1]) == ("confirm", "refused", False)


@pytest.mark.parametrize("line", AGAIN)
def test_after_the_other_ways_a_refusal_goes_on_without(line: str) -> None:
    chat = _at_the_paper("有别的办法吗", line)
    assert (chat.question, chat.draft.consent) == ("confirm", "refused")


@pytest.mark.parametrize("refused", ["不给", "说了不给", "身份证不给 合同上都有"])
@pytest.mark.parametrize("line", ["同意", "那我同意吧", "ok, i agree then"])
def test_consent_right_after_a_refusal_is_one_and_hands_nothing_in(refused: str, line: str) -> None:
    chat = _at_the_paper(refused, line)
    assert (chat.question, chat.draft.consent) == ("ask_id", "agreed")


@pytest.mark.parametrize("line", [*AGAIN, "bu gei"])
def test_paper_refused_where_it_is_to_be_sent_takes_the_consent_back(line: str) -> None:
    chat = _at_the_paper("同意", line)
    assert (chat.question, chat.draft.consent, chat.draft.consent_at) == ("confirm", "refused", "")


@pytest.mark.parametrize("line", ["说了不给", "shuo le bu liu", "I said no"])
def test_name_refused_again_is_told_why_it_is_needed(line: str) -> None:
    chat = Chat()
    told = chat.say("我要看我的资料", "2", line)
    assert (chat.question, any(sign in told for sign in ("没法确认", "without"))) == ("ask_name", True)


@pytest.mark.parametrize("line", ["你们说了不给", "说了同意", "她说了不给", "不是说30天答复吗", "I said nothing"])
def test_what_others_refuse_is_no_refusal(line: str) -> None:
    assert not says_no_again(line)
