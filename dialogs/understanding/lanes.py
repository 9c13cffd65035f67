"""The lanes of one question among all that a weights file holds side by side, named ``question:label``."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cache

from dialogs.understanding.linear import trained
from dialogs.understanding.network import network

Likely = tuple[str, float]
# What each kind of weights counts; together they are a little too sure of themselves. Measured.
_COUNTS = 0.8


@cache
def lanes_of(question: str, *names: str) -> tuple[tuple[str, tuple[int, ...]], ...]:
    """Each label with its place in each of the weights; ``meanings`` are the network's, any other name is of
    ``linear``."""
    placed = [_places(question, name) for name in names]
    return tuple((label, tuple(places[label] for places in placed)) for label in placed[0])


def _places(question: str, name: str) -> dict[str, int]:
    lanes = network(name).lanes if name == "meanings" else trained(name).lanes
    parted = (lane.partition(":") for lane in lanes)
    return {label: place for place, (asked, _, label) in enumerate(parted) if asked == question and label}


def added(question: str, name: str, by_words: Sequence[float], by_meaning: Sequence[float]) -> list[Likely]:
    """What both kinds of weights make of each label together; ``name``: of those that see words."""
    lanes = lanes_of(question, name, "meanings")
    return [(label, _COUNTS * (by_words[word] + by_meaning[meant])) for label, (word, meant) in lanes]


def likeliest(question: str, name: str, by_words: Sequence[float], by_meaning: Sequence[float]) -> tuple[Likely, ...]:
    """The labels with their probability, likeliest first; empty where nothing was learnt."""
    together = added(question, name, by_words, by_meaning)
    top = max((value for _, value in together), default=0.0)
    powers = [(label, math.exp(value - top)) for label, value in together]
    whole = sum(power for _, power in powers)
    return tuple(sorted(((label, power / whole) for label, power in powers), key=_by_probability, reverse=True))


def _by_probability(likely: Likely) -> float:
    return likely[1]


def alone(question: str, name: str, by_words: Sequence[float], by_meaning: Sequence[float]) -> tuple[Likely, ...]:
    """How likely each label is, asked by itself."""
    together = added(question, name, by_words, by_meaning)
    return tuple((label, 1 / (1 + math.exp(-value))) for label, value in together)
