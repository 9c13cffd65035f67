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
    ("已经删除完毕。还有什么可以帮您？", "fulfilled"),
    ("经核实，我们没有您的信息。", "nodata"),
    ("系统里的手机号已经改好了。", "fulfilled"),
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
    "您的材料已补充到案件里，谢谢。",
    "您好，身份证照片没有找到，请再发一次。",
    "身份证照片没有找到。",
    "我们没有找到您上传的委托书，请再上传。",
    "您好，上传页面的问题已经解决，请再试一次。",
    "您好，系统升级已经完成，麻烦您重新上传材料。",
    "您的请求已登记完成，三十天内答复。",
    "我们已经完成身份核对，正在导出资料。",
    "您好，我们已经停止给您打营销电话，其余的还在查。",
    "您好，资料已经更新到您提供的邮箱，请问方便核对一下吗？",
    "我们已将您的手机号更正的申请提交给数据团队。",
    "您好，我们已经联系了物业停掉广播。",
    "We have changed the upload page.",
    "Hello, I could not find your document, please upload it again.",
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
