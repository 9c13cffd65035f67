"""Amends what the weights get wrong of danger, and nothing else: `python -m tests.eval.train_danger`.

What is heard rightly is to be heard as it is; a small difference is learnt for the two lanes that call for help from
the rows that are not, and from tests/eval/danger: sentences that only sound like a cry. Half a minute, where a whole
training takes an hour. `make train` does it last.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from scipy import sparse
from scipy.optimize import minimize

from dialogs.understanding.features import PLACES
from dialogs.understanding.judgement import BY_MEANING, BY_WORDS, DANGER, reading_of
from dialogs.understanding.linear import trained
from tests.eval.train import rarity, save, told

NEAR = Path(__file__).parent / "danger" / "near.txt"
NEAR_COUNTS, CRIES_COUNT = 3.0, 3.0
FREEDOM = 2.0
TURNS = 60
CALLS, CALM = 0.5, 0.15
"""With such a share a cry is heard as one, and anything else as none: that stays as it is."""


def near() -> list[str]:
    """What is no cry, written to sound like one; the intents are not told."""
    return [line for line in NEAR.read_text(encoding="utf-8").splitlines() if line]


def scored(texts: list[str]) -> tuple[Any, Any]:
    """The places of each text, weighed as ``Linear.scores`` does, and what all lanes make of it today."""
    columns: list[int] = []
    ends, values, sums = [0], [], []
    for text in texts:
        places, meant = reading_of(text)
        columns += places
        values += [max(len(places), 1) ** -0.5] * len(places)
        ends.append(len(columns))
        sums.append(trained("intents").scores(places) * BY_WORDS + meant[: len(BY_MEANING)] * BY_MEANING)
    return sparse.csr_matrix((values, columns, ends), shape=(len(texts), PLACES)), np.array(sums)


def odds(sums: Any, lane: int) -> tuple[Any, Any]:
    """Log odds of the lane among all intents, and of the lane that asks for danger alone."""
    others = np.delete(sums[:, :-1], lane, axis=1)
    most = others.max(axis=1)
    return sums[:, lane] - most - np.log(np.exp(others - most[:, None]).sum(axis=1)), sums[:, -1]


def difference(features: Any, before: Any, cries: Any, counts: Any, calm: Any) -> Any:
    """What is to be added to a lane's weights; ``before``: its log odds today; ``calm``: up to which share a row that
    is no cry stays as it is.
    """
    scale = rarity(features)
    seen = (features @ scale).tocsr()
    today = 1 / (1 + np.exp(-np.clip(before, -40, 40)))
    wrong = np.where(cries == 1, today < CALLS, today > calm)
    wanted = np.where(wrong, cries, today)

    def lost(weights: Any) -> tuple[float, Any]:
        share = 1 / (1 + np.exp(-np.clip(before + seen @ weights, -40, 40)))
        missed = wanted * np.log(share + 1e-12) + (1 - wanted) * np.log(1 - share + 1e-12)
        away = seen.T @ (counts * (share - wanted)) + weights / FREEDOM
        return float(weights @ weights / (2 * FREEDOM) - (counts * missed).sum()), away

    found = minimize(lost, np.zeros(PLACES), jac=True, method="L-BFGS-B", options={"maxiter": TURNS})
    return found.x @ scale


def train_danger() -> None:
    rows, counts = told()
    heard = np.array([any(map(str.isalpha, text)) for text, _ in rows])  # «119» is written like a code
    rows, counts = [row for row, kept in zip(rows, heard, strict=True) if kept], counts[heard]
    calm = near()
    features, sums = scored([text for text, _ in rows] + calm)
    cries = np.array([intent == "emergency" for _, intent in rows] + [False] * len(calm), dtype=float)
    counts = np.concatenate([counts, np.full(len(calm), NEAR_COUNTS)]) * np.where(cries == 1, CRIES_COUNT, 1.0)
    least = np.concatenate([np.full(len(rows), CALM), np.zeros(len(calm))])
    words = trained("intents")
    weights = (np.array(words.table, dtype=float) * np.array(words.steps)).T
    lanes = (words.lanes.index("emergency"), words.lanes.index(DANGER))
    for lane, before in zip(lanes, odds(sums, lanes[0]), strict=True):
        weights[lane] += difference(features, before, cries, counts, least) / float(BY_WORDS[lane])
    save("intents", words.lanes, weights, words.starts)


if __name__ == "__main__":
    train_danger()
