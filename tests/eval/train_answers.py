"""Learns what lines mean as answers to open questions (dialogs/understanding/answers.py) from tests/eval/answers/*.tsv.

A row is ``question<TAB>label<TAB>text``. Each question is learnt by itself; the lanes of all stand in one file.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import cross_val_predict

from dialogs.understanding.answers import answer_places
from dialogs.understanding.features import FEWER_PLACES
from tests.eval.train import matrix, rarity, save

ROWS = Path(__file__).parent / "answers"
FREEDOM = 12.0
Row = tuple[str, str, str]


def answer_rows() -> list[Row]:
    """(question, label, text), each once."""
    lines = (line for path in sorted(ROWS.glob("*.tsv")) for line in path.read_text(encoding="utf-8").splitlines())
    parts = (line.split("\t") for line in lines)
    return list(dict.fromkeys((one[0], one[1], one[2].strip()) for one in parts if len(one) == 3 and one[2].strip()))


def learn_answers() -> None:
    rows = answer_rows()
    features = matrix([text for _, _, text in rows], answer_places, FEWER_PLACES)
    lanes: list[str] = []
    weights, starts = [], []
    for question in sorted({question for question, _, _ in rows}):
        mine = [place for place, row in enumerate(rows) if row[0] == question]
        scale = rarity(features[mine])
        model = LogisticRegression(C=FREEDOM, max_iter=250).fit(features[mine] @ scale, [rows[one][1] for one in mine])
        lanes += [f"{question}:{label}" for label in model.classes_]
        weights.append(model.coef_ @ scale)
        starts.append(model.intercept_)
    save("answers", lanes, np.vstack(weights), np.concatenate(starts))


def held_back() -> Iterable[tuple[str, float, int]]:
    """Of each question: the share read right when learnt from the other nine tenths, and the number of rows."""
    rows = answer_rows()
    features = matrix([text for _, _, text in rows], answer_places, FEWER_PLACES)
    for question in sorted({question for question, _, _ in rows}):
        mine = [place for place, row in enumerate(rows) if row[0] == question]
        wanted = np.array([rows[one][1] for one in mine])
        model = LogisticRegression(C=FREEDOM, max_iter=250)
        guesses = cross_val_predict(model, features[mine] @ rarity(features[mine]), wanted, cv=10)
        yield question, float(np.mean(guesses == wanted)), len(mine)
