"""A further wish for the one for whom a request runs already: who they are and who asks is known."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain.cases import Applicant, Paper, State
from bot.domain.rights import Requester, Right
from tests.talk import Chat, PlainFacts, a_case

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
