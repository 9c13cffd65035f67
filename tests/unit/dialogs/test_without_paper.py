"""A document is promised, held back or not given at all; only a plain word consents to give one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain.cases import Paper, State
from dialogs.model import OpenCase
from tests.stages import at
from tests.talk import Chat, PlainFacts, a_case

TO_CONSENT = ("想看看你们存了我哪些信息", "2", "李雷", "li.lei@example.com", "收不到，改用证件")


@pytest.mark.parametrize(
    "text",
    [
        "ok, but how long does it take?", "yes, one more question: is it free?", "好的，护照可以吗",
        "do I have to send the passport again? That is absurd",
    ],
)  # fmt: skip
def test_yes_beside_a_question_is_no_consent(text: str) -> None:
    chat = Chat()
    chat.say(*TO_CONSENT, text)
    assert (chat.question, chat.draft.consent) == ("id_consent", "")


@pytest.mark.parametrize("text", ["提交", "submit", "submit first", "ok submit without it"])
def test_to_submit_after_a_refusal_is_to_submit_without_a_paper(text: str) -> None:
    chat = Chat()
    chat.say(*TO_CONSENT, "有别的办法吗", text)
    assert (chat.question, chat.draft.consent, chat.draft.consent_at) == ("confirm", "refused", "")


@pytest.mark.parametrize("text", ["提交", "确认提交", "确认无误", "submit"])
def test_to_submit_where_consent_is_asked_neither_consents_nor_refuses(text: str) -> None:
    chat = Chat()
    said = chat.say(*TO_CONSENT, text)
    assert (chat.question, chat.draft.consent, "就差这一步" in said or "Nearly" in said) == ("id_consent", "", True)
    chat.say("先提交")
    assert (chat.question, chat.draft.consent, chat.draft.paper_later) == ("confirm", "", True)


@pytest.mark.parametrize("text", ["同意 提交", "提交，同意"])
def test_word_of_consent_beside_it_consents(text: str) -> None:
    chat = Chat()
    chat.say(*TO_CONSENT, text)
    assert (chat.question, chat.draft.consent) == ("ask_id", "agreed")


@pytest.mark.parametrize(
    ("text", "consent"),
    [("先提交", ""), ("submit first", ""), ("ok submit without it", "refused"), ("没有身份证", "refused")],
)
def test_to_submit_first_awaits_the_paper_unless_there_is_none(text: str, consent: str) -> None:
    chat = Chat()
    chat.say(*TO_CONSENT, text)
    assert (chat.question, chat.draft.consent, chat.draft.paper_later) == ("confirm", consent, True)


@pytest.mark.parametrize("text", ["不交会怎样", "不给怎么办"])
def test_question_what_follows_without_a_paper_refuses_none(text: str) -> None:
    chat = Chat()
    said = chat.say(*TO_CONSENT, "同意", text)
    assert (chat.question, chat.draft.consent, "自愿" in said) == ("ask_id", "agreed", True)


@pytest.mark.parametrize("text", ["提交", "先提交", "submit", "ok submit without it"])
def test_to_submit_where_the_paper_is_asked_leaves_it_for_later(text: str) -> None:
    chat = Chat()
    chat.say(*TO_CONSENT, "同意", text)
    assert (chat.question, chat.draft.paper_later, chat.draft.consent) == ("confirm", True, "agreed")


@pytest.mark.parametrize("text", ["ok", "好的"])
def test_nod_where_the_paper_is_asked_is_no_riddle(text: str) -> None:
    chat = Chat()
    said = chat.say(*TO_CONSENT, "同意", text)
    assert (chat.question, chat.talk.misunderstood, "没听明白" in said) == ("ask_id", 0, False)


@pytest.mark.parametrize(
    ("lines", "identity", "papers"),
    [
        (("不同意",), "withheld", "由同事和您商量"),
        (("同意", "不想给你们"), "withheld", "由同事和您商量"),
        (("同意", "明天发"), "awaited", "稍后补交"),
    ],
)
def test_refused_paper_is_awaited_no_more(lines: tuple[str, ...], identity: str, papers: str) -> None:
    chat = Chat()
    said = chat.say(*TO_CONSENT, *lines)
    chat.say("提交")
    [opened] = [effect for effect in chat.effects if isinstance(effect, OpenCase)]
    assert (opened.draft["identity"], papers in said) == (identity, True), said


def test_status_of_a_case_without_a_paper_asks_for_none() -> None:
    case = replace(a_case("GK-4T7X-2M9", state=State.IDENTIFYING), identity=Paper.WITHHELD)
    said = Chat(PlainFacts(held=[case])).say("进度")
    assert "现在不用发证件" in said


@pytest.mark.parametrize(
    ("line", "paper"),
    [("回家拍给你们", Paper.AWAITED), ("明天我再补交", Paper.AWAITED), ("没有身份证", Paper.WITHHELD)],
)
def test_paper_that_is_promised_is_awaited_and_only_one_that_is_not_given_is_withheld(line: str, paper: Paper) -> None:
    chat = at("id_consent")
    chat.say(line, "1")

    [opened] = [effect for effect in chat.effects if isinstance(effect, OpenCase)]
    assert opened.draft["identity"] == paper


@pytest.mark.parametrize("text", ["I half agree", "可能同意吧", "应该可以吧", "probably yes"])
def test_half_a_consent_is_asked_again(text: str) -> None:
    chat = at("id_consent")
    chat.say(text)
    assert (chat.question, chat.draft.consent) == ("id_consent", "")


@pytest.mark.parametrize("asked", ["寄到哪", "要是泄露了咋办", "where do I send it"])
@pytest.mark.parametrize(
    ("then", "consent"), [("嗯", ""), ("ok", ""), ("对", ""), ("同意", "agreed"), ("I agree", "agreed")]
)
def test_nod_right_after_a_question_is_no_consent_to_a_document(asked: str, then: str, consent: str) -> None:
    chat = at("id_consent")
    chat.say(asked, then)
    assert chat.draft.consent == consent


@pytest.mark.parametrize("text", ["嗯", "好", "可以", "ok"])
def test_nod_as_the_first_answer_consents(text: str) -> None:
    chat = at("id_consent")
    chat.say(text)
    assert chat.draft.consent == "agreed"


@pytest.mark.parametrize(
    "line",
    [
        "身份证不报的 派出所讲了 现在骗子多", "身份证号不说的 网上骗子太多", "不敢报身份证 新闻里天天讲诈骗",
        "证件号不会说给你的 现在诈骗太多了", "I never give my ID online, too many scams",
    ],
)  # fmt: skip
def test_paper_kept_back_for_fear_of_fraud_is_refused_and_not_asked_again(line: str) -> None:
    chat = at("id_consent")
    chat.say(line)
    assert (chat.draft.consent, chat.question) == ("refused", "confirm")


@pytest.mark.parametrize("line", ["现在骗子多 你们怎么证明不是骗子", "身份证不报行不行"])
def test_fear_or_question_alone_refuses_nothing(line: str) -> None:
    chat = at("id_consent")
    chat.say(line)
    assert (chat.draft.consent, chat.question) == ("", "id_consent")


def test_consent_counts_beside_a_word_that_sounds_angry() -> None:
    chat = at("id_consent")
    chat.say("我不怕骗子 同意")
    assert chat.draft.consent == "agreed"


@pytest.mark.parametrize("text", ["删个东西还得先交个东西 同意同意", "还得先交这个 同意", "同意 先交就先交"])
def test_a_consent_with_a_grumble_is_no_refusal(text: str) -> None:
    chat = at("id_consent")
    chat.say(text)
    assert (chat.draft.consent != "refused", chat.draft.paper_later) == (True, False)
