"""First lines that tell more than they name: two wishes in a list, a paper that was not kept, who buys from whom."""

from __future__ import annotations

import pytest

from tests.talk import Chat


@pytest.mark.parametrize(
    ("text", "rights"),
    [
        (
            "两桩事 一个是我换安装队了 你们那登记的单位还是老的 要改 二个是那个推广短信 当初我点了同意 现在撤回不要了",
            {"correct", "withdraw"},
        ),
        ("两件事 一个是删简历 二个是别再发短信", {"delete", "withdraw"}),
        ("在吗 我校招投过你们 当时在线填的那张登记表自己没存", {"copy"}),
        ("I didn't keep a copy of my application form", {"copy"}),
        ("合同我自己没看 给我看看", {"access"}),
    ],
)
def test_what_is_wished(text: str, rights: set[str]) -> None:
    chat = Chat()
    chat.say(text)
    assert set(chat.draft.rights) == rights


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("俺早就不卖钢丝绳了 恁采购还成天给俺打电话 把俺那名儿跟电话划拉了去吧", "2.3"),
        ("贵司采购部有我的名片 删掉", "2.3"),
        ("your purchasing team keeps calling me, delete my number", "2.3"),
        ("删掉我采购电梯时留的电话", "2.4"),
    ],
)
def test_whom_our_buyers_deal_with_is_a_supplier(text: str, group: str) -> None:
    chat = Chat()
    chat.say(text)
    assert chat.draft.group == group
