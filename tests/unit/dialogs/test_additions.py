"""More of what a request is for joins it, days later as well; what is said of a result has a colleague and a day."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.cases import State
from bot.domain.results import Outcome, Result
from bot.domain.rights import Right
from dialogs.model import AddWords, Json, Judge, Talk
from tests.talk import SETTINGS, START, Chat, PlainFacts, a_case

NUMBER = "GK-4T7X-2M9"
KEPT = Outcome(Result.RESTRICTED, until="2027-06-30", reason="发票法定保存期未满")


def answered(right: Right, outcome: Outcome, *, state: State = State.ANSWERED) -> Chat:
    case = replace(a_case(NUMBER, right=right, state=state), answered_at=START)
    offered: list[Json] = ["satisfied", "object"] if state is State.ANSWERED else []
    talk = Talk(question="after_done", draft={"offered": offered})
    return Chat(PlainFacts(held=[case.with_outcome(1, outcome, START)]), talk)


@pytest.mark.parametrize(
    "text",
    [
        "后悔了 能恢复吗",
        "oh no, can I get it back?",
        "我还能再注册吗",
        "我反悔了",
        "可以还原吗",
        "I regret it",
        "can you restore it",
    ],
)
@pytest.mark.parametrize("right", [Right.CLOSE_ACCOUNT, Right.DELETE])
def test_what_was_closed_or_deleted_is_never_promised_back(right: Right, text: str) -> None:
    chat = answered(right, Outcome(Result.FULFILLED))
    said = chat.say(text)
    assert "恢复不了" in said or "cannot be restored" in said
    assert (chat.effects, chat.talk.flow) == ([], "")


@pytest.mark.parametrize("state", [State.ANSWERED, State.CLOSED])
@pytest.mark.parametrize(
    "text",
    ["可以解除了", "恢复使用吧", "解除限制", "可以继续用了", "you can use it again now", "please lift the restriction"],
)
def test_restriction_is_lifted_by_a_colleague_with_a_day(text: str, state: State) -> None:
    chat = answered(Right.RESTRICT, Outcome(Result.FULFILLED), state=state)
    said = chat.say(text)
    assert chat.effects == [Judge(NUMBER, satisfied=False, text=text, tells="lift")]
    assert "2026-12-07" in said


@pytest.mark.parametrize("text", ["什么时候恢复", "能恢复使用吗", "怎么解除限制？", "how do I lift the restriction?"])
def test_question_about_lifting_is_told_how_and_lifts_nothing(text: str) -> None:
    chat = answered(Right.RESTRICT, Outcome(Result.FULFILLED))
    said = chat.say(text)
    assert chat.effects == []
    assert "解除限制" in said or "lift the restriction" in said


def test_lifting_after_the_second_look_is_passed_on_as_words() -> None:
    chat = answered(Right.RESTRICT, Outcome(Result.FULFILLED))
    chat.facts.held = [replace(chat.facts.held[0], objected_at=START)]
    chat.say("解除限制吧")
    assert chat.effects == [AddWords(NUMBER, "解除限制吧")]


@pytest.mark.parametrize("text", ["到底删了没有", "咩意思 即係冇刪到?", "so is it deleted?", "那我的资料删了吗"])
def test_what_is_kept_instead_is_said_to_be_kept_with_reason_and_day(text: str) -> None:
    chat = answered(Right.DELETE, KEPT)
    said = chat.say(text)
    assert KEPT.reason in said
    assert "2027-06-30" in said
    assert chat.effects == []


def test_status_says_that_nothing_was_deleted() -> None:
    assert "没有删除" in answered(Right.DELETE, KEPT).say("进度")


@pytest.mark.parametrize(
    ("right", "outcome", "text"),
    [
        (Right.CORRECT, Outcome(Result.PARTLY, reason="门牌已改，楼层需您提供"), "楼层係3樓"),
        (Right.CORRECT, Outcome(Result.PARTLY, reason="please tell us the floor"), "it is floor 3"),
        (Right.SUPPLEMENT, Outcome(Result.FULFILLED), "等下 写错了 是lilei22@example.com"),
        (Right.CORRECT, Outcome(Result.FULFILLED), "不好意思 我打错了 应该是8号"),
    ],
)
def test_missing_detail_and_own_slip_open_the_case_again(right: Right, outcome: Outcome, text: str) -> None:
    chat = answered(right, outcome)
    assert "2026-12-07" in chat.say(text)
    assert chat.effects == [Judge(NUMBER, satisfied=False, text=text, tells="more")]


@pytest.mark.parametrize(
    ("right", "outcome", "text"),
    [
        (Right.ACCESS, Outcome(Result.FULFILLED), "能恢复吗"),
        (Right.RESTRICT, Outcome(Result.FULFILLED), "不要恢复使用"),
        (Right.CORRECT, Outcome(Result.FULFILLED), "好的"),
        (Right.CORRECT, Outcome(Result.PARTLY, reason="楼层需您提供"), "好的"),
        (Right.CORRECT, Outcome(Result.PARTLY, reason="楼层需您提供"), "2"),
    ],
)
def test_other_lines_open_nothing(right: Right, outcome: Outcome, text: str) -> None:
    chat = answered(right, outcome)
    chat.say(text)
    assert not [effect for effect in chat.effects if isinstance(effect, Judge) and not effect.satisfied]


@pytest.mark.parametrize("text", ["撤回申请", "取消吧 不删了"])
def test_carried_out_deletion_is_not_offered_to_be_taken_back(text: str) -> None:
    chat = answered(Right.DELETE, Outcome(Result.FULFILLED))
    assert "恢复不了" in chat.say(text)
    assert "撤回" not in chat.say("进度")


@pytest.mark.parametrize(
    "text",
    [
        "sorry 間公司個名打錯咗 係恒昇 日字頭嗰個昇 幫我改返",
        "公司名写错了，应该是恒昇电梯",
        "对方公司的邮箱不对，是 hs@example.com",
        "the company name is wrong, it's Hengsheng Elevator",
    ],
)
def test_receiver_written_wrong_joins_the_transfer_and_corrects_no_data(text: str) -> None:
    case = a_case(right=Right.TRANSFER)
    talk = Talk(question="after_done", updated_at=START)
    for later in (START, START + timedelta(days=3)):
        chat = Chat(PlainFacts(held=[case], now=later), talk)
        chat.say(text)
        assert chat.effects == [AddWords(case.number, text)]


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
