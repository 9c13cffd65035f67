"""Why data should go, as a first message tells it: a reason denied, or somebody's advice, is none."""

from __future__ import annotations

import pytest

from dialogs.told.background import grounds_told
from dialogs.understanding import understand


@pytest.mark.parametrize(
    "text",
    [
        "删掉我的信息 不是因为你们违规 也不是合同到期 别乱给我填理由",
        "给我删了 我同事说写撤回同意最快 我没说我是这个理由哈",
        "delete my data, not because you did anything illegal",
        "delete my data. my friend told me to put that I withdraw my consent",
    ],
)
def test_a_reason_denied_or_advised_is_none(text: str) -> None:
    assert grounds_told(understand(text), first=True) == ()


@pytest.mark.parametrize(
    "text",
    [
        "我應徵過貴公司業務職缺，未獲錄取，請刪除我的履歷及成績單",
        "我面试过你们，没录取，把简历删了",
        "請刪除求職之資料，已另就他職，已無留存必要",
        "删我资料，不是因为生气，是因为已无保存必要",
    ],
)
def test_nothing_came_of_it(text: str) -> None:
    assert grounds_told(understand(text), first=True) == ("8.3(1)",)
