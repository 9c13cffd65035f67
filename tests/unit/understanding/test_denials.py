"""A denial reaches its verb over words that mean nothing of their own, and no further."""

from __future__ import annotations

import pytest

from dialogs.told.stated import stated_rights
from dialogs.understanding import understand
from dialogs.understanding.denials import brought_together
from dialogs.words.plainly import plainly


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("千万别把我的信息给删了", "delete"),
        ("先说好 我不是来删信息的 别给我删了", "delete"),
        ("我不想删掉", "delete"),
        ("谁让你们把我的简历删了", "delete"),
        ("我没让你们注销", "close_account"),
        ("不准把我的地址改了", "correct"),
        ("还不想把号码注销", "close_account"),
        ("不用把我的资料转给他们", "transfer"),
        ("暂时不要帮我撤回", "withdraw"),
    ],
)
def test_denied_from_afar(text: str, right: str) -> None:
    heard = plainly(understand(text))
    assert right in heard.negated
    assert right not in stated_rights(heard)


@pytest.mark.parametrize(
    "text",
    [
        "别磨蹭了给我删了",
        "特别想把我的信息删了",
        "别忘了把我的信息删掉",
        "不用的账号给我注销了",
        "别再打电话了把号码删了",
        "要不要把我的信息删了呢",
        "你们不想给我删是吧",
    ],
)
def test_other_words_end_its_reach(text: str) -> None:
    assert brought_together(text) == text


def test_nothing_else_is_changed() -> None:
    assert brought_together("先别急着删 删之前让我看看") == "先别删 删之前让我看看"
    assert brought_together("不是要删，我要查") == "不是要删，我要查"
