"""A parent's name, the child's and the account: told before they are asked for, and put right in one line."""

from __future__ import annotations

import pytest

from dialogs.told.naming import Named, named_by_role
from tests.talk import Chat

MY_SON = "My son is 12, he has an account in your app, please close it and delete everything about him"
BOTH = ("John Miller", "Leo Miller")


def _names(chat: Chat) -> tuple[str, str]:
    return chat.draft.name, chat.draft.subject_name


def test_a_bare_name_is_the_speakers_and_the_childs_is_asked() -> None:
    chat = Chat()
    said = chat.say(MY_SON, "6", "leo2014", "parent", "John Miller", "not yet")
    assert (_names(chat), "child's name" in said, "3 years" in said) == (("John Miller", ""), True, True)
    chat.say("John Miller")
    assert (_names(chat), chat.question) == (("John Miller", ""), "ask_name")
    chat.say("Leo Miller")
    assert (_names(chat), chat.question) == (BOTH, "ask_email")


def test_the_name_of_the_one_who_died_may_be_ones_own() -> None:
    chat = Chat()
    chat.say("我爸去世了，想看他的资料", "2", "我是他儿子", "还没有", "我叫李国强")
    assert _names(chat) == ("李国强", "")


@pytest.mark.parametrize(
    "text", ["Leo Miller is the child, I am John Miller", "I am John Miller, my son is Leo Miller"]
)
def test_who_is_who_is_taken_at_any_step(text: str) -> None:
    chat = Chat()
    chat.say(MY_SON, "6", "leo2014", "parent", "not yet", "Leo Miller", "John Miller")
    assert chat.question == "ask_email"
    chat.say(text)
    assert (_names(chat), chat.draft.order_guessed) == (BOTH, False)


def test_a_name_before_its_role() -> None:
    assert named_by_role("Leo Miller is my son") == Named(other="Leo Miller")


@pytest.mark.parametrize("text", ["parent", "我是他爸爸", "I'm his dad"])
def test_a_relation_is_no_account(text: str) -> None:
    chat = Chat()
    chat.say(MY_SON, "6", text)
    assert (chat.question, chat.draft.detail, chat.draft.relation) == ("ask_detail", "", "parent")


def test_an_account_is_taken_where_the_other_is_spoken_of() -> None:
    chat = Chat()
    chat.say("我儿子12岁，把他的资料删掉", "4", "6", "我是他爸爸")
    assert chat.question == "ask_proxy"
    chat.say("账号是leo2014")
    assert chat.draft.detail == "账号是leo2014"


def test_closing_is_heard_beside_a_deletion() -> None:
    chat = Chat()
    chat.say("My 12-year-old son signed up in your app and I want his account closed and his data deleted")
    assert chat.draft.rights == ("delete", "close_account")
