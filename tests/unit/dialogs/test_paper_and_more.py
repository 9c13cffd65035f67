"""Asked for a paper: another one named beside the words that there is no card, a no with a question that wants no
answer, and a consent that is taken back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.talk import SETTINGS, Chat, PlainFacts

TO_CONSENT = (
    "我是合作公司的督导，你们名册上我的职位写错了，请改一下",
    "职位应该是高级督导工程师",
    "岑耀邦",
    "18100012812",
)


def asked(*lines: str) -> Chat:
    chat = Chat(PlainFacts(settings=replace(SETTINGS, sms=True)))
    chat.say(*TO_CONSENT)
    chat.say(chat.code, *lines)
    return chat


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("我沒有內地身份證，只有回鄉證 H0281234501", "H0281234501"),
        ("没有身份证，台胞证 12345678", "12345678"),
        ("我没有身份证，外国人永久居留证 DEU110075022203", "DEU110075022203"),
        ("没身份证，驾照 110101199003072316", "110101199003072316"),
        ("I don't have a Chinese ID card, only a passport E12345678", "E12345678"),
        ("no ID card, home return permit H0281234501", "H0281234501"),
    ],
)
def test_another_paper_than_the_card_is_the_paper(text: str, number: str) -> None:
    chat = asked("同意", text)
    assert (chat.question, chat.draft.papers, chat.draft.rights) == ("confirm", (f"text:{number}",), ("correct",))


@pytest.mark.parametrize("text", ["没身份证，驾照 110101199003072317", "没有护照，身份证 110101199003072317"])
def test_a_slip_in_its_number_is_told(text: str) -> None:
    chat = asked("同意")
    assert ("校验码" in chat.say(text), chat.question, chat.draft.papers) == (True, "ask_id", ())


@pytest.mark.parametrize("text", ["对了 工号也漏了 20190012", "学历也漏了 本科"])
def test_what_the_files_lack_besides_is_no_paper(text: str) -> None:
    chat = asked("同意", text)
    assert (chat.question, chat.draft.papers, text in chat.draft.detail) == ("ask_id", (), True)


@pytest.mark.parametrize(
    "text",
    [
        "身份证不给 谁晓得你们又拿去干嘛", "护照不提供！凭啥", "身份证号不给你们 鬼知道拿去干嘛",
        "不给，凭什么", "No ID, who knows what you do with it", "I won't give it, what for?",
    ],
)  # fmt: skip
def test_a_no_with_a_question_that_wants_no_answer_is_a_no(text: str) -> None:
    chat = asked(text)
    assert (chat.question, chat.draft.consent, chat.draft.paper_later) == ("confirm", "refused", True)


@pytest.mark.parametrize(
    "text", ["身份证不给 可以吗", "身份证不给的话怎么办", "凭什么要给你们身份证", "Who will see my ID?"]
)
def test_a_question_refuses_nothing(text: str) -> None:
    chat = asked(text)
    assert (chat.question, chat.draft.consent) == ("id_consent", "")


@pytest.mark.parametrize(
    "text",
    [
        "changed my mind, I don't consent to giving the ID number", "I take my consent back", "我收回刚才的同意",
        "算了 身份证我不给了", "我撤回对提供身份证的同意",
    ],
)  # fmt: skip
def test_a_consent_taken_back_goes_on_without(text: str) -> None:
    chat = asked("同意", text)
    assert (chat.question, chat.draft.consent, chat.draft.consent_at) == ("confirm", "refused", "")
    assert chat.draft.rights == ("correct",)


def test_another_consent_taken_back_there_is_a_wish() -> None:
    assert "withdraw" in asked("同意", "我想撤回营销短信的同意").draft.rights


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("可以 330503198804129977", "330503198804129977"),
        ("同意，我身份证330503198804129977", "330503198804129977"),
        ("ok 330503198804129977", "330503198804129977"),
        ("同意，提交 330503198804129977", "330503198804129977"),
        ("yes, my ID number is 330503198804129977", "330503198804129977"),
        ("可以 我护照号E12345678", "E12345678"),
    ],
)
def test_any_yes_beside_the_number_consents(text: str, number: str) -> None:
    chat = asked(text)
    assert (chat.question, chat.draft.consent, chat.draft.papers) == ("confirm", "agreed", (f"text:{number}",))


@pytest.mark.parametrize(
    "text", ["330503198804129977", "我身份证330503198804129977", "如果不外传就同意 330503198804129977"]
)
def test_no_plain_yes_beside_it_keeps_no_number(text: str) -> None:
    chat = asked(text)
    assert (chat.question, chat.draft.consent, chat.draft.papers) == ("id_consent", "", ())


def test_a_slip_beside_the_yes_is_told_at_once() -> None:
    chat = asked()
    assert ("校验码" in chat.say("同意 330503198804129979"), chat.question, chat.draft.consent) == (
        True,
        "ask_id",
        "agreed",
    )


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("中国身份证我没有 外国人嘛 护照 M00001234 可以吗", "M00001234"),
        ("no Chinese ID, passport E12345678, is that ok?", "E12345678"),
        ("330503198804129977 这样行吗？", "330503198804129977"),
    ],
)
def test_whether_the_number_will_do_gives_it(text: str, number: str) -> None:
    chat = asked("同意", text)
    assert (chat.question, chat.draft.papers) == ("confirm", (f"text:{number}",))
