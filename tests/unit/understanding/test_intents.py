"""Intents and languages over labelled sentences, and every row of the rules."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from dialogs.understanding import INTENTS, understand, understand_line
from dialogs.understanding.folding import fold
from dialogs.understanding.intents import plain_spelling, rank_intents
from dialogs.understanding.rules import Rule, rules
from tests.unit.understanding.labelled import own, samples


def wrong(rows: list[dict[str, Any]], judge: Callable[[dict[str, Any]], bool]) -> list[str]:
    return [row["text"] for row in rows if not judge(row)]


def has_intent(row: dict[str, Any]) -> bool:
    return understand(row["text"]).intent in (row["intent"], *row.get("also", ()))


@pytest.mark.parametrize(("source", "share"), [(own, 0.98), (samples, 0.95)], ids=["own", "samples"])
def test_intents_of_labelled_sentences_are_right(source: Callable[[str], list[dict[str, Any]]], share: float) -> None:
    rows = source("intents.jsonl")
    missed = wrong(rows, has_intent)
    assert len(missed) <= (1 - share) * len(rows), missed


@pytest.mark.parametrize("source", [own, samples], ids=["own", "samples"])
def test_emergencies_are_all_found_with_few_false_alarms(source: Callable[[str], list[dict[str, Any]]]) -> None:
    rows = source("intents.jsonl")
    real = [row for row in rows if row["intent"] == "emergency"]
    quiet = [row for row in rows if "emergency" not in (row["intent"], *row.get("also", ()))]
    assert wrong(real, lambda row: understand(row["text"]).intent == "emergency") == []
    assert len(wrong(quiet, lambda row: understand(row["text"]).intent != "emergency")) <= 0.01 * len(quiet)


@pytest.mark.parametrize("source", [own, samples], ids=["own", "samples"])
def test_language_of_labelled_sentences_is_right(source: Callable[[str], list[dict[str, Any]]]) -> None:
    rows = [row for row in source("intents.jsonl") if "lang" in row]
    assert wrong(rows, lambda row: understand(row["text"]).lang == row["lang"]) == []


@pytest.mark.parametrize("rule", rules().rows, ids=lambda rule: rule.example)
def test_rule_means_its_intent_in_its_example(rule: Rule) -> None:
    reads = rank_intents(plain_spelling(fold(rule.example)))
    assert reads.ranked[0][0] == rule.to


def test_every_intent_but_answers_has_a_rule_and_every_intent_an_example() -> None:
    assert {rule.to for rule in rules().rows} == set(INTENTS) - {"yes", "no"}
    assert {row["intent"] for row in own("intents.jsonl")} == set(INTENTS)


@pytest.mark.parametrize(
    "text",
    ["", " ", "\n", "🙂", "，，，", "a" * 5000, "删" * 5000, "{{7*7}}", "\x00", "我" + " 我" * 2000],
    ids=range(10),
)
def test_understanding_any_text_answers_something(text: str) -> None:
    seen = understand(text)
    assert seen.intent in INTENTS
    assert 0 < seen.confidence < 1


def test_line_for_the_command_line_has_the_agreed_keys() -> None:
    assert understand_line("转人工") == {"text": "转人工", "intent": "human", "confidence": 0.99, "lang": "zh"}


@pytest.mark.parametrize(
    ("spelt", "same"),
    [
        ("刪除我的資料", "删除我的资料"),
        ("ＳＴＯＰ ｃａｌｌｉｎｇ ｍｅ", "stop calling me"),
        ("shan chu wo de xin xi", "删除我的信息"),
        ("delet my personal informaton", "delete my personal information"),
        ("我哋畀人困咗喺𨋢入面", "我们给人困了在电梯里面"),
    ],
)
def test_spellings_of_one_wish_are_understood_alike(spelt: str, same: str) -> None:
    assert understand(spelt).intent == understand(same).intent


def test_alternatives_follow_the_best_reading() -> None:
    seen = understand("先给我一份再删")
    assert {seen.intent, seen.alternatives[0][0]} == {"delete", "copy"}
    assert set(seen.rights) == {"copy", "delete"}


@pytest.mark.parametrize(
    "text",
    [
        "I am stuck in an elevator",
        "My mother is stuck in an elevator at Ocean Tower",
        "stuck in one of your lifts",
        "Stuck in an elevator, floor 12, call me 13900003333",
        "被困",
    ],
)
def test_plain_cry_is_heard_with_any_article(text: str) -> None:
    assert understand(text).intent == "emergency"
