"""More of what a request is for joins it, days later as well; another right, and another's data, are asked for anew."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.rights import Right
from dialogs.model import AddWords, Talk
from tests.talk import SETTINGS, Chat, PlainFacts, a_case

NUMBER = "GK-4T7X-2M9"


def waiting(right: Right = Right.ACCESS) -> Chat:
    facts = PlainFacts(settings=replace(SETTINGS, sms=True))
    facts.held = [a_case(NUMBER, right=right, received_at=facts.now)]
    return Chat(facts, Talk(question="after_done", updated_at=facts.now))


@pytest.mark.parametrize(
    "text",
    [
        "还有，安装时的照片我也要",
        "我想起来了，前年的维修记录也要一起给我",
        "差点忘了，合同也发我一份",
        "能不能把客服的录音也给我",
        "one more thing, please include the maintenance history",
        "I would like the call recordings too",
    ],
)
@pytest.mark.parametrize("days", [0, 2])
def test_more_of_the_data_joins_the_request(text: str, days: int) -> None:
    chat = waiting()
    chat.say(text, after=timedelta(days=days, minutes=1))
    assert chat.effects == [AddWords(NUMBER, text)]


@pytest.mark.parametrize("text", ["地址也登记错了，应该是河西路8号", "我再补充一下，名字也写错了，应该是李蕾"])
def test_one_more_value_joins_the_correction(text: str) -> None:
    chat = waiting(Right.CORRECT)
    chat.say(text, after=timedelta(days=3))
    assert chat.effects == [AddWords(NUMBER, text)]


@pytest.mark.parametrize(
    "text", ["把我的简历也删了吧", "我爸的维修记录也要", "再办一个新的申请，我要维修记录", "维修记录是哪个部门管的"]
)
def test_another_matter_joins_nothing(text: str) -> None:
    chat = waiting()
    chat.say(text, after=timedelta(days=2))
    assert not [effect for effect in chat.effects if isinstance(effect, AddWords) and not effect.asks]
