"""A lift told of beside the wish: the hotline in one line, and the wish goes on."""

from __future__ import annotations

import pytest

from dialogs.model import Emergency
from tests.talk import Chat


@pytest.mark.parametrize(
    ("text", "rights"),
    [
        ("要一份我的信息，对了我们楼电梯最近老是晃", ("copy",)),
        ("电梯里有异味，另外删掉我信息", ("delete",)),
        ("我怕电梯掉下来，所以不想住了，删我信息", ("delete",)),
        ("改下我的电话，从13800001111改成13800002222，对了昨天电梯把我关了十分钟，后来出来了没事", ("correct",)),
        ("把我电话改成13800002222，前天电梯停了一下，没事了", ("correct",)),
        ("我要投诉，电梯困了我妈两小时才来人，我要当时的记录", ("copy",)),
    ],
)
def test_lift_beside_a_wish_gets_the_hotline_and_the_wish_its_form(text: str, rights: tuple[str, ...]) -> None:
    chat = Chat()
    said = chat.say(text)
    assert (chat.draft.rights, chat.effects, "400-000-0000" in said) == (rights, [], True)


def test_lift_beside_an_answer_leaves_the_answer() -> None:
    chat = Chat()
    said = chat.say("看看你们存的我的信息", "2", "我们楼电梯老是响，烦人。我叫李明")
    assert (chat.draft.name, "400-000-0000" in said) == ("李明", True)


@pytest.mark.parametrize("text", ["电梯困人了，快来，删我信息", "我怕电梯掉下来，我还在里面，删我信息"])
def test_cry_beside_a_wish_stays_a_cry(text: str) -> None:
    chat = Chat()
    chat.say(text)
    assert [effect for effect in chat.effects if isinstance(effect, Emergency)]


@pytest.mark.parametrize("text", ["关于电梯的资料，我想删除", "删掉电梯卡的信息，谢谢"])
def test_data_of_a_lift_are_no_trouble_with_it(text: str) -> None:
    chat = Chat()
    assert "400-000-0000" not in chat.say(text)
