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


@pytest.mark.parametrize(
    ("opening", "words"),
    [
        ("我女儿9岁，她的信息我想删掉", "未满14岁"),
        ("我女儿16岁，她的信息我想删掉", "未满18岁"),
        ("我女儿20岁了，她的信息我想删掉", "已满18岁"),
        ("我女儿的信息我想删掉", "满14岁的"),
    ],
)
def test_words_to_guardians_differ_with_the_age_of_the_child(opening: str, words: str) -> None:
    chat = Chat()

    chat.say(opening)
    chat.fill(COMMON | {"ask_ground": "1"}, until="ask_proxy")

    assert words in chat.heard[-1]


@pytest.mark.parametrize("words", ["今天天气不错", "孩子很可爱"])
def test_any_words_are_no_papers(words: str) -> None:
    chat = Chat()
    chat.say("我女儿9岁，她的信息我想删掉")
    chat.fill(COMMON | {"ask_ground": "1"}, until="ask_proxy")

    chat.say(words)

    assert (chat.question, chat.draft.proxy_told) == ("ask_proxy", False)


@pytest.mark.parametrize("answer", ["都不是，想了解别人的情况", "他不知道，没经过他同意"])
def test_request_about_somebody_else_without_authority_is_declined_kindly(answer: str) -> None:
    chat = Chat()
    chat.say("我想看我老公在你们那的资料", "2")
    assert chat.question == "ask_requester"

    told = chat.say(answer)

    assert ("委托书" in told, chat.question, chat.effects) == (True, "after_done", [])


def test_distant_kin_are_told_who_can_ask() -> None:
    chat = Chat()
    chat.say("他去世了，想看看你们存了他哪些资料", "2")
    assert chat.question == "ask_requester"

    assert "近亲属" in chat.say("我是他侄子")
    assert chat.question == "ask_requester"


def test_emergency_contact_asks_for_their_own_data() -> None:
    chat = Chat()

    chat.say("我同事入职的时候把我填成紧急联系人了，我想看看你们存了我什么")

    assert (chat.question, chat.draft.group, chat.draft.requester) == ("ask_name", "other", "self")


def test_interest_of_a_relative_is_kept_with_the_request() -> None:
    chat = Chat(PlainFacts(known=KNOWN))
    chat.say("我爸上个月去世了，想看看你们存了他哪些资料", "2", "办理继承用", "有")

    assert (chat.question, chat.draft.detail) == ("ask_name", "办理继承用")


@pytest.mark.parametrize("text", ["我12岁 我想把我的账号注销", "我上五年级 想看看你们记了我什么"])
def test_child_is_asked_to_fetch_a_grown_up(text: str) -> None:
    chat = Chat()
    chat.say(text)
    assert (chat.question, chat.draft.requester, chat.draft.child) == ("ask_requester", "guardian", True)
    chat.say("那我叫我爸来")
    assert chat.question == "ask_requester"
    chat.say("我是她爸爸 我来替她办")
    assert (chat.draft.child, chat.draft.relation != "") == (False, True)


def test_age_of_ones_child_is_not_ones_own() -> None:
    chat = Chat()
    chat.say("我12岁的儿子在你们小程序有账号 帮我注销")
    assert (chat.draft.requester, chat.draft.child) == ("guardian", False)


def test_relation_is_asked_for_twice_and_then_stays_open() -> None:
    chat = Chat()
    chat.say("有个亲人去世了 想查他的资料", "2")
    assert "免得信息给错人" in chat.say("随便")
    assert (chat.question, chat.draft.relation) == ("ask_requester", "")
    assert "先空着" in chat.say("不告诉你")
    assert (chat.question, chat.draft.relation) == ("ask_proxy", "unsaid")


@pytest.mark.parametrize(("words", "relation"), [("我是遗嘱执行人", "我是遗嘱执行人"), ("我是他养子", "child")])
def test_relation_in_own_words_is_kept(words: str, relation: str) -> None:
    chat = Chat()
    chat.say("有个亲人去世了 想查他的资料", "2", words)
    assert (chat.question, chat.draft.relation) == ("ask_proxy", relation)


A_CHILD_ASKS = "叔叔你好 我12岁 我在你们网站注册了一个号 不想要了 怎么注销呀"


@pytest.mark.parametrize(
    ("line", "relation"),
    [
        ("你好我是他妈妈 我来办吧", "parent"),
        ("hello, this is his father", "parent"),
        ("我是她外婆 她爸妈在外地打工", "grandparent"),
    ],
)
def test_grown_up_takes_over_from_the_child(line: str, relation: str) -> None:
    chat = Chat()
    chat.say(A_CHILD_ASKS, line)
    assert (chat.draft.relation, chat.draft.child) == (relation, False)
    assert chat.question == "ask_detail"


@pytest.mark.parametrize("line", ["叔叔 我妈说可以", "我妈叫我来问的", "妈妈", "你好", "我是他妈妈的同事"])
def test_child_is_still_asked_for_a_grown_up(line: str) -> None:
    chat = Chat()
    chat.say(A_CHILD_ASKS, line)
    assert (chat.draft.relation, chat.draft.child, chat.question) == ("", True, "ask_requester")
