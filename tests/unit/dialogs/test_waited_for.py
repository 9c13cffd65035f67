"""At the card: who is waited for or asked first is to help, and the word for giving up ends the form all the same."""

from __future__ import annotations

import pytest

from tests.stages import at


@pytest.mark.parametrize(
    "text",
    [
        "先不提交了 取消吧 等我儿子回来再说",
        "xian bu ti jiao le, qu xiao ba, deng wo er zi hui lai zai shuo",
        "取消吧 我闺女回来再弄",
        "算了 不办了 等孩子爸回来",
        "cancel it, I'll wait until my son is home",
    ],
)
def test_word_for_it_ends_the_form_whoever_comes_back(text: str) -> None:
    chat = at("confirm")
    chat.say(text)
    assert (chat.talk.flow, chat.question) == ("", "after_done")


@pytest.mark.parametrize(
    "text",
    [
        "先不交了 等我女儿回来帮我看",
        "我问问我女儿再交",
        "晚上我儿子下班了再弄",
        "xian bu jiao, deng wo lao gong hui lai kan",
        "don't submit yet, my daughter will look at it tonight",
    ],
)
def test_who_helps_later_makes_the_request_nobody_elses(text: str) -> None:
    chat = at("confirm")
    before = chat.draft.requester
    chat.say(text)
    assert (chat.question, chat.draft.requester) == ("confirm", before)


@pytest.mark.parametrize("text", ["能取消吗", "不取消"])
def test_question_or_denial_ends_nothing(text: str) -> None:
    chat = at("confirm")
    chat.say(text)
    assert chat.question == "confirm"


def test_request_for_a_child_is_still_one() -> None:
    chat = at("confirm")
    chat.say("先别交 是我儿子的信息")
    assert chat.question == "ask_requester"
