"""Notice, contact, code, match; consent and a document; and every way in which they do not go smoothly."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.effects import SendCode
from tests.talk import SETTINGS, Chat, PlainFacts

MAIL = {"ask_name": "李雷", "ask_email": "li.lei@example.com", "ask_group": "2"}
ACCESS = "想看看你们存了我哪些信息"
RESIDENT_ID = "330503198804129977"


def _at_code(facts: PlainFacts | None = None) -> Chat:
    chat = Chat(facts or PlainFacts())
    chat.say(ACCESS)
    chat.fill(MAIL, until="ask_otp")
    return chat


def _at_consent() -> Chat:
    chat = _at_code()
    chat.say(chat.code)
    assert chat.question == "id_consent"
    return chat


def test_notice_stands_in_the_question_for_the_name() -> None:
    chat = Chat()
    chat.say(ACCESS, "2")

    assert chat.question == "ask_name"
    assert all(part in chat.heard[-1] for part in ("样例公司", "3 年"))


def test_code_goes_to_the_contact_and_is_stored_as_a_digest_only() -> None:
    chat = _at_code()

    [sent] = [effect for effect in chat.effects if isinstance(effect, SendCode)]
    assert sent == SendCode(
        "email", "li.lei@example.com", sent.code, f"code:li.lei@example.com:{chat.facts.now.isoformat()}"
    )
    assert sent.code not in str(chat.talk.draft)
    assert sent.code not in chat.heard[-1]


def test_wrong_code_leaves_tries_and_the_right_one_still_counts() -> None:
    chat = _at_code()

    told = chat.say("000000")
    assert "4" in told
    chat.say(chat.code)

    assert chat.question == "id_consent"


def test_too_many_wrong_codes_void_it_and_send_another() -> None:
    chat = _at_code()
    first = chat.code

    chat.say(*["000000"] * 5)
    chat.say(first)

    assert chat.question == "ask_otp"
    assert chat.code != first
    chat.say(chat.code)
    assert chat.question == "id_consent"


def test_expired_code_is_replaced_and_said_so() -> None:
    chat = _at_code()
    first = chat.code

    told = chat.say(first, after=timedelta(minutes=11))

    assert "过期" in told
    assert chat.code != first


@pytest.mark.parametrize("line", ["重发", "没收到", "1", "resend", "I never got it"])
def test_code_is_sent_again_when_asked(line: str) -> None:
    chat = _at_code()
    first = chat.code

    chat.say(line)

    assert (chat.question, chat.code == first) == ("ask_otp", False)


def test_another_contact_gets_its_own_code() -> None:
    chat = _at_code()

    chat.say("换个联系方式")
    assert chat.question == "ask_email"
    chat.say("other@example.com")

    assert [effect.target for effect in chat.effects if isinstance(effect, SendCode)][-1] == "other@example.com"


def test_no_codes_left_leads_to_the_document() -> None:
    chat = _at_code(PlainFacts(code_limit=2))

    chat.say("重发", "重发")

    assert chat.question == "id_consent"


@pytest.mark.parametrize("text", ["12345", "1234567"])
def test_code_of_another_length_is_not_counted_as_a_try(text: str) -> None:
    chat = _at_code()

    told = chat.say(text)

    assert "6 位" in told
    assert "code_tries" not in chat.talk.draft


def test_what_is_said_after_a_right_code_is_the_same_whatever_matched() -> None:
    known = _at_code(PlainFacts(known={("李雷", "email", "li.lei@example.com"): "REF"}))
    unknown = _at_code()

    first = known.say(known.code).split("\n\n")[0]
    second = unknown.say(unknown.code).split("\n\n")[0]

    assert first == second
    assert (known.question, unknown.question) == ("confirm", "id_consent")


def test_contact_of_somebody_else_on_file_is_no_match() -> None:
    chat = _at_code(PlainFacts(known={("韩梅", "email", "li.lei@example.com"): "REF"}))

    chat.say(chat.code)

    assert (chat.question, chat.talk.draft["level"]) == ("id_consent", 1)


def test_phone_without_sms_is_kept_and_a_mail_address_asked_for() -> None:
    chat = Chat()
    chat.say(ACCESS)
    chat.fill(MAIL, until="ask_email")

    told = chat.say("１３８００００１２３４")
    assert "138***34" in told
    chat.say("没有邮箱")

    assert chat.question == "id_consent"
    chat.fill({"id_consent": "同意", "ask_id": "稍后再交，先提交申请"})
    chat.say("提交")
    draft = chat.opened[0].draft
    assert (draft["contact"], draft["contact_kind"], draft["level"]) == ("13800001234", "phone", 0)


def test_phone_gets_the_code_where_sms_is_sent() -> None:
    facts = PlainFacts(settings=replace(SETTINGS, sms=True), known={("李雷", "phone", "13800001234"): "REF"})
    chat = Chat(facts)
    chat.say(ACCESS)

    chat.fill(MAIL | {"ask_phone": "138 0000 1234"})

    assert (chat.talk.draft["contact"], chat.talk.draft["level"]) == ("13800001234", 2)


def test_landline_gets_no_text_message() -> None:
    chat = Chat(PlainFacts(settings=replace(SETTINGS, sms=True)))
    chat.say(ACCESS)
    chat.fill(MAIL, until="ask_phone")

    chat.say("0572-3017777")

    assert chat.question == "ask_phone"
    assert not chat.facts.codes


@pytest.mark.parametrize("line", ["li.lei.example.com", "1380000", "李雷"])
def test_what_is_no_contact_is_explained_and_asked_again(line: str) -> None:
    chat = Chat()
    chat.say(ACCESS)
    chat.fill(MAIL, until="ask_email")

    chat.say(line, after=timedelta(seconds=2))

    assert chat.question == "ask_email"
    assert not chat.talk.draft.get("contact")


def test_consent_is_asked_before_any_document_and_its_time_is_kept() -> None:
    chat = _at_consent()
    assert all(part in chat.heard[-1] for part in ("为什么", "影响", "30 天"))

    chat.say("同意")
    agreed_at = chat.facts.now
    chat.say(RESIDENT_ID)
    chat.say("提交")

    draft = chat.opened[0].draft
    assert {name: draft[name] for name in ("consent_at", "papers", "identity", "paper_awaited", "level")} == {
        "consent_at": agreed_at.isoformat(),
        "papers": [{"text": RESIDENT_ID}],
        "identity": "received",
        "paper_awaited": False,
        "level": 1,
    }


@pytest.mark.parametrize("line", ["为什么要身份证", "需要什么材料？", "要多久"])
def test_question_about_consent_is_not_taken_for_consent(line: str) -> None:
    chat = _at_consent()

    chat.say(line)

    assert (chat.question, chat.talk.draft.get("consent_at")) == ("id_consent", None)


def test_refused_consent_loses_nothing_and_names_other_ways() -> None:
    chat = _at_consent()

    told = chat.say("有别的办法吗")

    assert chat.choices == [
        "id_consent:later",
        "id_consent:agree",
        "id_consent:other",
        "id_consent:human",
        "id_consent:cancel",
    ]
    assert "已填的都还在" in told
    chat.tap("id_consent:other")
    assert (chat.question, chat.talk.draft["name"]) == ("ask_email", "李雷")


def test_plain_refusal_goes_on_and_names_another_way() -> None:
    chat = _at_consent()

    told = chat.say("不同意")

    assert (chat.question, chat.talk.draft["consent"], "换个联系方式" in told) == ("confirm", "refused", True)
    chat.say("换个联系方式")
    assert (chat.question, chat.talk.draft["name"]) == ("ask_email", "李雷")


def test_document_by_picture_goes_with_the_case() -> None:
    chat = _at_consent()
    chat.say("同意")

    chat.picture("m1")
    chat.picture("m2")
    chat.say("提交")

    assert chat.opened[0].draft["papers"] == [{"media_id": "m1"}, {"media_id": "m2"}]


def test_picture_before_consent_is_not_kept() -> None:
    chat = _at_consent()

    chat.picture("m1")

    assert (chat.question, chat.talk.draft.get("papers")) == ("id_consent", None)


@pytest.mark.parametrize("later", ["稍后再交，先提交申请", "以后再发", "没带身份证", "later"])
def test_document_later_leaves_the_case_waiting_for_it(later: str) -> None:
    chat = _at_consent()
    chat.say("同意")
    assert "https://rights.example.com/p/talk" in chat.heard[-1]

    chat.say(later, "提交")

    draft = chat.opened[0].draft
    assert (draft["identity"], draft["paper_awaited"], draft["papers"]) == ("awaited", True, [])


def test_wrong_document_number_is_explained() -> None:
    chat = _at_consent()
    chat.say("同意")

    chat.say("330503198804129970")

    assert chat.question == "ask_id"
    assert RESIDENT_ID not in chat.heard[-1]


def test_document_number_is_not_remembered_for_a_human() -> None:
    chat = _at_consent()
    chat.say("同意", RESIDENT_ID)

    assert RESIDENT_ID not in str(chat.talk.draft["said"])


def test_document_uploaded_on_the_page_goes_on_with_any_word() -> None:
    chat = _at_document()
    chat.facts.uploads = 1

    chat.say("传好了")

    assert (chat.question, chat.talk.draft["papers"]) == ("confirm", ["page:1"])


def test_case_from_an_uploaded_document_waits_for_judgement() -> None:
    chat = _at_document()
    chat.facts.uploads = 2
    chat.say("好了")

    chat.say("提交")

    draft = chat.opened[0].draft
    assert (draft["papers"], draft["identity"], draft["paper_awaited"]) == ([{"page": "2"}], "received", False)


def _at_document() -> Chat:
    chat = Chat(PlainFacts())
    chat.say("想看看你们存了我哪些信息")
    chat.fill(MAIL | {"id_consent": "同意"}, until="ask_id")
    return chat


def test_landline_alone_leads_to_a_document() -> None:
    chat = Chat(PlainFacts(settings=replace(SETTINGS, sms=True)))
    chat.say("看看你们有我什么信息", "2", "钮阿珍", "我没有手机 座机 0572-3000213")
    assert (chat.question, chat.draft.other_contact) == ("id_consent", "0572-3000213")


@pytest.mark.parametrize(
    "text", ["只有护照", "No resident ID, I'm German. I only have a passport", "没有身份证 我是用港澳通行证的"]
)
def test_another_paper_without_its_number_loses_no_request(text: str) -> None:
    chat = Chat()
    chat.say("看看你们有我什么信息", "2", "李雷", "li.lei@example.com", "收不到，改用证件", "同意", text)
    assert (chat.question, chat.draft.papers, chat.draft.paper_later) == ("confirm", (), True)


@pytest.mark.parametrize("text", ["Sure, but I have no Chinese ID card, only a passport", "同意 但是我只有护照"])
def test_consent_with_another_paper_is_a_consent(text: str) -> None:
    chat = Chat()
    chat.say("看看你们有我什么信息", "2", "李雷", "li.lei@example.com", "收不到，改用证件", text)
    assert (chat.question, chat.draft.consent) == ("ask_id", "agreed")


def test_whether_another_paper_will_do_is_answered() -> None:
    chat = Chat()
    said = chat.say(
        "看看你们有我什么信息", "2", "李雷", "li.lei@example.com", "收不到，改用证件", "同意", "护照可以吗？"
    )
    assert ("可以" in said, chat.question) == (True, "ask_id")


@pytest.mark.parametrize("text", ["有座机和邮箱", "我没有手机只有邮箱", "I don't have a Chinese phone, only email"])
def test_a_mail_address_takes_the_code_before_a_paper_is_asked_for(text: str) -> None:
    chat = Chat(PlainFacts(settings=replace(SETTINGS, sms=True)))
    chat.say(ACCESS, "2", "李雷", text)
    assert chat.question == "ask_phone"
    chat.say("li.lei@example.com")
    assert (chat.question, chat.draft.contact) == ("ask_otp", "li.lei@example.com")


@pytest.mark.parametrize(
    "lines",
    [
        ("改我的地址，现在是人民路8号", "2", "张红 13911112222"),
        ("更正 我姓名写错了 应该是张瑋 不是张伟 个人客户 13911112222", "张瑋"),
    ],
)
def test_a_number_given_beside_a_correction_is_not_asked_again(lines: tuple[str, ...]) -> None:
    chat = Chat(PlainFacts(settings=replace(SETTINGS, sms=True)))
    chat.say(*lines)
    assert (chat.question, chat.draft.contact) == ("ask_otp", "13911112222")
