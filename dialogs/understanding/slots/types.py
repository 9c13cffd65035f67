"""What reading one answer gives back. How each kind is read is in the file of that kind."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

Kind = Literal["phone", "email", "resident_id", "name", "date", "yes_no"]
KINDS: tuple[Kind, ...] = get_args(Kind)


@dataclass(frozen=True, slots=True)
class Slot:
    """``problem`` is a key of the texts; ``details`` are its slots; ``other_value`` is a document of another kind."""

    kind: Kind
    text: str
    valid: bool
    value: str | None = None
    problem: str | None = None
    details: tuple[tuple[str, str], ...] = ()
    other_value: str | None = None


def good(kind: Kind, text: str, value: str) -> Slot:
    return Slot(kind, text, valid=True, value=value)


def bad(kind: Kind, text: str, problem: str, **details: object) -> Slot:
    pairs = tuple((name, str(value)) for name, value in details.items())
    return Slot(kind, text, valid=False, problem=f"slot.{kind}.{problem}", details=pairs)
