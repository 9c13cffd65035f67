"""What belongs to the wish, told while something else is asked: a part, more of it, another right."""

from __future__ import annotations

import pytest

from bot.domain.rights import Right
from tests.talk import Chat


@pytest.mark.parametrize(
    ("wish", "lines"),
    [
        ("I want a copy of my data", ("of my assessment forms", "and the call recordings")),
        ("I'd like to see my data", ("from march 2022", "and to whom you gave it")),
        ("我要一份我的资料", ("培训记录的", "还有我的考核结果")),
        ("我想查我的资料", ("2022年3月的", "还有从哪来的，存多久")),
    ],
)
def test_it_is_kept_at_the_question_for_the_group(wish: str, lines: tuple[str, ...]) -> None:
    chat = Chat()
    chat.say(wish, *lines)
    assert [line for line in lines if line not in chat.draft.scope] == []


@pytest.mark.parametrize(
    "line", ["only the test scores please", "只要培训记录就行", "and my evaluation", "还有我的邮件记录"]
)
def test_it_is_no_name(line: str) -> None:
    chat = Chat()
    chat.say("我要一份我的资料" if not line.isascii() else "I want a copy of my data", "3")
    chat.say(line)
    assert (chat.question, line in chat.draft.scope, chat.draft.name) == ("ask_name", True, "")


@pytest.mark.parametrize(
    ("first", "then", "rights"),
    [
        ("stop the marketing texts", "wait, first send me a copy of my data, I am a customer", {"withdraw", "copy"}),
        ("别再给我发推广短信", "先给我复制一份我的资料吧，我是业主", {"withdraw", "copy"}),
        ("I want to see my data", "I'm an applicant, also please delete my photo", {"access", "delete"}),
        ("我想查我的资料", "我是求职者，另外把我的照片删掉", {"access", "delete"}),
    ],
)
def test_a_further_right_is_added(first: str, then: str, rights: set[str]) -> None:
    chat = Chat()
    chat.say(first, then)
    assert {*chat.draft.rights} == rights
    assert chat.draft.group


@pytest.mark.parametrize(
    "line", ["only a customer", "just a visitor", "物业的", "供应商的", "I'm from the property management"]
)
def test_who_somebody_is_narrows_nothing(line: str) -> None:
    chat = Chat()
    chat.say("我要一份我的资料" if not line.isascii() else "I want a copy of my data", line)
    assert (chat.draft.scope, chat.draft.rights) == ("", (Right.COPY,))
