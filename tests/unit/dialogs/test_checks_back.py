"""«没关系吧» asks whether what was said will do: it binds to nothing. «我看看» asks for no data."""

from __future__ import annotations

import pytest

from tests.stages import at
from tests.talk import Chat

QUESTIONS = ("ask_group", "ask_name", "ask_email", "id_consent", "ask_id", "confirm")


@pytest.mark.parametrize("line", ["没关系吧", "这样行吗", "会不会有问题", "is that a problem?", "does that matter"])
@pytest.mark.parametrize("question", QUESTIONS)
def test_checking_back_answers_nothing_and_is_met_kindly(question: str, line: str) -> None:
    chat = at(question)
    before, rights = chat.question, chat.draft.rights

    told = chat.say(line)

    assert told
    assert (chat.question, chat.draft.rights, chat.opened) == (before, rights, [])


@pytest.mark.parametrize("line", ["字小 你慢点 我看看", "让我看看先", "我先看一下", "let me have a look"])
def test_whoever_reads_the_question_asks_for_no_other_right(line: str) -> None:
    chat = Chat()
    chat.say("把我的电话删了")

    chat.say(line)

    assert (chat.question, chat.draft.rights) == ("ask_group", ("delete",))


def test_data_that_are_named_are_asked_to_be_seen() -> None:
    chat = Chat()

    chat.say("我看看你们有什么")

    assert chat.draft.rights == ("access",)


@pytest.mark.parametrize("line", ["收不到验证码 用身份证行吗", "用证件核对吧", "can I use my passport instead"])
def test_a_document_in_words_takes_the_road_that_is_offered(line: str) -> None:
    chat = at("ask_otp")

    chat.say(line)

    assert chat.question == "id_consent"


def test_a_lift_to_be_taken_off_the_register_is_no_account() -> None:
    chat = Chat()
    chat.say("我要注销")

    told = chat.say("小区3号楼那台老梯要拆 使用登记证要注销 你们给盖个章")

    assert chat.facts.settings.hotline in told
    assert not chat.opened
    assert chat.question not in ("ask_name", "ask_detail")


@pytest.mark.parametrize("line", ["资料那个不用了", "副本不要了", "forget the file"])
def test_one_of_two_rights_is_dropped_by_what_it_brings(line: str) -> None:
    chat = Chat()
    chat.say("把我电话删了，再给我一份资料")

    chat.say(line)

    assert (chat.question, chat.draft.rights) == ("ask_group", ("delete",))
