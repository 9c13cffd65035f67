"""Teaches the network what is new without touching what it knows: `python -m tests.eval.train_beside`.

Whatever is trained anew answers a line in a hundred otherwise than before, in every question. So the lanes for what is
wanted and refused get units of their own, which no other lane hears, beside those that are there. `make train` learns
all at once.
"""

from __future__ import annotations

from collections import defaultdict
from typing import Any

import numpy as np

from dialogs.understanding.network import Network, network
from dialogs.understanding.told import REFUSES, WANTS
from tests.eval.corpora import SEED
from tests.eval.network import Beside, Lesson, arrays_of, fitted_reader, packed
from tests.eval.train import WEIGHTS
from tests.eval.train_network import WISHES, lane, pieces
from tests.eval.train_told import denials, first_messages, wishes

UNITS, EPOCHS = 128, 30
MINE = [lane(question.name, label) for question in WISHES for label in question.labels]


def lessons() -> list[Lesson]:
    rows = first_messages()
    asked = [(WANTS, *wishes(rows)), (REFUSES, *denials(rows))]
    told: dict[str, dict[str, frozenset[str]]] = defaultdict(dict)
    counted: dict[str, float] = {}
    for question, texts, named, counts in asked:
        for text, rights, count in zip(texts, named, counts, strict=True):
            told[text][question] = frozenset(rights)
            counted[text] = max(count, counted.get(text, 0.0))
    return [Lesson(pieces(text), known, counted[text]) for text, known in told.items()]


def without_mine(there: Network) -> Network:
    """The network before anything was put beside it: its lanes, and the units that they hear."""
    kept = [place for place, name in enumerate(there.lanes) if name not in MINE]
    last, begin = there.last[0][:, kept], there.last[1][kept]
    used = np.abs(np.stack(np.split(last, 2))).sum(axis=(0, 2)) > 0
    lanes = tuple(there.lanes[place] for place in kept)
    return Network(lanes, there.places, there.heard[..., used], there.starts[used], (last[np.tile(used, 2)], begin))


def together(there: Network, model: Any, scale: Any) -> list[Any]:
    """The arrays of both; the new lanes hear all units, of which each is loudest somewhere, then on average."""
    heard, starts, last, begin = arrays_of(model)
    old, old_begin = there.last
    of_given = model.of_given.weight.detach().numpy().T * scale[:, None]
    halves = zip(np.split(old, 2), np.split(of_given, 2), np.split(last, 2), strict=True)
    rows = [
        row
        for mine, given, new in halves
        for row in (np.hstack((mine, given)), np.pad(new, ((0, 0), (mine.shape[1], 0))))
    ]
    whole = (
        np.concatenate((there.starts, starts)), np.concatenate(rows), np.concatenate((old_begin, begin)),
    )  # fmt: skip
    return [np.concatenate((there.heard, heard), axis=2), *(half.astype(np.float16) for half in whole)]


def train_beside() -> None:
    there, told = without_mine(network("meanings")), lessons()
    units = np.array([there.units(lesson.pieces) for lesson in told], dtype=np.float32)
    scale = 1 / np.maximum(units.std(axis=0), 1e-3)
    beside = Beside(list(there.places), units * scale)
    found, model = fitted_reader(told, WISHES, seed=SEED, units=UNITS, epochs=EPOCHS, beside=beside)
    (WEIGHTS / "meanings.bin").write_bytes(packed(found, [*there.lanes, *MINE], together(there, model, scale)))


if __name__ == "__main__":
    train_beside()
