"""«They rang again»: told to the colleague while it runs, a second look after the answer."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain.cases import State
from bot.domain.results import Outcome, Result
from bot.domain.rights import Right
from dialogs.model import AddWords, Judge, Talk
from tests.talk import START, Chat, PlainFacts, a_case

NUMBER = "GK-4T7X-2M9"


def with_case(right: Right, state: State) -> Chat:
    case = replace(a_case(NUMBER, right=right, state=state), answered_at=START if state is State.ANSWERED else None)
    return Chat(PlainFacts(held=[case]), Talk(question="after_done"))


@pytest.mark.parametrize(
    "text",
    [
        "今天又打来了！",
        "又收到一条",
        "怎么还在打？",
        "我同事还在收",
        "又发短信来了，烦不烦",
        "I'm still getting texts",
        "you called again",
    ],
)
def test_what_still_comes_is_told_to_the_colleague_with_its_kind(text: str) -> None:
    chat = with_case(Right.WITHDRAW, State.OPEN)
    assert "哪个号码" in chat.say(text) or "which number" in chat.heard[-1]
    chat.say("上午10点，02161234567")
    assert chat.effects == [AddWords(NUMBER, text, tells="goes_on"), AddWords(NUMBER, "上午10点，02161234567")]


@pytest.mark.parametrize("state", [State.ANSWERED, State.CLOSED])
def test_after_the_answer_it_is_a_second_look(state: State) -> None:
    chat = with_case(Right.WITHDRAW, state)
    chat.say("又打了")
    assert chat.effects == [Judge(NUMBER, satisfied=False, text="又打了")]


def fulfilled(right: Right) -> Chat:
    chat = with_case(right, State.ANSWERED)
    chat.facts.held = [chat.facts.held[0].with_outcome(1, Outcome(Result.FULFILLED), START)]
    return chat


@pytest.mark.parametrize(
    ("right", "text"),
    [
        (Right.WITHDRAW, "结果还有别的公司打我电话"),
        (Right.WITHDRAW, "點解仲攞緊我定位"),
        (Right.WITHDRAW, "app还在读取我的定位"),
        (Right.WITHDRAW, "why are you still tracking me?"),
        (Right.RESTRICT, "你们还在用我的资料！"),
        (Right.DELETE, "u sure? i still get mails"),
        (Right.DELETE, "还在给我发短信"),
    ],
)
def test_use_and_calls_after_a_granted_answer_are_a_second_look(right: Right, text: str) -> None:
    chat = fulfilled(right)
    chat.say(text)
    assert chat.effects == [Judge(NUMBER, satisfied=False, text=text)]


@pytest.mark.parametrize("text", ["你们还在用我的资料吗", "so can I still get service calls?", "我还在用你们的app"])
def test_what_is_only_asked_or_done_by_themselves_is_no_second_look(text: str) -> None:
    chat = fulfilled(Right.RESTRICT)
    chat.say(text)
    assert not [effect for effect in chat.effects if isinstance(effect, Judge)]


@pytest.mark.parametrize(
    ("right", "text"),
    [
        (Right.WITHDRAW, "还会打吗"),
        (Right.WITHDRAW, "我又打了客服电话"),
        (Right.WITHDRAW, "又收到验证码了"),
        (Right.WITHDRAW, "几号生效,15号又要发了"),
        (Right.DELETE, "今天又打来了！"),
    ],
)
def test_other_lines_and_other_requests_are_heard_as_ever(right: Right, text: str) -> None:
    chat = with_case(right, State.OPEN)
    chat.say(text)
    assert not [effect for effect in chat.effects if isinstance(effect, AddWords)]


def test_what_is_to_come_as_before_goes_along() -> None:
    chat = with_case(Right.WITHDRAW, State.OPEN)
    said = chat.say("合同邮件别停啊,只停报价的")
    assert ("合同方面的照发" in said, chat.effects) == (True, [AddWords(NUMBER, "合同邮件别停啊,只停报价的")])


@pytest.mark.parametrize("text", ["还在打，刚刚又一个", "今天又打来了！", "you called again"])
@pytest.mark.parametrize(("right", "words"), [(Right.WITHDRAW, ""), (Right.DELETE, "老接到推销电话，号码删掉")])
def test_while_it_runs_calls_are_no_cry(right: Right, words: str, text: str) -> None:
    chat = with_case(right, State.OPEN)
    case = chat.facts.held[0]
    chat.facts.held = [replace(case, items=tuple(replace(item, detail=words) for item in case.items))]
    chat.say(text)
    assert chat.effects == [AddWords(NUMBER, text, tells="goes_on")]


@pytest.mark.parametrize("text", ["一直在打电话没人接，门打不开", "被困了，一直在打铃"])
def test_a_cry_beside_a_case_is_one(text: str) -> None:
    chat = with_case(Right.DELETE, State.OPEN)
    chat.say(text)
    assert "emergency" in chat.draft.offered or any(type(effect).__name__ == "Emergency" for effect in chat.effects)


def test_stop_that_is_taken_back_is_no_complaint_that_it_goes_on() -> None:
    case = a_case(right=Right.WITHDRAW)
    chat = Chat(PlainFacts(held=[case]), Talk(question="after_done", updated_at=START))
    chat.say("等下 我老婆说保养优惠的还是要收 刚才那个退订别弄了 撤了吧")
    assert (chat.question, chat.effects) == ("confirm", [])
