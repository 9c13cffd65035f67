"""What else a message says: rights, group, data, grounds, requester, values."""

from __future__ import annotations

from typing import Any

import pytest

from dialogs.understanding import understand
from dialogs.understanding.details import CATEGORIES, GROUNDS, GROUPS
from dialogs.understanding.lexicon import lexicon

SAID: list[tuple[str, dict[str, Any]]] = [
    ("先给我一份再删", {"rights": ("copy", "delete")}),
    ("我不是要删，只是看看", {"rights": ("access",), "negated": ("delete",)}),
    ("删除我的信息", {"rights": ("delete",), "negated": ()}),
    ("我要投诉", {"rights": ()}),
    ("没被录用 请把简历和身份证复印件删掉", {"group": "2.5", "data": ("2.5(3)", "2.5(2)"), "grounds": ("8.3(1)",)}),
    ("我是安装公司的焊工", {"group": "2.3", "requester": None}),
    ("我家装过你们一台家用梯", {"group": "2.4"}),
    ("在你们小程序注册过", {"group": "2.7"}),
    ("我是邻居，不是客户", {"group": "2.4"}),
    ("现在不同意了", {"grounds": ("8.3(3)",)}),
    ("合同早到期了", {"grounds": ("8.3(1)", "8.3(2)")}),
    ("未经我同意采集 这是违法的", {"grounds": ("8.3(4)",)}),
    ("我女儿的名字写错了 是梓不是紫", {"requester": "guardian", "new_value": "梓", "old_value": "紫"}),
    ("我爸上个月没了 想看看他的资料", {"requester": "relative"}),
    ("我是律师，受委托查阅", {"requester": "agent"}),
    ("删我的病史", {"data": ("2.5(4)",), "group": None}),
    ("没用了就删掉吧", {"intent": "delete", "negated": ()}),
    ("电话改成13900002222，我叫李雷", {"phone": "13900002222", "name": "李雷", "new_value": "13900002222"}),
    ("new email is li.lei@example.com", {"email": "li.lei@example.com", "phone": None}),
    ("any update on gk-4t7x-2m9?", {"case_number": "GK-4T7X-2M9"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SAID, ids=[text for text, _ in SAID])
def test_message_says(text: str, expected: dict[str, Any]) -> None:
    seen = understand(text)
    assert {name: getattr(seen, name) for name in expected} == expected


def test_details_lexicon_speaks_of_known_things_only() -> None:
    known = {*GROUPS, *GROUNDS, *CATEGORIES, "guardian", "agent", "relative", "self", "bystander", "figure"}
    assert set(lexicon("details.toml").concepts) == known


@pytest.mark.parametrize(
    "text",
    [
        "my name's spelled wrong on your invoices, please fix that",
        "My name is written incorrectly in your file",
        "my name is still missing",
        "my name is misspelt",
    ],
)
def test_what_is_wrong_with_a_name_is_no_name(text: str) -> None:
    assert understand(text).name is None
