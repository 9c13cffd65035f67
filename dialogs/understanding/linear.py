"""A linear classifier whose weights are package data. Training it: tests/eval.

The first line of a weights file tells its lanes, what one step of a weight is worth and what each lane starts with;
then comes one signed byte for each lane of each place.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from dialogs.understanding.arrays import mapped, np


@dataclass(frozen=True, slots=True)
class Linear:
    """``table``: a row of whole steps for each place."""

    lanes: tuple[str, ...]
    steps: Any
    starts: Any
    table: Any

    def scores(self, places: Sequence[int]) -> Any:
        """The score of each lane: its weights over the square root of their number, and its start."""
        if not places:
            return self.starts.copy()
        totals = np.add.reduce(self.table.take(places, 0), axis=0, dtype=np.float32)
        totals *= self.steps
        totals *= 1 / math.sqrt(len(places))
        totals += self.starts
        return totals

    def sums(self, places: Sequence[int]) -> list[float]:
        found: list[float] = self.scores(places).tolist()
        return found


@cache
def trained(name: str) -> Linear:
    """Opened once, before the first message."""
    described, table = mapped(name)
    lanes = tuple(described["lanes"])
    steps, starts = (np.array(described[key], dtype=np.float32) for key in ("steps", "starts"))
    return Linear(lanes, steps, starts, table.reshape(-1, len(lanes)))
