"""What is only put off, and by which words; whole lines are read without blanks and marks. What gives a form, a wish or
a request up, and what only sounds like it.
"""

from __future__ import annotations

import pytest

from dialogs.hearing import bare
from dialogs.words import stopping
from tests.talk import Chat

WHOLE = ("waits", "looks_first", "puts_off")
VERDICTS = (
    *WHOLE, "asks_to_wait", "holds_back", "hesitates", "another_time", "sends_later", "paper_not_here",
    "hands_in_later", "answers_later",
)  # fmt: skip


def _verdicts(line: str) -> set[str]:
    return {name for name in VERDICTS if getattr(stopping, name)(bare(line) if name in WHOLE else line)}


@pytest.mark.parametrize(
    ("line", "verdicts"),
    [
        ("等一下", "waits asks_to_wait holds_back answers_later"),
        ("hold on please", "waits asks_to_wait holds_back answers_later"),
        ("好的 稍等", "asks_to_wait holds_back answers_later"),
        ("等等 我是物业的", "asks_to_wait answers_later"),
        ("等我找一下", "waits answers_later"),
        ("我在开会", "waits"),
        ("你慢点 我看看", "looks_first answers_later"),
        ("let me think", "looks_first hesitates answers_later"),
        ("我再想想", "looks_first hesitates hands_in_later answers_later"),
        ("还没想好", "hesitates hands_in_later answers_later"),
        ("我不太放心", "hesitates answers_later"),
        ("明天再说吧", "puts_off another_time hands_in_later answers_later"),
        ("晚上再交", "puts_off another_time sends_later hands_in_later answers_later"),
        ("later", "puts_off another_time hesitates answers_later"),
        ("下午", "puts_off"),
        ("改天补交", "another_time sends_later hands_in_later answers_later"),
        ("以后再补", "puts_off another_time sends_later"),
        ("以后别给我发短信", ""),
        ("到家了拍给你", "sends_later answers_later"),
        ("I'll send it tomorrow", "puts_off another_time sends_later hands_in_later"),
        ("身份证没带", "paper_not_here"),
        ("在家里 没带", "paper_not_here"),
        ("昨天晚上", ""),
        ("Can I edit it tomorrow?", ""),
        ("证明还没下来", "paper_not_here"),
        ("it's at home", "paper_not_here"),
        ("身份证没到期", ""),
        ("他不在了 证件也没了", ""),
        ("先别交", "hesitates holds_back answers_later"),
        ("don't send it", "holds_back"),
        ("等我老公确认", "hands_in_later answers_later"),
        ("submit it next week", "sends_later hands_in_later"),
        ("下班后给您发", "sends_later answers_later"),
        ("I will ask my wife", "answers_later"),
        ("人事说留着下次有岗找我", ""),
        ("等级是一级", ""),
        ("不过会提交的", ""),
        ("提交吧", ""),
    ],
)
def test_line_is_put_off_by_its_words(line: str, verdicts: str) -> None:
    assert _verdicts(line) == set(verdicts.split())


@pytest.mark.parametrize(
    ("line", "why"), [("等一下 手机在充电", "手机在充电"), ("wait", ""), ("等一下 13600002303", None), ("提交", None)]
)
def test_why_somebody_waits(line: str, why: str | None) -> None:
    assert stopping.reason_to_wait(line) == why


GIVING_UP_VERDICTS = (
    "changed_mind", "wants_no_more", "may_give_up", "gives_up_wish", "names_an_end", "names_taking_back",
    "keeps_request",
)  # fmt: skip


@pytest.mark.parametrize(
    ("line", "verdicts"),
    [
        ("你们那个服务不是停了嘛 都不搞了", "names_an_end"),
        ("你们的App不弄了", "names_an_end gives_up_wish"),
        ("你们这个太麻烦 我不办了", "wants_no_more may_give_up gives_up_wish names_an_end names_taking_back"),
        ("我后悔了", "changed_mind wants_no_more may_give_up"),
        ("changed my mind", "changed_mind wants_no_more may_give_up"),
        ("不想查了", "wants_no_more may_give_up names_an_end"),
        ("I no longer want it", "wants_no_more may_give_up"),
        ("算了", "may_give_up gives_up_wish"),
        ("never mind", "may_give_up gives_up_wish"),
        ("不用了", "may_give_up gives_up_wish"),
        ("卸载了 不用了", "may_give_up"),
        ("不用了谢谢", "may_give_up"),
        ("not now", "may_give_up"),
        ("停掉吧", "may_give_up names_an_end"),
        ("别办了", "may_give_up names_an_end"),
        ("我不想提供了", "may_give_up names_an_end"),
        ("不再申请了", "wants_no_more may_give_up names_an_end names_taking_back"),
        ("撤回申请", "may_give_up names_an_end names_taking_back"),
        ("take it back", "names_taking_back"),
        ("先不撤", "may_give_up names_an_end keeps_request"),
        ("不是要取消", "may_give_up gives_up_wish names_an_end names_taking_back keeps_request"),
        ("继续办", "keeps_request"),
        ("那不给就办不了是吧", ""),
        ("别再写错了", ""),
        ("提交吧", ""),
    ],
)
def test_line_gives_up_by_its_words(line: str, verdicts: str) -> None:
    assert {name for name in GIVING_UP_VERDICTS if getattr(stopping, name)(line)} == set(verdicts.split())


@pytest.mark.parametrize(
    "text",
    ["stop, please cancel all this", "forget all of that", "no. scrap it all", "停停停，全都取消", "统统不弄了吧"],
)
@pytest.mark.parametrize("right", ["限制使用我的信息", "补充我的信息", "更正我的信息"])
def test_form_ends_where_free_words_are_asked_for(right: str, text: str) -> None:
    chat = Chat()
    chat.say(right, "个人客户")
    chat.say(text)
    assert chat.question == "after_done"
