"""A short question behind a clause that was just told stays with that clause."""

from __future__ import annotations

import pytest

from tests.talk import Chat


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (("你们存多久", "在哪一条"), "规则第 4 条"),
        (("看看我的信息", "存多久", "在哪一条写的"), "规则第 4 条"),
        (("看看我的信息", "会传到国外吗", "哪一条写的"), "规则第 9.2 条"),
        (("删除有什么条件", "哪一条"), "规则第 8.3 条"),
        (("how long do you keep it", "which clause"), "clause 4"),
        (("怎么关掉cookie", "哪一条"), "规则第 2.7(5) 条"),
    ],
)
def test_clause_is_named(lines: tuple[str, ...], told: str) -> None:
    chat = Chat()
    assert told in chat.say(*lines)


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (("你们存多久", "为什么"), "没有再说原因"),
        (("how long do you keep my data", "why that long"), "no further reason"),
        (("你们会把我的信息给第三方吗", "那第三方呢"), "没有再说原因"),
        (("你们会把我的信息给第三方吗", "都是哪些公司"), "没有列出是哪些公司"),
        (("你们会把我的信息给第三方吗", "都是哪些公司", "为什么要给他们"), "没有再说原因"),
        (("第8条说什么", "再具体点"), "8.4"),
        (("第8条说什么", "再具体点", "那8.3呢"), "规则第 8.3 条"),
        (("第8条说什么", "那8.3呢", "(4)是什么意思"), "规则第 8.3(4) 条"),
        (("第8.3(1)条说什么", "那（4）呢"), "规则第 8.3(4) 条"),
    ],
)
def test_topic_is_kept_and_nothing_is_opened(lines: tuple[str, ...], told: str) -> None:
    chat = Chat()
    assert (told in chat.say(*lines), chat.draft.rights) == (True, ())


def test_why_in_a_form_is_about_its_question() -> None:
    chat = Chat()
    assert "系统" in chat.say("看看我的信息", "存多久", "为什么")


def test_clause_of_long_ago_is_not_meant() -> None:
    chat = Chat()
    assert "第 4 条" not in chat.say("你们存多久", "你好", "谢谢", "你好", "在哪一条")
