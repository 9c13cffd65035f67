"""From whom their data came: looked up, and told with the request that is open or runs."""

from __future__ import annotations

import pytest

from bot.domain.cases import State
from bot.domain.rights import Right
from dialogs.model import AddWords, Talk
from tests.talk import Chat, PlainFacts, a_case

NUMBER = "GK-4T7X-2M9"
ASKED = [
    "你们从哪买的号码？",
    "你们哪来的我号码，给个说法",
    "Where did you buy my number?",
    "You still have not said where the number comes from",
]


@pytest.mark.parametrize("text", ASKED)
def test_without_a_request_looking_up_is_offered(text: str) -> None:
    chat = Chat()
    assert any(words in chat.say(text) for words in ("没有逐个写明来源", "do not name every source"))


@pytest.mark.parametrize("text", ASKED)
@pytest.mark.parametrize("right", [Right.DELETE, Right.WITHDRAW])
def test_with_a_case_it_goes_to_whoever_works_on_it(right: Right, text: str) -> None:
    chat = Chat(PlainFacts(held=[a_case(NUMBER, right=right, state=State.OPEN)]), Talk(question="after_done"))
    assert NUMBER in chat.say(text)
    assert chat.effects == [AddWords(NUMBER, text, asks=True)]


@pytest.mark.parametrize("answers", [(), ("个人客户",), ("个人客户", "1"), ("个人客户", "1", "李雷")])
def test_in_a_form_it_goes_along_and_the_question_stays_open(answers: tuple[str, ...]) -> None:
    chat = Chat()
    chat.say("删除我的资料", *answers)
    question, text = chat.question, "你们从哪买的号码？"
    chat.say(text)
    assert (chat.question, chat.draft.detail, chat.draft.grounds) == (question, text, ("8.3(1)",) * (len(answers) > 1))


def test_who_answers_with_it_is_heard() -> None:
    chat = Chat()
    chat.say("删除我的资料", "不是客户，也不知道你们哪来的我号码")
    assert (chat.draft.group, chat.question) == ("other", "ask_ground")
