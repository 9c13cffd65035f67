"""The group or the reason in one line with a question, a slip put right, or one more wish: what answers counts."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dialogs.model import CallBack, Leak
from tests.talk import SETTINGS, Chat, PlainFacts


def told(*lines: str) -> Chat:
    chat = Chat(PlainFacts(settings=replace(SETTINGS, sms=True)))
    for line in lines:
        chat.say(line)
    return chat


DELETION = "麻烦把我的信息删除，我家别墅梯是你们的，我是业主"


@pytest.mark.parametrize(
    ("begin", "line", "answer"),
    [
        ("想看看我的个人信息", "家里装过你们的别墅梯 你们一般要查多久啊", "2.4"),
        ("想看看我的个人信息", "求职的 去年面试过焊工岗 看完要是写得不对能改不", "2.5"),
        ("想看看我的个人信息", "不清楚算哪种 反正是我自个儿掏钱在你们那买的家用电梯", "2.4"),
        (DELETION, "电梯早装完验收了 你们留着没用了 删完给个凭证不", "8.3(1)"),
        (DELETION, "算哪项啊 就是搬家了不用了", "8.3(1)"),
    ],
)
def test_a_question_beside_the_answer_takes_nothing_from_it(begin: str, line: str, answer: str) -> None:
    chat = told(begin, line)
    assert chat.question == "ask_name"
    assert answer in (chat.draft.group, *chat.draft.grounds)
    assert len(chat.draft.rights) == 1


@pytest.mark.parametrize(
    "line",
    [
        "你们装电梯的吗 要多少钱",
        "算哪一种啊",
        "what's the difference between partner and customer",
    ],
)
def test_a_question_alone_answers_nothing(line: str) -> None:
    assert told("想看看我的个人信息", line).question == "ask_group"


@pytest.mark.parametrize(
    "line",
    [
        "你们把我号码泄露给装修公司 天天打来 这是违规的我要告你们",
        "you leaked my number to a renovation firm and now they call",
    ],
)
def test_a_leak_is_a_reason_too(line: str) -> None:
    chat = told(DELETION, line)
    assert (chat.question, chat.draft.grounds) == ("ask_name", ("8.3(4)",))
    assert [type(effect) for effect in chat.effects] == [Leak]


@pytest.mark.parametrize("line", ["我号码被泄露了会怎么样", "我担心你们泄露我的信息"])
def test_a_leak_that_is_feared_is_no_reason(line: str) -> None:
    assert told(DELETION, line).question == "ask_ground"


@pytest.mark.parametrize(
    ("line", "rights"),
    [
        ("呃我刚说错了 不是要看 是要你们把我的信息删掉", ("delete",)),
        ("哦说错了 不是查阅 我要的是复印件 我是家里装梯的客户", ("copy",)),
        ("我是业主 刚才点错了 我要的是删除", ("delete",)),
        ("sorry my mistake, I want it deleted. I applied for a job", ("delete",)),
        ("你们供应商那边的业务员，另外把我手机号也更正一下，换号了", ("access", "correct")),
        ("I'm a supplier, also please fix my email", ("access", "correct")),
        ("我讲错了 要改的是电话", ("correct",)),
        ("选错了 我是客户 另外还要一份复印件", ("access", "copy")),
        ("我选错了", ("access",)),
    ],
)
def test_a_slip_of_the_speakers_corrects_no_data(line: str, rights: tuple[str, ...]) -> None:
    assert told("想看看我的个人信息", line).draft.rights == rights


def test_of_one_more_correction_the_value_is_kept_or_asked_for() -> None:
    assert "1203" in told("想看看我的个人信息", "业主，顺便改一下房号，应该是1203").draft.detail
    assert told("想看看我的个人信息", "投简历的 顺便把我学历改一下").question == "ask_detail"


@pytest.mark.parametrize(
    ("line", "rights"),
    [
        ("联系人换成老周了 我的你们用不着了呀 别删完又去烦他", ("delete",)),
        ("不删了 是要更正 电话改成13911112222", ("correct",)),
        ("别删了，就把推销电话停掉，这个我不同意了", ("withdraw",)),
    ],
)
def test_what_changed_is_a_reason_and_no_correction(line: str, rights: tuple[str, ...]) -> None:
    chat = told(DELETION, line)
    assert chat.draft.rights == rights
    assert chat.draft.grounds == (("8.3(1)",) if rights == ("delete",) else ())


@pytest.mark.parametrize(
    ("line", "requester"),
    [
        ("应聘的 等下 说错了 应聘的是我儿子 我自己是家里买电梯的 查的是我自己", "self"),
        ("面试的是我老公 我是业主 查的是我自己", "self"),
        ("应聘的是我儿子，我帮他查", "guardian"),
    ],
)
def test_whose_data_are_looked_up(line: str, requester: str) -> None:
    assert told("想看看我的个人信息", line).draft.requester == requester


@pytest.mark.parametrize(
    "line",
    ["我有个朋友也想查他自己的资料 他要怎么弄", "my husband wants to see his own data, how does he do it?"],
)
def test_how_others_go_about_it_begins_no_request(line: str) -> None:
    chat = told(line)
    assert chat.draft.rights == ()
    assert chat.question == "ask_right"


@pytest.mark.parametrize("line", ["我朋友想查 帮他怎么弄", "我妈想删她的信息 她不会弄"])
def test_who_acts_for_others_begins_one(line: str) -> None:
    assert told(line).question == "ask_group"


def test_a_wrong_number_in_the_files_is_no_call_for_another() -> None:
    line = "我的信息让我看一眼就行 不用发文件给我 另外里头有个电话错了顺便改了"
    assert told("您好", line).draft.rights == ("access", "correct")
    assert told("您好", "号码错了 别再发给我").draft.rights == ("withdraw",)


@pytest.mark.parametrize(
    ("line", "group"),
    [
        ("应聘的 不对 是业主 多久能好", "2.4"),
        ("supplier. no wait, I only applied for a job", "2.5"),
        ("not sure which one, i just applied for a job there once", "2.5"),
        ("我不是应聘的 我是业主", "2.4"),
        ("我说错了，应该是我自己买的梯，不是应聘", "2.4"),
    ],
)
def test_of_two_groups_the_one_put_right_counts(line: str, group: str) -> None:
    assert told("想看看我的个人信息", line).draft.group == group


@pytest.mark.parametrize(
    ("line", "ground"),
    [
        ("1 删完发个证明行不行", "8.3(1)"),
        ("我手机号被你们员工泄露出去 骚扰电话不断 删了能停吗", "8.3(4)"),
        ("用不着了 怎么取消这个申请", "8.3(1)"),
    ],
)
def test_a_reason_beside_a_question(line: str, ground: str) -> None:
    assert told(DELETION, line).draft.grounds == (ground,)


@pytest.mark.parametrize("line", ["别打电话给我", "负责人换人了 别再找我"])
def test_nobody_rings_who_asks_not_to_be_called(line: str) -> None:
    assert not [effect for effect in told(DELETION, line).effects if isinstance(effect, CallBack)]


@pytest.mark.parametrize("line", ["让人打电话给我", "别让机器人打给我 我要找人工"])
def test_who_wants_a_call_gets_one(line: str) -> None:
    assert [effect for effect in told(DELETION, line).effects if isinstance(effect, CallBack)]


@pytest.mark.parametrize(
    ("line", "rights"),
    [
        ("复印一份 另外电话错了要改", ("copy", "correct")),
        ("看看有啥 顺便地址改一下", ("access", "correct")),
        ("电梯卡换了要改一下", ()),
    ],
)
def test_what_is_wrong_and_to_be_changed_is_a_wish(line: str, rights: tuple[str, ...]) -> None:
    assert told(line).draft.rights == rights
