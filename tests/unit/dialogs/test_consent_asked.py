"""What is asked, hoped or made a condition at the code and at the consent: nothing of it binds; each is answered."""

from __future__ import annotations

import pytest

from tests.stages import at
from tests.talk import Chat


@pytest.mark.parametrize(
    "text",
    [
        "驾驶证可以吗，身份证丢了",
        "护照行不行，我没有身份证",
        "身份证在老家，用驾照可以不",
        "我用香港身份證得唔得",
        "Passport ok? I have no Chinese ID",
    ],
)
def test_whether_another_paper_will_do_neither_consents_nor_refuses(text: str) -> None:
    chat = at("id_consent")

    told = chat.say(text)

    assert "身份证" in told or "official paper" in told
    assert (chat.question, chat.talk.draft.get("consent")) == ("id_consent", None)


def test_paper_that_is_elsewhere_is_awaited() -> None:
    chat = at("id_consent")

    chat.say("身份证不在身边，明天拍行吗")

    assert (chat.question, chat.talk.draft.get("consent"), chat.talk.draft["paper_later"]) == ("confirm", None, True)


@pytest.mark.parametrize("text", ["还是没有", "等了十分钟了", "你们系统有问题吧", "still nothing", "收不到"])
def test_second_time_that_no_code_came_offers_the_other_ways(text: str) -> None:
    chat = at("ask_otp")

    chat.say(text)
    sent = len(chat.effects)
    chat.say(text)

    assert len(chat.effects) == sent
    assert chat.choices == ["ask_otp:other", "ask_otp:document", "ask_otp:resend", "ask_otp:human"]


@pytest.mark.parametrize("text", ["换个方式", "用别的验证", "other way?"])
def test_another_way_than_the_code_is_offered_at_once(text: str) -> None:
    chat = at("ask_otp")

    chat.say(text)

    assert "ask_otp:human" in chat.choices


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("为什么刚才说只要姓名和联系方式", "多数时候"),
        ("我注册的时候也没让我发身份证啊", "当时"),
        ("不是说不用证件吗", "多数时候"),
    ],
)
def test_why_a_paper_is_wanted_after_all_is_answered_straight(text: str, part: str) -> None:
    chat = at("id_consent")

    told = chat.say(text)

    assert part in told
    assert chat.question == "id_consent"


@pytest.mark.parametrize(
    "text",
    [
        "如果同意会怎样",
        "等我看完再同意",
        "除非你们保密我才同意",
        "先讲清楚 再同意",
        "必须同意才行啊",
        "agree only if you delete it after",
        "我同意你个大头鬼",
    ],
)
def test_consent_with_a_condition_is_none_yet(text: str) -> None:
    chat = at("id_consent")
    rights = chat.draft.rights
    chat.say(text)
    assert (chat.draft.consent == "agreed", chat.draft.rights) == (False, rights)


@pytest.mark.parametrize("text", ["必须的 同意", "我同意你们用", "再同意一次 同意"])
def test_plain_consent_counts_whatever_stands_beside_it(text: str) -> None:
    chat = at("id_consent")
    chat.say(text)
    assert chat.draft.consent == "agreed"


def at_the_consent() -> Chat:
    chat = Chat()
    chat.say("查信息", "客户", "李雷", "li.lei@example.com", "收不到，改用证件")
    assert chat.question == "id_consent"
    return chat


@pytest.mark.parametrize("text", ["身份证号330503198804129977", "330503198804129977", "passport E12345678", ""])
def test_a_paper_before_the_consent_is_not_kept_and_that_is_said(text: str) -> None:
    chat = at_the_consent()
    answered = chat.say(text) if text else chat.picture()
    assert "没有保存" in answered or "not kept" in answered
    assert (chat.question, chat.draft.papers, chat.draft.consent) == ("id_consent", (), "")
    assert not text or text not in chat.draft.said
    chat.say("同意", "330503198804129977")
    assert chat.draft.papers == ("text:330503198804129977",)


def test_a_number_beside_the_word_of_consent_is_taken() -> None:
    chat = at_the_consent()
    chat.say("同意，身份证号330503198804129977")
    assert (chat.question, chat.draft.consent, chat.draft.papers) == ("confirm", "agreed", ("text:330503198804129977",))


@pytest.mark.parametrize("text", ["不同意，身份证号330503198804129977不能给你们", "身份证号能打字发吗"])
def test_no_number_makes_a_consent(text: str) -> None:
    chat = at_the_consent()
    chat.say(text)
    assert (chat.draft.papers, chat.draft.consent_at) == ((), "")


@pytest.mark.parametrize("text", ["不是发过了吗", "前面发了照片了呀", "I already sent it"])
def test_who_sent_a_picture_too_early_hears_that_it_was_not_kept(text: str) -> None:
    for question in ("id_consent", "ask_id"):
        chat = at(question)
        said = chat.say(text)
        assert "没有保存" in said or "not kept" in said
        assert chat.question == question


@pytest.mark.parametrize("text", ["不是发过了吗 同意同意", "可以 我前面发过一张", "给你了 同意"])
def test_consent_beside_it_counts(text: str) -> None:
    chat = at("id_consent")
    chat.say(text)
    assert (chat.question, chat.draft.consent) == ("ask_id", "agreed")


@pytest.mark.parametrize(
    "text",
    [
        "可以可以 我儿子说了正规公司不怕", "好的 老伴说没事", "yes, my son says you are a proper company",
        "好，我女儿看过了，没问题",
    ],
)  # fmt: skip
def test_own_yes_counts_beside_who_took_the_fear(text: str) -> None:
    chat = at("id_consent")
    chat.say(text)
    assert (chat.question, chat.draft.consent) == ("ask_id", "agreed")


@pytest.mark.parametrize(
    "text",
    [
        "我儿子说可以",
        "我妈同意",
        "我儿子说没事 可以",
        "嗯 我儿子说可以就可以",
        "可以 我女儿说不安全",
        "同意 不过我儿子说别给",
    ],
)
def test_yes_of_another_or_in_doubt_is_no_consent(text: str) -> None:
    chat = at("id_consent")
    chat.say(text)
    assert chat.draft.consent == ""
