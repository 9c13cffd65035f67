"""Cries for help, and what was said from the first word until all was well: one row an alarm."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, Select, select, update

from bot.store.rows import change_some
from bot.store.seal import Sealer
from bot.store.tables import alarms


@dataclass(frozen=True)
class Line:
    """``by``: the address of a colleague; empty: the person. ``inside``: a note, which the person does not get."""

    at: datetime
    text: str
    by: str = ""
    inside: bool = False


@dataclass(frozen=True)
class Alarm:
    """``state``: on, over, mistaken. ``lines``: oldest first, none once they are erased. ``waits_since``: for a
    colleague who answers; None when nobody has to be chased."""

    id: int
    person: str
    state: str
    last_at: datetime
    lines: tuple[Line, ...] = ()
    waits_since: datetime | None = None


class Alarms:
    def __init__(self, connection: Connection, sealer: Sealer) -> None:
        self._connection, self._sealer = connection, sealer

    def add(self, person: str, now: datetime) -> Alarm:
        values = {"person": person, "state": "on", "last_at": now, "waits_since": now}
        row = self._connection.execute(alarms.insert().values(values).returning(alarms.c.id)).scalar_one()
        return Alarm(int(row), person, "on", now, waits_since=now)

    def get(self, number: int) -> Alarm | None:
        return self._one(select(alarms).where(alarms.c.id == number))

    def newest_of(self, person: str) -> Alarm | None:
        return self._one(select(alarms).where(alarms.c.person == person).order_by(alarms.c.id.desc()).limit(1))

    def waiting(self, before: datetime) -> list[str]:
        """Whose cry has waited for a colleague since before that moment."""
        query = select(alarms.c.person).where(alarms.c.waits_since <= before, alarms.c.state == "on")
        return list(self._connection.execute(query.distinct()).scalars())

    def save(self, alarm: Alarm) -> None:
        lines = [[line.at.isoformat(), line.text, line.by, line.inside] for line in alarm.lines]
        values = {"state": alarm.state, "last_at": alarm.last_at, "lines": self._sealer.seal_json(lines),
                  "waits_since": alarm.waits_since}  # fmt: skip
        self._connection.execute(update(alarms).where(alarms.c.id == alarm.id).values(values))

    def forget_person(self, person: str) -> None:
        self._connection.execute(update(alarms).where(alarms.c.person == person).values(lines=None))

    def forget(self, before: datetime) -> int:
        query = update(alarms).where(alarms.c.last_at < before, alarms.c.lines.is_not(None))
        return change_some(self._connection, query.values(lines=None))

    def _one(self, query: Select[Any]) -> Alarm | None:
        row = self._connection.execute(query).one_or_none()
        return self._alarm(row) if row else None

    def _alarm(self, row: Row[Any]) -> Alarm:
        stored = self._sealer.open_json(row.lines) or []
        lines = tuple(Line(datetime.fromisoformat(at), *rest) for at, *rest in stored)
        return Alarm(row.id, row.person, row.state, row.last_at, lines, row.waits_since)
