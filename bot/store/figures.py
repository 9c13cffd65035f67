"""How much there is: counts for monitoring, read through the partial indexes. No case is loaded."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, func, select, text

from bot.domain.cases import LIVE
from bot.store.tables import cases, outbox


@dataclass(frozen=True)
class Figures:
    """Rows of the outbox that have not left and cases that are not ended, by state; and unanswered cases past due."""

    outbox: Mapping[str, int]
    cases: Mapping[str, int]
    overdue: int


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
        outbox={state: number for query in (pending, waiting) for state, number in connection.execute(query)},
        cases=dict(connection.execute(live.group_by(cases.c.state)).tuples().all()),
        overdue=int(connection.execute(late).scalar_one()),
    )
