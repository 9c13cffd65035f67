"""When and where a camera took somebody: kept wherever it is told, asked of whoever has not told it, once."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.talk import SETTINGS, Chat, PlainFacts


def told(*lines: str) -> Chat:
    chat = Chat(PlainFacts(settings=replace(SETTINGS, sms=True)))
    chat.say(*lines)
    return chat


@pytest.mark.parametrize(
    ("lines", "placed"),
    [
        (("看看摄像头拍的我", "我是租户，前天晚上八点多，6栋电梯里"), 1),
        (("想查一下监控里的我", "访客，上周三去的，东门"), 1),
        (("我要看监控录像", "路过的，11月2日下午，体育馆门口"), 1),
        (("昨天下午我在金桂苑坐的电梯", "想看那时候的监控", "我是访客"), 0),
        (("我应聘过，想要一份面试那天的录像",), 0),
    ],
)
def test_what_was_told_is_not_asked_again_and_stands_with_the_wish(lines: tuple[str, ...], placed: int) -> None:
    chat = told(*lines)

    assert chat.question == "ask_name"
    assert lines[placed] in chat.draft.scope


def test_the_place_told_after_the_time_is_kept_as_well() -> None:
    chat = told("我要看昨天晚上的监控", "我是租客，翠湖小区5幢")

    assert chat.question == "ask_name"
    assert chat.draft.scope == "我要看昨天晚上的监控\n我是租客，翠湖小区5幢"


def test_the_code_goes_out_when_the_last_line_told_it_all() -> None:
    chat = told("想看监控里拍到的我", "访客，赵敏 13912340056，10月8号上午，东门")

    assert chat.question == "ask_otp"
    assert chat.code


def test_a_name_and_a_number_are_no_place() -> None:
    chat = told("给我看看大堂的监控", "我是邻居", "孙悦 13912340031")

    assert chat.question == "ask_footage"
    assert (chat.draft.name, chat.draft.contact) == ("孙悦", "13912340031")
    chat.say("想不起来了")
    assert chat.question == "ask_otp"
    assert "孙悦" not in chat.draft.scope


def test_whoever_cannot_remember_is_asked_once() -> None:
    chat = told("给我看看大堂的监控", "我是邻居", "不太记得了")

    assert chat.question == "ask_name"
    assert "记得" not in chat.draft.scope


def test_a_camera_at_the_door_is_footage_without_its_name() -> None:
    assert told("我是送货的，你们大门口拍到我了，我要看").question in ("ask_group", "ask_footage")
    assert "我要看" in told("我是送货的，你们大门口拍到我了，我要看", "访客", "昨天中午").draft.scope
