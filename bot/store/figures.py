"""How much there is: counts for monitoring, read through the partial indexes. No case is loaded."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, func, select, text

from bot.domain.cases import LIVE
from bot.store.ledger import Ledger
from bot.store.tables import cases, outbox


@dataclass(frozen=True)
class Figures:
    """Rows of the outbox that have not left and cases that are not ended, by state; unanswered cases past due;
    and when retention came to its end last."""

    outbox: Mapping[str, int]
    cases: Mapping[str, int]
    overdue: int
    purged_at: datetime | None = None


def count(connection: Connection, today: str) -> Figures:
    """``today`` is the local day, ISO 8601."""
    queued = select(outbox.c.state, func.count()).group_by(outbox.c.state)
    pending = queued.where(text("state IN ('ready','sending')"))
    waiting = queued.where(text("state = 'waiting'"))
    live = select(cases.c.state, func.count()).where(text("state IN ('identifying','open','answered')"))
    late = select(func.count()).where(
        text("state IN ('identifying','open','answered')"),
        cases.c.state.in_([state.value for state in LIVE]),
        cases.c.due_on < today,
    )
    return Figures(
        outbox=_by_state(connection, pending, waiting),
        cases=_by_state(connection, live.group_by(cases.c.state)),
        overdue=int(connection.execute(late).scalar_one()),
        purged_at=Ledger(connection).last("purged"),
    )


def _by_state(connection: Connection, *queries: Select[Any]) -> dict[str, int]:
    return {row[0]: row[1] for query in queries for row in connection.execute(query)}
