"""Whether a line asks, line by line: what carries a mark, what asks at all, what doubts, what asks for the way."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from dialogs.words.asking import asks, asks_somewhere, asks_the_way, asks_whether, has_a_question_word, marked, may_ask

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
        ("怎么提交", f"way {ASKED}"),
        ("如何同意", f"way {ASKED}"),
        ("什么时候能好", f"way {ASKED}"),
        ("tell me how to agree", "way word may"),
        ("how do I submit", f"way {ASKED}"),
    ],
)
def test_line_asks_in_these_ways_and_no_other(text: str, verdicts: str) -> None:
    assert {name for name, holds in VERDICTS.items() if holds(text)} == set(verdicts.split())
