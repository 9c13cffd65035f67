"""Somebody is called or written to under another's name: it ends without a group, a reason or a document."""

from __future__ import annotations

import pytest

from dialogs.wrong_person import reached_wrongly
from tests.talk import Chat


@pytest.mark.parametrize(
    ("lines", "number"),
    [
        (
            ("我不是你们客户，你们老给我发王总的电梯保养短信，发错人了", "短信都发到13900001012，我不姓王"),
            "13900001012",
        ),
        (
            (
                "你们维保老打我电话说王总，我不姓王，号码错了",
                "我号码是13900001012，你们存成王总的了，删掉或者改掉都行",
            ),
            "13900001012",
        ),
        (
            (
                "You keep calling me Mr Wang about lift maintenance, wrong number",
                "None of these",
                "it's 13900001010, you call me Mr Wang",
            ),
            "13900001010",
        ),
    ],
)
def test_number_is_enough_to_end_it(lines: tuple[str, ...], number: str) -> None:
    chat = Chat()
    chat.say(*lines)
    told = chat.draft
    assert (told.rights, told.group, told.contact) == (("withdraw",), "other", number)
    assert (lines[0] in told.detail, told.gated) == (True, False)


@pytest.mark.parametrize(
    "text",
    [
        "你们把我的名字登错了，我不姓王，姓汪",
        "我的电话写错了，打不通",
        "别再给我打推销电话",
        "I keep getting ads from you",
        "你们老打电话给我朋友,他号换了,我朋友的号给别人了",
        "我换号了,新号收不到你们的验证码",
        "老头子头七都过了 你们还打电话找他续保养 把他的删了吧",
    ],
)
def test_own_detail_or_advertisement_is_another_matter(text: str) -> None:
    assert not reached_wrongly(text)


@pytest.mark.parametrize(
    "text",
    [
        "你们老是打电话找一个叫王海的,我不是王海啊,这号我去年才办的",
        "我的手机号是别人的,把你们发给他的消息都发我这儿了,快弄掉",
        "老收到你们发给孙建军的验证码和维修单",
        "这个号以前是别人的,现在我在用,你们还在给他发短信",
        "I keep getting your texts for someone called Sun Jianjun",
    ],
)
def test_number_that_was_somebody_elses_is_taken_off_without_a_paper(text: str) -> None:
    chat = Chat()
    chat.say(text)
    assert (chat.draft.rights, chat.draft.gated) == (("withdraw",), False)


@pytest.mark.parametrize("asked", ["王海是谁啊,他住哪", "维修单上有他家地址,要不要我发给你们"])
def test_nothing_is_told_of_the_other(asked: str) -> None:
    chat = Chat()
    chat.say("你们老是打电话找一个叫王海的,我不是王海啊")
    assert "别人的信息不能告诉您" in chat.say(asked)
    assert chat.question == "ask_name"
