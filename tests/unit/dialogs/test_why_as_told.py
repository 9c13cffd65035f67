"""What a first message tells beside its wish: why (a reason denied or advised is none), how they know us, for whom."""

from __future__ import annotations

import pytest

from dialogs.told.background import grounds_told, group_told
from dialogs.told.introduced import client_name
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


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("我是candidate 投过你们的R&D岗 CV里email错了 麻烦update", "2.5"),
        ("visited your site once, now I want to see the log data you collected on me.", "2.7"),
        ("I visited your website and want to see my data", "2.7"),
        ("wo yao shan chu wo de jian li, wo tou guo ni men de jian li. Name: Xie Na", "2.5"),
    ],
)
def test_how_they_know_us_is_told(text: str, group: str) -> None:
    assert group_told(understand(text), first=True) == group


def test_a_lift_site_that_was_visited_is_no_website() -> None:
    assert group_told(understand("visited your site with the fitters, show me my data"), first=True) != "2.7"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("我们员工韩梅梅授权我来办 她手机号要改成13811110000 我叫曾志伟", "韩梅梅"),
        ("Our technician Liu Yang signed an authorization for me: please delete his ID copy.", "Liu Yang"),
    ],
)
def test_for_whom_an_employer_acts(text: str, name: str) -> None:
    assert client_name(text) == name
