"""A document that was sent is to be erased again, and the request goes on without it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain.cases import Paper, State
from dialogs.model import ErasePaper, Held
from tests.stages import at
from tests.talk import Chat, PlainFacts, a_case

NUMBER = "GK-4T7X-2M9"
ASKED = ["start:erase_paper", "start:keep_paper"]
EVERYTHING = ErasePaper(everything=True)


def chat_with(paper: Paper, *, papers: int = 1) -> Chat:
    case = replace(a_case(NUMBER, state=State.IDENTIFYING), identity=paper)
    return Chat(PlainFacts(held=[case], keeps=Held(papers=papers)))


@pytest.mark.parametrize(
    "text",
    [
        "我后悔了,把我发的身份证删掉",
        "能把我发的身份证删了吗",
        "把我发的身份证删了行吗",
        "我不想给了，把我发的身份证删了",
        "刚才传的证件照片请撤回",
        "身份证我不给了",
        "不同意提供证件了",
        "please delete the passport I sent",
    ],
)
@pytest.mark.parametrize("yes", ["1", "是的", "删吧", "把我发的身份证删掉"])
def test_paper_of_a_case_is_erased_once_that_is_said_again(text: str, yes: str) -> None:
    chat = chat_with(Paper.RECEIVED)
    chat.say(text)
    assert (chat.choices, chat.effects) == (ASKED, [])
    chat.say(yes)
    assert (chat.effects, chat.opened) == ([EVERYTHING], [])


@pytest.mark.parametrize("no", ["2", "先不删", "不删了", "算了", "留着吧"])
def test_it_stays_for_whoever_thinks_better_of_it(no: str) -> None:
    chat = chat_with(Paper.RECEIVED)
    assert "没有删" in chat.say("把我发的身份证删掉", no)
    assert chat.effects == []


@pytest.mark.parametrize(
    "text",
    [
        "我发的身份证什么时候删",
        "我发的身份证你们会删吗",
        "发的照片用完删不",
        "我发的身份证照片能自动删除吗",
        "能告诉我我发的身份证删了没有",
        "我发的身份证删除后还能查吗",
        "我提交的材料被退回",
        "我上次交的材料退回来了",
        "我发的照片撤回了，重发一张清楚的",
        "把我的资料都删掉",
        "can you tell me if you delete the ID I sent",
    ],
)
def test_neither_a_question_nor_a_report_nor_another_deletion_asks_it(text: str) -> None:
    chat = chat_with(Paper.RECEIVED)
    chat.say(text)
    assert (ASKED[0] in chat.choices, chat.effects) == (False, [])


@pytest.mark.parametrize(
    "text",
    [
        "不要删除我发的身份证",
        "千万别删掉我刚才发的证件照片",
        "我没让你们删除我发的身份证",
        "don't delete the ID I sent",
    ],
)
def test_whoever_forbids_it_hears_that_it_stays(text: str) -> None:
    chat = chat_with(Paper.RECEIVED)
    assert chat.say(text).startswith(("好的，没有删", "All right, nothing was erased"))
    assert chat.effects == []


def test_nothing_is_erased_where_none_was_given() -> None:
    assert "没有您的证件" in chat_with(Paper.WITHHELD, papers=0).say("把我发的身份证删掉")
    assert "都删了" not in chat_with(Paper.AWAITED, papers=0).say("身份证不发了")


def test_what_is_still_to_be_judged_is_told_and_what_was_judged_stands() -> None:
    assert NUMBER in chat_with(Paper.RECEIVED).say("把我发的身份证删掉", "是的")
    assert "不用再发" in chat_with(Paper.ACCEPTED).say("把我发的身份证删掉", "是的")


def test_another_form_stays_open_meanwhile() -> None:
    chat = chat_with(Paper.RECEIVED)
    chat.say("我要删除我的信息", "把我发的身份证删掉")
    assert (chat.choices, chat.question) == (ASKED, "ask_group")
    chat.say("1")
    assert (chat.effects, chat.question, chat.draft.consent) == ([EVERYTHING], "ask_group", "")


@pytest.mark.parametrize("text", ["把我发的护照删了", "不同意提供证件了", "我不同意了", "护照我不给了"])
def test_paper_of_the_form_is_dropped_and_the_form_goes_on(text: str) -> None:
    chat = at("ask_id")
    chat.say("护照号 E12345678", text)
    assert (chat.question, chat.draft.papers, chat.draft.consent_at) == ("confirm", (), "")
    assert (chat.effects[-1], chat.draft.rights) == (ErasePaper(), ("access",))


def test_paper_of_the_form_stays_where_that_is_asked() -> None:
    chat = at("ask_id")
    chat.say("护照号 E12345678", "别删我发的护照")
    assert (chat.question, chat.draft.papers) == ("confirm", ("text:E12345678",))


@pytest.mark.parametrize("text", ["我不想给了", "把我传的身份证照片删了"])
def test_what_was_uploaded_is_erased_with_the_refusal(text: str) -> None:
    chat = at("ask_id")
    chat.facts.uploads, chat.facts.keeps = 1, Held(papers=1)
    chat.say(text)
    assert (chat.effects[-1], chat.draft.consent, chat.question) == (ErasePaper(), "refused", "confirm")


@pytest.mark.parametrize(
    "text",
    ["邮箱换成a123456@qq.com", "合同号12345678", "我的会员号是88888888，别搞错", "护照号不能给你们，E12345678是车牌"],
)
def test_another_number_at_the_card_is_no_document(text: str) -> None:
    chat = at("ask_id")
    chat.say("证件明天补", text)
    assert chat.draft.papers == ()


@pytest.mark.parametrize("text", ["护照号 E12345678", "E12345678", "身份证号是330503198804129977"])
def test_number_of_the_document_comes_at_the_card_after_all(text: str) -> None:
    chat = at("ask_id")
    chat.say("证件明天补", text)
    assert len(chat.draft.papers) == 1


@pytest.mark.parametrize("text", ["我还是发吧", "还是给你们吧", "那还是传吧"])
def test_whoever_sends_it_after_all_is_asked_for_the_consent(text: str) -> None:
    chat = chat_with(Paper.WITHHELD, papers=0)
    chat.say(text)
    assert chat.question == "id_consent"


@pytest.mark.parametrize("question", ["id_consent", "ask_id"])
def test_another_paper_named_in_two_words_will_do(question: str) -> None:
    chat = at(question)
    assert "可以" in chat.say("驾照呢")
    assert chat.question == question
