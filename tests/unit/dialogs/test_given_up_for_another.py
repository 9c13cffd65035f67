"""A form was given up and something else is asked for: who they are was told already."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.talk import Chat

TO_THE_CONTACT = ("删除我的信息", "家里装的你们的电梯", "用不着了", "王小明")


@pytest.mark.parametrize(
    ("line", "right"),
    [("那给我复印一份吧", "copy"), ("我就想看看你们存了些什么", "access"), ("换成别用了，先限制着", "restrict")],
)
def test_what_they_told_of_themselves_is_not_asked_again(line: str, right: str) -> None:
    chat = Chat()
    chat.say(*TO_THE_CONTACT, "算了，不删了", line)
    assert (chat.draft.rights, chat.draft.group, chat.draft.name) == ((right,), "2.4", "王小明")
    assert chat.draft.grounds == ()


def test_contact_with_its_code_stands() -> None:
    chat = Chat()
    chat.say(*TO_THE_CONTACT, "ming@example.com")
    chat.say(chat.code)
    assert chat.draft.proven
    before = chat.draft
    chat.say("取消", "我要查阅我的个人信息")
    known = chat.draft
    assert (known.rights, known.contact, known.proven, known.level) == (("access",), before.contact, True, before.level)


def test_another_name_needs_its_own_code() -> None:
    chat = Chat()
    chat.say(*TO_THE_CONTACT, "ming@example.com")
    chat.say(chat.code)
    chat.say("取消", "我叫李雷，查阅我的个人信息")
    assert (chat.draft.name, chat.draft.proven, chat.draft.level) == ("李雷", False, 0)


def test_button_for_another_request_knows_them_too() -> None:
    chat = Chat()
    chat.say(*TO_THE_CONTACT, "取消", "提一个新申请", "我想看看你们存了我哪些信息")
    assert (chat.question, chat.draft.group) == ("ask_email", "2.4")


def test_nothing_of_another_person_is_taken_for_their_own() -> None:
    chat = Chat()
    chat.say("帮我妈删除她的信息", "她家装了电梯", "算了", "查我自己的信息")
    assert (chat.question, chat.draft.group) == ("ask_group", "")


def test_after_a_while_it_is_asked() -> None:
    chat = Chat()
    chat.say(*TO_THE_CONTACT, "取消")
    chat.say("我想看看你们存了我哪些信息", after=timedelta(hours=1))
    assert (chat.draft.group, chat.draft.name) == ("", "")
