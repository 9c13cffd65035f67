"""Few words for somebody else, who may ask in whose name, and who is taken for another."""

from __future__ import annotations

import pytest

from bot.texts import render
from dialogs.for_others import reached_wrongly
from tests.talk import Chat

DEAD = ("我爸去世了 想查他的资料", "个人客户")


@pytest.mark.parametrize(
    ("text", "right", "requester"),
    [
        ("我替我爸查", "access", "agent"),
        ("替我爸查", "access", "agent"),
        ("帮我老婆看", "access", "agent"),
        ("替我朋友删吧", "delete", "agent"),
        ("我孩子12岁 你们有他信息吗", "access", "guardian"),
        ("帮我老公查一下，他叫王强，我叫刘芳，电话13800138000", "access", "agent"),
        ("帮我妈查一下，她叫陈桂芳，电话13800138000", "access", "agent"),
        ("我叫刘芳，帮我老公王强查", "access", "agent"),
        ("我替公公婆婆查资料 公公王大山 婆婆陈桂芳", "access", "agent"),
        ("我是刘芳 我婆婆陈桂芳的电话13811112222是她登记的 我的是13800138000 想查她的资料", "access", "agent"),
    ],
)
def test_few_words_for_another_begin_their_request(text: str, right: str, requester: str) -> None:
    chat = Chat()
    chat.say(text)
    assert (chat.draft.rights, chat.draft.requester) == ((right,), requester)


def test_child_is_kept_when_the_right_changes() -> None:
    chat = Chat()
    chat.say("我孩子12岁 你们有他信息吗", "我想删")
    assert (chat.draft.rights, chat.draft.requester) == (("delete",), "guardian")


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (("谁能申请",), "本人可以申请"),
        (("孙子呢",), "本人可以申请"),
        (("逝者的信息谁能申请",), "近亲属可以申请"),
        ((DEAD[0], "侄子行吗"), "由近亲属提出"),
        ((DEAD[0], "孙子呢"), "属于近亲属"),
        ((DEAD[0], "我是外孙行吗"), "属于近亲属"),
    ],
)
def test_who_may_ask_is_told_by_the_law(lines: tuple[str, ...], told: str) -> None:
    assert told in Chat().say(*lines)


@pytest.mark.parametrize("text", ["谁能查我的信息", "谁能帮我办"])
def test_who_sees_or_helps_is_another_question(text: str) -> None:
    assert "近亲属" not in Chat().say(text)


@pytest.mark.parametrize("text", ["逝者", "是逝者的", "反了"])
def test_bare_name_is_said_whose_it_is_taken_for_and_may_be_the_others(text: str) -> None:
    chat = Chat()
    said = chat.say(*DEAD, "有", "王大山")
    chat.say(text, "李雷")
    assert ("王大山记作您的姓名" in said, chat.draft.name, chat.draft.subject_name) == (True, "李雷", "王大山")


def test_of_whom_the_matter_is_tells_for_whom_it_is_asked() -> None:
    chat = Chat()
    chat.say("昨天困在电梯里的是我妈 我要看监控录像")
    assert (chat.question, chat.draft.requester) == ("ask_proxy", "agent")


def test_contact_that_was_entered_wrongly_is_ones_own_matter() -> None:
    chat = Chat()
    chat.say("紧急联系人填的是我妈,改成我")
    assert chat.draft.requester == "self"


@pytest.mark.parametrize("text", ["我妈", "女儿", "我是女儿"])
def test_relation_said_once_more_is_heard(text: str) -> None:
    chat = Chat()
    said = chat.say("替我妈查她的信息", text)
    assert (chat.question, "记下了" in said) == ("ask_group", True)


@pytest.mark.parametrize(
    "text", ["我先生何志强去世了,我是他爱人林秀芳,他的资料人不在了就删掉吧", "我的资料没用了就删掉吧"]
)
def test_what_is_over_does_not_deny_what_is_to_be_done(text: str) -> None:
    chat = Chat()
    chat.say(text)
    assert chat.draft.rights == ("delete",)


@pytest.mark.parametrize("text", ["帮我老公查一下快递到哪了", "帮我妈查一下，她要修电梯"])
def test_a_favour_that_is_no_matter_of_data_begins_nothing(text: str) -> None:
    chat = Chat()
    chat.say(text)
    assert chat.draft.rights == ()


