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
