"""«不删不行» asks for it; «不删不行吗» does not."""

from __future__ import annotations

import pytest

from dialogs.understanding import understand
from dialogs.words.plainly import plainly


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
