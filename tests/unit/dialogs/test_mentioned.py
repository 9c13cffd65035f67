"""Whoever only tells of an act begins no request; whoever asks for one does, however much it sounds like a tale."""

from __future__ import annotations

import pytest

from tests.talk import Chat


@pytest.mark.parametrize(
    "text",
    [
        "我同事昨天找你们删了他的简历",
        "我上个月已经改过手机号了，谢谢你们",
        "我老婆说她要查她的信息，她回头自己来弄",
        "新闻上说有个人告公司不给他看个人信息，赢了，厉害",
        "Do people ever ask you to delete their data? Just curious.",
        "Suppose someone wanted their data moved to Otis, has that ever happened? Purely hypothetical.",
    ],
)
def test_a_mention_begins_nothing_and_a_tap_does(text: str) -> None:
    chat = Chat()
    chat.say(text)
    assert (chat.question, chat.draft.rights, chat.draft.for_other) == ("ask_right", (), False)
    offered = chat.draft.offered[0]
    chat.say("1")
    assert chat.draft.rights == (offered,)


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("我同事删了他的，我的也删一下", "delete"),
        ("刚才说的删除，办吧", "delete"),
        ("听说可以查自己的信息，我查一下", "access"),
        ("my data was changed, correct it", "correct"),
        ("帮我爸注销账号，他说不用了", "close_account"),
        ("上个月让你们改的手机号还没改，快改", "correct"),
        ("我老婆让我帮她查她的信息", "access"),
        ("前年注销过一个号，现在这个也注销", "close_account"),
        ("听说可以复制自己的信息，帮我复制一份", "copy"),
        ("My brother got a copy of his data, I would like one too.", "copy"),
        ("If it is not too much trouble, close my account.", "close_account"),
    ],
)
def test_a_wish_behind_a_tale_is_begun(text: str, right: str) -> None:
    chat = Chat()
    chat.say(text)
    assert right in chat.draft.rights
