"""Whether a line asks, line by line: what carries a mark, what asks at all, what doubts, what asks for the way. Words
before the first one that counts change nothing of what is heard.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from dialogs.model import Input
from dialogs.words.line import (
    asks,
    asks_somewhere,
    asks_the_way,
    asks_whether,
    has_a_question_word,
    marked,
    may_ask,
    without_filler,
)
from tests.stages import at

VERDICTS: Mapping[str, Callable[[str], bool]] = {
    "marked": marked,
    "asks": asks,
    "somewhere": asks_somewhere,
    "whether": asks_whether,
    "way": asks_the_way,
    "word": has_a_question_word,
    "may": may_ask,
}
ASKED = "asks somewhere word may"


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("没什么问题", ""),
        ("没什么要改的", ""),
        ("没啥", ""),
        ("啥也不用做", ""),
        ("怎么说呢 就是信不过了", ""),
        ("无论如何都要删", ""),
        ("没错没错 交吧", "may"),
        ("该删不删", ""),
        ("删不删都行", ""),
        ("我说了没有", ""),
        ("谁都行", "word may"),
        ("好吧", "may"),
        ("would like a copy", ""),
        ("yes I do", "word may"),
        ("交给谁", ASKED),
        ("会怎样", ASKED),
        ("有影响没", ASKED),
        ("还能改不", ASKED),
        ("可以不要嘛", ASKED),
        ("删了没有", ASKED),
        ("写的是啥", ASKED),
        ("為什麼要驗證", ASKED),
        ("这有必要么", f"marked {ASKED}"),
        ("能改吗", f"marked {ASKED}"),
        ("可以？", f"marked {ASKED}"),
        ("理由？你们骚扰我就是理由", "marked somewhere word may"),
        ("原因吗？我搬走了", "marked somewhere word may"),
        ("你们骚扰我 还要理由？", f"marked {ASKED}"),
        ("要什么理由", ASKED),
        ("用我的行不", ASKED),
        ("是誰給的", ASKED),
        ("可以嗎", f"marked {ASKED}"),
        ("会不会影响保修", "whether may"),
        ("是否收费", "whether may"),
        ("是发微信还是邮箱", "whether may"),
        ("删没删干净", "whether may"),
        ("will somebody ring me", "whether may"),
        ("先看看再说要不要删", "whether may"),
        ("刚才不是验过手机了", ASKED),
        ("之前不是发过了", ASKED),
        ("怎么提交", f"way {ASKED}"),
        ("如何同意", f"way {ASKED}"),
        ("什么时候能好", f"way {ASKED}"),
        ("tell me how to agree", "way word may"),
        ("how do I submit", f"way {ASKED}"),
    ],
)
def test_line_asks_in_these_ways_and_no_other(text: str, verdicts: str) -> None:
    assert {name for name, holds in VERDICTS.items() if holds(text)} == set(verdicts.split())


@pytest.mark.parametrize(
    ("question", "text", "rest"),
    [
        ("confirm", "那个，名字写错了", "名字写错了"),
        ("ask_name", "呃 我叫魏子涵", "我叫魏子涵"),
        ("", "额……想查一下我的资料", "想查一下我的资料"),
        ("", "um, what do you have on me", "what do you have on me"),
        ("ask_group", "嗯，我们是做安装的外包队", "我们是做安装的外包队"),
        ("confirm", "嗯，就体检那些", "嗯，就体检那些"),
        ("ask_group", "嗯", "嗯"),
        ("ask_name", "那个号码", "那个号码"),
    ],
)
def test_message_begins_with_its_first_word(question: str, text: str, rest: str) -> None:
    assert without_filler(Input("text", text), question).text == rest


def test_receiver_is_still_open_after_a_filler() -> None:
    plain, filled = at("ask_receiver"), at("ask_receiver")
    plain.say("我们自己另找的那家")
    filled.say("嗯，我们自己另找的那家")
    assert (filled.question, filled.draft.receiver) == (plain.question, plain.draft.receiver)
