"""What was measured, as one table for people and one object for programs."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """One number. ``note`` says what it is a number of."""

    name: str
    value: float
    unit: str
    note: str = ""


def written(rows: Sequence[Row]) -> str:
    """The table, columns aligned."""
    widest = max((_width(row.name) for row in rows), default=0)
    return "\n".join(
        f"{row.name}{' ' * (widest - _width(row.name))}  {_number(row.value):>9} {row.unit:<7} {row.note}".rstrip()
        for row in rows
    )


def _number(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 or value == int(value) else f"{value:,.2f}"


def _width(text: str) -> int:
    """Chinese characters are two columns wide."""
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)
