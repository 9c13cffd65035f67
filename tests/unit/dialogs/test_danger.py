"""After a cry for help: what is still about it, what ends it, and what only sounds like one."""

from __future__ import annotations

from datetime import timedelta

import pytest

from dialogs.model import Emergency, Settings
from tests.talk import Chat, PlainFacts, a_case

SMS = Settings("400-000-0000", "09:00-17:00", sms=True)
CRY = "救命 电梯里有人被困"


def _asked_for_a_number() -> Chat:
    chat = Chat(PlainFacts(settings=SMS))
    chat.say("看看你们存的我的信息", "2", "董飞", CRY)
    return chat


@pytest.mark.parametrize(
    "text",
    [
        "就是楼下那台 停在一二层中间 她说有点喘",
        "人在这儿 南浔向阳路9号",
        "3号梯 就我一个",
        "没受伤 信号一格",
        "里面两个老人 有一个心脏不好",
        "按铃没人理",
        "师傅多久能到",
        "住院部大楼东边那部",
        "it is dark and nobody answers",
        "the tower on Renmin Road, third floor",
    ],
)
def test_line_after_a_cry_goes_to_the_same_colleagues_and_no_question_follows(text: str) -> None:
    chat = _asked_for_a_number()
    said = chat.say(text)
    passed_on = [effect.said for effect in chat.effects if isinstance(effect, Emergency)]
    assert (passed_on, chat.question, "手机号" in said) == ([CRY, text], "ask_phone", False)


@pytest.mark.parametrize("text", ["15111223344", "没有手机", "把我的信息都删了", "谢谢"])
def test_answer_or_wish_after_a_cry_is_not_about_it(text: str) -> None:
    chat = _asked_for_a_number()
    chat.say(text)
    assert [effect for effect in chat.effects if isinstance(effect, Emergency)] == [Emergency(CRY)]


def test_group_named_after_a_cry_is_an_answer() -> None:
    chat = Chat()
    chat.say("看看你们存的我的信息", CRY, "家里有你们电梯")
    assert (chat.question, chat.draft.group) == ("ask_name", "2.4")


def test_lift_long_after_a_cry_is_another_matter() -> None:
    chat = _asked_for_a_number()
    chat.say("3号梯 向阳路9号", after=timedelta(hours=2))
    assert len([effect for effect in chat.effects if isinstance(effect, Emergency)]) == 1


@pytest.mark.parametrize(
    "text",
    [
        "维保师傅到了 人出来了 没事了 吓死我",
        "出来了 谢天谢地",
        "门开了 我妈没事了",
        "都平安 放心",
        "被救出来啦",
        "we are out now, thank God",
        "they got us out",
    ],
)
def test_all_clear_ends_the_alarm_and_the_form_goes_on(text: str) -> None:
    chat = _asked_for_a_number()
    said = chat.say(text)
    assert (chat.draft.alarm, chat.question, "400" in said) == ("", "ask_phone", True)


@pytest.mark.parametrize(
    "text",
    [
        "人还没出来",
        "出来了吗？",
        "什么时候能安全了",
        "门没开 出不来",
        "门开了一半又关上了 他的手夹住了",
        "出来了 但是我妈晕过去了",
        "人救出来了 在流血",
        "he is out now but unconscious",
    ],
)
def test_no_all_clear_keeps_the_alarm(text: str) -> None:
    chat = _asked_for_a_number()
    chat.say(text)
    assert chat.draft.alarm


@pytest.mark.parametrize(
    "text",
    [
        "我搁这表里困半拉点儿了 出不去了哈哈 快来救我",
        "救命 我被困在这个流程里出不去了",
        "卡在验证码这一步 快救救我",
        "help, I am trapped in this form",
    ],
)
def test_form_that_traps_is_a_joke(text: str) -> None:
    chat = Chat()
    chat.say("看看你们存的我的信息", "2", text)
    assert (chat.effects, chat.question) == ([], "ask_name")


@pytest.mark.parametrize(
    "text",
    ["我填表的时候被困在电梯里了 快来救我", "救命 卡在三楼了 出不去", "help I am trapped in the lift, forget the form"],
)
def test_lift_that_traps_is_none(text: str) -> None:
    chat = Chat()
    chat.say("看看你们存的我的信息", "2", text)
    assert chat.effects == [Emergency(text)]


@pytest.mark.parametrize(
    "text", ["那我们接着刚才那个弄吧", "继续填", "接着办", "ok let's carry on", "好 继续刚才的申请"]
)
def test_going_on_repeats_the_open_question(text: str) -> None:
    chat = _asked_for_a_number()
    chat.say("出来了")
    before = chat.draft.rights
    said = chat.say(text)
    assert (chat.question, chat.draft.rights, "手机号" in said) == ("ask_phone", before, True)


def test_going_on_with_nothing_open_says_how_things_stand() -> None:
    chat = Chat(PlainFacts(held=[a_case()]))
    said = chat.say("那我们接着刚才那个弄吧")
    assert ("要撤回" in said, a_case().number in said) == (False, True)


def test_cry_in_a_form_is_answered_without_the_form_and_the_form_is_kept() -> None:
    chat = Chat(PlainFacts(settings=SMS))
    chat.say("看看你们存的我的信息", "2", "董飞")
    said = chat.say("等一下 我爸被关电梯里了 门打不开")
    assert ("120" in said, "手机号" in said, "继续" in said, chat.question) == (True, False, True, "ask_phone")


def test_second_cry_within_minutes_is_passed_on_in_few_words() -> None:
    chat = _asked_for_a_number()
    said = chat.say("电梯里的人晕过去了 快来")
    assert ([effect.said for effect in chat.effects if isinstance(effect, Emergency)][-1], "119" in said) == (
        "电梯里的人晕过去了 快来",
        False,
    )


def test_wish_beside_the_good_news_is_taken_up() -> None:
    chat = Chat()
    said = chat.say("快来人 我妈困在电梯里了 按警铃没人理", "人救出来了 另外我想把留在你们那的手机号删了")
    assert ("平安" in said, chat.draft.rights, chat.draft.alarm) == (True, ("delete",), "")


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (("删我的信息", "2"), "电梯拆了 房子也卖了 不需要了"),
        (("我大伯走了 想把他的信息删了", "2", "1"), "他有个女儿在外地"),
        (("看看你们有我什么", "2"), "雷刚"),
    ],
)
def test_answer_that_sounds_like_a_cry_is_an_answer(lines: tuple[str, ...], text: str) -> None:
    chat = Chat()
    chat.say(*lines, text)
    assert not [effect for effect in chat.effects if isinstance(effect, Emergency)]


def test_number_of_a_case_is_no_cry() -> None:
    chat = Chat(PlainFacts(held=[a_case("GK-43LR-W6F")]))
    chat.say("GK-43LR-W6F")
    assert not [effect for effect in chat.effects if isinstance(effect, Emergency)]
