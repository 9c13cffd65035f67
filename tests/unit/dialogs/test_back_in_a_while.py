"""Somebody leaves the form for a while: it waits, keeps nothing of the line, and goes on when they are back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dialogs.words.in_context import group_said
from tests.talk import SETTINGS, Chat, PlainFacts

SEE = "查资料，我家买过你们的家用电梯"


def told(*lines: str) -> Chat:
    chat = Chat(PlainFacts(settings=replace(SETTINGS, sms=True)))
    chat.say(*lines)
    return chat


@pytest.mark.parametrize(
    "text",
    [
        "先放着 我接娃去", "先放着", "先搁这儿，开个会", "我去接孩子，回来再弄", "娃哭了 等会回来",
        "我先去做饭 回头接着填", "gotta run, back later", "picking up my kid, back in 20", "Sorry, dinner's ready, brb",
    ],
)  # fmt: skip
@pytest.mark.parametrize("before", [(SEE,), (SEE, "耿直")])
def test_the_form_waits(before: tuple[str, ...], text: str) -> None:
    chat = told(*before)
    question, draft = chat.question, chat.draft
    said = chat.say(text)
    assert "不急" in said or "take your time" in said
    after = chat.draft
    assert (chat.question, after.rights, after.group, after.lines) == (question, draft.rights, draft.group, ())
    chat.say("回来了 继续" if not text.isascii() else "I'm back, let's continue")
    assert (chat.question, chat.talk.misunderstood) == (question, 0)


@pytest.mark.parametrize(
    ("text", "name"), [("李雷 回头再说", "李雷"), ("等一下 李雷", "李雷"), ("Tom Baker, back later", "Tom Baker")]
)
def test_a_name_beside_it_is_taken(text: str, name: str) -> None:
    assert told(SEE, text).draft.name == name


def test_back_again_puts_nothing_off() -> None:
    assert "不急" not in told(SEE).say("孩子睡着了 我回来了")


def test_a_wish_beside_it_is_heard() -> None:
    assert "delete" in told(SEE, "删掉我的号 回头再来").draft.rights


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("我在你们招聘系统里的工作经历少了一段，要补", "2.5"),
        ("在你们网站上的工作单位错了，改一下", ""),
        ("您好，我三月應徵貴公司的採購專員，想看看我的資料", "2.5"),
        ("我三月应征贵公司的采购专员，想看看我的资料", "2.5"),
        ("我投过采购岗，删掉我的资料", "2.5"),
        ("I applied as a purchasing clerk and want to see my data", "2.5"),
        ("你们采购还给我打电话，把我的号删了", "2.3"),
        ("我在你们公司工作过，看我的档案", "other"),
    ],
)
def test_who_applied_and_who_works_here(text: str, group: str) -> None:
    chat = told(text)
    assert chat.draft.group == group or (not group and chat.draft.group != "other")


def test_what_they_applied_for_tells_no_partner() -> None:
    assert (group_said("应征采购专员"), group_said("我們應徵貴公司的採購")) == ("2.5", "2.5")
