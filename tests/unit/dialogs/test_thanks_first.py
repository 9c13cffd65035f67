"""A wish behind a word of thanks is heard; whoever only thanks has asked for nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain.cases import State
from bot.domain.results import Outcome, Result
from bot.domain.rights import Right
from dialogs.model import Judge, Talk
from tests.talk import START, Chat, PlainFacts, a_case

CASE = "GK-4T7X-2M9"


def answered(result: Result = Result.NO_DATA, right: Right = Right.COPY) -> Chat:
    case = replace(a_case(CASE, right=right, state=State.ANSWERED), answered_at=START)
    facts = PlainFacts(held=[case.with_outcome(1, Outcome(result), START)])
    return Chat(facts, Talk(question="after_done", draft={"offered": ["satisfied", "object"]}, updated_at=START))


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("收到了谢谢，顺便把推销电话停了吧", "withdraw"),
        ("谢谢！对了能删了吗这些", "delete"),
        ("谢谢你们，另外把我的手机号改一下", "correct"),
        ("thanks, also please delete my data", "delete"),
    ],
)
def test_wish_behind_thanks_begins_its_request(text: str, right: str) -> None:
    chat = answered()
    chat.say(text)
    assert (chat.talk.flow, chat.draft.rights, chat.effects) == ("request", (right,), [])


def test_contentment_beside_the_wish_is_a_judgement() -> None:
    chat = answered()
    chat.say("收到，满意。另外我老婆的也要一份")
    assert chat.effects == [Judge(CASE, satisfied=True)]
    assert (chat.draft.rights, chat.draft.for_other) == (("copy",), True)


@pytest.mark.parametrize("text", ["收到，谢谢", "谢谢，对了电梯保养多少钱", "谢谢，对了我的简历删了吗"])
def test_thanks_with_no_wish_behind_begin_nothing(text: str) -> None:
    chat = answered(Result.FULFILLED, Right.DELETE)
    chat.say(text)
    assert chat.talk.flow == ""


def test_whoever_is_not_content_has_judged_nothing() -> None:
    chat = answered()
    chat.say("不满意，另外把推销电话停了")
    assert Judge(CASE, satisfied=True) not in chat.effects
