"""What others told or do, and what needs no doing, is no wish; of several wishes «just that one» leaves one. «不删不行»
asks for it; «不删不行吗» does not.
"""

from __future__ import annotations

from dataclasses import replace

import pytest

from dialogs.told.stated import stated_rights
from dialogs.understanding import understand
from dialogs.words.doubt import between
from dialogs.words.plainly import plainly
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


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("我的电话 不删不行", "delete"),
        ("非删不可", "delete"),
        ("照片必须删 不删我不放心", "delete"),
        ("名字不改我就没法签字", "correct"),
        ("撤回营销同意 不撤不行", "withdraw"),
        ("不改不行，名字都写错了", "correct"),
        ("不注销不行", "close_account"),
        ("我的资料不删不行 老有人打电话", "delete"),
    ],
)
def test_denied_twice_is_wanted(text: str, right: str) -> None:
    heard = plainly(understand(text))
    assert heard.rights == (right,)
    assert right not in heard.negated


@pytest.mark.parametrize("text", ["你们不删我就投诉", "号码不删掉我可就去举报了", "不删的话我就报警", "你们敢不删"])
def test_a_threat_refuses_nothing(text: str) -> None:
    assert plainly(understand(text)).negated == ()


@pytest.mark.parametrize("text", ["不删不行吗", "能不删吗", "不删，我就是看看", "先不删我要看看", "不想删 要找人工"])
def test_denied_once_is_refused(text: str) -> None:
    heard = plainly(understand(text))
    assert "delete" in heard.negated
    assert "delete" not in heard.rights
