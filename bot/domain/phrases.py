"""Sentences by key: what rules and dialogs say without knowing any wording or language.

A slot holds a plain value. A ``str`` is somebody's typed words or a number and is escaped where it is shown; a nested
``Phrase`` is our own wording; dates are written in the reader's language; a tuple is written as a list.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime


@dataclass(frozen=True)
class Link:
    """A tappable address with our own words on it."""

    label: Phrase
    url: str


@dataclass(frozen=True)
class Phrase:
    """One sentence of ``bot.texts`` with its slots."""

    key: str
    slots: Mapping[str, Slot] = field(default_factory=dict)

    def __hash__(self) -> int:
        return hash((self.key, tuple(sorted(self.slots))))


Slot = str | int | date | datetime | Phrase | Link | tuple["Slot", ...]


def phrase(key: str, **slots: Slot) -> Phrase:
    """Shorthand: ``phrase("receipt.due", due=day)``."""
    return Phrase(key, slots)


def right_name(right: str) -> Phrase:
    """The name of a right in the reader's language."""
    return Phrase(f"right.{right}")


def ground_name(clause: str) -> Phrase:
    """A deletion ground 8.3(n) or refusal ground 8.4(4)x in plain words."""
    return Phrase(f"ground.{clause_key(clause)}")


def group_name(group: str) -> Phrase:
    """The name of a group of people: its clause of the policy, or ``other``."""
    return Phrase(f"group.{group if group == 'other' else clause_key(group)}")


def clause_key(clause: str) -> str:
    """``8.4(4)c`` → ``c8_4_4_c``, ``2.3(1)`` → ``c2_3_1``: a clause id as a part of a text's key."""
    return "c" + "_".join(re.findall(r"\d+|[a-z]", clause))
