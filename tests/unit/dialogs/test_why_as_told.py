"""What a first message tells beside its wish: why (a reason denied or advised is none), how they know us, for whom."""

from __future__ import annotations

import pytest

from dialogs.told.background import grounds_told, group_told
from dialogs.told.introduced import client_name
from dialogs.understanding import understand
from tests.talk import Chat


@pytest.mark.parametrize(
    "text",
    [
        "删掉我的信息 不是因为你们违规 也不是合同到期 别乱给我填理由",
        "给我删了 我同事说写撤回同意最快 我没说我是这个理由哈",
        "delete my data, not because you did anything illegal",
        "delete my data. my friend told me to put that I withdraw my consent",
        "是否未被录用？删除我的简历",
        "如果没录取就删我的简历",
        "delete my CV if I was rejected",
        "我还没另谋高就，删我的简历",
        "合同还没到期，删除我的资料",
        "我朋友没录取，删我的简历",
        "听说没录取 删简历",
        "没有必要告诉你，删除我的资料",
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
    "line",
    [
        "不是因为过期，也不是因为违法",
        "也不是因为违法",
        "not because it is unlawful",
        "not because it is unlawful, I just want it gone",
        "朋友说写违法",
        "my friend told me to tick unlawful",
        "律师让我选违法",
        "没有必要告诉你",
        "你没必要知道",
        "还没录取",
        "如果没录取就删",
        "没录取的原因我想知道",
        "我没违法吧",
        "我还没另谋高就",
    ],
)
def test_nor_is_it_one_where_the_reason_is_asked(line: str) -> None:
    chat = Chat()
    chat.say("删除我的信息", "个人客户", line)
    assert chat.draft.grounds == ()
    assert chat.question == "ask_ground" or chat.draft.ground_open


@pytest.mark.parametrize(
    ("line", "ground"),
    [
        ("不是因为你们违法 是我不用了", "8.3(1)"),
        ("不是因为别的，没录取我", "8.3(1)"),
        ("没有必要再保留了", "8.3(1)"),
        ("房子还没装就退订了", "8.3(1)"),
        ("你们还没经过我同意就收集", "8.3(4)"),
        ("朋友说你们违法 没经过我同意就收集", "8.3(4)"),
        ("我没有同意过啊", "8.3(4)"),
    ],
)
def test_what_is_told_beside_it_is_one(line: str, ground: str) -> None:
    chat = Chat()
    chat.say("删除我的信息", "个人客户", line)
    assert chat.draft.grounds == (ground,)


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
