"""What is only put off, and by which words; whole lines are read without blanks and marks."""

from __future__ import annotations

import pytest

from dialogs.hearing import bare
from dialogs.words import putting_off

WHOLE = ("waits", "looks_first", "puts_off")
VERDICTS = (
    *WHOLE, "asks_to_wait", "holds_back", "hesitates", "another_time", "sends_later", "paper_not_here",
    "hands_in_later", "answers_later",
)  # fmt: skip


def _verdicts(line: str) -> set[str]:
    return {name for name in VERDICTS if getattr(putting_off, name)(bare(line) if name in WHOLE else line)}


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
    assert putting_off.reason_to_wait(line) == why
