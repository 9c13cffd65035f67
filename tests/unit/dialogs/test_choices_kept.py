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


@pytest.mark.parametrize(
    ("line", "group", "told"),
    [
        ("不告诉你", "other", "先按「都不是」记"),
        ("客户和求职者都是", "2.5", "原话也写进申请"),
        ("我应聘过也买过", "2.5", "原话也写进申请"),
    ],
)
def test_guess_at_the_group_is_told(line: str, group: str, told: str) -> None:
    chat = Chat()
    said = chat.say("看看我的信息", line)
    assert (told in said, chat.draft.group) == (True, group)
    assert (line in chat.draft.detail) == (group != "other")


def test_value_is_asked_for_where_only_its_kind_was_told() -> None:
    chat = Chat()
    chat.say("更正我的信息", "客户", "名字")
    assert (chat.question, chat.draft.detail) == ("ask_detail", "")
    said = Chat().say("我是阳光物业的文员小周，我们经理换人了，你们系统里联系人还是老经理，要换一下")
    assert "哪一项写错" not in said


@pytest.mark.parametrize(("wish", "question"), [("限制处理", "ask_detail"), ("删除我的信息", "ask_ground")])
def test_having_no_phone_is_neither_a_reason_nor_the_matter(wish: str, question: str) -> None:
    chat = Chat()
    said = chat.say(wish, "客户", "没有手机")
    assert (chat.question, chat.draft.detail, "不是非给不可" in said) == (question, "", True)
