"""What first messages tell beside what they want, on lines nobody learnt from."""

from __future__ import annotations

import pytest

from dialogs.understanding import understand
from dialogs.understanding.told import UNTOLD
from dialogs.words.several import in_turn

WHOSE = (
    ("我外公上个月走了 他在你们那儿的记录我想看看", "relative"),
    ("我家娃才八岁 你们小程序里他的号销了吧", "guardian"),
    ("我师傅不识字 让我来问 他登记的手机号要换", "agent"),
    ("当时是我老公去签的字 户主是我 查查我的资料", "self"),
)
GROUPS = (
    ("我家别墅的梯归别家保养了 我的资料转过去", "2.4"),
    ("物业装的梯 我就是个住户 你们咋有我电话", "other"),
    ("上回给你们工地送钢管登过记 看下登了啥", "2.3"),
    ("秋招投了你们没消息 简历删了吧", "2.5"),
    ("小程序里我的号不要了", "2.7"),
)
SEVERAL = (
    ("两件事 一个别再给我发广告 一个我要看你们存了我什么", {"withdraw", "access"}),
    ("电话号码给我改成新的 完了发我一份", {"correct", "copy"}),
    ("不是要删 就是看看", {"access"}),
    ("短信别发了，资料也删了吧，没必要留", {"withdraw", "delete"}),
    ("我把简历删了吧，另外停掉短信 没必要留", {"delete", "withdraw"}),
    ("手机号改一下，把之前留的信息清掉，用不着了", {"correct", "delete"}),
    ("我要办两件事：查一下我有哪些信息，手机号改一下", {"access", "correct"}),
    ("I want my cv removed, but send me a copy first", {"delete", "copy"}),
    ("Please delete my data, and stop the marketing texts", {"delete", "withdraw"}),
    ("短信别发了，没必要", {"withdraw"}),
    ("我的简历删了吧，没必要留着", {"delete"}),
    ("资质到期换了新证 旧的别动 把新的加上", {"supplement"}),
)


@pytest.mark.parametrize(("text", "whose"), WHOSE)
def test_whose_data_are_meant(text: str, whose: str) -> None:
    assert understand(text).told.whose[0][0] == whose


@pytest.mark.parametrize(("text", "group"), GROUPS)
def test_group_that_a_story_tells(text: str, group: str) -> None:
    assert understand(text).told.group[0][0] == group


@pytest.mark.parametrize("text", ["你们业务员老打给我 我想看看存了什么", "帮我查下我的信息"])
def test_group_that_nobody_told(text: str) -> None:
    assert understand(text).told.group[0][0] == "-"


@pytest.mark.parametrize(("text", "rights"), SEVERAL)
def test_rights_asked_for_together(text: str, rights: set[str]) -> None:
    assert set(in_turn(understand(text)).rights) == rights


@pytest.mark.parametrize("text", ["好的", "是"])
def test_bare_answers_tell_nothing(text: str) -> None:
    assert understand(text).told == UNTOLD
