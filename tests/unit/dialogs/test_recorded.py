"""Films and records of what happened at a lift: a matter of data, not of a fault."""

from __future__ import annotations

import pytest

from tests.talk import Chat


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("昨天电梯困人的视频能删吗", "delete"),
        ("电梯监控能删吗", "delete"),
        ("怎么申请电梯救援记录的复制件", "copy"),
        ("我朋友上周被困 想要监控", "copy"),
        ("我妈昨天被困 想要那段视频", "copy"),
        ("can I get the elevator footage", "copy"),
        ("hi can I get the cctv of this morning", "copy"),
        ("i want the footage", "copy"),
        ("may I see the cctv recording from yesterday", "access"),
    ],
)
def test_wish_about_a_recording_begins_a_request(text: str, right: str) -> None:
    chat = Chat()
    chat.say(text)
    assert (chat.draft.rights, chat.question, chat.effects) == ((right,), "ask_group", [])


@pytest.mark.parametrize(
    "text", ["can I get the cctv repaired", "监控坏了谁修", "电梯监控多少钱", "信号不好 看不了视频"]
)
def test_device_itself_is_no_matter_of_data(text: str) -> None:
    chat = Chat()
    chat.say(text)
    assert chat.draft.rights == ()


@pytest.mark.parametrize("text", ["电梯里的摄像头拍到我了", "我被摄像头拍到了"])
def test_camera_that_saw_somebody_is_no_alarm_and_what_is_wanted_is_asked(text: str) -> None:
    chat = Chat()
    asked = chat.say(text)
    chat.say("3")
    assert ("录像" in asked, chat.effects, chat.draft.rights) == (True, [], ("delete",))
    assert "摄像头" in chat.draft.detail + chat.draft.scope + chat.draft.wish


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("我昨天被困在电梯里40分钟 我要投诉 我要当时的监控录像", "要投诉"),
        ("我昨天被困在电梯里40分钟 我要投诉 录像给我 时间是昨天下午3点 锦绣花园3栋", "要投诉"),
        ("I was stuck in your lift yesterday for 40 minutes, I want to complain and I want the footage", "To complain"),
        ("I was stuck in your lift this morning, got out after 30 min, I want the CCTV", "Good that it is over"),
        ("刚才被困电梯 现在出来了 我要当时的录像", "人没事就好"),
    ],
)
def test_recording_is_wanted_beside_a_complaint(text: str, before: str) -> None:
    chat = Chat()
    said = chat.say(text)
    assert (before in said, chat.draft.rights, chat.draft.scope, chat.effects) == (True, ("copy",), text, [])


@pytest.mark.parametrize("text", ["上周被困电梯手被夹断了，要调监控", "我老公上个月被困电梯心梗走了，要救援记录"])
def test_nothing_is_good_for_the_injured_and_the_bereaved(text: str) -> None:
    said = Chat().say(text)
    assert ("没事就好" in said, "多保重" in said, "难过" in said) == (False, True, "走了" in text)
