"""A part of a deletion that is to stay for now, whatever is asked for when it is said."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain.rights import Right
from dialogs.model import AddWords
from tests.talk import Chat, a_case

WISH = "面试没过，把我的应聘资料都删了吧"
TO_EACH = {
    "ask_name": (WISH,),
    "ask_otp": (WISH, "沈悦 13912340088"),
    "id_consent": (WISH, "沈悦 13912340088", "code"),
    "ask_id": (WISH, "沈悦 13912340088", "code", "同意"),
    "confirm": (WISH, "沈悦 13912340088", "code", "同意", "1"),
    "ask_ground": ("我是求职者，删掉我的资料",),
    "ask_group": ("删除我的信息",),
}


@pytest.mark.parametrize(
    "line", ["成绩单先别删", "慢着，先别删我的照片", "录音的暂时不要删，其余删", "就留发票，其他的都删"]
)
@pytest.mark.parametrize("question", TO_EACH)
def test_part_that_stays_narrows_the_deletion_at_every_question(question: str, line: str) -> None:
    chat = Chat()
    chat.facts.settings = replace(chat.facts.settings, sms=True)
    for said in TO_EACH[question]:
        chat.say(chat.code if said == "code" else said)
    assert chat.question == question
    chat.say(line)
    assert (chat.question, chat.draft.rights) == (question, ("delete",))
    assert line in chat.draft.scope


@pytest.mark.parametrize("line", ["等下，先别删", "我的资料先别删"])
def test_whole_that_is_not_to_go_yet_only_waits(line: str) -> None:
    chat = Chat()
    chat.facts.settings = replace(chat.facts.settings, sms=True)
    chat.say(WISH, "沈悦 13912340088")
    assert "不会自己提交" in chat.say(line)
    assert chat.draft.rights == ("delete",)


def test_use_that_is_to_rest_is_another_wish() -> None:
    chat = Chat()
    chat.say(WISH, "先别删了，先冻结不要用")
    assert chat.draft.rights == ("restrict",)


def test_after_it_was_handed_in_the_words_go_to_the_case() -> None:
    chat = Chat()
    chat.facts.held.append(a_case(right=Right.DELETE))
    chat.say("成绩单先别删")
    assert chat.effects == [AddWords("GK-4T7X-2M9", "成绩单先别删")]
