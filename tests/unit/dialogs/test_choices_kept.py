"""What was offered stays open while somebody tells who they are; wishes about how to be told open no withdrawal."""

from __future__ import annotations

import pytest

from tests.talk import Chat


def test_messages_to_a_child_are_stopped_in_the_childs_name() -> None:
    chat = Chat()
    chat.say("我女儿15岁，在你们公众号填过手机号，不想让她收到消息了", "我是妈妈刘红", "13900032005")
    assert (chat.draft.rights, chat.draft.group, chat.draft.name) == (("withdraw",), "2.7", "刘红")
    assert (chat.question, chat.draft.for_other) == ("confirm", True)


def test_denial_leaves_the_offer_to_look_it_up() -> None:
    chat = Chat()
    chat.say("想问下你们怎么知道我手机号的", "我没给过你们啊")
    assert chat.choices[:1] == ["start:access"]


def test_question_at_the_end_of_a_long_line_is_looked_up_with_a_yes() -> None:
    chat = Chat()
    chat.say(
        "我这个，不会打字，想说话也不行，我姓孙，孙桂兰，家里头装了个小电梯，就是想问问，你们把我家地址给没给别人啊"
    )
    chat.say("行啊")
    assert chat.draft.rights == ("access",)


@pytest.mark.parametrize(
    "text", ["don't stop texting me about repairs", "不要给我发邮件 打电话就行", "别再打电话来问我修好没有"]
)
def test_how_somebody_is_told_is_no_withdrawal(text: str) -> None:
    chat = Chat()
    assert ("400-000-0000" in chat.say(text), chat.draft.rights) == (True, ())


@pytest.mark.parametrize("text", ["别再给我打电话推销了", "别再打电话推销维修保养套餐了", "stop texting me offers"])
def test_marketing_is_still_withdrawn(text: str) -> None:
    chat = Chat()
    chat.say(text)
    assert chat.draft.rights == ("withdraw",)


def test_login_is_the_hotlines() -> None:
    assert "400-000-0000" in Chat().say("账号被锁了，进不去")


@pytest.mark.parametrize("text", ["我被困在你们这个表格里了,怎么退出", "This form has me trapped, how do I get out?"])
@pytest.mark.parametrize("begun", [(), ("我想删除我的信息",)])
def test_way_out_of_a_form_is_told(begun: tuple[str, ...], text: str) -> None:
    chat = Chat()
    if begun:
        chat.say(*begun)
    told = chat.say(text)
    assert any(word in told for word in ("取消", "cancel"))
    assert not chat.effects
