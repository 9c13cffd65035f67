"""Films and records of what happened at a lift are data, its card and its display are none."""

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


@pytest.mark.parametrize(
    ("cry", "news"),
    [
        ("my son is trapped in your lift, he is 6", "he's out, thanks god. i want the camera recording of it"),
        ("my daughter is stuck in the elevator", "she is out now. can you send us the video from the camera"),
        ("我女儿困在电梯里了", "她出来了 给我一份监控录像"),
    ],
)
def test_record_is_asked_for_and_whose_it_is(cry: str, news: str) -> None:
    chat = Chat()
    chat.say(cry, news)
    assert (chat.draft.rights, chat.draft.for_other) == (("copy",), True)
    chat.say("5", "just now, Garden Court block 4 lift 2")
    assert chat.question in ("ask_requester", "ask_proxy")


def test_own_record_is_asked_for_oneself() -> None:
    chat = Chat()
    chat.say("i am trapped in your elevator", "i am out now. thanks. now i want the footage")
    assert (chat.draft.rights, chat.draft.for_other) == (("copy",), False)


@pytest.mark.parametrize(
    ("given", "own"),
    [("Chen Guoqiang", "I'm Emily Chen his daughter"), ("Wu Shufen", "my name is Grace Wu"), ("陈国强", "我叫陈晓敏")],
)
@pytest.mark.parametrize("before", [(), ("not yet",)])
def test_name_given_first_is_the_others_when_ones_own_follows(given: str, own: str, before: tuple[str, ...]) -> None:
    chat = Chat()
    chat.say("I want a copy of my father's file, he is 80", "2", *before, given, own)
    assert chat.draft.subject_name == given
    assert chat.draft.name in own


def test_not_yet_tells_nobody_for_whom_it_is() -> None:
    chat = Chat()
    chat.say("copy of my nephew's data", "2", "not yet")
    assert chat.draft.requester != "self"


TOLD = "电梯卡、门禁卡一般由物业办"


@pytest.mark.parametrize("text", ["我想办张电梯卡", "复制一张卡", "门禁卡怎么办", "I need a lift card"])
def test_card_is_had_from_the_property_office(text: str) -> None:
    said = Chat().say(text)
    assert TOLD in said or "property office" in said


@pytest.mark.parametrize("text", ["物业让我找你们", "那我找谁办", "我家在3号楼"])
def test_what_is_asked_next_is_about_the_card(text: str) -> None:
    assert "400-000-0000" in Chat().say("我想办张电梯卡", text)


@pytest.mark.parametrize(
    "text",
    ["我说的是电梯卡", "电梯卡啊 刷了才能上楼的那个", "刷电梯那个卡 家里老人也要用 多一张", "小区刷梯上楼的那种卡"],
)
def test_form_that_was_misheard_can_be_put_away(text: str) -> None:
    chat = Chat()
    said = chat.say("我想复制一份", text)
    assert (TOLD in said, "取消" in said, chat.question, chat.draft.group) == (True, True, "ask_group", "")


def test_whoever_wants_no_data_at_all_has_the_form_put_away() -> None:
    chat = Chat()
    assert "已经收起来了" in chat.say("我想复制一份", "2", "不是 我不要看什么个人信息")
    assert chat.draft.rights == ()


@pytest.mark.parametrize(
    "text",
    [
        "电梯卡了",
        "电梯卡在中间",
        "电梯卡怎么办",
        "电梯卡好久了没人来",
        "电梯卡得死死的",
        "电梯卡没人管",
        "坐电梯卡了",
        "上电梯卡半道",
    ],
)
def test_lift_that_may_be_stuck_is_no_card(text: str) -> None:
    assert TOLD not in Chat().say(text)


@pytest.mark.parametrize(
    ("text", "right"), [("我的门禁卡记录给我一份", "copy"), ("看电梯卡里存了我什么信息", "access")]
)
def test_data_of_a_card_are_data(text: str, right: str) -> None:
    chat = Chat()
    chat.say(text)
    assert chat.draft.rights == (right,)


def test_whoever_lets_it_be_without_a_request_has_nothing_to_take_back() -> None:
    assert "可以撤回的申请" not in Chat().say("我想办张电梯卡", "哦那算了")


@pytest.mark.parametrize("text", ["电梯里那个屏 我在5楼它显示6楼", "我说的是轿厢里贴的那个维保单位电话"])
def test_what_is_wrong_in_a_lift_is_for_whoever_repairs_it(text: str) -> None:
    chat = Chat()
    said = chat.say("帮忙更正一下 你们显示的不对", text)
    assert ("有人来改" in said, "取消" in said, chat.draft.group) == (True, True, "")
    assert "找谁办" in chat.say("所以找谁修 物业还是你们")
    assert "已经收起来了" in chat.say("跟我个人没关系 我就是小区住户")


@pytest.mark.parametrize("text", ["我被困在电梯里 屏显示3楼", "电梯里的按钮按了没反应 门打不开"])
def test_cry_beside_it_is_a_cry(text: str) -> None:
    assert "请马上拨打" in Chat().say(text)


def test_picture_of_somebody_on_the_screen_is_data() -> None:
    chat = Chat()
    chat.say("电梯里那块屏上放的是我的照片 删掉")
    assert chat.draft.rights == ("delete",)
