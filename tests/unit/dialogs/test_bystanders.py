"""Whoever works or worked for the company itself is in none of the groups; a supplier's people are partners. Who was
sent to us by the property company is not of it; whoever is of it says so. «I want somebody else to look at it»: a
colleague, or after an answer the second look; never a request for data. At the card: who is waited for or asked first
is to help, and the word for giving up ends the form all the same.
"""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain.cases import State
from bot.domain.results import Outcome, Result
from bot.domain.rights import Right
from dialogs.draft import write_draft
from dialogs.model import Judge, Leak
from dialogs.words.bystanders import wants_other_eyes
from tests.stages import at
from tests.talk import START, Chat, PlainFacts, a_case


@pytest.mark.parametrize(
    "line",
    [
        "我是贵公司的前员工 想复印我的劳动合同",
        "2019年到2021年我在你们厂里上班，查一下我的社保记录",
        "我去年被你们公司辞退了 把我的人事档案删掉",
        "我係你哋嘅離職員工，想攞返我份糧單",
        "I was an employee at your factory, please send me a copy of my payslips",
    ],
)
def test_own_staff_are_no_partners(line: str) -> None:
    chat = Chat()
    chat.say(line)
    assert chat.draft.group == "other"


@pytest.mark.parametrize(
    "line",
    [
        "以前是你们的正式职工",
        "在你们公司当过会计",
        "I am a former employee of your company",
        "本人原是贵厂金工车间的 2011年退的休",
        "以前咱厂调试班的",
        "我在你们公司干过三年 去年走的",
    ],
)
def test_own_staff_answer_so(line: str) -> None:
    chat = at("ask_group")
    chat.say(line)
    assert (chat.draft.group, chat.question != "ask_group") == ("other", True)


@pytest.mark.parametrize(
    ("line", "group"),
    [
        ("我是你们供应商的员工 查我的资料", "2.3"),
        ("我是劳务外包的 在你们厂里上班 查我的信息", "2.3"),
        ("你们公司员工老给我打电话 我家装的电梯 把我号码删了", "2.4"),
        ("我表弟在你们公司上班，说看得到我的资料，我想看看有哪些", ""),
        ("我爸以前是你们厂里的工人，三年前走了，想看他的档案", ""),
    ],
)
def test_others_stay_what_they_are(line: str, group: str) -> None:
    chat = Chat()
    chat.say(line)
    assert chat.draft.group == group


def asked(text: str) -> Chat:
    chat = Chat()
    chat.say("我要一份我的个人信息" if not text.isascii() else "I want a copy of my personal data", text)
    return chat


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("物业说监控归你们管 让我来找你们", ""),
        ("保安讲这个要问你们公司", ""),
        ("物业叫我找你们 我就住楼上 是业主", "2.4"),
        ("我们小区物业让我来的 我是租客", "other"),
        ("管理处的人说你们存着 我面试的时候填的", "2.5"),
        ("property management told me to ask you, I'm a tenant there", "other"),
        ("the guard sent me to you, I only visited a friend", "other"),
        ("我是物业的", "2.3"),
        ("物业公司的经理", "2.3"),
        ("我在物业上班 领导说找你们", "2.3"),
        ("我是物业 老板让我来问的", "2.3"),
        ("我们供应商 你们采购让我发的", "2.3"),
        ("物业说我们维保队的资料在你们这", "2.3"),
        ("I work for the property management", "2.3"),
        ("I'm a supplier, your buyer told me to write here", "2.3"),
    ],
)
def test_who_was_sent_is_not_of_those_who_sent(text: str, group: str) -> None:
    chat = asked(text)
    assert chat.draft.group == group
    assert (chat.question == "ask_group") is (group == "")


@pytest.mark.parametrize(
    "line",
    [
        "电梯是你们卖给我的 你们倒问我是谁 家用的 十二年了",
        "梯是你们卖给我的 还问我是谁",
        "you sold me a home lift and you ask me who I am?",
        "you sold us the lift and now ask who I am",
    ],
)
def test_whoever_was_sold_the_lift_is_a_customer_and_tells_of_no_leak(line: str) -> None:
    chat = at("ask_group")
    chat.say(line)
    assert (chat.draft.group, chat.question != "ask_group", chat.draft.alarm) == ("2.4", True, "")
    assert not any(isinstance(effect, Leak) for effect in chat.effects)


