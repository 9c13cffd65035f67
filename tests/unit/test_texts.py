"""Every sentence that the code names exists in both languages, with the slots that the code gives."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.domain.cases import State
from bot.domain.phrases import clause_key
from bot.domain.results import Result
from bot.domain.rights import CATEGORIES, DELETION_GROUNDS, GROUPS, REFUSAL_GROUNDS, Requester, Right
from bot.texts import LANGS, catalogue, has, slots
from dialogs.commands import COMMANDS
from dialogs.flows.changing import CHANGEABLE
from dialogs.flows.people import RELATIONS
from dialogs.registry import FLOWS

ROOT = Path(__file__).parents[2]
AMBIENT = frozenset({"organisation", "hotline", "human_hours", "regulator", "court"})
"""Slots that the chat's voice fills in every sentence."""


def _phrases() -> Iterator[tuple[str, str, frozenset[str] | None]]:
    """(place, key, slots or None when they are not visible) of each constant phrase in the dialogs."""
    for path in sorted((ROOT / "dialogs").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("phrase", "Phrase"):
                first = node.args[0] if node.args else None
                if isinstance(first, ast.Constant) and isinstance(first.value, str):
                    names = [keyword.arg for keyword in node.keywords]
                    given = None if None in names else frozenset(name for name in names if name)
                    yield f"{path.name}:{node.lineno}", first.value, given


@pytest.mark.parametrize(("place", "key", "given"), list(_phrases()))
def test_phrase_in_the_dialogs_has_its_sentence_and_slots(place: str, key: str, given: frozenset[str] | None) -> None:
    assert has(key), place
    assert given is None or slots(key) <= given | AMBIENT, place


def _tables() -> Iterator[str]:
    yield from (f"right.{right}" for right in Right)
    yield from (f"start.{name}" for name in COMMANDS if name not in ("emergency", "english", "chinese", "why"))
    yield from (f"group.{'other' if group == 'other' else clause_key(group)}" for group in GROUPS)
    yield from (f"data.{clause_key(clause)}" for clauses in CATEGORIES.values() for clause in clauses)
    yield from (f"ground.{clause_key(clause)}" for clause in (*DELETION_GROUNDS, *REFUSAL_GROUNDS.values()))
    yield from (f"requester.{requester}" for requester in Requester)
    yield from (f"relation.{relation}" for listed in RELATIONS.values() for relation in listed)
    yield from (f"{kind}.{state}" for state in (*State, "on_hold") for kind in ("state", "next"))
    yield from (f"slot_name.{slot}" for slot in CHANGEABLE)
    yield from (f"help.{step.name}" for flow in FLOWS.values() for step in flow.steps)
    yield from (f"result.{result}" for result in Result)
    yield from (f"media.{kind}" for kind in ("voice", "video", "location", "link", "unsupported", "picture"))
    yield from (
        f"receipt.awaited_{what}" for what in ("document", "relation", "both", "judgement", "nothing", "withheld")
    )
    yield from (f"receipt.awaited_{what}_{who}" for what in ("relation", "both") for who in ("agent", "relative"))
    yield from (f"papers.needed_{who}" for who in ("agent", "guardian", "relative"))
    yield "next.withheld"


@pytest.mark.parametrize("key", sorted(set(_tables())))
def test_row_of_a_table_has_its_sentence(key: str) -> None:
    assert has(key)


@pytest.mark.parametrize("key", sorted(catalogue()))
def test_sentence_has_the_same_slots_in_both_languages(key: str) -> None:
    text = catalogue()[key]

    assert set(text) == set(LANGS)
    zh, en = (frozenset(part.split("}")[0] for part in text[lang].split("{")[1:]) for lang in LANGS)
    assert zh == en
