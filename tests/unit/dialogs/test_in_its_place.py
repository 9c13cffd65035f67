"""One right for another while the request is open; what only asks about a right switches nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.rights import Right
from dialogs.form.in_its_place import in_its_place
from dialogs.model import Amend
from dialogs.told.stated import pauses
from dialogs.understanding import understand
from tests.talk import SETTINGS, Chat, PlainFacts, a_case

DELETION = ("删掉我的资料,李雷 13800001234 个人客户,用不着了",)
CLOSURE = ("注销我在你们app的账号,手机13800001234,李雷",)
ACCESS = ("查我的信息", "个人客户", "李雷")


def told(*lines: str) -> Chat:
    chat = Chat(PlainFacts(settings=replace(SETTINGS, sms=True)))
    chat.say(*lines)
    return chat


@pytest.mark.parametrize(
    ("lines", "text", "rights"),
    [
        (DELETION, "先不删了,先看看有什么", ("access",)),
        (DELETION, "先别删,先给我看看", ("access",)),
        (DELETION, "先别删吧,我要份副本", ("copy",)),
        (DELETION, "don't delete yet, I'd like to see it first", ("access",)),
        (DELETION, "不删了，帮我冻结吧", ("restrict",)),
        (CLOSURE, "先别注销,我想先查查", ("access",)),
        (CLOSURE, "先不注销了,先看看有什么记录", ("access",)),
        (ACCESS, "先不查了，直接删了吧", ("delete",)),
        (ACCESS, "不 还是删了吧", ("delete",)),
    ],
)
def test_right_held_off_gives_way_to_the_one_named(lines: tuple[str, ...], text: str, rights: tuple[str, ...]) -> None:
    assert told(*lines, text).draft.rights == rights


@pytest.mark.parametrize("text", ["先别删", "合同先别删,别的删", "先不删了 我再想想", "先别删，等我看完了再删"])
def test_what_only_waits_or_spares_names_nothing_instead(text: str) -> None:
    assert not in_its_place(understand(text), ("delete",))


def test_words_that_come_back_to_a_right_are_no_ground() -> None:
    chat = told("注销我的账号", "登录手机号13900006677", "不注销行吗 只删信息", "还是注销吧")
    assert (chat.draft.rights, chat.draft.grounds) == (("close_account",), ())


@pytest.mark.parametrize("days", [0, 1, 9])
def test_open_deletion_becomes_access_on_any_day(days: int) -> None:
    chat = Chat(PlainFacts(held=[a_case(right=Right.DELETE)]))
    chat.say("先不删了,我儿子想先看一下", after=timedelta(days=days, minutes=1))
    assert [effect.right for effect in chat.effects if isinstance(effect, Amend)] == ["access"]


@pytest.mark.parametrize(
    "text", ["查完了能不能删", "怎么证明删了", "同意撤回了怎么办", "账号能注销吗", "删除是不是要另外申请"]
)
def test_question_about_another_right_switches_nothing(text: str) -> None:
    chat = told(*ACCESS, text)
    assert (chat.question, chat.draft.rights, chat.draft.detail) == ("ask_phone", ("access",), "")


@pytest.mark.parametrize("text", ["能不能也删掉", "能不能复制一份"])
def test_question_about_another_right_at_the_card_is_told_how(text: str) -> None:
    chat = told(*ACCESS, "没有", "不同意")
    assert chat.question == "confirm"
    assert ("另一件事" in chat.say(text), chat.draft.rights) == (True, ("access",))


@pytest.mark.parametrize("text", ["能不能改成删除", "能不能把账号也注销"])
def test_wish_put_as_a_question_is_one(text: str) -> None:
    assert told(*ACCESS, text).draft.rights != ("access",)


@pytest.mark.parametrize(("text", "rest"), [("先别删,先给我看看", False), ("先别删，先冻结", True), ("先别用", True)])
def test_deletion_put_off_pauses_no_use(text: str, rest: bool) -> None:
    assert pauses(text) is rest
