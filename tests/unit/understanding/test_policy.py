"""The importer on a small policy of our own with a PDF's scars; questions with and without an imported text."""

from __future__ import annotations

import pytest

from bot.texts import catalogue
from dialogs.understanding import Questions, ask_line, diff, read_policy
from dialogs.understanding.lexicon import lexicon
from dialogs.understanding.policy import Change, Defect
from dialogs.understanding.questions import note_key
from tests.unit.understanding.labelled import own, samples

SMALL = """
某某公司个人信息规则 \f
1. 总的想法

2. 权利

3. 联系

\f
1. 总的想法

1.1. 我们只做必要的事，不做多余的事，也不会在没有说明的情况下收集任何东西，这一行一直写到

页边；

1.3. 公开说明。

2. 各种权利

2.1. 可以要求删除的情形，分为下面列出的几种，其中有的还要再细分成几个更小的种类，这一行也

写到页边：

（1） 不再需要的，用 户 可以提出；

(2)  另外两种：

a) 甲种；

c） 乙种。

暂时删不掉的，联系方式见本规则第 7 条，我们只保存不使用。

3. 联系

公司：某某公司
电话：010-12345678

（以下无正文）

某某公司
2025年3月8日
"""


def test_policy_is_read_into_clauses() -> None:
    policy = read_policy(SMALL)
    assert dict(policy.clauses) == {
        "1": "总的想法",
        "1.1": "我们只做必要的事，不做多余的事，也不会在没有说明的情况下收集任何东西，这一行一直写到页边；",
        "1.3": "公开说明。",
        "2": "各种权利",
        "2.1": "可以要求删除的情形，分为下面列出的几种，其中有的还要再细分成几个更小的种类，这一行也写到页边：",
        "2.1(1)": "不再需要的，用户可以提出；",
        "2.1(2)": "另外两种：",
        "2.1(2)a": "甲种；",
        "2.1(2)c": "乙种。",
        "3": "联系\n公司：某某公司\n电话：010-12345678",
    }
    assert dict(policy.closings) == {"2.1": "暂时删不掉的，联系方式见本规则第 7 条，我们只保存不使用。"}
    assert (policy.title, policy.version) == ("某某公司个人信息规则", "2025-03-08")


def test_policy_defects_are_reported() -> None:
    assert set(read_policy(SMALL).defects) == {
        Defect("missing", "1.2"),
        Defect("missing", "2.1(2)b"),
        Defect("reference", "2.1", "7"),
        Defect("title", "2", "权利"),
    }


def test_policy_quotes_a_clause_with_what_is_below_it() -> None:
    assert read_policy(SMALL).quote("2.1").split("\n") == [
        "可以要求删除的情形，分为下面列出的几种，其中有的还要再细分成几个更小的种类，这一行也写到页边：",
        "(1) 不再需要的，用户可以提出；",
        "(2) 另外两种：",
        "a) 甲种；",
        "c) 乙种。",
        "暂时删不掉的，联系方式见本规则第 7 条，我们只保存不使用。",
    ]


@pytest.mark.parametrize("text", ["", "hello", "9.9. lost", "\f\f"])
def test_text_without_clauses_is_reported(text: str) -> None:
    assert read_policy(text).defects == (Defect("nothing", ""),)


def test_version_given_by_hand_wins() -> None:
    assert read_policy(SMALL, version="2026-01-01").version == "2026-01-01"


def test_diff_names_what_changed() -> None:
    changed = SMALL.replace("甲种；", "甲种和丙种；").replace("1.3. 公开说明。", "1.2. 公开说明。")
    assert diff(read_policy(SMALL), read_policy(changed)) == Change(("1.2",), ("1.3",), ("2.1(2)a",))
    assert diff(read_policy(SMALL), read_policy(SMALL.replace("\f", "\n"))) == Change((), (), ())


def test_every_clause_with_keywords_has_a_note_and_every_note_a_clause() -> None:
    listed = {note_key(name) for name in lexicon("clauses.toml").concepts if name != "silent"}
    noted = {key for key in catalogue() if key.startswith("note.c")}
    assert noted - listed == {"note.c2"}
    assert listed <= noted


def test_note_key_keeps_letters_apart() -> None:
    assert [note_key(name) for name in ("4", "8.3(1)", "8.4(4)c")] == ["note.c4", "note.c8_3_1", "note.c8_4_4_c"]


@pytest.mark.parametrize(
    ("source", "first", "third"), [(own, 0.95, 0.97), (samples, 0.9, 0.97)], ids=["own", "samples"]
)
def test_questions_find_their_clause(source: type[object], first: float, third: float) -> None:
    rows = source("clauses.jsonl")  # type: ignore[call-arg]  # a function; parametrize hides its type
    best = three = 0
    for row in rows:  # type: ignore[attr-defined]  # the same
        found = Questions().ask(row["q"]).clauses
        best += (found[0] in row["clauses"]) if found else not row["clauses"]
        three += bool(set(found[:3]) & set(row["clauses"])) if row["clauses"] else not found
    assert best >= first * len(rows)  # type: ignore[arg-type]  # the same
    assert three >= third * len(rows)  # type: ignore[arg-type]  # the same


@pytest.mark.parametrize(
    ("question", "clause"), [("8.3(2)什么意思", "8.3(2)"), ("8.4(4)c", "8.4(4)c"), ("what is section 9", "9")]
)
def test_clause_named_by_number_is_found(question: str, clause: str) -> None:
    assert Questions().ask(question).clauses[0] == clause


def test_answer_quotes_the_imported_text() -> None:
    policy = read_policy("1. 甲\n2. 乙\n3. 丙\n4. 保存\n只存到用完为止。")
    answer = Questions(policy).ask("信息存多久")
    assert (answer.clauses, answer.quotation) == (("4",), "保存\n只存到用完为止。")
    assert "只存到用完为止" in answer.text("zh")


def test_line_for_the_command_line_is_empty_when_the_policy_is_silent() -> None:
    assert ask_line("轿厢监控录像存几天", Questions()) == {"q": "轿厢监控录像存几天", "clauses": [], "answer": ""}


def test_published_policy_is_read_whole() -> None:
    from tests.unit.understanding.labelled import SAMPLES

    path = SAMPLES.parent / "policy.txt"
    if not path.exists():
        pytest.skip("the published policy is not beside this checkout")
    policy = read_policy(path.read_text(encoding="utf-8"))
    noted = {name for name in lexicon("clauses.toml").concepts if name != "silent"} | {"2"}
    assert (set(policy.clauses), policy.version) == (noted, "2021-09")
    assert Defect("reference", "9.2", "12") in policy.defects
