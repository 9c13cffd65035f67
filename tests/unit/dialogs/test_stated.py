"""What a machine decided is explained as an item of its own, beside the end of a use; nobody is an applicant by it."""

from __future__ import annotations

import pytest

from tests.talk import Chat


@pytest.mark.parametrize(
    "line",
    [
        "别再给我搞个性化推荐了，还有系统自动把我的分期判不通过是怎么回事",
        "不要拿我的记录做画像 你们AI打分打错了 要人工复核",
        "Stop recommending things to me, and tell me why the algorithm rejected my loan",
    ],
)
def test_decision_and_profile_are_two_items(line: str) -> None:
    chat = Chat()
    chat.say(line)
    assert (chat.draft.rights, chat.draft.group) == (("explain", "withdraw"), "")
    assert line in chat.draft.detail


def test_decision_told_before_is_an_item_as_well() -> None:
    chat = Chat()
    chat.say("你们系统自动拒了我的分期 凭什么", "别再给我推荐东西了")
    assert (chat.draft.rights, "分期" in chat.draft.detail) == (("explain", "withdraw"), True)


@pytest.mark.parametrize("line", ["系统自动拒了我", "机器拒了我的贷款"])
def test_nobody_is_an_applicant_by_a_refusal(line: str) -> None:
    chat = Chat()
    chat.say(line, "要 请书面解释")
    assert chat.draft.group == ""


@pytest.mark.parametrize(
    "line",
    [
        "你们把这个评分怎么来的跟我讲明白", "我就要个说法", "给我个交代", "说说我这个等级怎么定的", "书面解释给我",
        "explain to me exactly how my rating is worked out", "you owe me an explanation",
    ],
)  # fmt: skip
def test_explanation_that_was_just_offered_is_taken_up_in_any_words(line: str) -> None:
    chat = Chat()
    chat.say("系统自动评分把我刷下来了 这合理吗" if line[0] > "z" else "your algorithm rejected me, is that legal?")
    assert (chat.draft.offered[0], chat.draft.rights) == ("explain", ())
    chat.say(line)
    assert chat.draft.rights == ("explain",)
    assert line in chat.draft.detail


def test_clause_named_after_the_offer_is_told() -> None:
    chat = Chat()
    chat.say("系统自动评分把我刷下来了 这合理吗", "那你把第5条讲清楚")
    assert chat.draft.rights == ()


@pytest.mark.parametrize(
    ("line", "begun"),
    [
        ("简历投过去五分钟就给我拒了？？电脑自动筛的吧，我要求你们解释这个自动决定是怎么做出来的", True),
        ("Your system rejected me in four minutes, I want you to explain how it decided", True),
        ("电脑自动筛的吧 能不能解释一下怎么判的", False),
        ("系统自动打分把我拒了，能给我解释一下吗", False),
    ],
)
def test_explanation_of_a_decision_that_is_demanded_is_begun_at_once_and_asked_about_is_offered(
    line: str, begun: bool
) -> None:
    chat = Chat()
    chat.say(line)
    assert chat.draft.rights == (("explain",) if begun else ())
