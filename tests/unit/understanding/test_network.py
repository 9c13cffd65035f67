"""The network beside the rules: its arithmetic, and that its lanes are those of the weights by words."""

from __future__ import annotations

import numpy as np
import pytest

from dialogs.understanding.linear import trained
from dialogs.understanding.network import PIECES, WINDOW, Network, network

UNITS = 3


def hand_made() -> Network:
    """One known piece; a unit hears the piece itself, the next one, or, by its start, anything."""
    heard = np.zeros((3, WINDOW, UNITS), dtype=np.int8)
    heard[1, 2, 0] = 10
    heard[1, 3, 1] = 20
    starts = np.array([0.0, 0.0, 1.0], dtype=np.float32)
    return Network(("loudest", "average"), {"是": 1}, heard, starts, (lanes_of_sums(), np.zeros(2, dtype=np.float32)))


def lanes_of_sums() -> np.ndarray[tuple[int, int], np.dtype[np.float32]]:
    weights = np.zeros((2 * UNITS, 2), dtype=np.float32)
    weights[:UNITS, 0] = weights[UNITS:, 1] = 1.0
    return weights


def test_scores_add_up_what_is_loudest_and_what_is_there_on_average() -> None:
    alone, beside = hand_made().scores(["是"]), hand_made().scores(["什", "是", "是", "么"])
    assert alone.tolist() == [10 + 0 + 1, 10 + 0 + 1]
    assert beside.tolist() == [10 + 20 + 1, (20 + 40 + 4) / 2]


@pytest.mark.parametrize("pieces", [[], ["什"], ["么"] * 1000], ids=["none", "unknown", "many"])
def test_any_pieces_have_scores(pieces: list[str]) -> None:
    seen = min(max(len(pieces), 1), PIECES)
    assert hand_made().scores(pieces).tolist() == pytest.approx([1.0, seen**0.5])


def test_lanes_are_those_of_the_weights_by_words() -> None:
    intents = trained("intents").lanes
    assert network("meanings").lanes[: len(intents)] == intents


def test_clauses_are_learnt_in_both_kinds() -> None:
    assert network("clause_meanings").lanes == trained("clauses").lanes


@pytest.mark.parametrize("name", ["answers", "told"])
def test_every_question_is_learnt_in_both_kinds(name: str) -> None:
    assert set(trained(name).lanes) <= set(network("meanings").lanes)
