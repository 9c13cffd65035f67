"""A correction that says what is wrong and what is right is not asked for it again."""

from __future__ import annotations

import pytest

from bot.domain.rights import Right
from dialogs.model import Talk
from dialogs.told.values import states_value
from dialogs.understanding import parse, understand
from tests.talk import START, Chat, PlainFacts, a_case

NUMBER = "GK-4T7X-2M9"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("地址也帮我改一下，搬到萧山了，市心路100号", True),
        ("我搬家了，新地址是萧山市心路100号", True),
        ("please change my address too, I moved to 100 Shixin Road", True),
        ("我的地址要改一下", False),
        ("登记的地址是市心路100号，要改", False),
        ("我家在市心路100号的电梯地址要改", False),
    ],
)
def test_new_address_is_a_value(text: str, told: bool) -> None:
    assert states_value(understand(text)) is told


@pytest.mark.parametrize(
    "text", ["资料里电话是错的，是13811112222不是13800001234", "电话写错了，不是13800001234，是13811112222"]
)
def test_number_that_is_called_wrong_is_never_the_one(text: str) -> None:
    assert parse("phone", text).value == "13811112222"


@pytest.mark.parametrize(
    "text", ["资料里电话是错的，是13811112222不是13800001234", "合同里面的电话写错了，应该是13811112222"]
)
def test_what_is_wrong_in_the_files_is_a_correction_and_no_contact_for_the_case(text: str) -> None:
    chat = Chat(PlainFacts(held=[a_case(NUMBER, right=Right.COPY)]), Talk(question="after_done", updated_at=START))
    chat.say(text)
    assert (chat.draft.rights, chat.effects) == (("correct",), [])


@pytest.mark.parametrize("text", ["我刚才填的资料里电话错了，是13811112222", "号码写错了，应该是13811112222"])
def test_slip_in_the_form_stays_with_its_case(text: str) -> None:
    chat = Chat(PlainFacts(held=[a_case(NUMBER, right=Right.COPY)]), Talk(question="after_done", updated_at=START))
    chat.say(text)
    assert chat.draft.rights == ()


@pytest.mark.parametrize(
    ("more", "rights"),
    [
        ("另外生日也写反了，应该是3月8", ("correct",)),
        ("还少写了一段工作经历 2019年在日立", ("correct", "supplement")),
        ("学校名字少了两个字 苏州大学", ("correct",)),
        ("the job title is wrong too, it should say engineer", ("correct",)),
    ],
)
def test_one_more_thing_that_is_wrong_is_kept(more: str, rights: tuple[str, ...]) -> None:
    chat = Chat()
    chat.say("简历里学历写错了 应该是本科", more)
    assert (chat.question, chat.draft.rights) == ("ask_name", rights)
    assert chat.draft.detail == f"简历里学历写错了 应该是本科\n{more}"


@pytest.mark.parametrize(
    "lines",
    [
        ("我换手机号了 老号码早停了", "新号是 17700001234"),
        ("please change my phone number, the old one ends in 77", "the new one is 17700001234"),
    ],
)
def test_value_told_after_the_field_takes_it_along(lines: tuple[str, str]) -> None:
    chat = Chat()
    chat.say(*lines)
    assert chat.draft.detail == "\n".join(lines)
