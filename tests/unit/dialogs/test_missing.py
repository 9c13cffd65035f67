"""What a request still needs is told at once, and nobody is told to ask a colleague for it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain.cases import Applicant, Paper, State
from bot.domain.rights import Requester, Right
from dialogs.model import AddWords, Talk
from tests.talk import START, Chat, PlainFacts, a_case

NUMBER = "GK-4T7X-2M9"
MOTHER = Applicant(name="刘芸", contact="13900001007", contact_kind="phone", subject_name="陈子轩", relation="parent")


def waiting(**changes: object) -> Chat:
    case = replace(a_case(NUMBER, right=Right.DELETE), applicant=MOTHER)
    held = [replace(case, **changes)]  # type: ignore[arg-type]  # fields of a case
    return Chat(PlainFacts(held=held), Talk(question="after_done", updated_at=START))


@pytest.mark.parametrize(
    "text",
    [
        "要发什么来着",
        "还要我做什么吗",
        "我该交哪些东西",
        "那怎么办",
        "户口本在老家，要等一周",
        "死亡证明还没开出来，要等一周",
        "what do I still need to send?",
        "sorry, which documents did you need again?",
        "What else do you need from my side?",
        "what are you still waiting for from me",
        "what papers are missing",
        "what is still outstanding?",
        "what exactly should I send?",
    ],
)
def test_papers_that_are_awaited_are_named(text: str) -> None:
    chat = waiting(state=State.IDENTIFYING, identity=Paper.AWAITED, relation=Paper.AWAITED)
    said = chat.say(text)
    assert ("关系证明" in said or "relation" in said, chat.effects, chat.talk.flow) == (True, [], "")


def test_of_whoever_acts_for_another_the_authority_is_awaited() -> None:
    chat = waiting(state=State.IDENTIFYING, relation=Paper.AWAITED, requester=Requester.AGENT)
    said = chat.say("要发什么来着")
    assert ("授权委托书" in said, "关系证明" in said) == (True, False)


def test_where_nothing_is_awaited_it_is_said() -> None:
    assert "不用您再交什么" in waiting(state=State.OPEN).say("还要我做什么吗")


@pytest.mark.parametrize(("relation", "named"), [(Paper.AWAITED, "陈梓轩"), (Paper.ACCEPTED, "")])
def test_name_of_the_child_is_put_right_until_a_paper_was_accepted(relation: Paper, named: str) -> None:
    chat, text = waiting(state=State.IDENTIFYING, relation=relation), "孩子姓名我打错了，是陈梓轩"
    chat.say(text)
    assert chat.effects == [AddWords(NUMBER, text, tells="renamed" if named else "", subject_name=named)]


@pytest.mark.parametrize(
    ("identity", "told"),
    [(Paper.AWAITED, "请发身份证明"), (Paper.DECLINED, "请发身份证明"), (Paper.RECEIVED, "证明已收到，等同事核对")],
)
def test_status_asks_for_no_paper_that_is_there(identity: Paper, told: str) -> None:
    case = replace(a_case("GK-4T7X-2M9", right=Right.COPY, state=State.IDENTIFYING), identity=identity)
    chat = Chat(PlainFacts(held=[case]), Talk(question="after_done"))
    assert told in chat.say("到哪了")


@pytest.mark.parametrize(
    "text",
    [
        "I am unable to take a picture, the camera does not work",
        "i can't upload it",
        "手机相机坏了拍不了",
        "传不上去啊",
    ],
)
def test_where_no_picture_can_be_made_staff_are_asked_for_another_way(text: str) -> None:
    chat = waiting(state=State.IDENTIFYING, identity=Paper.AWAITED)
    chat.say(text)
    assert chat.effects == [AddWords(NUMBER, text, asks=True)]


@pytest.mark.parametrize(
    "text",
    [
        "I have no passport here, could I come to your office?",
        "I don't have a scan of my id, can i show it in person",
        "i have no photo of it, may i drop by at the office",
    ],
)
def test_who_would_rather_come_is_told_whether_that_is_needed(text: str) -> None:
    chat = waiting(state=State.IDENTIFYING, identity=Paper.AWAITED)
    said = chat.say(text)
    assert ("in person" in said, chat.talk.flow) == (True, "")
