"""What a move comes to: the case after it, a line for its log, and what must leave the process."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from bot.domain.cases import Case
from bot.domain.effects import Effect, TellPerson
from bot.domain.phrases import Slot, phrase


@dataclass(frozen=True)
class Decision:
    """The case after the event, the log line ``kind`` with ``data``, and what must leave the process."""

    case: Case
    kind: str
    data: Mapping[str, object] = field(default_factory=dict)
    effects: tuple[Effect, ...] = ()


def tell(case: Case, key: str, now: datetime, **slots: Slot) -> TellPerson:
    told = phrase(key, case=case.number, **slots)
    return TellPerson(case.person, told, f"{case.number}:{key}:{now.isoformat()}", case.number)
