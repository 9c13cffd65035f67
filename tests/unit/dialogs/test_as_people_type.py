"""Lines as people type them: two answers at once, no answer at all, a question back, words that are no name."""

from __future__ import annotations

import pytest

from tests.talk import Chat


def _at_name() -> Chat:
    chat = Chat()
    chat.say("想看看你们存了我哪些信息")
    chat.say("2")
    assert chat.question == "ask_name"
    return chat


@pytest.mark.parametrize(
    "line", ["张敏 zhang.min@example.com", "张敏，zhang.min@example.com", "我叫张敏 zhang.min@example.com"]
)
def test_name_and_contact_in_one_line_are_both_taken(line: str) -> None:
    chat = _at_name()

    chat.say(line)

    assert (chat.draft.name, chat.draft.contact, chat.question) == ("张敏", "zhang.min@example.com", "ask_otp")


@pytest.mark.parametrize(
    "line", ["张敏 13700001111", "张敏,13700001111", "张敏 电话 137 0000 1111", "Min Zhang 13700001111"]
)
def test_name_and_phone_given_too_early_are_kept_for_later(line: str) -> None:
    chat = Chat()
    chat.say("删除我的信息")
    chat.say("2")

    told = chat.say(line)

    assert (chat.draft.name in ("张敏", "Min Zhang"), chat.draft.other_contact) == (True, "13700001111")
    assert (chat.question, chat.draft.ground_missed, "记下了" in told) == ("ask_ground", 0, True)


def test_contact_before_the_name_is_kept_and_only_the_name_asked() -> None:
    chat = _at_name()

    told = chat.say("zhang.min@example.com")
    chat.say("张敏")

    assert ("记下了" in told, chat.question) == (True, "ask_otp")


@pytest.mark.parametrize("line", ["行吧", "改一下", "有户口本", "凭什么", "not yet", "等等", "旧电话 13800001234"])
def test_words_that_are_no_name_are_not_taken_for_one(line: str) -> None:
    chat = _at_name()

    chat.say(line)

    assert (chat.draft.name, chat.question) == ("", "ask_name")


@pytest.mark.parametrize("line", ["凭什么", "为什么", "为什么要姓名", "why", "why do you need my name?"])
def test_why_is_answered_with_the_reason_for_the_question(line: str) -> None:
    chat = _at_name()

    told = chat.say(line)

    assert told.startswith(("姓名用来找到您的记录", "Your name finds your records"))


def test_notice_is_read_once_and_the_question_repeated_in_few_words() -> None:
    chat = Chat()
    chat.say("想看看你们存了我哪些信息")

    first, again = chat.say("2"), chat.say("凭什么")

    assert ("随申请记录保存" in first, "随申请记录保存" in again, "请告诉我您的姓名" in again) == (True, False, True)


@pytest.mark.parametrize(
    "line",
    [
        "Could we speak English please",
        "please use English",
        "可以说英文吗",
        "Can you speak english? I dont read chinese",
        "Hi, is there anyone who speaks English?",
        "English please",
    ],
)
def test_language_asked_for_in_a_sentence_is_changed_at_any_question(line: str) -> None:
    chat = _at_name()

    chat.say(line)

    assert (chat.talk.lang, chat.question) == ("en", "ask_name")


@pytest.mark.parametrize("line", ["说不清", "随便", "skip"])
def test_group_that_somebody_does_not_say_is_left_to_staff(line: str) -> None:
    chat = Chat()
    chat.say("想看看你们存了我哪些信息")

    chat.say(line)

    assert (chat.draft.group, chat.question) == ("other", "ask_name")


def test_no_mail_address_is_no_refusal_of_consent() -> None:
    chat = _at_name()
    chat.say("张敏")
    chat.say("没有邮箱")
    assert chat.question == "id_consent"

    chat.say("没有手机也")

    assert (chat.draft.consent, chat.question) == ("", "id_consent")


def test_stop_at_the_document_is_a_stop_and_not_a_later() -> None:
    chat = _at_name()
    for line in ("张敏", "没有邮箱", "同意"):
        chat.say(line)
    assert chat.question == "ask_id"

    chat.say("不想办了")

    assert chat.question == "after_done"


def test_recipients_number_is_not_the_persons() -> None:
    chat = Chat()
    chat.say("把我的个人信息转给别家公司")
    chat.say("2")

    chat.say("样例电梯 010-12345678")

    assert (chat.draft.receiver, chat.draft.name, chat.draft.other_contact) == ("样例电梯 010-12345678", "", "")


def test_wish_to_close_an_account_names_no_account_yet() -> None:
    chat = Chat()
    chat.say("注销")

    chat.say("我要注销账号")

    assert (chat.draft.detail, chat.question) == ("", "ask_detail")


def test_progress_of_an_unfinished_form_says_what_is_missing() -> None:
    chat = _at_name()

    assert chat.say("进度").startswith("这份申请还没提交")


@pytest.mark.parametrize("line", ["第一个吧", "选1", "那就第1个", "我选一"])
def test_option_is_chosen_in_words(line: str) -> None:
    chat = Chat()
    chat.say("你好")

    chat.say(line)

    assert chat.draft.rights == ("access",)


@pytest.mark.parametrize("text", ["我就选2", "就2", "是2", "我要2", "我选择2", "2 吧 谢谢", "②"])
def test_choice_in_common_words_is_heard(text: str) -> None:
    chat = Chat()
    chat.say("我要查阅我的信息", text)
    assert chat.draft.group == "2.4"


def test_circled_numbers_are_one_each() -> None:
    chat = Chat()
    chat.say("我要删除我的信息", "2", "①③")
    assert chat.draft.grounds == ("8.3(1)", "8.3(3)")


def test_agent_is_an_answer_where_it_is_offered() -> None:
    chat = Chat()
    chat.say("I want to see my father's records", "2", "agent")
    assert (chat.question, chat.draft.requester) == ("ask_proxy", "agent")


@pytest.mark.parametrize("text", ["我查看", "我查一下"])
def test_looking_up_is_a_wish_until_a_form_is_open(text: str) -> None:
    chat = Chat()
    chat.say(text)
    assert chat.draft.rights == ("access",)


@pytest.mark.parametrize(("text", "angry"), [("他妈不会写字", False), ("真他妈烦", True), ("他妈的烦死了", True)])
def test_mother_of_somebody_is_no_swear_word(text: str, *, angry: bool) -> None:
    chat = Chat()
    assert ("让您生气了" in chat.say("帮我朋友查信息", "2", text)) is angry
