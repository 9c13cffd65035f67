"""In which form the data should come is kept in the words it was said in, from the first message on."""

from __future__ import annotations

import pytest

from tests.talk import Chat

TO_THE_CARD = ("李明", "没有", "不同意")


def card(first: str, *lines: str) -> Chat:
    chat = Chat()
    chat.say(first, *lines, *TO_THE_CARD)
    assert chat.question == "confirm"
    return chat


@pytest.mark.parametrize(
    "text",
    [
        "我想把我在你们那里的所有个人数据导出成Excel格式",
        "给我一份我的资料，要纸质盖章的",
        "can you send me a copy of my data as a PDF?",
    ],
)
def test_the_first_message_may_tell_it(text: str) -> None:
    assert card(text, "个人客户").draft.detail == text


@pytest.mark.parametrize("text", ["格式要Excel", "格式改成Excel", "补充：要Excel格式", "要纸质版，寄到我家"])
@pytest.mark.parametrize("before", [(), ("改一下",)])
def test_at_the_card_it_corrects_nothing(text: str, before: tuple[str, ...]) -> None:
    chat = card("要一份我的资料", "个人客户")
    shown = chat.say(*before, text)
    assert (chat.question, chat.draft.rights) == ("confirm", ("copy",))
    assert chat.draft.detail == text
    assert text in shown


def test_a_deletion_comes_in_no_form() -> None:
    chat = Chat()
    chat.say("把我的Excel报名表删掉")
    assert chat.draft.detail == ""
