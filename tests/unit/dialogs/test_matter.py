"""Another right in mid-form has the matter of its own sentence; the old one has its own again when it returns."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.talk import SETTINGS, Chat, PlainFacts


def told(*lines: str) -> Chat:
    chat = Chat(PlainFacts(settings=replace(SETTINGS, sms=True)))
    chat.say(*lines)
    return chat


@pytest.mark.parametrize(
    "lines",
    [
        ("更正我的地址，我是客户", "应为河西路8号", "算了，干脆把我的资料都删了"),
        ("my phone number is wrong, I am a customer", "it should be 13900001111", "never mind, delete all my data"),
    ],
)
def test_value_to_be_corrected_goes_with_the_correction(lines: tuple[str, ...]) -> None:
    chat = told(*lines)
    assert chat.draft.rights == ("delete",)
    assert (chat.draft.detail, chat.draft.data) == ("", ())


@pytest.mark.parametrize(
    "text",
    ["算了不删了，我想看看我的全部信息", "改主意了，先看看你们存了什么", "actually just show me everything you have"],
)
def test_scope_of_a_deletion_narrows_no_look_at_all_of_it(text: str) -> None:
    chat = told("把我的照片删掉，我去年应聘过", "3", "赵敏", text)
    assert chat.draft.rights == ("access",)
    assert (chat.draft.scope, chat.draft.data) == ("", ())
    assert "删掉" not in chat.draft.words


def test_scope_lives_on_where_the_words_point_back() -> None:
    chat = told("我要删掉我的简历", "3", "赵敏", "算了，还是给我一份吧")
    assert chat.draft.rights == ("copy",)
    assert chat.draft.data == ("2.5(3)",)


def test_use_that_was_to_stop_names_no_account() -> None:
    chat = told("撤回同意，我是网站用户", "推广短信", "周杰", "算了，我要注销账号")
    assert (chat.draft.rights, chat.draft.detail, chat.question) == (("close_account",), "", "ask_detail")


def test_right_that_is_taken_up_again_has_its_words_again() -> None:
    chat = told("更正我的地址，我是客户", "应为河西路8号", "算了，直接删了吧", "还是更正吧")
    assert (chat.draft.rights, chat.draft.detail) == (("correct",), "更正我的地址，我是客户\n应为河西路8号")


@pytest.mark.parametrize(
    "text", ["我换个别的，我要注销账号", "换一项吧，注销账号", "let me switch to something different: close my account"]
)
def test_another_one_is_no_use_that_is_to_stop(text: str) -> None:
    chat = told("我想撤回同意", "4", text)
    assert chat.draft.rights == ("close_account",)
