"""Two people, many, or who only gave advice: one request is about one person; what becomes of the others is said."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain.cases import State
from bot.domain.rights import Right
from bot.texts import render
from dialogs.model import Settings, Talk
from dialogs.told.other_people import mine_too, of_many, theirs_too, two_people
from dialogs.told.who_speaks import group_stated
from tests.stages import at
from tests.talk import START, Chat, PlainFacts, a_case

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


OWNERS = "我是云栖别墅区物业的 你们把我们小区装家用梯的业主姓名电话导一份给我"


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        (OWNERS, True),
        ("把全体员工的资料导出来给我", True),
        ("我是物业的 业主信息给我一份", True),
        ("我要一份我们小区业主的名单", True),
        ("群里其他业主的资料也给我", True),
        ("Send me the names and phones of all owners in our estate", True),
        ("把我所有的资料导一份给我", False),
        ("我是业主 要我的姓名电话", False),
        ("我是业主，物业说你们有我信息，给我看看", False),
        ("把我在你们公司的客户资料发我一份", False),
        ("你们把业主的电话给了谁", False),
        ("你们把别的业主的资料发给我了", False),
        ("send me all customer data you hold on me", False),
        ("删掉我们公司所有员工的简历", True),
        ("我要更正 客户姓名：李雷 电话13800001234", False),
        ("所有求职者的简历都会保存多久 给我说说", False),
        ("导出我的全部客户资料给我", False),
    ],
)
def test_data_of_many_others(text: str, meant: bool) -> None:
    assert of_many(text) is meant


def test_they_are_declined_and_ones_own_offered_for_the_group_of_who_speaks() -> None:
    chat = Chat()
    assert "只能给本人" in chat.say(OWNERS)
    assert (chat.draft.rights, chat.draft.scope, chat.draft.group) == ((), "", "2.3")
    chat.say("业主没给我授权 算了 那我就查我自己的 我是物业这边跟你们对接的联系人")
    assert (chat.question, chat.draft.rights, chat.draft.scope, chat.draft.group) == (
        "ask_name",
        ("access",),
        "",
        "2.3",
    )


def test_others_data_are_no_part_of_ones_own_on_the_card() -> None:
    chat = Chat()
    chat.say("查我自己的资料 还有我们小区所有业主的电话也给我", "个人客户")
    assert (chat.question, chat.draft.rights, chat.draft.scope) == ("ask_name", ("access",), "")


def test_form_goes_on_after_that() -> None:
    chat = at("ask_name")
    assert "只能给本人" in chat.say("把全体员工的资料导出来给我")
    assert (chat.question, chat.draft.scope) == ("ask_name", "")


@pytest.mark.parametrize("text", ["其实我是物业的", "我是物业这边跟你们对接的联系人"])
def test_group_told_where_the_name_is_asked_takes_the_place_of_the_first(text: str) -> None:
    chat = at("ask_name")
    chat.say(text)
    assert (chat.question, chat.draft.group) == ("ask_name", "2.3")


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("我是云栖别墅区物业的 业主电话给我", "2.3"),
        ("I'm the property manager", "2.3"),
        ("我不是物业的", ""),
        ("我是业主，物业说你们有我信息", "2.4"),
        ("我是物业介绍来的", ""),
        ("我是物业服务的小区业主", ""),
    ],
)
def test_who_speaks_decides_the_group(text: str, group: str) -> None:
    assert group_stated(text) == group


@pytest.mark.parametrize(
    "lines",
    [
        ("家里那台梯我正跟你们打官司呢 律师叫我来说一声", "官司没完以前 我的信息你们停止使用 也不许删"),
        ("律师让我来查一下你们存了我什么信息",),
        ("律师建议我先让你们限制处理",),
        ("物业让我来问我的资料能不能删",),
        ("社区叫我来的 把我的信息删了",),
        ("我儿子让我来退订你们的短信",),
        ("我女儿叫我来这里问问你们有我啥资料",),
        ("我的律师说你们存我资料违法 把我的资料删了",),
        ("my lawyer told me to ask what data you hold",),
        ("my daughter told me to delete my data here",),
        ("my solicitor said I should ask you for a copy of my file",),
        ("the property office sent me, please delete my data",),
    ],
)
def test_whoever_was_sent_asks_for_themselves(lines: tuple[str, ...]) -> None:
    chat = Chat()
    chat.say(*lines)
    assert (chat.draft.for_other, bool(chat.draft.rights)) == (False, True)


@pytest.mark.parametrize(
    "line",
    [
        "受律师委托来查王芳的资料",
        "律师让我来查王芳的资料",
        "我妈让我来帮她查她的资料",
        "老板让我来把他的信息删了",
        "我是律师，委托人王芳让我来查她的资料",
        "I'm a lawyer, my client asked me to get her data",
    ],
)
def test_whoever_was_sent_for_another_asks_for_them(line: str) -> None:
    chat = Chat()
    chat.say(line)
    assert chat.draft.for_other


@pytest.mark.parametrize("line", ["律师让我来的", "社区叫我来的", "my lawyer told me to come"])
def test_who_sent_somebody_is_no_name_and_no_principal(line: str) -> None:
    chat = Chat()
    chat.say("我想看我的资料", "2", line)
    assert (chat.question, chat.draft.for_other, chat.draft.name) == ("ask_name", False, "")


def test_who_sent_somebody_does_not_tell_whose_data_are_meant() -> None:
    chat = Chat()
    chat.say("我想看我的资料", "2", "1", "物业让我来问")
    assert (chat.question, chat.draft.requester) == ("ask_requester", "unsure")


@pytest.mark.parametrize(
    "line",
    [
        "I'm 78 and my hands shake, my grandson is typing for me. please show me what you hold about me",
        "My daughter writes this for me, I cannot see well. I want a copy of my data",
        "this is typed by my son for me. delete my data please",
        "我眼睛不好，我孙子帮我打字，我要看我的资料",
        "我是让我儿子帮我发微信的，把我的信息删了",
    ],
)
def test_whoever_has_somebody_type_asks_for_themselves(line: str) -> None:
    chat = Chat()
    chat.say(line)
    assert (chat.draft.requester, bool(chat.draft.rights)) == ("self", True)


@pytest.mark.parametrize(
    "line",
    [
        "my son helps me type. I want to see my daughter's records, she is 9",
        "我女儿帮我打字，我想查我儿子的资料，他10岁",
    ],
)
def test_a_child_beside_the_one_who_types_is_a_child(line: str) -> None:
    chat = Chat()
    chat.say(line)
    assert chat.draft.requester == "guardian"


def having(state: State, right: Right) -> Chat:
    own = replace(a_case(right=right, state=state), answered_at=START if state is State.ANSWERED else None)
    return Chat(PlainFacts(held=[own]), Talk(question="after_done", updated_at=START))


@pytest.mark.parametrize("right", [Right.COPY, Right.ACCESS])
@pytest.mark.parametrize("state", [State.OPEN, State.ANSWERED])
@pytest.mark.parametrize("text", ["我爸的也帮我查一下", "我老婆的也要一份", "我妈的也帮我复制一份", "我妈的也查一下吧"])
def test_what_is_theirs_too_is_a_request_for_them(text: str, state: State, right: Right) -> None:
    chat = having(state, right)
    chat.say(text)
    assert (chat.draft.for_other, chat.question, chat.effects) == (True, "ask_group", [])


@pytest.mark.parametrize("text", ["我爸的也不知道", "我爸的电话也行", "我的也要一份"])
def test_kin_in_passing_are_not_asked_for(text: str) -> None:
    chat = having(State.OPEN, Right.COPY)
    chat.say(text)
    assert chat.draft.requester == "self"