@pytest.mark.parametrize(
    "text", ["我老公帮我登记的，我想查我的资料", "我和我妈吵架，把我资料删了", "当时是我老公去签的字 户主是我 查查我的"]
)
def test_kin_in_ones_own_story_leave_it_ones_own(text: str) -> None:
    chat = Chat()
    chat.say(text)
    assert chat.draft.requester == "self"


@pytest.mark.parametrize(
    ("text", "rights"),
    [
        ("我是业委会主任，想查我们小区业主的登记信息", ()),
        ("我是业主，想查我的信息", ("access",)),
        ("我是我们小区业主，想看你们存了我的什么信息", ("access",)),
    ],
)
def test_everybodys_data_are_not_for_one_to_see(text: str, rights: tuple[str, ...]) -> None:
    chat = Chat()
    said = chat.say(text)
    assert (said.startswith((render("people.declined", "zh"), render("people.declined", "en"))), chat.draft.rights) == (
        not rights,
        rights,
    )


def test_everybodys_data_go_to_no_chair() -> None:
    chat = Chat()
    said = chat.say("I chair the committee, show me all residents' data")
    assert (said.startswith(render("people.declined_many", "en")), chat.draft.rights) == (True, ())


@pytest.mark.parametrize(
    ("line", "near"), [("我妈是他姐", False), ("我是他姐", True), ("my mother is his sister", False)]
)
def test_whose_mother_is_near_is_not_near(line: str, near: bool) -> None:
    chat = Chat()
    chat.say("我舅舅去世了 我想查他的资料", "客户", "外甥", line)
    assert (bool(chat.draft.relation), chat.question != "ask_requester") == (near, near)


@pytest.mark.parametrize(
    ("lines", "number"),
    [
        (
            ("我不是你们客户，你们老给我发王总的电梯保养短信，发错人了", "短信都发到13900001012，我不姓王"),
            "13900001012",
        ),
        (
            (
                "你们维保老打我电话说王总，我不姓王，号码错了",
                "我号码是13900001012，你们存成王总的了，删掉或者改掉都行",
            ),
            "13900001012",
        ),
        (
            (
                "You keep calling me Mr Wang about lift maintenance, wrong number",
                "None of these",
                "it's 13900001010, you call me Mr Wang",
            ),
            "13900001010",
        ),
    ],
)
def test_number_is_enough_to_end_it(lines: tuple[str, ...], number: str) -> None:
    chat = Chat()
    chat.say(*lines)
    told = chat.draft
    assert (told.rights, told.group, told.contact) == (("withdraw",), "other", number)
    assert (lines[0] in told.detail, told.gated) == (True, False)


@pytest.mark.parametrize(
    "text",
    [
        "你们把我的名字登错了，我不姓王，姓汪",
        "我的电话写错了，打不通",
        "别再给我打推销电话",
        "I keep getting ads from you",
        "你们老打电话给我朋友,他号换了,我朋友的号给别人了",
        "我换号了,新号收不到你们的验证码",
        "老头子头七都过了 你们还打电话找他续保养 把他的删了吧",
    ],
)
def test_own_detail_or_advertisement_is_another_matter(text: str) -> None:
    assert not reached_wrongly(text)


@pytest.mark.parametrize(
    "text",
    [
        "你们老是打电话找一个叫王海的,我不是王海啊,这号我去年才办的",
        "我的手机号是别人的,把你们发给他的消息都发我这儿了,快弄掉",
        "老收到你们发给孙建军的验证码和维修单",
        "这个号以前是别人的,现在我在用,你们还在给他发短信",
        "I keep getting your texts for someone called Sun Jianjun",
    ],
)
def test_number_that_was_somebody_elses_is_taken_off_without_a_paper(text: str) -> None:
    chat = Chat()
    chat.say(text)
    assert (chat.draft.rights, chat.draft.gated) == (("withdraw",), False)


@pytest.mark.parametrize("asked", ["王海是谁啊,他住哪", "维修单上有他家地址,要不要我发给你们"])
def test_nothing_is_told_of_the_other(asked: str) -> None:
    chat = Chat()
    chat.say("你们老是打电话找一个叫王海的,我不是王海啊")
    assert "别人的信息不能告诉您" in chat.say(asked)
    assert chat.question == "ask_name"
