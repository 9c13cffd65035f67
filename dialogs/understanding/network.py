"""A small convolutional network: it knows what characters and words mean and what they mean side by side. Training it:
tests/eval.

The first line of a weights file tells the lanes, the shapes of the arrays and the pieces. Then come the arrays: in
bytes, what a unit hears in each piece at each place beside it (the last row is that of no piece at all), so that of a
message it is only added up; and in half precision, what a unit starts with, what the lanes make of the units (of each
where it is loudest, then of each on average) and what they start with. In ``meanings`` the first lanes are those of the
weights for intents, the others are named ``question:label``; in ``clause_meanings`` they are clauses. Not: decisions.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from dialogs.understanding.arrays import mapped, np

PIECES = 120
"""So many pieces of a message are read."""
WINDOW = 5
"""So many neighbours are heard together."""
_UNKNOWN = 0
_AROUND = WINDOW // 2


@dataclass(frozen=True, slots=True)
class Network:
    """``heard``: by piece, place in the window and unit, in whole steps."""

    lanes: tuple[str, ...]
    places: dict[str, int]
    heard: Any
    starts: Any
    last: tuple[Any, Any]

    def scores(self, pieces: Sequence[str]) -> Any:
        """The score of each lane."""
        weights, starts = self.last
        return self.units(pieces) @ weights + starts

    def units(self, pieces: Sequence[str]) -> Any:
        """What each unit hears where it is loudest, then on average."""
        found = [self.places.get(piece, _UNKNOWN) for piece in pieces[:PIECES]] or [_UNKNOWN]
        beside = [-1] * _AROUND
        units = _added(self.heard.take(beside + found + beside, 0))
        units += self.starts
        np.maximum(units, 0.0, out=units)
        average = np.add.reduce(units, axis=0) * (1 / math.sqrt(len(found)))
        return np.concatenate((np.maximum.reduce(units, axis=0), average))


def _added(heard: Any) -> Any:
    """For each piece what its window holds: one step along the pieces is one along the window as well."""
    count, window, units = heard.shape
    windows = (count - window + 1, window, units)
    view = np.ndarray(windows, np.int8, heard, strides=(window * units, (window + 1) * units, 1))
    return np.add.reduce(view, axis=1, dtype=np.float32)


@cache
def network(name: str) -> Network:
    """Opened once, before the first message."""
    described, rest = mapped(name)
    heard, starts, *last = _arrays(rest, described["shapes"])
    places = {piece: place for place, piece in enumerate(described["pieces"].split(" "), _UNKNOWN + 1)}
    return Network(tuple(described["lanes"]), places, heard, starts, (last[0], last[1]))


def _arrays(rest: Any, shapes: Sequence[Sequence[int]]) -> Iterator[Any]:
    """The first in bytes, the others in half precision."""
    start = 0
    for number, shape in enumerate(shapes):
        kind = np.dtype(np.float16 if number else np.int8)
        end = start + math.prod(shape) * kind.itemsize
        array = rest[start:end].view(kind).reshape(shape)
        yield array.astype(np.float32) if number else array
        start = end
