"""What others told or do, and what needs no doing, is no wish; of several wishes «just that one» leaves one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dialogs.told.stated import stated_rights
from dialogs.understanding import understand
from dialogs.words.plainly import plainly
from dialogs.words.undecided import between
from tests.talk import SETTINGS, Chat, PlainFacts


@pytest.mark.parametrize(
    ("text", "rights"),
    [
        ("Your support said they would erase it in spring. Please send me a copy of what is left.", ("copy",)),
        ("The recruiter told me my CV gets deleted after two years. I want it restricted now.", ("restrict",)),
        ("Your people are already correcting my name, so no need to fix it. Please show me my file.", ("access",)),
        ("客服说已经在帮我改电话了，不用你们改。先别用我的资料", ("restrict",)),
        ("Your hotline told me to write here to have my account closed. Please do it.", ("close_account",)),
        ("Someone at the office told me I can see my data here. I'd like that.", ("access",)),
        ("She says you still have our old address. Please delete it.", ("delete",)),
    ],
)
def test_what_others_told_or_do_is_no_wish(text: str, rights: tuple[str, ...]) -> None:
    assert stated_rights(plainly(understand(text))) == rights


@pytest.mark.parametrize(
    ("text", "rights"),
    [
        ("freeze my data please. Or perhaps simply delete it?", ("restrict", "delete")),
        ("先限制使用我的资料，要不干脆删了？", ("restrict", "delete")),
        ("delete or close my account", ()),
        ("just delete it", ()),
        ("还是删了吧，别的不动", ()),
        ("restrict and delete my data", ()),
    ],
)
def test_between_two(text: str, rights: tuple[str, ...]) -> None:
    assert between(text) == rights


def test_whoever_wavers_between_two_is_asked_which() -> None:
    chat = Chat(PlainFacts(settings=replace(SETTINGS, sms=True)))
    chat.say("I'm an applicant. Can you restrict my file please? Or perhaps simply delete it?")
    assert chat.draft.offered[:2] == ("restrict", "delete")
    chat.say("Hm no, don't delete it, just restrict it")
    assert (chat.draft.rights, chat.draft.group) == (("restrict",), "2.5")


@pytest.mark.parametrize(
    ("wish", "line", "left"),
    [
        ("I'm a customer, copy my data and then delete it please", "wait, only the copy please", ("copy",)),
        ("我是业主 资料复制一份 再删掉", "只要复制就可以了", ("copy",)),
        ("我是业主 资料复制一份 再删掉", "等等 光删就行", ("delete",)),
    ],
)
def test_just_that_one_leaves_one(wish: str, line: str, left: tuple[str, ...]) -> None:
    chat = Chat(PlainFacts(settings=replace(SETTINGS, sms=True)))
    chat.say(wish, line)
    assert chat.draft.rights == left


def test_impatience_at_the_reason_drops_nothing() -> None:
    chat = Chat(PlainFacts(settings=replace(SETTINGS, sms=True)))
    chat.say("I'm a customer, copy my data and then delete it please", "just delete it, I no longer need it")
    assert chat.draft.rights == ("copy", "delete")
