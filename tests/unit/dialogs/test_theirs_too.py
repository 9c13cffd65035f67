"""«我爸的也要一份», behind one's own request: for the other, in whose name is asked; never one's own once more."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain.cases import State
from bot.domain.rights import Right
from dialogs.model import Talk
from tests.talk import START, Chat, PlainFacts, a_case


def having(state: State, right: Right) -> Chat:
    own = replace(a_case(right=right, state=state), answered_at=START if state is State.ANSWERED else None)
    return Chat(PlainFacts(held=[own]), Talk(question="after_done", updated_at=START))


@pytest.mark.parametrize("right", [Right.COPY, Right.ACCESS])
@pytest.mark.parametrize("state", [State.OPEN, State.ANSWERED])
@pytest.mark.parametrize("text", ["我爸的也帮我查一下", "我老婆的也要一份", "我妈的也帮我复制一份", "我妈的也查一下吧"])
def test_what_is_theirs_too_is_a_request_for_them(text: str, state: State, right: Right) -> None:
    chat = having(state, right)
    chat.say(text)
    assert (chat.draft.for_other, chat.question, chat.effects) == (True, "ask_group", [])


@pytest.mark.parametrize("text", ["我爸的也不知道", "我爸的电话也行", "我的也要一份"])
def test_kin_in_passing_are_not_asked_for(text: str) -> None:
    chat = having(State.OPEN, Right.COPY)
    chat.say(text)
    assert chat.draft.requester == "self"
