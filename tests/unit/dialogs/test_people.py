"""Guardian, agent, relative: relation, papers announced, both names, and what the case carries."""

from __future__ import annotations

import pytest

from tests.talk import Chat, PlainFacts

KNOWN = {("李梅", "email", "li.mei@example.com"): "REF"}
COMMON = {"ask_group": "2", "ask_email": "li.mei@example.com", "id_consent": "同意", "ask_id": "稍后再交，先提交申请"}

ROWS: list[tuple[str, str, dict[str, str], dict[str, object]]] = [
    (
        "guardian",
        "我女儿的名字写错了，应该是王小梓",
        {"ask_proxy": "有", "ask_name": "李梅，孩子叫王小梓"},
        {"relation": "parent", "subject": "child", "subject_name": "王小梓"},
    ),
    (
        "relative",
        "我爸上个月去世了，想看看你们存了他哪些资料",
        {"ask_proxy": "有死亡证明 户口本也有", "ask_name": "李梅 我爸叫李国栋"},
        {"relation": "child", "subject": "deceased", "subject_name": "李国栋"},
    ),
]


@pytest.mark.parametrize(("requester", "opening", "answers", "expected"), ROWS)
def test_asking_for_another_leads_to_a_relation_paper(
    requester: str, opening: str, answers: dict[str, str], expected: dict[str, object]
) -> None:
    chat = Chat(PlainFacts(known=KNOWN))
    chat.say(opening)

    chat.fill(COMMON | answers)
    chat.say("提交")

    standing = {"requester": requester, "name": "李梅", "level": 2, "identity": "not_needed"}
    waiting = {"relation_paper": "awaited", "paper_awaited": True}
    draft = chat.opened[0].draft
    assert {name: draft[name] for name in (*standing, *waiting, *expected)} == standing | waiting | expected


@pytest.mark.parametrize(
    ("choice", "relation", "subject"),
    [("guardian", "父母", "child"), ("agent", "", "principal"), ("relative", "子女", "deceased"), ("self", "", "self")],
)
def test_asking_for_another_can_be_said_at_the_name(choice: str, relation: str, subject: str) -> None:
    chat = Chat(PlainFacts(known=KNOWN))
    chat.say("想看看你们存了我哪些信息", "2", "我是替别人申请")
    assert chat.question == "ask_requester"

    chat.tap(f"ask_requester:{choice}")
    chat.fill(
        COMMON | {"ask_requester": relation, "ask_proxy": "还没有", "ask_name": "李梅，对方叫王明"} | _alone(choice)
    )
    chat.say("提交")

    assert (chat.opened[0].draft["requester"], chat.opened[0].draft["subject"]) == (choice, subject)


def _alone(choice: str) -> dict[str, str]:
    return {"ask_name": "李梅"} if choice == "self" else {}


def test_two_names_may_come_one_after_the_other() -> None:
    chat = Chat(PlainFacts(known=KNOWN))
    chat.say("我女儿的名字写错了，应该是王小梓")
    chat.fill(COMMON | {"ask_proxy": "有"}, until="ask_name")

    chat.say("李梅")
    assert (chat.question, chat.talk.draft["name"]) == ("ask_name", "李梅")
    chat.say("王小梓")

    assert chat.question == "ask_email"
    assert chat.talk.draft["subject_name"] == "王小梓"


def test_picture_of_a_paper_before_consent_is_not_kept() -> None:
    chat = Chat(PlainFacts(known=KNOWN))
    chat.say("我女儿的名字写错了，应该是王小梓")
    chat.fill(COMMON, until="ask_proxy")

    chat.picture("m1")

    assert chat.talk.draft.get("papers") is None
    assert chat.question == "ask_name"


def test_a_death_is_met_with_sympathy_and_no_cheer() -> None:
    chat = Chat(PlainFacts(known=KNOWN))

    chat.say("我爸上个月去世了，想看看你们存了他哪些资料")
    chat.fill(COMMON | ROWS[1][2])

    assert any("节哀" in heard for heard in chat.heard)
    assert not any(mark in heard for heard in chat.heard for mark in "！!😊🎉")
