"""Learns single questions anew and touches nothing else: `python -m tests.eval.train_lanes QUESTION…`.

Whatever is trained anew answers a line in a hundred otherwise than before, in every question. So of the words the lanes
of these questions alone are learnt; the network keeps its units, and only what these lanes make of them is learnt.
`make train` learns all at once.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Sequence
from typing import Any

import numpy as np
from sklearn.linear_model import LogisticRegression

from dialogs.understanding.answers import answer_places
from dialogs.understanding.features import FEWER_PLACES
from dialogs.understanding.linear import trained
from dialogs.understanding.network import Network, network
from tests.eval.network import packed
from tests.eval.train import WEIGHTS, matrix, rarity, save
from tests.eval.train_answers import FREEDOM, FREER, STRANGERS_COUNT, Row, answer_rows, strangers
from tests.eval.train_network import lane, pieces

FREEDOM_OF_UNITS = 0.01
Lanes = tuple[list[str], Any, Any]
"""Their names, a row of weights for each, and what each starts with."""


def learnt_of(
    questions: Iterable[str], rows: Sequence[Row], counts: Any, features: Any, freedom: Callable[[str], float]
) -> Lanes:
    names: list[str] = []
    weights, starts = [], []
    for question in questions:
        mine = [place for place, row in enumerate(rows) if row[0] == question]
        scale = rarity(features[mine]) if hasattr(features, "tocsr") else None
        seen = features[mine] @ scale if scale is not None else features[mine]
        model = LogisticRegression(C=freedom(question), max_iter=250)
        model.fit(seen, [rows[place][1] for place in mine], sample_weight=counts[mine])
        names += [lane(question, label) for label in model.classes_]
        weights.append(model.coef_ @ scale if scale is not None else model.coef_)
        starts.append(model.intercept_)
    return names, np.vstack(weights), np.concatenate(starts)


def kept(lanes: Sequence[str], questions: Sequence[str]) -> list[int]:
    return [place for place, name in enumerate(lanes) if name.partition(":")[0] not in questions]


def beside_words(questions: Sequence[str], new: Lanes) -> None:
    there = trained("answers")
    old = kept(there.lanes, questions)
    weights = (np.array(there.table, dtype=float) * np.array(there.steps)).T[old]
    names = [there.lanes[place] for place in old] + new[0]
    save("answers", names, np.vstack((weights, new[1])), np.concatenate((np.array(there.starts)[old], new[2])))


def beside_units(there: Network, questions: Sequence[str], new: Lanes) -> None:
    old = kept(there.lanes, questions)
    last, starts = there.last
    arrays = (
        there.heard, there.starts, np.hstack((last[:, old], new[1].T)), np.concatenate((starts[old], new[2])),
    )  # fmt: skip
    whole = [arrays[0], *(half.astype(np.float16) for half in arrays[1:])]
    names = [there.lanes[place] for place in old] + new[0]
    (WEIGHTS / "meanings.bin").write_bytes(packed(list(there.places), names, whole))


def train_lanes(questions: Sequence[str]) -> None:
    rows = [row for row in answer_rows() if row[0] in questions]
    own = len(rows)
    rows += [row for row in strangers() if row[0] in questions]
    counts = np.array([1.0] * own + [STRANGERS_COUNT] * (len(rows) - own))
    words = matrix([text for _, _, text in rows], answer_places, FEWER_PLACES)
    there = network("meanings")
    units = np.array([there.units(pieces(text)) for _, _, text in rows])
    spread = np.maximum(units.std(axis=0), 1e-3)
    names, heard, starts = learnt_of(questions, rows, counts, units / spread, lambda _: FREEDOM_OF_UNITS)
    beside_words(questions, learnt_of(questions, rows, counts, words, lambda name: FREER.get(name, FREEDOM)))
    beside_units(there, questions, (names, heard / spread, starts))


if __name__ == "__main__":
    train_lanes(sys.argv[1:])
