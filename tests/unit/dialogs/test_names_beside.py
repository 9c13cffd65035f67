"""Names that come at another question, in a line with a number, or two of them without a word on whose they are."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dialogs.told.introduced import client_name
from dialogs.told.naming import beside_number
from dialogs.understanding import understand
from tests.talk import SETTINGS, Chat, PlainFacts


def _chat(*lines: str) -> Chat:
    chat = Chat(PlainFacts(settings=replace(SETTINGS, sms=True)))
    chat.say(*lines)
    return chat


def test_name_of_the_other_is_never_the_speakers() -> None:
    wish = "My mother (79) has a home lift from you. She would like to know what you hold. I help her."
    for first in (wish, wish.replace(" (79)", "")):
        told = _chat(first, "Her name is Zhang Xiuying, mine is David Zhang").draft
        assert (told.requester, told.name, told.subject_name) == ("agent", "David Zhang", "Zhang Xiuying")


@pytest.mark.parametrize(
    ("text", "name"),
    [("她名字叫张秀英", None), ("Her name is Zhang Xiuying", None), ("我叫 欧阳 娜娜", "欧阳娜娜")],
)
def test_introduction_is_of_oneself_and_whole(text: str, name: str | None) -> None:
    assert understand(text).name == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Can I see my data? John Smith, 13900030012, I own a home lift", "John Smith"),
        ("Can I see my data? I am Li Lei, 13800001234", "Li Lei"),
        ("I own a Home Lift, 13800001234", ""),
    ],
)
def test_latin_name_before_a_number_is_whose_number_it_is(text: str, name: str) -> None:
    assert beside_number(text) == name


def test_client_who_gave_the_mandate_is_named() -> None:
    assert client_name("李小龙委托我办理删除，我是他的律师刘明") == "李小龙"


@pytest.mark.parametrize(
    ("lines", "question", "name"),
    [
        (("我想看我的资料", "李雷"), "ask_group", "李雷"),
        (("我想把资料转给别的公司", "家用电梯 李雷"), "ask_receiver", "李雷"),
        (("我要删除我的信息", "2", "吴刚"), "ask_ground", "吴刚"),
        (("delete my data", "Mary Jones"), "ask_group", "Mary Jones"),
        (("我要删除我的信息", "2", "搬家"), "ask_name", ""),
        (("看我的资料", "安装"), "ask_name", ""),
    ],
)
def test_name_told_at_another_question_is_kept(lines: tuple[str, ...], question: str, name: str) -> None:
    chat = _chat(*lines)
    assert (chat.question, chat.draft.name) == (question, name)


def test_name_of_kin_at_another_question_opens_for_whom_it_is() -> None:
    told = _chat("我想看我的资料", "我爸叫吴长根").draft
    assert (told.requester, told.subject_name, told.name) == ("unsure", "吴长根", "")


@pytest.mark.parametrize(("answer", "name"), [("对", "何秀兰"), ("反了", "赵大山"), ("我是赵大山", "赵大山")])
def test_two_bare_names_are_told_apart_by_asking(answer: str, name: str) -> None:
    chat = _chat("老公去世 想看资料", "何秀兰", "赵大山", "有")
    assert chat.question == "ask_order"
    chat.say(answer)
    assert (chat.draft.name, {chat.draft.name, chat.draft.subject_name}) == (name, {"何秀兰", "赵大山"})


def test_parent_names_themselves_behind_what_they_are_to_the_child() -> None:
    assert _chat("孩子8岁 叫小宝 想删他的照片", "我是她爸 张强").draft.name == "张强"
    account = _chat("我孩子12岁，帮他注销账号", "我是他妈妈 周敏")
    assert (account.question, account.draft.name, account.draft.detail) == ("ask_detail", "周敏", "")


def test_name_of_the_other_that_nobody_can_tell_stays_open() -> None:
    chat = _chat("删除我儿子8岁的照片", "5", "1", "有", "张强", "小宝", "没有大名")
    assert chat.question == "ask_requester"
    chat.say("2", "1", "有")
    assert (chat.question, chat.draft.subject_name) == ("ask_phone", "")


def test_line_without_a_surname_is_no_name() -> None:
    chat = _chat("想看我的资料", "3", "先交")
    assert (chat.question, chat.draft.name) == ("ask_name", "")


def test_number_is_no_kinship() -> None:
    told = _chat("I would like a copy of the data of a relative who has died", "2", "13900030011").draft
    assert (told.relation, told.contact) == ("", "13900030011")


def test_husband_whose_account_others_use_is_dead_all_the_same() -> None:
    assert _chat("我老公不在了，他的账号别人还在用，帮他注销").draft.requester == "relative"


@pytest.mark.parametrize(
    "text",
    [
        "我妈过世了，家里的电梯是她买的，我要她的合同资料",
        "我爸三年前在你们电梯里摔死了,我要他的资料",
        "My husband died. I need his contract papers",
    ],
)
def test_papers_of_the_dead_are_asked_for_as_a_copy(text: str) -> None:
    told = _chat(text).draft
    assert (told.requester, told.rights) == ("relative", ("copy",))


def test_paper_that_is_missing_is_not_asked_for() -> None:
    chat = _chat("看我的资料", "2")
    assert "委托书到了在这里补上" in chat.say("没有委托书")
    assert (chat.draft.requester, chat.question) == ("agent", "ask_name")


@pytest.mark.parametrize("name", ["Zhou Keyi", "Chen Bu", "Zhou Xiexie", "zhou keyi"])
def test_name_in_latin_letters_is_one_whatever_its_syllables_mean(name: str) -> None:
    chat = Chat()
    chat.say("a copy of everything you have on me please, I applied for a job", name)
    assert (chat.draft.name, chat.talk.lang) == (name, "en")


@pytest.mark.parametrize("text", ["hao de", "ke yi", "dui de"])
def test_bare_yes_in_pinyin_is_no_name(text: str) -> None:
    chat = Chat()
    chat.say("查我的信息", "客户", text)
    assert (chat.question, chat.draft.name) == ("ask_name", "")
