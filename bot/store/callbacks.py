"""Callbacks that people asked for: open until somebody of staff answered."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, Select, select, update

from bot.store.rows import change_some
from bot.store.seal import Sealer
from bot.store.tables import callbacks


@dataclass(frozen=True)
class Callback:
    """``promised_at``: by when the person was told to hear from somebody."""

    id: int
    person: str
    said: str
    asked_at: datetime
    promised_at: datetime
    closed_at: datetime | None = None


class Callbacks:
    def __init__(self, connection: Connection, sealer: Sealer) -> None:
        self._connection, self._sealer = connection, sealer

    def add(self, person: str, said: str, asked_at: datetime, promised_at: datetime) -> Callback:
        values = {"person": person, "said": self._sealer.seal_text(said), "asked_at": asked_at,
                  "promised_at": promised_at, "closed_by": ""}  # fmt: skip
        row = self._connection.execute(callbacks.insert().values(values).returning(callbacks.c.id)).scalar_one()
        return Callback(int(row), person, said, asked_at, promised_at)

    def get(self, number: int) -> Callback | None:
        return next(iter(self._load(select(callbacks).where(callbacks.c.id == number))), None)

    def open_of(self, person: str) -> Callback | None:
        query = select(callbacks).where(callbacks.c.person == person, callbacks.c.closed_at.is_(None))
        return next(iter(self._load(query.order_by(callbacks.c.id.desc()))), None)

    def all_open(self) -> list[Callback]:
        """Oldest first."""
        return self._load(select(callbacks).where(callbacks.c.closed_at.is_(None)).order_by(callbacks.c.id))

    def close(self, number: int, by: str, now: datetime) -> bool:
        """False when it was closed before."""
        query = update(callbacks).where(callbacks.c.id == number, callbacks.c.closed_at.is_(None))
        return self._connection.execute(query.values(closed_at=now, closed_by=by[:254])).rowcount == 1

    def promise(self, number: int, promised_at: datetime) -> None:
        """The person was told another hour."""
        self._connection.execute(update(callbacks).where(callbacks.c.id == number).values(promised_at=promised_at))

    def reopen(self, number: int) -> None:
        query = update(callbacks).where(callbacks.c.id == number)
        self._connection.execute(query.values(closed_at=None, closed_by=""))

    def forget_person(self, person: str, now: datetime) -> None:
        """Erase what a person said; nobody is left to be called back."""
        here = update(callbacks).where(callbacks.c.person == person)
        self._connection.execute(here.where(callbacks.c.closed_at.is_(None)).values(closed_at=now, closed_by="person"))
        self._connection.execute(here.values(said=None))

    def forget(self, before: datetime) -> int:
        query = update(callbacks).where(callbacks.c.closed_at < before, callbacks.c.said.is_not(None))
        return change_some(self._connection, query.values(said=None))

    def _load(self, query: Select[Any]) -> list[Callback]:
        return [self._callback(row) for row in self._connection.execute(query)]

    def _callback(self, row: Row[Any]) -> Callback:
        said = self._sealer.open_text(row.said) if row.said else ""
        return Callback(row.id, row.person, said, row.asked_at, row.promised_at, row.closed_at)
