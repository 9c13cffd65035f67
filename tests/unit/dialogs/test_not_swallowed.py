"""Lines that a reader near the one they are meant for must leave alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain.cases import Item, State
from bot.domain.results import Outcome, Result
from bot.domain.rights import Right
from dialogs.afterwards.held_off import HOLDS_OFF
from dialogs.afterwards.recurrence import STILL_COMES, WANTED
from dialogs.for_others import reached_wrongly
from dialogs.form.turning import struck
from dialogs.model import AddWords, Emergency, Judge, TakeBack
from dialogs.told.changes import suffices
from dialogs.told.who_speaks import own_name
from tests.stages import at
from tests.talk import SETTINGS, START, Chat, PlainFacts, a_case

DELETION = a_case(right=Right.DELETE)
BOTH = replace(a_case(), items=(Item(1, Right.COPY), Item(2, Right.DELETE)))
DONE = replace(a_case(right=Right.WITHDRAW, state=State.ANSWERED), answered_at=START).with_outcome(
    1, Outcome(Result.FULFILLED), START
)


@pytest.mark.parametrize(
    ("line", "holds"),
    [
        ("You have not deleted my data yet", False),
        ("My data is not deleted yet", False),
        ("I can't wait, delete it before Friday please", False),
        ("你们非要等我投诉了才删", False),
        ("等了这么久才删", False),
        ("please don't delete it yet", True),
        ("等我把记录存下来再注销", True),
        ("先别删", True),
        ("wait until I have a copy before you delete it", True),
    ],
)
def test_pressing_for_a_deletion_does_not_stop_it(line: str, holds: bool) -> None:
    assert (HOLDS_OFF.search(line) is not None) == holds


@pytest.mark.parametrize("line", ["副本不用盖章", "复印件不用 电子版就行", "删除不用盖章吧"])
def test_how_it_is_to_come_takes_no_right_back(line: str) -> None:
    chat = Chat(PlainFacts(held=[BOTH]))
    chat.say(line)
    assert not [effect for effect in chat.effects if isinstance(effect, TakeBack)]


def test_right_is_struck_only_by_the_word_that_ends_it() -> None:
    assert struck("查的不要钱", ("access", "copy")) == ()
    assert struck("副本不用了", ("copy", "delete")) == ("copy",)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("你们公司 张三，zs@abc.com 有我的简历，请删除", ""),
        ("你们的销售 王强，wq@abc.com 一直骚扰我", ""),
        ("我联系过你们销售，叫王强，请删除我的信息", ""),
        ("我之前见过工，叫李雷，想看我的资料", "李雷"),
        ("请转我的资料。李雷，li.lei@example.com", "李雷"),
    ],
)
def test_name_told_of_somebody_else_is_not_the_speakers(line: str, name: str) -> None:
    assert own_name(line) == name


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("我还在等你们打电话给我", True),
        ("Please text me again", True),
        ("又打电话来了", False),
        ("they called me again", False),
        ("还在给我发短信", False),
    ],
)
def test_call_that_is_waited_for_is_no_harassment(line: str, wanted: bool) -> None:
    assert STILL_COMES.search(line)
    assert bool(WANTED.search(line)) == wanted


def test_why_do_you_still_call_reaches_staff_after_a_withdrawal() -> None:
    chat = Chat(PlainFacts(held=[a_case(right=Right.WITHDRAW)]))
    chat.say("我撤回了同意，怎么还打电话来")
    assert [type(effect) for effect in chat.effects] == [AddWords]


def test_lift_repairs_are_no_calls() -> None:
    chat = Chat(PlainFacts(held=[DONE]))
    chat.say("又来电梯维修工了")
    assert not [effect for effect in chat.effects if isinstance(effect, Judge)]


@pytest.mark.parametrize(
    ("line", "wrongly"),
    [
        ("我收到你们的短信，但我不是业主了，删掉我的信息", False),
        ("I get your newsletters but I am not that interested, delete my account please", False),
        ("你们维保老打我电话说王总，我不姓王，号码错了", True),
    ],
)
def test_former_customer_is_no_stranger(line: str, wrongly: bool) -> None:
    assert reached_wrongly(line) == wrongly


@pytest.mark.parametrize("line", ["我叫李雷，在华为公司上班", "王大学"])
def test_name_is_no_receiver(line: str) -> None:
    chat = Chat()
    chat.say("把我的资料转给日立电梯", "4")
    receiver = chat.draft.receiver
    chat.say(line)
    assert (chat.draft.receiver, bool(chat.draft.name)) == (receiver, True)


@pytest.mark.parametrize(("line", "things"), [("按这个资料就行", ""), ("提交资料就行", ""), ("简历就行", "简历")])
def test_as_it_stands_narrows_nothing(line: str, things: str) -> None:
    assert suffices(line) == things


@pytest.mark.parametrize("line", ["同意？", "行吧，同意部分", "I would agree"])
def test_half_a_consent_is_asked_again(line: str) -> None:
    chat = at("id_consent")
    chat.say(line)
    assert (chat.question, chat.draft.consent) == ("id_consent", "")


@pytest.mark.parametrize("line", ["还有人打给我", "又有人一直打电话给我", "多快", "几点"])
def test_calls_and_short_questions_are_no_cry(line: str) -> None:
    chat = Chat()
    chat.say(line)
    assert not [effect for effect in chat.effects if isinstance(effect, Emergency)]


@pytest.mark.parametrize("line", ["不是 我说手机卡住了", "没有 就是网页卡住了", "手机卡住了", "no, my phone is stuck"])
def test_thing_that_hangs_is_nobody_in_danger(line: str) -> None:
    chat = Chat()
    chat.say("想看看我的信息", "业主", "卡住了", line)
    assert not [effect for effect in chat.effects if isinstance(effect, Emergency)]


@pytest.mark.parametrize("line", ["有人被困", "没人来 我被困在里面", "电梯里"])
def test_half_a_cry_that_goes_on_is_one(line: str) -> None:
    chat = Chat()
    chat.say("想看看我的信息", "业主", "卡住了", line)
    assert [effect for effect in chat.effects if isinstance(effect, Emergency)]


def test_number_of_who_presents_themselves_takes_the_code_though_a_number_is_to_be_changed() -> None:
    chat = Chat(PlainFacts(settings=replace(SETTINGS, sms=True)))
    chat.say("您好，本人李雷，贵公司家用电梯业主，手机13800001234，要一份我的资料，另外电话要改")
    assert (chat.draft.name, chat.draft.contact) == ("李雷", "13800001234")
