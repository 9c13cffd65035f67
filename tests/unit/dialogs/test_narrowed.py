"""A correction of two things, of which one is spared."""

from __future__ import annotations

import pytest

from tests.talk import Chat

BOTH = "我是你们的供应商，升职了，系统里职位写的还是助理，邮箱也是旧的，两样都帮我改"
IN_ENGLISH = "my job title and my e-mail are wrong in your files, I am a supplier, please correct both"


@pytest.mark.parametrize(
    ("asked", "line"),
    [
        (BOTH, "等等邮箱别改了 这个月要换服务商 光改职位"), (BOTH, "邮箱先不改"), (BOTH, "职位改一下就行，邮箱先放着"),
        (BOTH, "邮箱那个算了，只改职务"), (IN_ENGLISH, "leave the e-mail, just correct the title"),
        (IN_ENGLISH, "don't change the e-mail yet, only the job title please"),
    ],
)  # fmt: skip
def test_the_other_one_is_still_put_right(asked: str, line: str) -> None:
    chat = Chat()
    chat.say(asked, line)
    assert (chat.question, chat.draft.rights) == ("ask_detail", ("correct",))
    chat.say("职位应为经理" if asked is BOTH else "the title should be manager")
    assert chat.question == "ask_name"
    assert line in chat.draft.detail


def test_value_beside_it_is_taken() -> None:
    chat = Chat()
    chat.say(BOTH, "邮箱不用动，职位从助理改成经理")
    assert (chat.question, "改成经理" in chat.draft.detail) == ("ask_name", True)


def test_later_in_the_form_too() -> None:
    chat = Chat()
    chat.say(BOTH, "职位助理改成经理，邮箱改成 a@b.com")
    question = chat.question
    chat.say("邮箱先别改了")
    assert (chat.question, chat.draft.rights) == (question, ("correct",))
    assert "邮箱先别改了" in chat.draft.detail


@pytest.mark.parametrize("line", ["都别改了", "别改了"])
def test_nothing_left_ends_it(line: str) -> None:
    chat = Chat()
    chat.say(BOTH, line)
    assert (chat.question, chat.draft.rights) == ("after_done", ())
