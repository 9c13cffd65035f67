"""A document that came with the request of a moment ago serves the next one: nothing about papers is asked again."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from bot.domain.cases import Applicant, Paper, State
from bot.domain.rights import Level, Right
from dialogs.model import Talk
from tests.talk import Chat, PlainFacts, a_case

NUMBER = "GK-4T7X-2M9"
ASKED = "对了 再给我一份你们存的我的资料复印件"
WANG = Applicant(name="汪琴", contact="13900003939", contact_kind="phone")
BY_CODE: dict[str, Any] = {"applicant": WANG, "level": Level.CONTACT, "state": State.IDENTIFYING}


def after(**first: Any) -> Chat:
    """Right after a request that a document came with."""
    facts = PlainFacts()
    case = replace(a_case(NUMBER, right=Right.CORRECT), **(BY_CODE | {"received_at": facts.now} | first))
    return Chat(replace(facts, held=[case]), Talk(question="after_done", updated_at=facts.now))


def asked(**first: Any) -> Chat:
    """The next wish, two minutes later."""
    chat = after(**first)
    chat.say(ASKED)
    return chat


@pytest.mark.parametrize("paper", [Paper.RECEIVED, Paper.ACCEPTED])
def test_next_request_names_the_paper_that_is_there(paper: Paper) -> None:
    chat = asked(identity=paper)
    assert (chat.question, f"材料：与申请 {NUMBER} 相同" in chat.heard[-1]) == ("confirm", True)
    chat.say("对")
    draft = chat.opened[0].draft
    told = {name: draft[name] for name in ("paper_of", "identity", "paper_awaited", "papers", "consent_at")}
    assert told == {"paper_of": NUMBER, "identity": "received", "paper_awaited": False, "papers": [], "consent_at": ""}


@pytest.mark.parametrize("paper", [Paper.AWAITED, Paper.DECLINED, Paper.NOT_NEEDED])
def test_paper_that_never_came_or_was_declined_serves_nothing(paper: Paper) -> None:
    assert asked(identity=paper).question == "id_consent"


def test_neither_does_one_in_doubt_or_of_long_ago() -> None:
    doubted = asked(identity=Paper.RECEIVED, level=Level.ACCOUNT)
    old = asked(identity=Paper.RECEIVED, received_at=PlainFacts().now - timedelta(hours=2))
    assert (doubted.draft.paper_of, old.draft.paper_of) == ("", "")


@pytest.mark.parametrize("line", ["不对 名字是汪晴", "联系方式换成 wq2@example.com"])
def test_another_name_or_contact_needs_its_own_proof(line: str) -> None:
    chat = asked(identity=Paper.RECEIVED)
    chat.say(line)
    assert (chat.draft.paper_of, chat.draft.proven) == ("", False)


def test_whether_it_is_to_be_sent_again_is_told() -> None:
    chat = asked(identity=Paper.RECEIVED)
    assert ("不用再发" in chat.say("身份证还要再发一次吗"), chat.question) == (True, "confirm")


def test_what_needs_no_proof_says_nothing_of_papers() -> None:
    chat = after(identity=Paper.RECEIVED)
    said = chat.say("对了 推销短信也别再给我发了 我不同意了")
    assert (chat.question, chat.draft.rights, "材料" in said) == ("confirm", ("withdraw",), False)
