"""An account in other hands, papers that were lost: staff hear at once, and nothing is begun that was not asked for."""

from __future__ import annotations

import pytest

from dialogs.model import Leak
from dialogs.words.incidents import incident
from tests.stages import at
from tests.talk import Chat

HACKED = [
    "help, my account has been hacked and there are orders that are not mine",
    "a stranger logged into my account last night",
    "someone has stolen my login, please help",
    "i think i've been hacked, my password does not work any more",
    "我的帐号被人盗了，登不上去",
    "有陌生人登录了我的账户，怎么办",
    "密码被别人改了，我的账号被盗用了",
]
LOST = [
    "your HR lost my diploma",
    "You people have lost my original documents. I want an answer",
    "the recruiter misplaced my passport copy",
    "你们人事把我的学位证原件弄丢了",
    "我交的材料你们弄丢了",
    "公司把我的身份证复印件搞丢了，给个说法",
]
NEITHER = [
    "what happens if my account is hacked?",
    "怕账号被盗",
    "如果你们把我的材料弄丢了怎么办",
    "I lost my passport",
    "我的身份证丢了",
    "you lost my trust",
    "my husband uses my account",
    "把我的账号注销了",
]


@pytest.mark.parametrize(("kind", "text"), [*(("hacked", text) for text in HACKED), *(("lost", text) for text in LOST)])
def test_incident_is_told_to_staff_at_once_and_begins_no_request(kind: str, text: str) -> None:
    chat = Chat()
    chat.say(text)
    assert (chat.effects, chat.draft.rights, chat.question) == ([Leak(text, kind)], (), "ask_right")


@pytest.mark.parametrize("text", NEITHER)
def test_what_may_come_or_is_no_fault_of_ours_is_no_incident(text: str) -> None:
    assert incident(text) == ""


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("my account was hacked, please close it", "close_account"),
        ("账号被盗了，帮我注销", "close_account"),
        ("my account was hacked. I want access to my data", "access"),
    ],
)
def test_wish_beside_an_incident_is_taken_up(text: str, right: str) -> None:
    chat = Chat()
    chat.say(text)
    assert (chat.effects, chat.draft.rights) == ([Leak(text, "hacked")], (right,))


@pytest.mark.parametrize("text", ["by the way my account was hacked", "对了我的账号被盗了"])
def test_incident_told_in_a_form_leaves_it_open(text: str) -> None:
    chat = at("ask_name")
    rights = chat.draft.rights
    chat.say(text)
    told = [effect for effect in chat.effects if isinstance(effect, Leak)]
    assert (told, chat.question, chat.draft.rights) == ([Leak(text, "hacked")], "ask_name", rights)
