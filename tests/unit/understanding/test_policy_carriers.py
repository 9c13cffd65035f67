"""One policy of our own in every form in which people have such a text: the clauses must come out the same."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dialogs.understanding import Policy, diff, read_policy
from dialogs.understanding.policy import Change

CONTENTS = ("想法", "哪些信息", "您能做什么", "怎么找我们")
CLAUSES = (
    ("1.", "想法"),
    ("1.1.", "少收一点，收之前先把用处讲明白，收完以后好好保管，谁也不能随手翻看，用完就按规矩处理掉；"),
    ("1.2.", "用完就删。"),
    ("2.", "哪些信息"),
    ("2.1.", "来访的客人要登记下面几样，登记簿放在门卫室里，由值班的人看管，过了三个月就统一销毁："),
    ("（1）", "姓名和来访的时间；"),
    ("（2）", "车牌号码。"),
    ("2.2.", "来应聘的人，联系方式见第 4 条。"),
    ("3.", "您能做什么"),
    ("3.1.", "有下面这些情况的时候，我们会把事情的来龙去脉讲给您听，并且告诉您还可以去哪里说理："),
    ("（1）", "信息已经没有用处；"),
    ("（2）", "另有两种："),
    ("a)", "写错了的；"),
    ("b)", "写漏了的。"),
    ("", "一时办不到的，我们只替您存着，别的什么也不做，等到能办的那一天再接着办，并且告诉您一声。"),
    ("4.", "怎么找我们"),
    ("", "公司：某某梯业"),
    ("", "电话：010-12345678"),
)
TITLE, LEAD, ENDING = "某某梯业个人信息说明", "这份说明讲下面几件事：", ("（以下无正文）", "某某梯业", "2025年3月8日")
WIDTH = 34


def paragraphs(mark: Callable[[str], str] = str) -> Iterator[str]:
    yield from (TITLE, LEAD)
    yield from (f"{number}. {heading}" for number, heading in enumerate(CONTENTS, 1))
    yield from (f"{mark(number)} {text}".strip() for number, text in CLAUSES)
    yield from ENDING


def wrapped() -> list[str]:
    """As a PDF gives it: broken at the margin."""
    return [line[at : at + WIDTH] for line in paragraphs() for at in range(0, len(line), WIDTH)]


def pages(head: str = "", foot: str = "") -> Iterator[str]:
    """Twelve lines a page."""
    lines = wrapped()
    for number, at in enumerate(range(0, len(lines), 12), 1):
        yield "\n".join(filter(None, (head, *lines[at : at + 12], foot.format(number))))


def _bold(mark: str) -> str:
    return f"## {mark}" if re.fullmatch(r"\d\.", mark) else f"**{mark}**" if mark else ""


def _listed(mark: str) -> str:
    return "- " + mark.replace(".", r"\.") if mark else ""


PDF = "\n\n".join(wrapped())
CARRIERS = {
    "paragraphs": "\n".join(paragraphs()),
    "windows line ends": "\r\n".join(wrapped()),
    "byte order mark": "\ufeff" + PDF,
    "form feeds": "\f".join(pages()),
    "page numbers at form feeds": "\f".join(pages(foot="{}")),
    "page numbers without form feeds": "\n".join(pages(foot="{}")),
    "page numbers in dashes": "\n".join(pages(foot="- {} -")),
    "page numbers in words": "\f".join(pages(foot="第 {} 页 共 3 页")),
    "page numbers in English": "\f".join(pages(foot="Page {} of 3")),
    "running head": "\f".join((next(pages(foot="1/3")), *list(pages(head="某某梯业 内部资料", foot="{}/3"))[1:])),
    "title on every page": "\f".join((next(pages()), *list(pages(head=TITLE))[1:])),
    "stray blanks": PDF.replace("信息", "信 息").replace("我们", "我　们"),
    "unseen characters": PDF.replace("信息", "信\u200b息").replace("我们", "我\u00ad们"),
    "indented": "\n".join(f"　　{line}" for line in wrapped()),
    "tabs after numbers": "\n".join(paragraphs()).replace(" ", "\t"),
    "numbers on lines of their own": "\n".join(paragraphs(lambda mark: f"{mark}\n" if mark else "")),
    "half-width brackets": PDF.replace("（", "(").replace("）", ")"),
    "brackets of two kinds": PDF.replace("（1）", "（1)").replace("（2）", "(2）"),
    "full-width numbers": "\n".join(paragraphs(lambda mark: mark.translate(str.maketrans("1234.", "１２３４．")))),
    "chapters in Chinese numerals": re.sub(
        r"^([1-4])\. ", lambda found: f"{'一二三四'[int(found[1]) - 1]}、", PDF, flags=re.MULTILINE
    ),
    "soft breaks": "\v".join(paragraphs()),
    "line separators": "\u2028".join(paragraphs()).replace(" ", "\u00a0"),
    "markdown with bold numbers": "\n\n".join(paragraphs(_bold)),
    "markdown lists": "\n".join(paragraphs(_listed)),
    "dots to the page": re.sub(r"^(\d\. .+)$", r"\1 ......... 3", PDF, count=4, flags=re.MULTILINE),
    "items behind one another": PDF.replace("；\n\n（2）", "；（2）").replace("；\n\nb)", "；b)"),
}


def plain() -> Policy:
    return read_policy("\n".join(paragraphs()))


def test_policy_of_these_tests_is_read() -> None:
    policy = plain()
    assert list(policy.clauses) == [
        "1", "1.1", "1.2", "2", "2.1", "2.1(1)", "2.1(2)", "2.2",
        "3", "3.1", "3.1(1)", "3.1(2)", "3.1(2)a", "3.1(2)b", "4",
    ]  # fmt: skip
    assert (policy.title, policy.preface, policy.version, policy.defects) == (TITLE, LEAD, "2025-03-08", ())
    assert policy.closings == {"3.1": CLAUSES[14][1]}
    assert policy.clauses["4"] == "怎么找我们\n公司：某某梯业\n电话：010-12345678"
    assert policy.ending == "\n".join(ENDING)


@pytest.mark.parametrize("carrier", CARRIERS)
def test_clauses_are_the_same_in_every_form(carrier: str) -> None:
    policy = read_policy(CARRIERS[carrier])
    assert (diff(plain(), policy), policy.defects) == (Change((), (), ()), ())
    assert (policy.title, policy.preface, policy.version) == (TITLE, LEAD, "2025-03-08")


def test_furniture_is_kept_aside() -> None:
    assert read_policy(CARRIERS["running head"]).furniture[:3] == ("1/3", "某某梯业内部资料", "2/3")


def test_number_alone_on_a_line_is_text_when_numbers_do_not_count_up() -> None:
    policy = read_policy("1. 甲\n房间有\n7\n个，另外还有\n3\n个。\n2. 乙")
    assert policy.clauses["1"] == "甲\n房间有7个，另外还有3个。"


SCRAPS = st.sampled_from(
    [
        "(3)",
        "a)",
        "7.",
        "2.3.",
        "\f",
        "（以下无正文）",
        "12",
        "1.",
        "1. 甲",
        "- 3 -",
        "***",
        "**",
        "\\",
        "十、",
        "第三条",
        "\x00",
        "## 2",
        "见本规则第九条。",
    ]
)
EDITS = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60), st.sampled_from("drsix"), SCRAPS), max_size=25)


def edited(edits: list[tuple[int, int, str, str]]) -> list[str]:
    lines = wrapped()
    for here, there, what, scrap in edits:
        at, other = here % len(lines), there % len(lines)
        if what == "d" and len(lines) > 1:
            del lines[at]
        elif what == "r":
            lines.insert(at, lines[other])
        elif what == "s":
            lines[at], lines[other] = lines[other], lines[at]
        elif what == "i":
            lines.insert(at, scrap)
        else:
            lines[at] = lines[at][: other + 1]
    return lines


def words(text: str) -> str:
    """Without blanks and without what numbers a clause."""
    return re.sub(r"[\W_\da-f十第条]", "", text)


@settings(deadline=None)
@given(EDITS)
def test_no_word_of_a_mutilated_text_is_lost(edits: list[tuple[int, int, str, str]]) -> None:
    lines = edited(edits)
    policy = read_policy("\n".join(lines))
    whole = words(policy.whole())
    assert [line for line in lines if words(line) not in whole and line.strip() not in policy.furniture] == []


@settings(deadline=None)
@given(st.text(alphabet=st.sampled_from("1234.、（）()ab 条第十一。；：\n\f\v\r甲乙丙#*-\\/页共\u2028"), max_size=120))
def test_any_text_is_read_and_kept(text: str) -> None:
    policy = read_policy(text)
    kept = policy.whole() + "".join(policy.furniture)
    assert sorted(set(re.sub(r"[^甲乙丙]", "", text))) == sorted(set(re.sub(r"[^甲乙丙]", "", kept)))
    assert policy.clauses or policy.defects[0].kind == "nothing"


@settings(deadline=None)
@given(st.text(max_size=300))
def test_any_text_is_read_the_same_again(text: str) -> None:
    policy = read_policy(text)
    assert (diff(policy, policy), policy) == (Change((), (), ()), read_policy(text))
