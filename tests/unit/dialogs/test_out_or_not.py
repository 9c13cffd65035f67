"""Whose good news it is after a cry, and what was never one."""

from __future__ import annotations

import pytest

from dialogs.hearing import MOST_TIMES, hear
from dialogs.model import Emergency, Input
from tests.talk import START, Chat
from tests.unit.dialogs.test_cry_or_none import at, keys


def on_after(cry: str, *lines: str) -> bool:
    chat = Chat()
    chat.say(cry)
    for line in lines:
        chat.say(line)
    return bool(chat.draft.alarm)


@pytest.mark.parametrize(
    ("line", "goes_on"),
    [
        ("the technician let us out", False),
        ("ok, the security guard has let us out, thank you", False),
        ("two firemen got us out", False),
        ("Someone from the office let us out, all good", False),
        ("we wait until they let us out", True),
        ("he said they let us out in an hour", True),
        ("the technician let the others out, I am still in", True),
        ("the technician let us out but my son is still inside", True),
        ("tell the technician to let us out", True),
        ("the technician will let us out", True),
        ("the technician could not get us out", True),
        ("someone let us out please", True),
        ("somebody let us out", True),
        ("hello? someone let us out!!", True),
        ("staff let me out", True),
        ("workers let us out quickly", True),
        ("who let us out", True),
        ("they let us out please", True),
        ("they let us out now", True),
        ("they got us out food", True),
        ("Please, the guard let us out", True),
        ("someone just let us out", True),
        ("my husband let us out", False),
        ("security has let us out", False),
        ("somebody let us out ten minutes ago", False),
        ("they let us out on the third floor!", False),
    ],
)
def test_who_let_them_out_ends_it(line: str, goes_on: bool) -> None:
    assert on_after("we are stuck in the lift", line) is goes_on


@pytest.mark.parametrize("line", ["someone let him out!!", "someone let him out quick", "someone let him out please"])
def test_who_calls_out_for_somebody_else_does_not_end_it(line: str) -> None:
    assert on_after("我儿子被困了", line)


@pytest.mark.parametrize(
    ("cry", "line", "goes_on"),
    [
        ("我不想活了", "他没事了", True),
        ("我不想活了", "我儿子没事了", True),
        ("I want to die", "he is better now", True),
        ("我不想活了", "没事了", False),
        ("我不想活了", "老公回来了 没事了", False),
        ("我爸想跳楼", "他下来了 没事了", False),
        ("我活不下去了", "我女朋友没事了", True),
        ("I want to die", "my boyfriend is fine now", True),
        ("我女朋友不想活了", "我女朋友没事了", False),
    ],
)
def test_only_who_despaired_can_be_better(cry: str, line: str, goes_on: bool) -> None:
    assert on_after(cry, line) is goes_on


def test_the_same_words_over_and_over_are_read_as_often_as_tells_something() -> None:
    heard = hear(Input("text", "let me out " * 300), None, START)
    assert heard.text == "let me out " * MOST_TIMES + "let me out"
    assert hear(Input("text", "let me out 1 " * 3), None, START).text.count("let") == 3


@pytest.mark.parametrize(
    ("line", "cries"),
    [
        ("哎 小妹儿 你们屋头有人在没得", False),
        ("喂 大姐 你们公司有人上班没", False),
        ("有人在里面没得", True),
        ("屋头电梯头有人", True),
        ("你们有人在没得 我困在电梯里了", True),
        ("家里那部梯一到二楼就哐当响 说了两回没人来", False),
        ("电梯一直晃 说了两回没人来", True),
        ("电梯停在三楼 报修两次没人来", True),
        ("电梯哐当响 里面有人 说了两回没人来", True),
        ("按了铃 喊了两回没人来", True),
    ],
)
def test_who_asks_for_us_or_reports_a_fault_again_cries_not(line: str, cries: bool) -> None:
    chat = Chat()
    chat.say(line)
    assert any(isinstance(effect, Emergency) for effect in chat.effects) is cries


@pytest.mark.parametrize(
    ("line", "cries", "question"),
    [
        ("同意，孩子在哭，快点", False, "ask_id"),
        ("孩子在哭，快点", False, "id_consent"),
        ("yes, the kids are screaming, be quick", False, "id_consent"),
        ("同意，孩子在电梯里哭", True, "id_consent"),
        ("孩子在里面哭 快点", True, "id_consent"),
        ("同意 孩子被夹了在哭", True, "id_consent"),
    ],
)
def test_a_child_that_cries_at_home_is_no_cry(line: str, cries: bool, question: str) -> None:
    chat = at("id_consent", line)
    chat.say(line)
    assert (any(isinstance(effect, Emergency) for effect in chat.effects), chat.question) == (cries, question)


