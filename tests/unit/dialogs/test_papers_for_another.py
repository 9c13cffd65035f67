"""Which papers somebody needs who asks for another: told while they are asked for and after the receipt."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain.cases import Applicant, Case, Paper, State
from bot.domain.rights import Requester
from tests.talk import Chat, PlainFacts, a_case

TOLD = Applicant("周敏", "13900008888", "phone", "陈秀英")


def _case(requester: Requester) -> Case:
    held = replace(a_case(state=State.IDENTIFYING), requester=requester, applicant=TOLD)
    return replace(held, identity=Paper.AWAITED, relation=Paper.AWAITED)


@pytest.mark.parametrize("text", ["需要什么证明？", "死亡证明火化证行不行？"])
def test_what_shows_a_death_is_told(text: str) -> None:
    chat = Chat()
    chat.say("我爸去世了，想看他的资料", "2")
    said = chat.say(text)
    assert ("火化证" in said, chat.question) == (True, "ask_proxy")
    assert "火化证" in Chat(PlainFacts(held=[_case(Requester.RELATIVE)])).say(text)


def test_what_a_relative_still_owes_names_the_death() -> None:
    assert "去世的证明" in Chat(PlainFacts(held=[_case(Requester.RELATIVE)])).say("还差什么材料")


@pytest.mark.parametrize(
    ("text", "told"),
    [("委托书上面要写清哪些东西", "五点"), ("结果发给我还是发给她", "这个微信")],
)
def test_an_agent_hears_what_is_written_and_who_gets_the_answer(text: str, told: str) -> None:
    assert told in Chat(PlainFacts(held=[_case(Requester.AGENT)])).say("好的", text)


def test_another_number_for_the_mother_is_a_correction_of_hers() -> None:
    chat = Chat(PlainFacts(held=[_case(Requester.AGENT)]))
    chat.say("我妈想把电话也改一下，改成13900008899")
    assert (chat.draft.rights, chat.draft.requester) == (("correct",), "agent")


def test_what_they_are_to_the_dead_is_heard_at_any_question() -> None:
    chat = Chat()
    chat.say("我先生过世了，想看他的资料", "2", "还没有", "孙志强，我叫吴桂芳", "我是他妻子")
    assert chat.talk.misunderstood == 0
