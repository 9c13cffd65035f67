"""Words for how an answer should come narrow no data; kinds of which one is in no list narrow them in words only."""

from __future__ import annotations

import pytest

from dialogs.told.kinds import unlisted
from tests.talk import Chat


@pytest.mark.parametrize(
    "wish",
    [
        "看一下你们有我哪些资料，弄好了给我手机打个电话，我是业主",
        "我是业主，我的资料全部给我一份，快递到我家里地址就可以",
        "我应聘过，查查你们存了我什么，有消息电话通知我",
        "我是供应商，想知道你们存了我什么，不太会用手机，寄给我吧",
        "我是客户，存了我什么都给我看看，收件地址是湖州南浔区人民路1号",
        "I am a customer, show me everything you hold, then call me on my mobile",
    ],
)
def test_the_way_an_answer_comes_narrows_nothing(wish: str) -> None:
    chat = Chat()
    chat.say(wish)

    assert chat.draft.rights in (("access",), ("copy",))
    assert chat.draft.group in ("2.3", "2.4", "2.5")
    assert chat.draft.data == ()


@pytest.mark.parametrize(
    ("wish", "data"),
    [
        ("我是业主，看下你们存的我的手机号", ("2.4(1)",)),
        ("我应聘过，我家的住址和电话给我删了", ("2.5(1)",)),
        ("我是业主，发票给我一份，打我电话就行", ("2.4(2)",)),
        ("我是业主，把我的联系电话删掉", ("2.4(1)",)),
        ("我应聘过，删掉我的邮箱", ("2.5(1)",)),
    ],
)
def test_a_kind_that_is_wanted_narrows_beside_it(wish: str, data: tuple[str, ...]) -> None:
    chat = Chat()
    chat.say(wish)

    assert chat.draft.data == data


@pytest.mark.parametrize(
    ("wish", "group"),
    [
        ("应聘过，面试打分表和工资资料给我复制一份", "2.5"),
        ("我应聘过，语音面试的录音、学历材料各要一份", "2.5"),
        ("我是业主，开票资料跟报修时的通话录音给我一份", "2.4"),
        ("我是业主，给我发票和验收单的复印件", "2.4"),
    ],
)
def test_with_one_that_is_in_no_list_the_words_say_what_is_meant(wish: str, group: str) -> None:
    chat = Chat()
    chat.say(wish)

    assert (chat.draft.group, chat.draft.data) == (group, ())
    assert chat.draft.scope == wish


@pytest.mark.parametrize(
    ("words", "group", "one"),
    [
        ("体检报告和成绩单", "2.5", False), ("录音和开票资料", "2.3", False), ("录音和开票资料", "2.4", True),
        ("我和我爱人的电话", "2.4", False), ("姓名、电话和区域", "2.4", False), ("身份证和发票", "2.4", True),
        ("笔试卷子和简历", "2.5", True), ("my photo and my CV", "2.5", False),
        ("the floor plan and my invoices", "2.4", True),
    ],
)  # fmt: skip
def test_kinds_that_stand_in_no_list(words: str, group: str, one: bool) -> None:
    assert unlisted(words, group) is one
