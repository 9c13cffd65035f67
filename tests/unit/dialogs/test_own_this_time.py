"""After a story of what was once done for somebody else, what is asked for now is the speaker's own, and only that."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.talk import SETTINGS, Chat, PlainFacts


def told(*lines: str) -> Chat:
    chat = Chat(PlainFacts(settings=replace(SETTINGS, sms=True)))
    chat.say(*lines)
    return chat


@pytest.mark.parametrize(
    ("story", "text", "right"),
    [
        (
            "A colleague told me she once wrote here and you stopped mailing her about vacancies.",
            "Could you do that for me too? I agreed to job alerts when I applied, I take that agreement back.",
            "withdraw",
        ),
        ("上回我老公来查他的信息，你们回得挺快，表扬一下", "这次是我自己的，给我复制一份呗，梯是我俩一起买的", "copy"),
        ("上次我妈删了她的资料，挺好", "这次我也要删我自己的", "delete"),
        ("Last month my wife got a copy of her data", "Now it's for me, a copy please", "copy"),
    ],
)
def test_what_is_asked_for_now_is_their_own(story: str, text: str, right: str) -> None:
    draft = told(story, text).draft
    assert (draft.requester, draft.rights, story in f"{draft.scope}{draft.detail}") == ("self", (right,), False)


def test_it_is_heard_where_they_are_asked_for_whom() -> None:
    chat = told(
        "上回我老公来查他的信息，你们回得挺快，表扬一下", "2", "这次是我自己的，给我复制一份呗，梯是我俩一起买的"
    )
    assert (chat.question, chat.draft.rights, chat.draft.group) == ("ask_name", ("copy",), "2.4")


@pytest.mark.parametrize(
    ("wish", "text", "rights"),
    [
        ("帮我妈查资料", "她自己也要删", ("access", "delete")),
        ("帮我妈查资料，上次查过一次", "我也想复制", ("access", "copy")),
    ],
)
def test_a_request_for_another_stays_theirs(wish: str, text: str, rights: tuple[str, ...]) -> None:
    draft = told(wish, text).draft
    assert (draft.requester, draft.rights) == ("agent", rights)
