"""A linear classifier whose weights are package data, without numpy. Training it: tests/eval.

A weights file is a line of JSON (its lanes, what one step of a weight is worth, what each lane starts with), then one
byte for each lane of each place, 128 being nought. To add up fast, a place's lanes are held as one large whole number
with sixteen bits a lane.
"""

from __future__ import annotations

import json
import math
import struct
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

# Sixteen bits hold this many bytes added up.
_BATCH = 250
_ZERO = 128
# The line of JSON is shorter than this many bytes; the table is read so many places at a time.
_HEAD = 1 << 16
_PART = 4096


@dataclass(frozen=True, slots=True)
class Linear:
    lanes: tuple[str, ...]
    steps: tuple[float, ...]
    starts: tuple[float, ...]
    table: tuple[int, ...]

    def sums(self, places: Sequence[int]) -> list[float]:
        """The score of each lane: its weights over the square root of their number, and its start."""
        size, totals = len(self.lanes), [0] * len(self.lanes)
        for first in range(0, len(places), _BATCH):
            batch = places[first : first + _BATCH]
            added = sum(map(self.table.__getitem__, batch)).to_bytes(2 * size, "little")
            offset = _ZERO * len(batch)
            raw = struct.unpack(f"<{size}H", added)
            totals = [so_far + lane - offset for so_far, lane in zip(totals, raw, strict=True)]
        scale = 1 / math.sqrt(max(len(places), 1))
        return [lane * step * scale + start for lane, step, start in zip(totals, self.steps, self.starts, strict=True)]

    def shares(self, places: Sequence[int]) -> dict[str, float]:
        """The probability of each lane, together one."""
        sums = self.sums(places)
        top = max(sums)
        powers = [math.exp(value - top) for value in sums]
        whole = sum(powers)
        return {lane: power / whole for lane, power in zip(self.lanes, powers, strict=True)}


@cache
def trained(name: str) -> Linear:
    """Read once, before the first message."""
    raw = memoryview(resources.files(__package__).joinpath("weights", f"{name}.bin").read_bytes())
    head = bytes(raw[:_HEAD]).partition(b"\n")[0]
    described = json.loads(head)
    lanes = tuple(described["lanes"])
    return Linear(
        lanes, tuple(described["steps"]), tuple(described["starts"]), _table(raw[len(head) + 1 :], len(lanes))
    )


def _table(narrow: memoryview, lanes: int) -> tuple[int, ...]:
    """One number a place. Places that nothing was learnt for share theirs; a part at a time, to need little memory."""
    nothing = int.from_bytes(bytes((_ZERO, 0)) * lanes, "little")
    table: list[int] = []
    for first in range(0, len(narrow), lanes * _PART):
        part = narrow[first : first + lanes * _PART]
        wide = bytearray(2 * len(part))
        wide[::2] = part
        numbers = (
            int.from_bytes(wide[start : start + 2 * lanes], "little") for start in range(0, len(wide), 2 * lanes)
        )
        table += [nothing if number == nothing else number for number in numbers]
    return tuple(table)
