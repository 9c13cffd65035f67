"""«打不开» about a file that was delivered is no cry for help."""

from __future__ import annotations

import pytest

from bot.domain.cases import State
from bot.domain.rights import Right
from dialogs.model import AddWords, Emergency, FileAgain, Held, Talk
from tests.talk import START, Chat, PlainFacts, a_case

CASE = "GK-4T7X-2M9"


def delivered(state: State = State.ANSWERED, *, packages: int = 1) -> Chat:
    facts = PlainFacts(held=[a_case(CASE, right=Right.COPY, state=state)], keeps=Held(packages=packages))
    return Chat(facts, Talk(question="after_done", updated_at=START))


@pytest.mark.parametrize("state", [State.ANSWERED, State.CLOSED])
@pytest.mark.parametrize("text", ["打不开", "点不开", "打不开啊", "开不了", "it won't open"])
def test_it_means_the_file_and_the_second_time_a_colleague_hears(text: str, state: State) -> None:
    chat = delivered(state)
    chat.say(text)
    chat.say("还是打不开")
    assert chat.effects == [FileAgain(CASE, text), FileAgain(CASE, "还是打不开", failed=True)]


def test_a_door_or_a_lift_is_a_cry() -> None:
    for lines in (("门打不开",), ("我在电梯里", "打不开")):
        chat = delivered()
        chat.say(*lines)
        assert any(isinstance(effect, Emergency) for effect in chat.effects), lines


def test_with_no_file_to_open_it_is_asked_whether_somebody_is_trapped() -> None:
    chat = delivered(packages=0)
    assert ("有人被困" in chat.say("打不开"), chat.effects) == (True, [])


@pytest.mark.parametrize("text", ["之前的文件我删了，再给我一次", "我不小心把文件删了，重新发一次"])
def test_a_file_they_deleted_themselves_is_no_wish_for_deletion(text: str) -> None:
    chat = Chat(PlainFacts())
    chat.say(text)
    assert "delete" not in chat.draft.rights
    assert not [effect for effect in chat.effects if isinstance(effect, AddWords)]


@pytest.mark.parametrize(
    "text",
    [
        "不要寄到家里",
        "复印件要盖章的",
        "复印件就行",
        "给我盖个章",
        "不要发到邮箱，发微信",
        "don't post it to my home",
        "no need to mail it",
        "please stamp the copy",
    ],
)
def test_how_the_answer_is_wanted_is_no_new_right(text: str) -> None:
    facts = PlainFacts(held=[a_case(CASE, right=Right.ACCESS)])
    chat = Chat(facts, Talk(question="after_done", updated_at=START))
    chat.say(text)
    assert (chat.effects, chat.draft.rights, chat.talk.flow) == ([AddWords(CASE, text)], (), "")


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("我要一份复印件", "copy"),
        ("复印一份给我", "copy"),
        ("不要给我寄广告", "withdraw"),
        ("别再发短信了", "withdraw"),
    ],
)
def test_what_is_wanted_besides_still_is_one(text: str, right: str) -> None:
    facts = PlainFacts(held=[a_case(CASE, right=Right.ACCESS)])
    chat = Chat(facts, Talk(question="after_done", updated_at=START))
    chat.say(text)
    assert chat.draft.rights == (right,)
