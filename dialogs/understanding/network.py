"""A small convolutional network: it knows what characters and words mean and what they mean side by side. Training it:
tests/eval.

A weights file, packed by zlib, is a line of JSON (the lanes, the shapes of the arrays, the pieces) and the arrays one
after another: the meaning of each piece in bytes, then, in half precision, what a unit hears in the meanings of five
neighbours, what it starts with, what the lanes make of the units (of each where it is loudest, then of each on average)
and what they start with. What a unit hears in a piece is reckoned once for all; of a message it is only added up.
The first lanes are those of
the weights for intents, the others are named ``question:label``. Not: decisions.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from dialogs.understanding.arrays import np, unpacked

PIECES = 120
"""So many pieces of a message are read."""
WINDOW = 5
"""So many neighbours are heard together."""
_UNKNOWN = 0
_AROUND = WINDOW // 2
# The table is reckoned so many pieces at a time, to need little memory.
_PART = 64


@dataclass(frozen=True, slots=True)
class Network:
    """``heard``: by piece, place in the window and unit, in whole steps; its last row is that of no piece at all."""

    lanes: tuple[str, ...]
    places: dict[str, int]
    heard: Any
    starts: Any
    last: tuple[Any, Any]

    def scores(self, pieces: Sequence[str]) -> Any:
        """The score of each lane."""
        found = [self.places.get(piece, _UNKNOWN) for piece in pieces[:PIECES]] or [_UNKNOWN]
        beside = [-1] * _AROUND
        units = _added(self.heard.take(beside + found + beside, 0))
        units += self.starts
        np.maximum(units, 0.0, out=units)
        average = np.add.reduce(units, axis=0) * (1 / math.sqrt(len(found)))
        weights, starts = self.last
        return np.concatenate((np.maximum.reduce(units, axis=0), average)) @ weights + starts


def _added(heard: Any) -> Any:
    """For each piece what its window holds: one step along the pieces is one along the window as well."""
    count, window, units = heard.shape
    windows = (count - window + 1, window, units)
    view = np.ndarray(windows, np.int8, heard, strides=(window * units, (window + 1) * units, 1))
    return np.add.reduce(view, axis=1, dtype=np.float32)


@cache
def network(name: str) -> Network:
    """Read once, before the first message."""
    raw = unpacked(name)
    end = raw.index(b"\n")
    described = json.loads(raw[:end])
    meanings, weights, starts, *last = _arrays(raw, end + 1, described["shapes"])
    places = {piece: place for place, piece in enumerate(described["pieces"].split(" "), _UNKNOWN + 1)}
    return Network(tuple(described["lanes"]), places, _heard(meanings, weights), starts, (last[0], last[1]))


def _heard(meanings: Any, weights: Any) -> Any:
    count, width = meanings.shape
    units = weights.shape[1]
    beside = weights.reshape(WINDOW, width, units).transpose(1, 0, 2).reshape(width, WINDOW * units)
    table = np.zeros((count + 1, WINDOW * units), dtype=np.int8)
    for first in range(0, count, _PART):
        part = np.rint(meanings[first : first + _PART].astype(np.float32) @ beside)
        table[first : first + len(part)] = np.clip(part, -127, 127)
    return table.reshape(count + 1, WINDOW, units)


def _arrays(raw: bytearray, start: int, shapes: Sequence[Sequence[int]]) -> Iterator[Any]:
    """The first in bytes, the others in half precision."""
    for number, shape in enumerate(shapes):
        kind = np.dtype(np.float16 if number else np.int8)
        size = math.prod(shape)
        array = np.frombuffer(raw, kind, size, start).reshape(shape)
        yield array.astype(np.float32) if number else array
        start += size * kind.itemsize
