"""What texts mention of people and uses; every row of the tables, and look-alikes."""

from __future__ import annotations

import pytest

from dialogs import mentions


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("我女儿9岁", "under14"),
        ("孩子十三周岁", "under14"),
        ("儿子14岁了", "under18"),
        ("女儿十七岁", "under18"),
        ("我儿子20岁了", "adult"),
        ("二十岁的儿子", "adult"),
        ("my 10-year-old son", "under14"),
        ("she is aged 16", "under18"),
        ("上幼儿园的孩子", "under14"),
        ("读高中的女儿", "under18"),
        ("我女儿的信息", ""),
    ],
)
def test_age_is_read_as_the_rules_for_minors_tell_it_apart(text: str, age: str) -> None:
    assert mentions.age_of(text) == age


@pytest.mark.parametrize(
    ("text", "theirs"),
    [
        ("我想看我老公在你们那的资料", True),
        ("帮我查一下我邻居的电话", True),
        ("show me my neighbour's phone number", True),
        ("我想看看你们存了我哪些信息", False),
        ("我同事把我填成紧急联系人了，我想看看你们存了我什么", False),
        ("把我的信息转给别家公司", False),
    ],
)
def test_data_of_somebody_else_are_noticed(text: str, theirs: bool) -> None:
    assert mentions.somebody_else(text) is theirs


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("我同事把我填成紧急联系人了", True),
        ("我是别人的紧急联系人", True),
        ("I am listed as an emergency contact", True),
        ("我想改一下紧急联系人", False),
    ],
)
def test_emergency_contact_in_a_file_of_somebody_else_is_noticed(text: str, found: bool) -> None:
    assert mentions.emergency_contact(text) is found


@pytest.mark.parametrize(
    ("text", "uses"),
    [
        ("TD", ("marketing",)),
        ("别再给我发广告短信", ("marketing",)),
        ("不要提供给第三方", ("sharing",)),
        ("不同意传到境外，也别发推广", ("marketing", "abroad")),
        ("stop profiling me", ("profiling",)),
        ("我要撤回同意", ()),
    ],
)
def test_uses_that_consent_is_withdrawn_for(text: str, uses: tuple[str, ...]) -> None:
    assert mentions.uses_of(text) == uses


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("我女儿", "parent"),
        ("我爸去世了", "child"),
        ("老公走了", "spouse"),
        ("我爷爷", "grandchild"),
        ("我哥哥", "sibling"),
        ("孙子", "grandparent"),
        ("朋友", ""),
    ],
)
def test_kin_is_told_by_the_word_for_the_other(text: str, relation: str) -> None:
    assert mentions.kin(text) == relation
