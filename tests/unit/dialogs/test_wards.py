"""A grown-up under guardianship: whoever guards them says so where it is asked for whom, or which paper there is."""

from __future__ import annotations

import pytest

from tests.talk import Chat

FOR_MOTHER = "能不能看看我妈在你们那存的信息"
AS_AGENT = "我替我妈申请查她的资料，她买过你们的电梯，我是她女儿"


def _until(question: str, begin: str) -> Chat:
    chat = Chat()
    chat.say(begin)
    chat.fill({"ask_group": "2"}, until=question)
    return chat


@pytest.mark.parametrize(
    "text",
    [
        "她病了 神志不清 居委会指定我监护 有文书",
        "court-appointed guardian, she has dementia",
        "她老年痴呆 监护权判给我了",
        "我有法院的监护权判决书",
        "the court made me her guardian last year",
        "她的监护人是我",
    ],
)
def test_said_where_it_is_asked_for_whom(text: str) -> None:
    chat = _until("ask_requester", FOR_MOTHER)
    chat.say(text)
    assert (chat.draft.requester, chat.draft.relation, chat.draft.age) == ("guardian", "appointed", "ward")


@pytest.mark.parametrize(
    ("text", "then"),
    [
        ("法院判决书 我是监护人 她没行为能力了", "ask_name"),
        ("she's actually under my guardianship, I have the court order", "ask_name"),
        ("她痴呆签不了 我是法院指定的监护人", "ask_proxy"),
        ("居委会定我做监护人 还没拿到文书", "ask_proxy"),
    ],
)
def test_said_where_a_mandate_is_asked_for(text: str, then: str) -> None:
    """The paper is another one; who has it already is not asked for it."""
    chat = _until("ask_proxy", AS_AGENT)
    chat.say(text)
    assert (chat.draft.requester, chat.question) == ("guardian", then)


@pytest.mark.parametrize(
    "text", ["监护人是我弟弟", "我不是监护人 她委托我的", "她有监护人的 不是我", "需要监护人证明吗"]
)
def test_whoever_guards_nobody_stays_an_agent(text: str) -> None:
    chat = _until("ask_proxy", AS_AGENT)
    chat.say(text)
    assert chat.draft.requester == "agent"
