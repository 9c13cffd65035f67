"""What colleagues report of a call, and words for the person that only sound like it."""

from __future__ import annotations

import pytest

from mail.call_words import is_report, reached_nobody

MISSED = ("打了没人接", "两次都无人接听", "打了，没人接", "no answer", "关机", "对方手机已停机", "打了两次，都关机",
          "号码是空号", "Rang twice, nobody answered.", "没接", "他一直占线。")  # fmt: skip
TO_PERSON = (
    "电梯停机的问题已经转给维保站，周一师傅上门处理。",
    "请拨 400 热线，按 2 转人工，无人接听时可留言。",
    "请拨打 400 电话，无人接听时可留言。",
    "您好，您小区电梯停机的事已转给维保站，师傅周一上门。",
    "您好，我是小云。请问您说的挂断电话是哪一次？",
    "热线占线的情况已改进。",
    "您反映的客服电话打不通，已经请技术去修了。",
    "电梯停机已报修。",
    "无人接听请留言。",
    "We have no reply from the data team yet",
)
NOTES_THAT_CLOSE = (
    "打不通，已在微信里回复并解决",
    "对方的电梯停机已报修",
    "已加微信，对方电话关机，已用短信联系妥当",
    "号码是空号，对方已在大厅当面办完",
    "客户说之前热线占线",
)


@pytest.mark.parametrize("text", MISSED)
def test_short_words_of_a_call_in_vain_are_a_report(text: str) -> None:
    assert (reached_nobody(text), is_report(text)) == (True, True)


@pytest.mark.parametrize("text", [*TO_PERSON, *NOTES_THAT_CLOSE])
def test_words_of_lifts_hotlines_and_what_was_settled_tell_of_no_call_in_vain(text: str) -> None:
    assert not reached_nobody(text)


@pytest.mark.parametrize(
    "text",
    ["您好，刚才给您打电话没人接，您方便时请拨热线。", "I tried to call you twice but there was no answer.",
     "今天上午十点和十一点各打了一次电话，都没人接，下午四点再打一次。"],
)  # fmt: skip
def test_long_words_of_a_call_in_vain_are_for_the_person(text: str) -> None:
    assert (reached_nobody(text), is_report(text)) == (True, False)
