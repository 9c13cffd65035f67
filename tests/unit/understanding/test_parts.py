"""Where a line falls apart."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dialogs.understanding.parts import (
    clauses_of,
    contrasts_of,
    items_of,
    parts_of,
    phrases_of,
    pieces_of,
    sentences_of,
    utterances_of,
    words_of,
)

CUTS = (
    clauses_of,
    sentences_of,
    parts_of,
    phrases_of,
    utterances_of,
    contrasts_of,
    items_of,
    pieces_of,
    words_of,
)


@pytest.mark.parametrize(
    ("cut", "line", "parts"),
    [
        (clauses_of, "行吗？好 的，就这样…", ["行吗？好 的", "就这样"]),
        (clauses_of, "it is li.lei@example.com. Thanks", ["it is li.lei@example.com", "Thanks"]),
        (sentences_of, "行吗？好 的。", ["行吗", "好 的"]),
        (parts_of, "好 的 ok 吗？对~嗯", ["好", "的 ok 吗？对", "嗯"]),
        (phrases_of, "提交 ok 吗？对", ["提交", "ok 吗", "对"]),
        (utterances_of, "能收到吗？好 谢谢", ["能收到吗？", "好", "谢谢"]),
        (contrasts_of, "都行但身份证不给", ["都行", "但身份证不给"]),
        (contrasts_of, "fine but no picture", ["fine", "but no picture"]),
        (contrasts_of, "不过呢", ["不过呢"]),
        (items_of, "李雷 删除、Sunrise Elevators 138", ["李雷", "删除", "Sunrise Elevators", "138"]),
        (pieces_of, "许静/许国栋 是吗？对 a.b@example.com", ["许静", "许国栋", "是吗？对", "a.b@example.com"]),
        (words_of, "这也要问？我妈啊 - right", ["这也要问", "我妈啊", "right"]),
    ],
)
def test_each_cut_takes_a_line_apart_in_its_own_way(
    cut: Callable[[str], list[str]], line: str, parts: list[str]
) -> None:
    assert cut(line) == parts


@pytest.mark.parametrize("cut", CUTS)
def test_nothing_is_left_of_marks_alone(cut: Callable[[str], list[str]]) -> None:
    assert cut(" ，。! \n") == []


@pytest.mark.parametrize("cut", CUTS)
@pytest.mark.parametrize("part", [" ", "，", ".", "? ", " -", "但", "嗯 "])
def test_repeats_without_end_are_cut_at_once(cut: Callable[[str], list[str]], part: str) -> None:
    assert "".join(cut(f"a{part * 5000}b")).startswith("a")