@pytest.mark.parametrize(
    "line", ["你们把我的号码卖给中介了 家里装过梯", "you sold my number to somebody, I own a lift"]
)
def test_data_that_were_sold_are_a_leak_whatever_stands_beside(line: str) -> None:
    chat = at("ask_group")
    chat.say(line)
    assert any(isinstance(effect, Leak) for effect in chat.effects)


LINES = ("I want somebody else to look at it", "Please let your boss look at it", "让你们领导看看", "我要别人再看一下")


def refused() -> Chat:
    case = a_case(right=Right.DELETE, state=State.ANSWERED)
    item = replace(case.items[0], outcome=Outcome(Result.REFUSED, "d"), answered_at=START)
    return Chat(PlainFacts(held=[replace(case, items=(item,), answered_at=START)]))


@pytest.mark.parametrize("text", LINES)
def test_with_nothing_answered_a_colleague_takes_it_up(text: str) -> None:
    chat = Chat(PlainFacts(held=[a_case(right=Right.DELETE)]))
    chat.say(text)
    assert (chat.talk.flow, chat.draft.rights, len(chat.effects)) == ("", (), 1)


@pytest.mark.parametrize("text", LINES)
def test_after_an_answer_it_is_the_second_look(text: str) -> None:
    chat = refused()
    chat.say(text)
    assert chat.talk.flow == "object"


@pytest.mark.parametrize("text", LINES)
def test_where_the_second_look_is_offered_it_is_a_yes(text: str) -> None:
    chat = refused()
    chat.say("不满意", text)
    assert [effect for effect in chat.effects if isinstance(effect, Judge)]


@pytest.mark.parametrize(
    "text",
    [
        "叫别人给我看看我的资料",
        "don't let anyone else look at it",
        "不想让别人看一下",
        "我要看一下",
        "请人来看一下电梯",
    ],
)
def test_other_looks_are_none(text: str) -> None:
    assert not wants_other_eyes(text)


@pytest.mark.parametrize(
    "text", ["那接下来怎么办，多久回我？", "多久能回复我", "how long will that take?", "what happens next?"]
)
def test_when_the_second_look_ends_is_told_where_it_is_offered(text: str) -> None:
    chat = refused()
    chat.say("不满意")
    assert ("2026-12-07" in chat.say(text), chat.talk.flow) == (True, "object")


@pytest.mark.parametrize(("offered", "flow"), [(("satisfied", "object"), "object"), ((), "request")])
def test_answer_that_came_into_an_open_form_may_be_looked_at_again(offered: tuple[str, ...], flow: str) -> None:
    chat = refused()
    chat.say("查我的信息")
    chat.talk = replace(chat.talk, draft=write_draft(replace(chat.draft, offered=offered)))
    chat.say("I want somebody else to look at it")
    assert chat.talk.flow == flow


@pytest.mark.parametrize(
    "text",
    [
        "先不提交了 取消吧 等我儿子回来再说",
        "xian bu ti jiao le, qu xiao ba, deng wo er zi hui lai zai shuo",
        "取消吧 我闺女回来再弄",
        "算了 不办了 等孩子爸回来",
        "cancel it, I'll wait until my son is home",
    ],
)
def test_word_for_it_ends_the_form_whoever_comes_back(text: str) -> None:
    chat = at("confirm")
    chat.say(text)
    assert (chat.talk.flow, chat.question) == ("", "after_done")


@pytest.mark.parametrize(
    "text",
    [
        "先不交了 等我女儿回来帮我看",
        "我问问我女儿再交",
        "晚上我儿子下班了再弄",
        "xian bu jiao, deng wo lao gong hui lai kan",
        "don't submit yet, my daughter will look at it tonight",
    ],
)
def test_who_helps_later_makes_the_request_nobody_elses(text: str) -> None:
    chat = at("confirm")
    before = chat.draft.requester
    chat.say(text)
    assert (chat.question, chat.draft.requester) == ("confirm", before)


@pytest.mark.parametrize("text", ["能取消吗", "不取消"])
def test_question_or_denial_ends_nothing(text: str) -> None:
    chat = at("confirm")
    chat.say(text)
    assert chat.question == "confirm"


def test_request_for_a_child_is_still_one() -> None:
    chat = at("confirm")
    chat.say("先别交 是我儿子的信息")
    assert chat.question == "ask_requester"
