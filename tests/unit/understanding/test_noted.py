"""Notes beside an imported policy: they go with the wording for which they were written, wherever it stands now."""

from __future__ import annotations

import pytest

from bot.texts import catalogue, render
from dialogs.understanding import Answer, Policy, Questions, read_policy
from dialogs.understanding.lexicon import lexicon
from dialogs.understanding.noted import Noted, digests_of, noted_digests
from dialogs.understanding.questions import note_key, shortened
from tests.tools.note_digests import as_toml, renewed

TEXT = """
1. 目的
1.1. 登记来客；
1.2. 守门。
2. 期限
用完就删（另有约定的除外）。
3. 权利
3.1. 可以删除的情形：
（1） 不再需要；
（2） 撤回同意。
其余的照旧保存。
"""
OLD = read_policy(TEXT)
NOTED = digests_of(OLD)


def fits(new: str) -> dict[str, str | None]:
    policy = read_policy(new)
    notes = Noted(policy, NOTED)
    return {clause: notes.note_of(clause) for clause in policy.clauses}


def changed(before: str, after: str) -> str:
    assert before in TEXT
    return TEXT.replace(before, after)


def test_note_fits_the_wording_for_which_it_was_written() -> None:
    assert fits(TEXT) == {clause: clause for clause in OLD.clauses}


@pytest.mark.parametrize(
    "printed",
    [changed("（另有约定的除外）", "(另有约定的除外)"), changed("用完就删", "用 完\n就删"), changed("：", ":")],
    ids=["brackets", "blanks", "colon"],
)
def test_blanks_and_the_width_of_signs_do_not_count(printed: str) -> None:
    assert fits(printed) == {clause: clause for clause in OLD.clauses}


@pytest.mark.parametrize(
    ("before", "after", "without"),
    [
        ("用完就删", "存满十年再删", {"2"}),
        ("不再需要；", "不再需要或已过期；", {"3.1(1)", "3.1", "3"}),
        ("撤回同意。", "撤回同意；\n(3) 违法。", {"3.1(2)", "3.1(3)", "3.1", "3"}),
        ("\n（2） 撤回同意。", "", {"3.1", "3"}),
        ("其余的照旧保存。", "其余的也删。", {"3.1", "3"}),
        ("守门。", "看门。", {"1.2", "1"}),
    ],
    ids=["words", "an entry", "one entry more", "one entry less", "closing words", "a section"],
)
def test_note_on_other_words_does_not_fit(before: str, after: str, without: set[str]) -> None:
    assert {clause for clause, note in fits(changed(before, after)).items() if note is None} == without


def test_note_moves_with_its_clause() -> None:
    moved = read_policy(
        changed("2. 期限", "2. 范围\n本市。\n3. 期限").replace("3. 权利", "4. 权利").replace("3.1", "4.1")
    )
    notes = Noted(moved, NOTED)

    assert {clause: notes.note_of(clause) for clause in moved.clauses} == {
        "1": "1", "1.1": "1.1", "1.2": "1.2", "2": None, "3": "2",
        "4": "3", "4.1": "3.1", "4.1(1)": "3.1(1)", "4.1(2)": "3.1(2)",
    }  # fmt: skip
    assert [notes.home_of(clause) for clause in ("1", "2", "3", "3.1(2)")] == ["1", "3", "4", "4.1(2)"]


def test_clause_whose_number_other_words_took_has_no_home() -> None:
    notes = Noted(read_policy("1. 期限\n用完就删（另有约定的除外）。"), NOTED)

    assert [notes.home_of(clause) for clause in ("1", "2", "3")] == [None, "1", None]


def test_words_that_stood_twice_are_not_guessed_at() -> None:
    twice = digests_of(read_policy("1. 甲\n1.1. 其他情形。\n2. 乙\n2.1. 其他情形。"))

    assert Noted(read_policy("5. 丙\n5.1. 其他情形。"), twice).note_of("5.1") is None


def test_question_finds_the_clause_under_its_new_number() -> None:
    old = read_policy("4. 保存\n用完就删。")
    new = read_policy("4. 范围\n只在本市。\n5. 保存\n用完就删。")

    assert Questions(new, digests_of(old)).ask("信息存多久") == Answer(("5",), "保存\n用完就删。", "note.c4")


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        ("第4条讲什么", Answer(("4",), "保存\n存满十年。", "note.none")),
        ("第四条讲什么", Answer(("4",), "保存\n存满十年。", "note.none")),
        ("12.1是什么意思", Answer(("12.1",), "自公布之日起执行。", "note.none")),
        ("12.1(1)g", Answer(("12.1",), "自公布之日起执行。", "note.none")),
        ("个保法第12条讲什么", Answer(())),
    ],
)
def test_clause_asked_by_its_number_is_quoted_whether_noted_or_not(asked: str, answer: Answer) -> None:
    policy = read_policy("4. 保存\n存满十年。\n12. 附则\n12.1. 自公布之日起执行。")

    assert Questions(policy).ask(asked) == answer


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_answer_without_a_fitting_note_says_that_the_text_decides(lang: str) -> None:
    said = Questions(read_policy("4. 保存\n存满十年。")).ask("第4条讲什么").text(lang)

    assert render("note.none", lang) in said
    assert "存满十年。" in said
    assert render("note.c4", lang) not in said


def test_every_note_has_a_digest_and_every_digest_a_note() -> None:
    noted = {name for name in lexicon("clauses.toml").concepts if name != "silent"} | {"2"}
    assert set(noted_digests()) == noted
    assert {note_key(name) for name in noted_digests()} == {key for key in catalogue() if key.startswith("note.c")}


def test_digests_are_those_of_the_published_policy(published: Policy) -> None:
    assert noted_digests() == renewed(published, {}, ())
    assert {clause: Noted(published, noted_digests()).note_of(clause) for clause in published.clauses} == {
        clause: clause for clause in published.clauses
    }


def test_digest_of_a_note_written_anew_is_renewed_alone() -> None:
    policy = read_policy("1. 甲\n1.1. 乙。\n1.9. 丙。")
    fresh = digests_of(policy)

    assert renewed(policy, {"1": "a", "1.1": "b", "4": "c"}, ["1.1"]) == {"1": "a", "1.1": fresh["1.1"], "4": "c"}
    assert renewed(policy, {"4": "c"}, ()) == {"1": fresh["1"], "1.1": fresh["1.1"]}


def test_digests_are_kept_without_any_word() -> None:
    assert as_toml({"8.3(1)": "ab12"}).splitlines()[1:] == ['"8.3(1)" = "ab12"']


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("一二三四五六七八九十", "一二三四五六七八九十"),
        ("一二三四五六。七八九十甲", "一二三四五六。…"),
        ("一。二三四五六七八九十甲", "一。二三四五六七八…"),
    ],
    ids=["fits", "cut at a sentence", "first sentence too short to stand alone"],
)
def test_text_is_shortened_at_a_sentence_where_one_ends(text: str, short: str) -> None:
    assert shortened(text, 10) == short
