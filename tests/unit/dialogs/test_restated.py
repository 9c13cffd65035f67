"""The request said once more at the card is a yes; a part of it, more than it or another is none. A consent that asks
for no more than the notice promises is one, too."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dialogs.draft import write_draft
from tests.stages import at
from tests.talk import Chat
from tests.unit.dialogs.test_at_the_card import card, submitted

DELETION = ("删除我的信息", "个人客户", "6")
LOOK = ("看看我的信息", "个人客户")
COPY = ("复印一份我的信息给我", "个人客户")
TWO = ("复印一份我的信息给我，然后全部删掉", "个人客户", "6")
CLOSING = ("注销账号", "leilei88")
TRANSFER = ("把我的信息转给通达电梯", "个人客户")
CORRECTION = ("我要更正", "地址应该是5栋", "个人客户")
REST = ("限制处理我的信息", "个人客户", "正在打官司")


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (CLOSING, "注销"),
        (CLOSING, "嗯呢，把号销了"),
        (CLOSING, "Right, shut the account down"),
        (REST, "是，停用，不是删"),
        (REST, "對，停用，唔係刪"),
        (LOOK, "Correct, access only."),
        (LOOK, "没错，我就是要查你们手里有我的哪些信息"),
        (LOOK, "that's it, show me what you hold"),
        (TRANSFER, "嗯 转 不复制了"),
        (TRANSFER, "转，莫得错"),
        (TRANSFER, "Right, move it over, not delete it"),
        (COPY, "要副本，不是光看"),
        (COPY, "copy, not transfer"),
        (DELETION, "删了它，没别的了"),
        (DELETION, "是的，删掉，账号不注销"),
        (TWO, "对，复印一份，删掉"),
    ],
)
def test_the_same_once_more_hands_in(lines: tuple[str, ...], text: str) -> None:
    chat = card(*lines)
    before = chat.draft.rights
    chat.say(text)
    assert (submitted(chat), chat.draft.rights or before) == (True, before)


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (DELETION, "删？"),
        (DELETION, "别删"),
        (DELETION, "对 只删电话"),
        (DELETION, "是的 下个月再删"),
        (DELETION, "不是注销"),
        (TWO, "只删"),
        (TWO, "嗯，不复印了"),
        (LOOK, "so it's only viewing, right?"),
        (LOOK, "对，也删掉"),
        (COPY, "yes, a copy of the contract only"),
        (REST, "yes, restrict it until June"),
        (DELETION, "I want a copy, not deletion"),
        (CORRECTION, "改一下"),
        (CORRECTION, "好的，改一下"),
        (CORRECTION, "change"),
        (CLOSING, "好，取消"),
        (CLOSING, "取消申请"),
        (REST, "好，先不用了"),
        (REST, "ok, hold"),
        (LOOK, "好的，先看看"),
        (LOOK, "行 我再看看"),
        (LOOK, "好，了解了"),
        (COPY, "copy that, thanks"),
        (DELETION, "删掉我的同意"),
        (DELETION, "好，然后再删"),
    ],
)
def test_a_part_more_or_another_hands_nothing_in(lines: tuple[str, ...], text: str) -> None:
    chat = card(*lines)
    chat.say(text)
    assert not submitted(chat)


@pytest.mark.parametrize(
    ("text", "binds"),
    [("嗯，收回申请", False), ("撤回", False), ("对的 撤回", True), ("对，把同意收回", True)],
)
def test_to_withdraw_may_be_meant_of_the_request(text: str, *, binds: bool) -> None:
    chat = Chat()
    chat.say("撤回同意 别再给我打广告电话", "个人客户", "李雷", "没有手机")
    assert chat.question == "confirm"
    chat.say(text)
    assert submitted(chat) is binds


@pytest.mark.parametrize(
    "text",
    [
        "好 不过只准用来核实 别的不许用",
        "可以,但請保密",
        "同意 但不能给别人看",
        "同意，用完请删除",
        "yes, please delete it afterwards",
        "I agree, but only for verification",
    ],
)
def test_a_consent_on_the_terms_of_the_notice_is_one(text: str) -> None:
    chat = at("id_consent")
    chat.say(text)
    assert (chat.question, chat.draft.consent) == ("ask_id", "agreed")


@pytest.mark.parametrize(
    "text", ["只准用来核实", "用完删掉", "我不想，用完删掉", "可以，但只给你看", "ok, if you keep it private"]
)
def test_terms_without_a_consent_or_beyond_the_notice_are_none(text: str) -> None:
    chat = at("id_consent")
    chat.say(text)
    assert chat.draft.consent != "agreed"


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (DELETION, "行吧，别删"),
        (DELETION, "没错，删，可别真删"),
        (DELETION, "对，删，等你们查完"),
        (COPY, "嗯，给我老婆一份"),
        (COPY, "是，一份，三份也行"),
        (CORRECTION, "是的，要改"),
        (CORRECTION, "行，我想改改"),
        (CORRECTION, "yes, I want to change that"),
        (CORRECTION, "ok, I'd like to change something"),
        (CORRECTION, "yes, need to correct it"),
        (CORRECTION, "嗯，再加"),
    ],
)
def test_a_yes_that_is_taken_back_or_wants_another_card_hands_nothing_in(lines: tuple[str, ...], text: str) -> None:
    chat = card(*lines)
    chat.say(text)
    assert not submitted(chat)


@pytest.mark.parametrize(("lines", "text"), [(CORRECTION, "对，改过来"), (COPY, "对，给我一份")])
def test_a_yes_to_what_stands_there_still_does(lines: tuple[str, ...], text: str) -> None:
    chat = card(*lines)
    chat.say(text)
    assert submitted(chat)


def against_ads(text: str, wish: str = "别再给我打广告电话了") -> Chat:
    chat = Chat()
    chat.say(wish, "个人客户", "13800001234")
    assert chat.question == "confirm"
    chat.say(text)
    return chat


@pytest.mark.parametrize(
    "text",
    [
        "对 以后一个电话都别打",
        "对 别打了",
        "yes, not a single call any more",
        "是的 电话短信都停",
        "right, no more ads",
    ],
)
def test_the_use_that_ends_said_again_is_a_yes(text: str) -> None:
    assert submitted(against_ads(text))


@pytest.mark.parametrize("text", ["停", "对 先别打电话", "对 但是电话可以打", "等等 别打"])
def test_that_it_may_go_on_or_waits_is_no_yes(text: str) -> None:
    assert not submitted(against_ads(text))


@pytest.mark.parametrize("text", ["写个书面说明给我", "对 要个书面的说明", "in writing please"])
def test_an_explanation_in_writing_said_again_is_a_yes(text: str) -> None:
    chat = Chat()
    chat.say("你们规则9.2写的什么 我要申请书面解释")
    assert chat.question == "confirm"
    chat.say(text)
    assert submitted(chat)


@pytest.mark.parametrize("text", ["解释一下这个卡片", "书面是什么意思"])
def test_what_a_card_means_is_a_question(text: str) -> None:
    chat = Chat()
    chat.say("你们规则9.2写的什么 我要申请书面解释", text)
    assert not submitted(chat)


def test_the_name_that_is_to_be_corrected_said_again_is_a_yes() -> None:
    chat = at("confirm")
    draft = replace(chat.draft, rights=("correct",), detail="名字写错了 应该是王建军")
    chat.talk = replace(chat.talk, draft=write_draft(draft))
    chat.say("对 改名字")
    assert submitted(chat)


def test_a_channel_that_was_not_named_is_part_of_it() -> None:
    assert submitted(against_ads("对 电话别打了", "不要再给我推销了"))
