"""What is known from a form given up or a request just made is not asked again: who asks, for whom, by which paper."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from bot.domain.cases import Applicant, Paper, State
from bot.domain.rights import Level, Requester, Right
from dialogs.model import Talk
from tests.talk import Chat, PlainFacts, a_case

TO_THE_CONTACT = ("删除我的信息", "家里装的你们的电梯", "用不着了", "王小明")


@pytest.mark.parametrize(
    ("line", "right"),
    [("那给我复印一份吧", "copy"), ("我就想看看你们存了些什么", "access"), ("换成别用了，先限制着", "restrict")],
)
def test_what_they_told_of_themselves_is_not_asked_again(line: str, right: str) -> None:
    chat = Chat()
    chat.say(*TO_THE_CONTACT, "算了，不删了", line)
    assert (chat.draft.rights, chat.draft.group, chat.draft.name) == ((right,), "2.4", "王小明")
    assert chat.draft.grounds == ()


def test_contact_with_its_code_stands() -> None:
    chat = Chat()
    chat.say(*TO_THE_CONTACT, "ming@example.com")
    chat.say(chat.code)
    assert chat.draft.proven
    before = chat.draft
    chat.say("取消", "我要查阅我的个人信息")
    known = chat.draft
    assert (known.rights, known.contact, known.proven, known.level) == (("access",), before.contact, True, before.level)


def test_another_name_needs_its_own_code() -> None:
    chat = Chat()
    chat.say(*TO_THE_CONTACT, "ming@example.com")
    chat.say(chat.code)
    chat.say("取消", "我叫李雷，查阅我的个人信息")
    assert (chat.draft.name, chat.draft.proven, chat.draft.level) == ("李雷", False, 0)


def test_button_for_another_request_knows_them_too() -> None:
    chat = Chat()
    chat.say(*TO_THE_CONTACT, "取消", "提一个新申请", "我想看看你们存了我哪些信息")
    assert (chat.question, chat.draft.group) == ("ask_email", "2.4")


def test_nothing_of_another_person_is_taken_for_their_own() -> None:
    chat = Chat()
    chat.say("帮我妈删除她的信息", "她家装了电梯", "算了", "查我自己的信息")
    assert (chat.question, chat.draft.group) == ("ask_group", "")


def test_after_a_while_it_is_asked() -> None:
    chat = Chat()
    chat.say(*TO_THE_CONTACT, "取消")
    chat.say("我想看看你们存了我哪些信息", after=timedelta(hours=1))
    assert (chat.draft.group, chat.draft.name) == ("", "")


TOLD = Applicant("许燕", "13900001163", "phone", "许子涵", "parent")


def chat_of_a_child() -> Chat:
    case = replace(
        a_case(right=Right.CLOSE_ACCOUNT, state=State.IDENTIFYING),
        requester=Requester.GUARDIAN,
        group="2.7",
        applicant=TOLD,
        relation=Paper.AWAITED,
    )
    return Chat(PlainFacts(held=[case]))


@pytest.mark.parametrize("text", ["还有,他填的学校名也要从你们系统删掉", "另外请删掉他的照片"])
def test_what_is_known_of_the_other_is_not_asked_again(text: str) -> None:
    chat = chat_of_a_child()
    chat.say(text)
    told = chat.draft
    assert (told.requester, told.subject_name, told.name, told.contact) == (
        "guardian", "许子涵", "许燕", "13900001163"
    )  # fmt: skip
    assert (told.group, told.rights, chat.question) == ("2.7", ("delete",), "ask_ground")


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("他的电话也一起删掉吧", "delete"),
        ("我先生的电话也删了吧", "delete"),
        ("以后别给他打电话了", "withdraw"),
        ("Please delete his phone number, too", "delete"),
    ],
)
def test_a_widow_need_not_say_again_who_he_was(text: str, right: str) -> None:
    told = Applicant("吴桂芳", "13900004444", "phone", "孙志强", "spouse")
    case = replace(
        a_case(state=State.IDENTIFYING), requester=Requester.RELATIVE, applicant=told, relation=Paper.AWAITED
    )
    chat = Chat(PlainFacts(held=[case]))
    said = chat.say(text)
    assert (chat.draft.requester, chat.draft.subject_name, chat.draft.rights) == ("relative", "孙志强", (right,))
    assert ("孙志强" in said, chat.question == "ask_requester") == (True, False)


@pytest.mark.parametrize(
    "text", ["我自己的资料也删掉", "我女儿的资料也删掉", "把我爸的资料也删掉", "让你们销售别再让他打我电话"]
)
def test_another_ones_matter_takes_nothing_over(text: str) -> None:
    chat = chat_of_a_child()
    chat.say(text)
    assert chat.draft.subject_name == ""


@pytest.mark.parametrize(
    ("text", "told", "right"),
    [("短信什么时候停", "同事会去停", ""), ("里面有他的照片吗,我想留一份", "", "copy")],
)
def test_of_a_deletion_that_runs_the_end_and_a_copy_are_asked(text: str, told: str, right: str) -> None:
    case = replace(a_case(right=Right.DELETE, state=State.IDENTIFYING), requester=Requester.RELATIVE, applicant=TOLD)
    chat = Chat(PlainFacts(held=[case]))
    said = chat.say(text)
    assert (told in said, chat.draft.rights) == (True, (right,) if right else ())


NUMBER = "GK-4T7X-2M9"
ASKED = "对了 再给我一份你们存的我的资料复印件"
WANG = Applicant(name="汪琴", contact="13900003939", contact_kind="phone")
BY_CODE: dict[str, Any] = {"applicant": WANG, "level": Level.CONTACT, "state": State.IDENTIFYING}


def after(**first: Any) -> Chat:
    """Right after a request that a document came with."""
    facts = PlainFacts()
    case = replace(a_case(NUMBER, right=Right.CORRECT), **(BY_CODE | {"received_at": facts.now} | first))
    return Chat(replace(facts, held=[case]), Talk(question="after_done", updated_at=facts.now))


def asked(**first: Any) -> Chat:
    """The next wish, two minutes later."""
    chat = after(**first)
    chat.say(ASKED)
    return chat


@pytest.mark.parametrize("paper", [Paper.RECEIVED, Paper.ACCEPTED])
def test_next_request_names_the_paper_that_is_there(paper: Paper) -> None:
    chat = asked(identity=paper)
    assert (chat.question, f"材料：与申请 {NUMBER} 相同" in chat.heard[-1]) == ("confirm", True)
    chat.say("对")
    draft = chat.opened[0].draft
    told = {name: draft[name] for name in ("paper_of", "identity", "paper_awaited", "papers", "consent_at")}
    assert told == {"paper_of": NUMBER, "identity": "received", "paper_awaited": False, "papers": [], "consent_at": ""}


@pytest.mark.parametrize("paper", [Paper.AWAITED, Paper.DECLINED, Paper.NOT_NEEDED])
def test_paper_that_never_came_or_was_declined_serves_nothing(paper: Paper) -> None:
    assert asked(identity=paper).question == "id_consent"


def test_neither_does_one_in_doubt_or_of_long_ago() -> None:
    doubted = asked(identity=Paper.RECEIVED, level=Level.ACCOUNT)
    old = asked(identity=Paper.RECEIVED, received_at=PlainFacts().now - timedelta(hours=2))
    assert (doubted.draft.paper_of, old.draft.paper_of) == ("", "")


@pytest.mark.parametrize(("line", "proven"), [("不对 名字是汪晴", False), ("联系方式换成 wq2@example.com", False)])
def test_another_name_or_contact_needs_its_own_proof(line: str, proven: bool) -> None:
    chat = asked(identity=Paper.RECEIVED)
    chat.say(line)
    assert (chat.draft.paper_of, chat.draft.proven) == ("", proven)


def test_whether_it_is_to_be_sent_again_is_told() -> None:
    chat = asked(identity=Paper.RECEIVED)
    assert ("不用再发" in chat.say("身份证还要再发一次吗"), chat.question) == (True, "confirm")


def test_what_needs_no_proof_says_nothing_of_papers() -> None:
    chat = after(identity=Paper.RECEIVED)
    said = chat.say("对了 推销短信也别再给我发了 我不同意了")
    assert (chat.question, chat.draft.rights, "材料" in said) == ("confirm", ("withdraw",), False)
