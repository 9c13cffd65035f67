"""Who wants something explained is not asked how they know us; what they said of it before goes along."""

from __future__ import annotations

import pytest

from dialogs.told.background import grounds_told, group_before
from dialogs.understanding import understand
from tests.talk import Chat


@pytest.mark.parametrize(
    ("lines", "group"),
    [
        (
            (
                "Your system rejected me four minutes after I hit submit. No human read that.",
                "I'm formally asking you to explain how the automatic screening decided about me, in writing.",
            ),
            "2.5",
        ),
        (("机器三分钟就把我刷了", "我要你们书面解释这个自动决定"), "2.5"),
        (("我家装了你们的电梯", "请书面解释一下规则第7条 登记成申请"), "2.4"),
        (("hello", "please explain clause 7 in writing, file it as a request"), ""),
    ],
)
def test_explanation_takes_the_group_from_what_was_said(lines: tuple[str, ...], group: str) -> None:
    chat = Chat()
    chat.say(*lines)
    assert (chat.draft.rights, chat.draft.group) == (("explain",), group)


@pytest.mark.parametrize(
    ("said", "group"),
    [
        (("你们AI面试给我打了低分",), "2.5"),
        (("your app profiled me and gave me a higher price",), "2.7"),
        (("你们电梯为什么老停",), ""),
        (("我在你们网站注册过", "我投过简历"), ""),
        ((), ""),
    ],
)
def test_group_is_known_where_no_two_lines_differ(said: tuple[str, ...], group: str) -> None:
    assert group_before(said) == group


@pytest.mark.parametrize(
    "line",
    [
        "去年在你们公众号上参加抽奖填了电话 现在删掉吧",
        "I entered a draw on your website last year, please delete my number",
    ],
)
def test_what_was_done_on_our_pages_tells_a_user(line: str) -> None:
    chat = Chat()
    chat.say(line)
    assert chat.draft.group == "2.7"


@pytest.mark.parametrize("wish", ["那删了吧", "那就删了", "不改了 全删", "能不能删 能删就现在删"])
def test_nobody_has_a_reason_by_the_bare_wish(wish: str) -> None:
    assert grounds_told(understand(wish), first=True) == ()
