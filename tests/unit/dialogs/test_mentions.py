"""What texts mention of people and uses; every row of the tables, and look-alikes."""

from __future__ import annotations

import pytest

from dialogs.told import mentions
from dialogs.told.death import bereaved
from dialogs.told.kin import kin


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
    assert kin(text) == relation


_DIGITS = " 一二三四五六七八九"


@pytest.mark.parametrize("years", range(1, 100))
def test_age_is_the_same_in_both_spellings(years: int) -> None:
    tens, ones = divmod(years, 10)
    spelt = ("" if tens < 2 else _DIGITS[tens]) + ("十" if tens else "") + (_DIGITS[ones] if ones else "")
    age = "under14" if years < 14 else "under18" if years < 18 else "adult"
    assert (mentions.age_of(f"我{spelt}岁"), mentions.age_of(f"我{years}岁")) == (age, age)


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("我爷爷108岁", "adult"),
        ("一百零二岁", "adult"),
        ("两岁", "under14"),
        ("七八岁", "under14"),
        ("四十五六岁", "adult"),
        ("十几岁", ""),
    ],
)
def test_age_beyond_a_hundred_or_about(text: str, age: str) -> None:
    assert mentions.age_of(text) == age


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        ("我妈没通过身份验证 想改一下她的手机号", False),
        ("我妈昨天走了一趟售后", False),
        ("我爸已经走了手续", False),
        ("我爸的微信号死了", False),
        ("我爸手机卡死了", False),
        ("我妈过身了", True),
        ("我爸走了一年了", True),
        ("我爸昨天走了", True),
        ("孩子爷爷去世了", True),
    ],
)
def test_only_a_death_is_mourned(text: str, dead: bool) -> None:
    assert bereaved(text) is dead
