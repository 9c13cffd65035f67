"""Learns what messages tell beside what they want (dialogs/understanding/told.py).

A row of tests/eval/first/*.tsv is a first message, ``rights<TAB>whose<TAB>group<TAB>ground<TAB>text``; «-» is not told.
Answers to the open questions and the sentences of the corpus are learnt from beside them, and count less. A row of
tests/eval/wishes/*.tsv is a line from any place of a talk, ``wants<TAB>refuses<TAB>text``.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import cross_val_predict

from dialogs.understanding import RIGHTS
from dialogs.understanding.details import concepts_of
from dialogs.understanding.features import FEWER_PLACES
from dialogs.understanding.folding import fold
from dialogs.understanding.intents import plain_spelling
from dialogs.understanding.judgement import places_of
from dialogs.understanding.told import REFUSES, WANTS, told_places
from tests.eval.corpora import sentences, tabbed
from tests.eval.train import matrix, rarity, save
from tests.eval.train_answers import answer_rows

FREEDOM = 8.0
TURNS = 250
BESIDE = 0.3
"""What a row counts that is no first message with all its labels."""
ANSWERED = {"whose": "ask_requester", "group": "ask_group", "ground": "ask_ground"}
"""The open question whose answers tell the same."""
NOT_TOLD = frozenset({"none", "question", "unsure"})


@dataclass(frozen=True)
class First:
    rights: tuple[str, ...]
    told: dict[str, str]
    text: str


@dataclass(frozen=True)
class Wish:
    wants: tuple[str, ...]
    refuses: tuple[str, ...]
    text: str


def first_messages() -> list[First]:
    rows = {text.strip(): (rights, whose, group, ground) for rights, whose, group, ground, text in tabbed("first")}
    return [
        First(_rights(rights), _told(whose, group, ground), text)
        for text, (rights, whose, group, ground) in rows.items()
    ]


def wished_lines() -> list[Wish]:
    rows = {text.strip(): (wants, refuses) for wants, refuses, text in tabbed("wishes")}
    return [Wish(_rights(wants), _rights(refuses), text) for text, (wants, refuses) in rows.items()]


def _rights(named: str) -> tuple[str, ...]:
    return tuple(right for right in named.split(",") if right in RIGHTS)


def _told(whose: str, group: str, ground: str) -> dict[str, str]:
    return {"whose": whose, "group": group, "ground": ground}


def places(text: str) -> list[int]:
    return told_places(places_of(text), concepts_of(plain_spelling(fold(text))))


def learnt_from(question: str, rows: Sequence[First]) -> tuple[list[str], list[str], list[float]]:
    """Texts, labels, what each counts; the first messages come first."""
    texts, wanted = [row.text for row in rows], [row.told[question] for row in rows]
    counts = [1.0] * len(texts)
    for asked, label, text in answer_rows():
        if asked == ANSWERED[question] and label not in NOT_TOLD and (question, label) != ("group", "other"):
            texts.append(text)
            wanted.append(label)
            counts.append(BESIDE)
    return texts, wanted, counts


def wishes(rows: Sequence[First]) -> tuple[list[str], list[tuple[str, ...]], list[float]]:
    """Texts, the rights that each asks for, what each counts."""
    written = [(text, intent) for text, intent in sentences() if intent in RIGHTS]
    lines = wished_lines()
    texts = [row.text for row in rows] + [line.text for line in lines] + [text for text, _ in written]
    wanted = [row.rights for row in rows] + [line.wants for line in lines] + [(intent,) for _, intent in written]
    return texts, wanted, [1.0] * (len(rows) + len(lines)) + [BESIDE] * len(written)


def denials(rows: Sequence[First]) -> tuple[list[str], list[tuple[str, ...]], list[float]]:
    """The same of what each refuses; a first message refuses nothing that it asks for."""
    lines = wished_lines()
    nothing: list[tuple[str, ...]] = [()] * len(rows)
    texts = [*(line.text for line in lines), *(row.text for row in rows)]
    return texts, [line.refuses for line in lines] + nothing, [1.0] * len(lines) + [BESIDE] * len(rows)


def fitted(features: Any, wanted: Sequence[Any], counts: Sequence[float]) -> tuple[Any, Any, Any]:
    scale = rarity(features)
    model = LogisticRegression(C=FREEDOM, max_iter=TURNS).fit(features @ scale, wanted, sample_weight=counts)
    return model.classes_, model.coef_ @ scale, model.intercept_


def learn_told() -> None:
    rows = first_messages()
    lanes, weights, starts = [], [], []
    for question in ANSWERED:
        texts, wanted, counts = learnt_from(question, rows)
        labels, coefs, begin = fitted(matrix(texts, places, FEWER_PLACES), wanted, counts)
        lanes += [f"{question}:{label}" for label in labels]
        weights.append(coefs)
        starts.append(begin)
    for question, (texts, said, counts) in ((WANTS, wishes(rows)), (REFUSES, denials(rows))):
        features = matrix(texts, places, FEWER_PLACES)
        for right in RIGHTS:
            _, coefs, begin = fitted(features, [right in rights for rights in said], counts)
            lanes.append(f"{question}:{right}")
            weights.append(coefs)
            starts.append(begin)
    save("told", lanes, np.vstack(weights), np.concatenate(starts))


def held_back() -> Iterable[tuple[str, float, int]]:
    """Of each question: the share of first messages read right when learnt from the other nine tenths, their number."""
    rows = first_messages()
    features = matrix([row.text for row in rows], places, FEWER_PLACES)
    for question in ANSWERED:
        wanted = np.array([row.told[question] for row in rows])
        model = LogisticRegression(C=FREEDOM, max_iter=TURNS)
        guesses = cross_val_predict(model, features @ rarity(features), wanted, cv=10)
        yield question, float(np.mean(guesses == wanted)), len(rows)
