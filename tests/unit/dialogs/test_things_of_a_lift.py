"""The card for a lift, and what is shown or posted in it: no data, and others see to it."""

from __future__ import annotations

import pytest

from tests.talk import Chat

TOLD = "电梯卡、门禁卡一般由物业办"


@pytest.mark.parametrize("text", ["我想办张电梯卡", "复制一张卡", "门禁卡怎么办", "I need a lift card"])
def test_card_is_had_from_the_property_office(text: str) -> None:
    said = Chat().say(text)
    assert TOLD in said or "property office" in said


@pytest.mark.parametrize("text", ["物业让我找你们", "那我找谁办", "我家在3号楼"])
def test_what_is_asked_next_is_about_the_card(text: str) -> None:
    assert "400-000-0000" in Chat().say("我想办张电梯卡", text)


@pytest.mark.parametrize("text", ["我说的是电梯卡", "电梯卡啊 刷了才能上楼的那个"])
def test_form_that_was_misheard_can_be_put_away(text: str) -> None:
    chat = Chat()
    said = chat.say("我想复制一份", text)
    assert (TOLD in said, "取消" in said, chat.question, chat.draft.group) == (True, True, "ask_group", "")


def test_whoever_wants_no_data_at_all_has_the_form_put_away() -> None:
    chat = Chat()
    assert "已经收起来了" in chat.say("我想复制一份", "2", "不是 我不要看什么个人信息")
    assert chat.draft.rights == ()


@pytest.mark.parametrize(
    "text", ["电梯卡了", "电梯卡在中间", "电梯卡怎么办", "电梯卡好久了没人来", "电梯卡得死死的", "电梯卡没人管"]
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
