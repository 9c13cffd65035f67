"""What is learnt of answers to open questions, on lines nobody learnt from."""

from __future__ import annotations

import pytest

from dialogs.understanding import read_answer
from dialogs.words.in_context import grounds_said, group_said

LINES = (
    ("ask_group", "租户 住那栋楼的", "other"),
    ("ask_group", "跟你們買過一台家用梯", "2.4"),
    ("ask_group", "I was an interpreter for one of your suppliers", "2.3"),
    ("ask_group", "秋招的时候给你们投过", "2.5"),
    ("ask_group", "就在你们那个小程序里登过", "2.7"),
    ("ask_group", "给你们工地送过料", "2.3"),
    ("ask_ground", "合同早就完了 留着干啥", "1"),
    ("ask_ground", "参观都完了 还留着干嘛", "1"),
    ("ask_ground", "你们偷偷卖给卖保险的了", "4"),
    ("ask_ground", "当初手快点了同意 现在反悔了", "3"),
    ("ask_requester", "I'm his lawyer", "agent"),
    ("ask_requester", "给我自己查的", "self"),
    ("ask_requester", "我闺女 才七岁", "guardian"),
    ("id_consent", "行吧 看完记得删", "agree"),
    ("id_consent", "不给 不想给", "refuse"),
    ("confirm", "没毛病 交上去", "submit"),
    ("in_passing", "这得花钱不", "cost"),
    ("in_passing", "几号能有信儿", "when"),
)


@pytest.mark.parametrize(("question", "text", "label"), LINES)
def test_answer_is_heard_in_ones_own_words(question: str, text: str, label: str) -> None:
    assert read_answer(question, text)[0][0] == label


def test_question_nothing_was_learnt_for_has_no_answers() -> None:
    assert (read_answer("ask_otp", "123456"), read_answer("ask_group", " ")) == ((), ())


def test_probabilities_of_one_question_are_one_together() -> None:
    assert sum(sure for _, sure in read_answer("ask_group", "物业的")) == pytest.approx(1.0)


@pytest.mark.parametrize(
    ("text", "group"), [("物业公司的", "2.3"), ("邻居家装了电梯", "other"), ("你们为什么问这个？", "")]
)
def test_group_in_words_and_learnt(text: str, group: str) -> None:
    assert group_said(text) == group


def test_no_reason_is_no_ground() -> None:
    assert grounds_said("没什么理由") == ()
