"""A danger is the same one in traditional characters and in Cantonese: who is called first, what staff read."""

from __future__ import annotations

import pytest

from dialogs.danger.kinds import kinds
from dialogs.understanding import in_plain_characters
from tests.talk import Chat


@pytest.mark.parametrize(
    ("text", "number", "kind"),
    [
        ("有人跌咗落𨋢槽", "120", "hurt"),
        ("電梯槽有人跌落去 好高", "120", "hurt"),
        ("師傅掉進電梯井裡了", "120", "hurt"),
        ("我同老豆困咗喺𨋢入面，佢有心臟病", "120", "hurt"),
        ("我隻腳俾𨋢門夾住", "120", "caught"),
        ("電梯裡面好多煙", "119", "fire"),
        ("𨋢入面有燶味", "119", "fire"),
        ("轎廂頂著火了", "119", "fire"),
        ("我食咗成樽安眠藥", "120", "harmed"),
    ],
)
def test_who_is_called_first_in_any_script(text: str, number: str, kind: str) -> None:
    chat = Chat()
    said = chat.say(text)
    assert (number in said.split("\n", maxsplit=1)[0], kinds([text])[0]) == (True, kind)


def test_despair_in_cantonese_reaches_somebody() -> None:
    chat = Chat()
    assert ("12356" in chat.say("我企咗喺天台邊 再見"), chat.draft.despair) == (True, True)


def test_plain_characters_keep_how_it_was_typed() -> None:
    assert in_plain_characters("我喺德福花園C座，您睇下 OK") == "我在德福花园C座，您看下 OK"


@pytest.mark.parametrize("text", ["九龍灣德福花園 電話 91234567", "静安区南京西路1234号 电话62581234"])
def test_place_and_phone_that_were_told_are_not_asked_for(text: str) -> None:
    chat = Chat()
    said = chat.say(f"我被困在电梯里了 {text}")
    assert ("能接通的电话" in said, "地址（" in said, chat.draft.placed) == (False, False, True)


def test_phone_alone_is_no_place() -> None:
    chat = Chat()
    assert ("地址（" in chat.say("困咗喺𨋢度 電話 61234567"), chat.draft.placed) == (True, False)
