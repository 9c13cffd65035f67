"""Of two numbers of a line the old and the new, told by the words around them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dialogs.understanding import understand
from dialogs.understanding.two_values import new_and_old_contact
from tests.talk import SETTINGS, Chat, PlainFacts

NEW, OLD = "13900002222", "13800001111"


@pytest.mark.parametrize(
    "line",
    [
        "别再给我发短信了，还有我号码也改一下，旧的{old}新的{new}",
        "新号{new} 旧号{old}",
        "旧号{old}换成新号{new}",
        "号码错了，应该是{new}不是{old}",
        "{old}不用了，现在用{new}，改一下",
        "换号啦，{new}，老号{old}已经停机",
        "原来的{old}，改成{new}",
        "新的{new}旧的{old}",
        "把{old}换成{new}",
        "老号码{old} 新号码{new} 帮我更新",
        "old number {old}, new number {new}",
        "new {new} old {old} please update",
        "手机由{old}改为{new}",
        "以前{old}，现在{new}",
        "电话从{old}变成了{new}",
        "{new}是新号，{old}是旧号",
        "我号码{old}没用了换{new}",
        "舊號{old}，新號{new}",
        "{old}→{new}",
        "原号{old}变更为{new}",
        "不是{old}，是{new}",
        "不是{old}而是{new}",
        "{new}，不是{old}",
        "号码记成了{old}，其实是{new}",
        "please change {old} to {new}",
        "my number is {new} now, {old} is no longer in use",
        "以前留的是{old}，现在换{new}了",
        "{new}（新） {old}（旧）",
        "电话换啦，{old}打不通了，{new}",
        "{old}这个号码停机了，请换成{new}",
        "号码写错了，{old}要改成{new}",
        "老号{old}还在用，新号是{new}",
        "原嚟嗰個{old}，而家用{new}",
    ],
)
def test_both_numbers_are_told_apart(line: str) -> None:
    said = understand(line.format(new=NEW, old=OLD))
    assert (said.new_value, said.old_value) == (NEW, OLD)


@pytest.mark.parametrize(
    "line",
    [
        "把{old}和{new}都删了",
        "我叫李雷{old}，电话改成{new}",
        "{old}或者{new}都行",
        "联系我{old}，电话改成{new}",
        "别再打{old}，打{new}",
    ],
)
def test_where_the_words_do_not_tell_neither_is_old(line: str) -> None:
    assert new_and_old_contact(line.format(new=NEW, old=OLD)) is None


def test_two_addresses_of_mail_are_told_apart_as_well() -> None:
    assert new_and_old_contact("旧邮箱a@x.com换成新邮箱b@x.com") == ("b@x.com", "a@x.com")


def _asked_for_code(line: str) -> str:
    chat = Chat(PlainFacts(settings=replace(SETTINGS, sms=True)))
    chat.say(line.format(new=NEW, old=OLD), "2", "李雷")
    assert chat.question == "ask_otp"
    return chat.heard[-1]


@pytest.mark.parametrize(
    "line", ["还有我号码也改一下，旧的{old}新的{new}", "旧号{old}换成新号{new}", "新号{new} 旧号{old}，改一下"]
)
def test_the_old_number_is_offered_beside_the_new_one(line: str) -> None:
    asked = _asked_for_code(line)
    assert "139***22 的 6 位" in asked
    assert "旧号 138***11" in asked


@pytest.mark.parametrize(
    "line", ["号码错了，应该是{new}不是{old}", "{old}不用了，现在用{new}，改一下", "换号啦，{new}，老号{old}已经停机"]
)
def test_a_number_that_is_dead_or_never_was_theirs_is_not_offered(line: str) -> None:
    asked = _asked_for_code(line)
    assert "138***11" not in asked
    assert "还没登记过" in asked


@pytest.mark.parametrize(
    ("line", "contact"),
    [
        ("旧的是13800138000，新的是13900139000", "13800138000"),
        ("旧的是13800138000，已经停机了，新的是13900139000", "13900139000"),
    ],
)
def test_of_two_numbers_the_one_we_know_takes_the_code_unless_it_is_dead(line: str, contact: str) -> None:
    chat = Chat(PlainFacts(settings=replace(SETTINGS, sms=True)))
    chat.say("我想把我手机号改一下", "个人客户", line, "李明")
    assert (chat.question, chat.draft.contact) == ("ask_otp", contact)


def test_an_address_that_stood_there_by_a_slip_takes_no_code() -> None:
    chat = Chat()
    chat.say("you have wang.yang@example.com as my e-mail, it should be wang.yan@example.com", "supplier", "Wang Yan")
    assert chat.draft.contact == "wang.yan@example.com"
