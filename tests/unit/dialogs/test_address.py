"""An address told where something is asked: an answer, unless words of danger stand beside it."""

from __future__ import annotations

import pytest

from dialogs.model import Emergency
from tests.talk import Chat

FOOTAGE = "想看监控里的我，我是邻居"


def cried(chat: Chat) -> bool:
    asked = "有人被困或受伤" in chat.heard[-1]
    return asked or any(isinstance(effect, Emergency) for effect in chat.effects)


@pytest.mark.parametrize(
    "line", ["12幢3单元右边那部", "我家住8号楼", "翠湖小区5栋1单元", "我住7栋2单元，叫罗平", "building 5, floor 3"]
)
@pytest.mark.parametrize("wish", [FOOTAGE, "删我的资料，我是访客", "查我的资料"])
def test_address_alone_is_noted(wish: str, line: str) -> None:
    chat = Chat()
    chat.say(wish, line)
    assert not cried(chat)


def test_who_asks_is_read_beside_an_address() -> None:
    chat = Chat()
    chat.say(FOOTAGE, "租客，叫罗平，13712340066，住7栋2单元")
    assert (chat.draft.name, chat.draft.other_contact) == ("罗平", "13712340066")
    assert "7栋2单元" in chat.draft.scope


@pytest.mark.parametrize(
    "line", ["5栋2单元困人了", "5栋2单元 老人", "我在5栋2单元电梯里", "5栋2单元那部停在6楼了", "building 5, smoke"]
)
def test_danger_beside_an_address_stays_one(line: str) -> None:
    chat = Chat()
    chat.say("删我的资料，我是访客", line)
    assert cried(chat)


@pytest.mark.parametrize("line", ["5栋2单元 电梯", "5栋2单元"])
def test_address_out_of_the_blue_is_asked_about(line: str) -> None:
    chat = Chat()
    chat.say(line)
    assert cried(chat)


def test_after_a_cry_an_address_tells_where() -> None:
    chat = Chat()
    chat.say("删我的资料，我是访客", "我被困在电梯里了", "翠湖小区5栋1单元")
    assert [effect.said for effect in chat.effects if isinstance(effect, Emergency)][-1] == "翠湖小区5栋1单元"
