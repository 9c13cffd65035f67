"""Asked for the consent: a yes to all but the paper is none, a question refuses nothing, a condition binds nobody."""

from __future__ import annotations

import pytest

from tests.stages import at


@pytest.mark.parametrize(
    "text",
    [
        "身份证免谈 别的都行",
        "证件不给，其余随便",
        "身份证号不可以 别的没问题",
        "想都别想要我身份证 别的行",
        "身份证拒绝 其他同意",
        "身份證唔得 其他冇問題",
        "什么都行 就身份证不行",
        "除了身份证都行",
        "全同意 除身份证",
        "可以呀 身份证除外",
        "sfz不给 别的行",
        "no ID, anything else is fine",
        "I consent to the rest but not to the document",
        "the ID stays with me, everything else ok",
        "everything except the ID is ok",
        "fine, but I won't send my ID",
    ],
)
def test_yes_to_the_rest_refuses_the_paper(text: str) -> None:
    chat = at("id_consent")

    chat.say(text)

    assert (chat.draft.consent, chat.question) == ("refused", "confirm")


@pytest.mark.parametrize(
    "text",
    [
        "同意 别的没啥",
        "可以 身份证给你们 别的也行",
        "愿意 姓名电话也没意见",
        "I agree to everything",
        "可以 身份证没问题",
    ],
)
def test_yes_to_the_paper_and_the_rest_consents(text: str) -> None:
    chat = at("id_consent")

    chat.say(text)

    assert (chat.draft.consent, chat.question) == ("agreed", "ask_id")


@pytest.mark.parametrize("text", ["其他同意", "别的都行", "everything else is fine", "身份证我找找 别的没问题"])
def test_yes_to_the_rest_alone_binds_nobody(text: str) -> None:
    chat = at("id_consent")

    chat.say(text)

    assert (chat.draft.consent, chat.question) == ("", "id_consent")


@pytest.mark.parametrize(
    "text",
    [
        "不给身份证就不能办吗",
        "不给就办不成了？",
        "不给身份证行不行啊",
        "要是不给呢 还能办吗",
        "can't you do it without my ID?",
    ],
)
def test_whether_it_goes_without_is_answered_and_refuses_nothing(text: str) -> None:
    chat = at("id_consent")

    told = chat.say(text)

    assert "照样能提交" in told or "submitted all the same" in told
    assert (chat.draft.consent, chat.question) == ("", "id_consent")


@pytest.mark.parametrize("text", ["OK if you delete it the same day", "sure, as long as no copy is kept"])
def test_yes_under_a_condition_is_none(text: str) -> None:
    chat = at("id_consent")

    chat.say(text)

    assert (chat.draft.consent, chat.question) == ("", "id_consent")


@pytest.mark.parametrize(
    ("text", "consent"),
    [
        ("I agree, but my ID is old", "agreed"),
        ("除了身份证，没别的证件了，同意", "agreed"),
        ("可以，除了身份证上的照片都行", "agreed"),
        ("yes but my ID is at home", ""),
        ("yes, but my ID card is in my other bag", ""),
        ("ok but my id is expired", ""),
        ("除了身份证，护照也可以", ""),
        ("除了身份证，我还可以给驾照", ""),
    ],
)
def test_what_is_said_of_the_paper_refuses_nothing(text: str, consent: str) -> None:
    chat = at("id_consent")

    chat.say(text)

    assert chat.draft.consent == consent


def test_new_address_beside_the_refusal_is_taken() -> None:
    chat = at("id_consent")

    chat.say("除了身份证都行，邮箱换成wang@example.com")

    assert (chat.draft.consent, chat.draft.contact, chat.question) == ("refused", "wang@example.com", "ask_otp")


def test_new_number_beside_the_refusal_is_kept() -> None:
    chat = at("id_consent")

    chat.say("除了身份证都行，手机号改成13900001111")

    assert (chat.draft.consent, chat.draft.other_contact) == ("refused", "13900001111")
