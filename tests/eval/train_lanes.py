"""Learns single questions anew and touches nothing else: `python -m tests.eval.train_lanes QUESTION…`.

Whatever is trained anew answers a line in a hundred otherwise than before, in every question. So of the words the lanes
of these questions alone are learnt; the network keeps its units, and only what these lanes make of them is learnt.
`make train` learns all at once.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
from sklearn.linear_model import LogisticRegression

from dialogs.understanding.linear import trained
from dialogs.understanding.network import Network, network
from tests.eval.network import packed
from tests.eval.train import WEIGHTS, save
from tests.eval.train_answers import Lanes, Row, counted, each_class, lanes_of_words
from tests.eval.train_network import lane, pieces

FREEDOM_OF_UNITS = 0.01
FREER_OF_UNITS = {"wished": 0.1}


def lanes_of_units(questions: Iterable[str], rows: Sequence[Row], counts: Any) -> Lanes:
    """What the units of the network tell of each question."""
    units = np.array([network("meanings").units(pieces(text)) for _, _, text in rows])
    spread = np.maximum(units.std(axis=0), 1e-3)
    names: list[str] = []
    weights, starts = [], []
    for question in questions:
        mine = [place for place, row in enumerate(rows) if row[0] == question]
        model = LogisticRegression(C=FREER_OF_UNITS.get(question, FREEDOM_OF_UNITS), max_iter=250)
        model.fit(units[mine] / spread, [rows[place][1] for place in mine], sample_weight=counts[mine])
        names += [lane(question, label) for label in model.classes_]
        weights.append(each_class(model.coef_) / spread)
        starts.append(each_class(model.intercept_))
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
    rows, counts = counted(questions)
    units = lanes_of_units(questions, rows, counts)
    beside_words(questions, lanes_of_words(questions, rows, counts))
    beside_units(network("meanings"), questions, units)


if __name__ == "__main__":
    train_lanes(sys.argv[1:])
