"""Names among other words, and whose they are."""

from __future__ import annotations

import pytest

from dialogs.mentions import bereaved
from dialogs.naming import full_name, kin_name
from tests.talk import Chat


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("佟爷 哈哈 佟大有", "佟大有"),
        ("叫我小李 李建国", "李建国"),
        ("那好吧 薛玉兰 不是他的 是我的", "薛玉兰"),
        ("逗你玩儿呢 牛春雷", "牛春雷"),
        ("啊发错了 连晓彤", "连晓彤"),
        ("江涛 江水的江 涛声的涛", "江涛"),
        ("mei you zhong wen shu ru fa.. Guan Xiaofei", "Guan Xiaofei"),
        ("我不想说 太麻烦", ""),
        ("好吧 好吧", ""),
        ("行 算了", ""),
    ],
)
def test_full_name_among_other_words(text: str, name: str) -> None:
    assert full_name(text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("佟爷 哈哈 佟大有", "佟大有"),
        ("那好吧 薛玉兰 不是他的 是我的", "薛玉兰"),
        ("江涛 江水的江 涛声的涛", "江涛"),
        ("欧阳明", "欧阳明"),
    ],
)
def test_name_asked_for_is_the_full_one(text: str, name: str) -> None:
    chat = Chat()
    chat.say("看看你们存的我的信息", "2", text)
    assert chat.draft.name == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("我儿子苗小禾在你们那个小程序注册的", "苗小禾"),
        ("我男人贺建平 今年三月走了", "贺建平"),
        ("我爸叫许国栋，去年过世", "许国栋"),
        ("我女儿张敏的账号", "张敏"),
        ("我老公欧阳明 去年走了", "欧阳明"),
        ("我妈马上退休", ""),
        ("我儿子今年13岁", ""),
        ("我爸于去年走了", ""),
    ],
)
def test_name_of_kin(text: str, name: str) -> None:
    assert kin_name(text) == name


@pytest.mark.parametrize(
    ("text", "died"),
    [
        ("我男人贺建平 今年三月走了", True),
        ("我爸去年过世了", True),
        ("我妈没了", True),
        ("我老伴上个月突然走了", True),
        ("奶奶不在了", True),
        ("my husband passed away", True),
        ("我老公去年从你们公司走了", False),
        ("我妈的手机号没了", False),
        ("我爱人上个月走了 不干了", False),
        ("我老公不在家", False),
    ],
)
def test_kin_who_has_died(text: str, *, died: bool) -> None:
    assert bereaved(text) is died


def test_child_named_at_first_is_not_taken_for_the_parent() -> None:
    chat = Chat()
    chat.say("我儿子苗小禾才13岁 用过你们小程序 现在我不同意了 把他的信息全删掉", "有")
    told = chat.say("苗小禾")
    chat.say("我叫苗秀英")
    assert ("记下" in told, chat.draft.name, chat.draft.subject_name) == (True, "苗秀英", "苗小禾")


def test_names_given_the_wrong_way_round_are_put_right() -> None:
    chat = Chat()
    chat.say(
        "我孩子才12岁 把他的信息删了", "4", "我不同意了", "有", "苗小禾", "你问我的名字啊？我叫苗秀英 苗小禾是孩子"
    )
    assert (chat.draft.name, chat.draft.subject_name) == ("苗秀英", "苗小禾")
