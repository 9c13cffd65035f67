"""Of the two papers only the proof of the relation: it is taken, and staff agree on the rest."""

from __future__ import annotations

import pytest

from bot.domain.cases import Paper
from dialogs.model import OpenCase
from tests.talk import Chat

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
