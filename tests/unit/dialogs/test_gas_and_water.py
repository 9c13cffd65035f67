"""Gas and water: no advice for whoever is shut in, from the first answer to the last."""

from __future__ import annotations

import pytest

from dialogs.danger.kinds import kinds
from dialogs.model import Emergency
from tests.talk import Chat


@pytest.mark.parametrize(
    ("text", "kind", "told"),
    [
        ("there is a gas leak in our building, we are in the lift lobby", "gas", "by the stairs"),
        ("the lift cabin smells like gas", "gas", "light nothing"),
        ("gas is leaking near your elevator machine room!", "gas", "light nothing"),
        ("电梯厅闻到燃气味，很浓", "gas", "别点火"),
        ("楼道里燃气泄漏，电梯还能坐吗", "gas", "走楼梯"),
        ("burst pipe, water running down the lift doors, people inside", "water", "cut the power"),
        ("电梯井一直往里灌水，淹了", "water", "别下井"),
        ("水管爆了，水往电梯里流", "water", "断电"),
    ],
)
def test_gas_and_water_have_their_own_advice(text: str, kind: str, told: str) -> None:
    chat = Chat()
    said = chat.say(text)
    on = chat.say("what now, i am scared" if text.isascii() else "我好怕，怎么办")
    assert (told in said, kind in kinds([text]), chat.effects[0]) == (True, True, Emergency(text))
    assert not any(word in said + on for word in ("by the wall", "靠墙", "escalator", "扶梯"))


@pytest.mark.parametrize(
    "text",
    [
        "the gas company called me, delete my number",
        "what data do you keep about gas leaks?",
        "上个月电梯进水坏了，维修记录给我一份",
        "我是燃气公司的，要一份资料",
        "去年漏过煤气，我要当时的来电记录",
    ],
)
def test_gas_and_water_in_files_or_long_ago_alarm_nobody(text: str) -> None:
    chat = Chat()
    chat.say(text)
    assert (chat.draft.alarm, chat.effects) == ("", [])