@pytest.mark.parametrize(
    ("fault", "then", "said"),
    [
        ("这破电梯又出毛病了 没人来", "王磊", "emergency.before"),
        ("家里电梯嗡嗡叫 喊了两回没人来", "好 维修我打电话去催", "emergency.all_out"),
        ("这破电梯又出毛病了 没人来", "好 我打电话叫物业", "emergency.all_out"),
        ("这破电梯又出毛病了 没人来", "没事 就是老出毛病", "emergency.all_out"),
        ("the lift is hanging, nobody came", "I'll call the repair service", "emergency.all_out"),
        ("这破电梯又出毛病了 没人来", "维修电话打不通", "emergency.engaged"),
        ("这破电梯又出毛病了 没人来", "12", "emergency.form_rests"),
        ("这破电梯又出毛病了 没人来", "13800001234", "emergency.form_rests"),
        ("电梯又出毛病了 里面有人 没人来", "王磊", "emergency.form_rests"),
        ("电梯又出毛病了 没人来 夹住了", "王磊", "emergency.form_rests"),
        ("电梯又出毛病了 没人来 漏电", "王磊", "emergency.form_rests"),
        ("电梯又出毛病了 没人来 挂在半空", "王磊", "emergency.form_rests"),
        ("电梯一直晃", "王磊", "emergency.form_rests"),
    ],
)
def test_nobody_but_the_people_there_says_that_it_was_but_a_fault(fault: str, then: str, said: str) -> None:
    """The form goes on where nothing tells of anybody, and the alarm stays until somebody says that all are safe."""
    chat = at("ask_name", fault)
    chat.say(fault)
    chat.say(then)
    assert chat.draft.alarm
    assert said in keys(chat)


@pytest.mark.parametrize("then", ["没人在里面", "都出来了"])
def test_a_fault_ends_when_it_is_said(then: str) -> None:
    assert not on_after("这破电梯又出毛病了 没人来", "好 我打电话叫物业", then)


@pytest.mark.parametrize("line", ["电梯门关一半 报修三次没人来", "电梯漏水 报修三次没人来"])
def test_a_fault_that_may_hold_somebody_is_asked_about(line: str) -> None:
    chat = Chat()
    chat.say(line)
    assert "emergency.perhaps" in keys(chat)


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        ("今晚要跟轿厢过夜了😂", True),
        ("电梯有点晃 吓死我了", True),
        ("上次电梯有点晃 吓死我了", False),
        ("电梯里的广告吓死我了", False),
    ],
)
def test_what_is_told_lightly_is_asked_about(line: str, asked: bool) -> None:
    chat = Chat()
    chat.say(line)
    assert ("emergency.perhaps" in keys(chat)) is asked


@pytest.mark.parametrize(
    ("line", "cries"),
    [
        ("I'm trapped with two others", True),
        ("trapped with my kids", True),
        ("we are stuck, three of us", True),
        ("stuck here with two others", True),
        ("we're trapped in here with some strangers", True),
        ("reported twice nobody came, grandma is inside", True),
        ("报修三次没人来 奶奶在里面", True),
        ("I was trapped with my dog yesterday", False),
        ("I'm stuck with my kids, what's next", False),
        ("I feel trapped in my job", False),
        ("reported three times nobody cares", False),
        ("told you twice nobody came, my data is still there", False),
    ],
)
def test_who_else_is_there_takes_nothing_from_a_cry(line: str, cries: bool) -> None:
    chat = Chat()
    chat.say(line)
    assert any(isinstance(effect, Emergency) for effect in chat.effects) is cries


def test_one_of_three_who_is_out_is_not_all_of_them() -> None:
    assert on_after("I'm trapped with two others", "the guard let me out")


@pytest.mark.parametrize("line", ["孩子又哭了 快点", "宝宝哭得厉害", "孩子哭 快点", "the baby is crying"])
def test_nothing_but_a_child_that_cries_is_asked_about(line: str) -> None:
    chat = Chat()
    chat.say("删除我的信息", line)
    assert "emergency.perhaps" in keys(chat)
    assert chat.question == "ask_group"


@pytest.mark.parametrize(
    ("line", "caught"),
    [
        ("they let us out on floor 3 but my leg is caught", True),
        ("they got us out but his hand is stuck", True),
        ("救出来了 但腿卡住了", True),
        ("手被夹住了 救出来了", False),
        ("they let us out, my hand was caught for a moment", False),
    ],
)
def test_who_is_out_and_still_held_is_told_what_to_do(line: str, caught: bool) -> None:
    chat = Chat()
    chat.say("we are trapped", line)
    assert ("emergency.answer_caught" in keys(chat)) is caught


def test_an_escalator_keeps_its_own_words() -> None:
    chat = Chat()
    chat.say("手被扶梯夹住了")
    assert "emergency.answer_hurt" in keys(chat)


def test_to_go_on_says_that_nobody_is_trapped() -> None:
    chat = Chat()
    chat.say("删除我的信息", "孩子又哭了 快点", "继续")
    assert not chat.draft.alarm
    assert chat.question == "ask_group"
