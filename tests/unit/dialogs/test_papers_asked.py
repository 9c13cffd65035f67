"""Questions about papers are answered with a yes or a no first, and none of them is a consent."""

from __future__ import annotations

import pytest

from tests.stages import at
from tests.talk import Chat


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("要身份证吗", "可以不给"), ("必须给吗", "可以不给"), ("没身份证咋办", "没有也能办"),
        ("能发手持吗", "不用手持"),
        ("工牌行吗", "还不够"), ("户口本行吗", "可以，"), ("必须原件？", "不用原件"), ("复印件行吗", "不用原件"),
        ("需要哪些证件", "一样就够"), ("要什么材料", "一样就够"), ("写个书面申请行吗", "8.4(2)"),
        ("身份证上要遮哪里", "遮住"),
        ("is a work badge ok", "not enough"), ("what documents do you need", "One official document"),
    ],
)  # fmt: skip
def test_question_where_consent_is_asked_is_answered_to_the_point(text: str, told: str) -> None:
    chat = at("id_consent")
    said = chat.say(text)
    assert (told in said, chat.question, chat.draft.consent) == (True, "id_consent", ""), said


@pytest.mark.parametrize("text", ["查信息要身份证吗", "需要哪些证件", "要什么材料", "what documents do I need"])
def test_mostly_no_document_is_needed(text: str) -> None:
    for chat in (Chat(), at("ask_name")):
        said = chat.say(text)
        assert "不一定要" in said or "not a must" in said, said


@pytest.mark.parametrize("text", ["我要查我的信息", "把我的身份证删掉可以吗", "我要身份证复印件的副本"])
def test_wish_is_no_question_about_papers(text: str) -> None:
    said = Chat().say(text)
    assert "不一定要" not in said, said
