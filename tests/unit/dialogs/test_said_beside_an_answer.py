"""An answer in one clause, and what is said beside it asks nothing; a yes in the speech of a place."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.talk import Chat


def at_consent() -> Chat:
    chat = Chat()
    chat.facts.settings = replace(chat.facts.settings, sms=True)
    chat.say("面试没过，把我的应聘资料都删了吧", "沈悦 13912340088")
    chat.say(chat.code)
    assert chat.question == "id_consent"
    return chat


@pytest.mark.parametrize("line", ["证件不给 你们有备案", "我不想拍证件 你们手里有合同", "不行，档案里存的够多了"])
def test_clause_that_refuses_is_the_answer_and_no_question_about_the_rules(line: str) -> None:
    chat = at_consent()
    chat.say(line)
    assert (chat.draft.consent, chat.draft.rights) == ("refused", ("delete",))


@pytest.mark.parametrize("line", ["好嘛", "可以嘛", "行嘛"])
def test_yes_with_a_particle_consents(line: str) -> None:
    chat = at_consent()
    chat.say(line)
    assert (chat.draft.consent, chat.question) == ("agreed", "ask_id")


@pytest.mark.parametrize("line", ["好嘛？", "证件不给行吗 你们有备案"])
def test_question_consents_to_nothing_and_refuses_nothing(line: str) -> None:
    chat = at_consent()
    chat.say(line)
    assert (chat.draft.consent, chat.question) == ("", "id_consent")
