"""A number or address told after «mine is wrong there» is what should stand there, and no way to reach anybody."""

from __future__ import annotations

import pytest

from tests.stages import at
from tests.talk import Chat


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ("我换手机号了 你们那还是139那个", "现在用的是17700001234"),
        ("登记的手机号不对 要更正", "换成13812345678"),
        ("我登记的邮箱错了，要改", "改成 x@example.com"),
        ("邮箱登记错了帮我改", "应该是 li.lei@example.com"),
    ],
)
def test_new_value_told_next_stands_beside_what_is_wrong(first: str, then: str) -> None:
    chat = Chat()
    chat.say(first, then)
    assert (chat.draft.detail.split("\n"), chat.draft.contact, chat.draft.other_contact) == ([first, then], "", "")


@pytest.mark.parametrize("line", ["顺便把我的电话改成13912345678", "另外邮箱也帮我改成 c@example.com"])
def test_value_wished_besides_is_a_right_more(line: str) -> None:
    chat = at("ask_name")
    chat.say(line)
    assert (chat.draft.rights, chat.draft.detail, chat.draft.contact) == (("access", "correct"), line, "")
    assert chat.question == "ask_name"
