"""Plain words of staff that read like a result, and those that only promise, ask or report."""

from __future__ import annotations

import pytest

from mail.plain_results import result_in

RESULTS = (
    ("您的数据已经删除完毕。", "fulfilled"),
    ("李先生您好，我们已为您删除所有营销数据。", "fulfilled"),
    ("您的申请已办结", "fulfilled"),
    ("您好，您的门牌号已改为1203。", "fulfilled"),
    ("已处理", "fulfilled"),
    ("账号注销成功", "fulfilled"),
    ("We have deleted your data.", "fulfilled"),
    ("Hi, your data has been deleted. Regards", "fulfilled"),
    ("All done.", "fulfilled"),
    ("查不到您的数据", "nodata"),
    ("系统里没有您的信息。", "nodata"),
    ("经查询未找到相关记录", "nodata"),
    ("We could not find any data about you.", "nodata"),
    ("No records found.", "nodata"),
    ("您的信息不归我们管，请联系物业。", "notours"),
    ("很抱歉，我们不能删除您的合同数据。", "refuse"),
    ("您的请求已被驳回", "refuse"),
    ("Unfortunately we cannot delete your contract data.", "refuse"),
)
NONE = (
    "您好，内部核对需要两天。",
    "我们正在查，请稍等。",
    "删除大约要五天，完成后告诉您。",
    "您的请求已收到，我们会在三天内删除。",
    "如果已经注销账号，请告诉我们。",
    "您是否已经删除过？",
    "还没有删除，请等等",
    "请补充身份证，否则无法办理。",
    "等系统停掉之后，您的账号就删除了。",
    "我们已经开始删除，还差备份",
    "我已把您的请求转给同事处理",
    "We will delete your data by Friday.",
    "Please tell us whether you have closed your account.",
    "We have received your request and are processing it.",
)


@pytest.mark.parametrize(("words", "command"), RESULTS)
def test_words_that_tell_a_result_stand_for_its_command(words: str, command: str) -> None:
    assert result_in(words) == command


@pytest.mark.parametrize("words", NONE)
def test_words_that_promise_or_ask_stand_for_none(words: str) -> None:
    assert result_in(words) == ""
