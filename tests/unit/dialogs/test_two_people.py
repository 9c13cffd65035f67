"""Two people in one line: one request is about one person, and what becomes of the other's is said."""

from __future__ import annotations

import pytest

from bot.texts import render
from dialogs.model import Settings
from dialogs.told.two_people import mine_too, theirs_too, two_people
from tests.talk import Chat, PlainFacts

SMS = Settings("400-000-0000", "09:00-17:00", sms=True)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("我想查下我的，顺便帮我妈也查一下，她叫陈桂芳", "own"),
        ("我要查我和我爸两个人的资料", "own"),
        ("我和我老婆都想查一下你们存了什么", "own"),
        ("我老公和我都面试过，把我们俩简历都删了", "own"),
        ("I want to see my data and my wifes", "own"),
        ("替我爸我妈查信息", "others"),
        ("替我父母查信息", "others"),
        ("我替公公婆婆查资料", "others"),
        ("帮我老公查一下", ""),
        ("替我妹妹查", ""),
        ("替我孩子他爸查", ""),
        ("代弟弟更正学历 他是本科不是专科", ""),
        ("我和我老公离婚了，删我信息", ""),
        ("我妹跟我一起去面试 你们把她的学历记我这儿 帮我改", ""),
        ("add my wife's number as well, keep mine", ""),
    ],
)
def test_whom_a_line_asks_for(text: str, who: str) -> None:
    assert two_people(text) == who


@pytest.mark.parametrize(
    ("text", "theirs", "mine"),
    [
        ("还有我老婆的，她叫韩梅梅", True, False),
        ("我老婆叫韩梅梅 她的也查", True, False),
        ("my wife too", True, False),
        ("我自己的呢？", False, True),
        ("what about mine?", False, True),
        ("我老婆叫韩梅梅", False, False),
        ("我的手机丢了", False, False),
    ],
)
def test_whom_a_line_adds(text: str, theirs: bool, mine: bool) -> None:
    assert (theirs_too(text), mine_too(text)) == (theirs, mine)


def _at_card(first: str, *between: str) -> Chat:
    chat = Chat(PlainFacts(settings=SMS))
    chat.say(first, "客户", *between, "李雷", "13800001234")
    chat.say(chat.code)
    chat.say("不同意")
    assert chat.question == "confirm"
    return chat


def test_ones_own_comes_first_and_the_other_is_told_of() -> None:
    chat = Chat()
    said = chat.say("我想查下我的，顺便帮我妈也查一下，她叫陈桂芳")
    assert said.startswith(render("people.one_each_own", "zh"))
    assert (chat.draft.requester, chat.draft.subject_name, chat.draft.name) == ("self", "", "")


def test_of_two_others_one_comes_first() -> None:
    chat = Chat()
    assert chat.say("替我爸我妈查信息").startswith(render("people.one_each_others", "zh"))
    assert chat.draft.requester == "agent"


def test_an_opt_out_needs_no_request_each() -> None:
    chat = Chat()
    assert not chat.say("我和我老婆都不想再收广告了").startswith(render("people.one_each_own", "zh"))


@pytest.mark.parametrize("line", ["还有我老婆的，她叫韩梅梅", "我老婆叫韩梅梅 她的也查"])
def test_a_second_person_at_the_card_leaves_it_as_it_is(line: str) -> None:
    chat = _at_card("查信息")
    before = (chat.draft.name, chat.draft.subject_name, chat.draft.requester)
    assert chat.say(line).startswith(render("people.one_each_theirs", "zh"))
    assert (chat.draft.name, chat.draft.subject_name, chat.draft.requester) == before
    assert chat.question == "confirm"


def test_another_name_told_at_the_card_is_not_the_speakers() -> None:
    chat = _at_card("我要查我和我老婆两个人的资料")
    chat.say("我老婆叫韩梅梅")
    assert (chat.draft.name, chat.draft.requester) == ("李雷", "self")


def test_ones_own_beside_anothers_is_told_of() -> None:
    chat = Chat(PlainFacts(settings=SMS))
    chat.say("帮我妈查信息", "客户", "有", "我叫李雷，妈妈叫陈桂芳")
    assert chat.say("我自己的呢？").startswith(render("people.one_each_mine", "zh"))
    assert chat.draft.subject_name == "陈桂芳"


def test_whose_number_it_is_speaks_of_no_second_person() -> None:
    chat = Chat(PlainFacts(settings=SMS))
    chat.say("查信息", "客户", "李雷")
    assert not chat.say("我老婆的号也行吗").startswith(render("people.one_each_theirs", "zh"))
