"""A whole request waits, whatever it is for: nothing of it is taken back, amended or asked for anew."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain.cases import Paper, State
from bot.domain.rights import Right
from dialogs.model import AddWords, Amend, Talk
from tests.talk import START, Chat, PlainFacts, a_case

NUMBER = "GK-4T7X-2M9"


def after_the_receipt(right: Right = Right.ACCESS) -> Chat:
    chat = Chat(PlainFacts(held=[a_case(NUMBER, right=right)]))
    chat.talk = Talk(question="after_done", updated_at=START)
    return chat


@pytest.mark.parametrize(
    "text",
    [
        "先别查 我下周出差回来再说",
        "等等 那个申请先放一放",
        "不急 你们先停着 我找到合同再弄",
        "申請先暫停一下，我問問家人",
        "慢点办 先搁着 听我信儿",
        "能不能缓两天再查",
        "等我回国再弄吧",
        "put that on hold for a few days please",
        "hold on, dont process it yet, i need to check something first",
        "please pause my request until next week",
    ],
)
def test_request_that_is_put_off_waits(text: str) -> None:
    chat = after_the_receipt()
    said = chat.say(text)
    assert chat.effects == [AddWords(NUMBER, text, tells="hold_off")]
    assert (chat.talk.flow, NUMBER in said) == ("", True)


@pytest.mark.parametrize(
    "text",
    [
        "先别用我的信息",
        "暂停使用我的个人信息",
        "先停一下短信推送",
        "先不查了 撤回",
        "先别查快递那个，只查合同",
        "先不查了，直接删掉吧",
        "等你们查完再说",
        "慢慢办 不急",
        "缓两天再查会怎么样",
    ],
)
def test_what_only_sounds_like_it_puts_nothing_off(text: str) -> None:
    chat = after_the_receipt()
    chat.say(text)
    assert "hold_off" not in {getattr(effect, "tells", "") for effect in chat.effects}


def test_less_of_what_is_looked_up_lets_no_data_rest() -> None:
    chat = after_the_receipt()
    chat.say("先别查快递那个，只查合同")
    assert not [effect for effect in chat.effects if isinstance(effect, Amend)]


def test_what_waits_for_somebody_is_no_wait_while_a_paper_is_awaited() -> None:
    case = replace(a_case(NUMBER), state=State.IDENTIFYING, identity=Paper.AWAITED)
    chat = Chat(PlainFacts(held=[case]), Talk(question="after_done", updated_at=START))
    chat.say("等我找到证件再弄")
    assert "hold_off" not in {getattr(effect, "tells", "") for effect in chat.effects}


@pytest.mark.parametrize("text", ["可以查了", "好了 继续办吧", "ok go ahead now"])
def test_what_was_put_off_goes_on_at_a_word(text: str) -> None:
    case = replace(a_case(NUMBER), held_off_at=START)
    chat = Chat(PlainFacts(held=[case]), Talk(question="after_done", updated_at=START))
    chat.say(text)
    assert chat.effects == [AddWords(NUMBER, text, tells="goes_ahead")]


def test_status_says_that_the_request_waits() -> None:
    case = replace(a_case(NUMBER), held_off_at=START)
    chat = Chat(PlainFacts(held=[case]), Talk(question="after_done", updated_at=START))
    said = chat.say("进度")
    assert "可以办了" in said
