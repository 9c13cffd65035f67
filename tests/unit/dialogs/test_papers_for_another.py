"""Which papers somebody needs who asks for another: told while they are asked for and after the receipt."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain.cases import Applicant, Case, Paper, State
from bot.domain.rights import Requester
from tests.talk import Chat, PlainFacts, a_case

TOLD = Applicant("周敏", "13900008888", "phone", "陈秀英")


def _case(requester: Requester) -> Case:
    held = replace(a_case(state=State.IDENTIFYING), requester=requester, applicant=TOLD)
    return replace(held, identity=Paper.AWAITED, relation=Paper.AWAITED)


@pytest.mark.parametrize("text", ["需要什么证明？", "死亡证明火化证行不行？"])
def test_what_shows_a_death_is_told(text: str) -> None:
    chat = Chat()
    chat.say("我爸去世了，想看他的资料", "2")
    said = chat.say(text)
    assert ("火化证" in said, chat.question) == (True, "ask_proxy")
    assert "火化证" in Chat(PlainFacts(held=[_case(Requester.RELATIVE)])).say(text)


def test_what_a_relative_still_owes_names_the_death() -> None:
    assert "去世的证明" in Chat(PlainFacts(held=[_case(Requester.RELATIVE)])).say("还差什么材料")


@pytest.mark.parametrize(
    ("text", "told"),
    [("委托书上面要写清哪些东西", "五点"), ("结果发给我还是发给她", "这个微信")],
)
def test_an_agent_hears_what_is_written_and_who_gets_the_answer(text: str, told: str) -> None:
    assert told in Chat(PlainFacts(held=[_case(Requester.AGENT)])).say("好的", text)


def test_another_number_for_the_mother_is_a_correction_of_hers() -> None:
    chat = Chat(PlainFacts(held=[_case(Requester.AGENT)]))
    chat.say("我妈想把电话也改一下，改成13900008899")
    assert (chat.draft.rights, chat.draft.requester) == (("correct",), "agent")


def test_what_they_are_to_the_dead_is_heard_at_any_question() -> None:
    chat = Chat()
    chat.say("我先生过世了，想看他的资料", "2", "还没有", "孙志强，我叫吴桂芳", "我是他妻子")
    assert chat.talk.misunderstood == 0


AGENT = "我想替别人查阅他的个人信息 他家装了你们的家用电梯"
MOTHER = "我是妈妈，替我9岁的女儿查阅她的个人信息，她在你们官网注册过账号"


@pytest.mark.parametrize(
    ("wish", "line", "rights"),
    [
        (MOTHER, "户口本有 还有 除了查阅 再帮她复制一份", ("access", "copy")),
        (MOTHER, "I have it, and a copy too please", ("access", "copy")),
        (MOTHER, "出生证有 另外还要删掉她的照片", ("access", "delete")),
        (AGENT, "有委托书 另外再给我复制一份", ("access", "copy")),
        (MOTHER, "有 户口本复印件", ("access",)),
        (MOTHER, "有户口本 还有出生证明", ("access",)),
        (AGENT, "委托书有 还要一份复印件", ("access",)),
    ],
)
def test_one_wish_more_beside_the_paper(wish: str, line: str, rights: tuple[str, ...]) -> None:
    chat = Chat()
    chat.say(wish, line)
    assert (chat.draft.rights, chat.draft.proxy_told) == (rights, True)


@pytest.mark.parametrize("line", ["不是替别人 就查我自己的 打错字了", "不是替别人 是我自己", "不是帮别人办 我本人办"])
@pytest.mark.parametrize("asked", [True, False])
def test_for_nobody_else_after_all(line: str, asked: bool) -> None:
    chat = Chat()
    chat.say("查一下你们有我哪些信息，我买过你们的电梯" if asked else AGENT)
    if asked:
        chat.tap("ask_name:for_other")
        assert chat.question == "ask_requester"
    chat.say(line)
    assert (chat.draft.requester, chat.question) == ("self", "ask_name")


def test_a_copy_beside_whose_agent_somebody_is() -> None:
    chat = Chat()
    chat.say("查一下你们有我哪些信息，我买过你们的电梯")
    chat.tap("ask_name:for_other")
    chat.say("受他委托的代理人 另外光查阅不够 还要复制一份")
    assert (chat.draft.requester, chat.draft.rights) == ("agent", ("access", "copy"))


@pytest.mark.parametrize(
    "line",
    [
        "I have a signed authorization. he's abroad and can't use WeChat",
        "he signed one before he left, he lives in Canada now",
        "I've got her signed letter, she can't type",
    ],
)
def test_paper_at_hand_is_heard_beside_why_the_other_does_not_write(line: str) -> None:
    chat = Chat()
    chat.say("帮我爸查一下你们有他什么信息", "2", line)
    assert (chat.question, chat.draft.proxy_told) == ("ask_name", True)


@pytest.mark.parametrize(
    "line", ["手写的可以吧", "does it have to be handwritten?", "He could sign it, but he's in Spain"]
)
def test_question_about_the_paper_is_no_answer(line: str) -> None:
    chat = Chat()
    chat.say("帮我爸查一下你们有他什么信息", "2", line)
    assert (chat.question, chat.draft.proxy_told) == ("ask_proxy", False)
