"""Small things the service remembers: the access token with its lease, what the mail servers can do; and the policy."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, or_, select, update

from bot.store.rows import insert_once, upsert
from bot.store.seal import Sealer
from bot.store.tables import notes, policies


@dataclass(frozen=True)
class Note:
    value: Any
    until: datetime | None


class Notes:
    def __init__(self, connection: Connection, sealer: Sealer) -> None:
        self._connection, self._sealer = connection, sealer

    def get(self, name: str) -> Note | None:
        row = self._connection.execute(select(notes).where(notes.c.name == name)).one_or_none()
        return Note(self._sealer.open_json(row.value), row.until) if row and row.value is not None else None

    def put(self, name: str, value: Any, until: datetime | None = None) -> None:
        """Write the value; an open lease on it ends."""
        sealed = self._sealer.seal_json(value)
        upsert(self._connection, notes, {"name": name, "value": sealed, "until": until, "lease_until": None})

    def lease(self, name: str, now: datetime, until: datetime) -> bool:
        """Take the right to renew a note; False while somebody else holds it."""
        insert_once(self._connection, notes, {"name": name})
        free = or_(notes.c.lease_until.is_(None), notes.c.lease_until < now)
        query = update(notes).where(notes.c.name == name, free).values(lease_until=until)
        return self._connection.execute(query).rowcount == 1

    def release(self, name: str) -> None:
        self._connection.execute(update(notes).where(notes.c.name == name).values(lease_until=None))


class Policies:
    """The operator's imported policy texts, by version date."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, version: str, text: str, now: datetime) -> None:
        upsert(self._connection, policies, {"version": version, "imported_at": now, "text": text})

    def changed_since(self, since: datetime) -> str:
        """The newest version when it came after a moment and replaced another one; else empty."""
        query = select(policies.c.version, policies.c.imported_at).order_by(policies.c.version.desc()).limit(2)
        rows = list(self._connection.execute(query))
        return str(rows[0].version) if len(rows) > 1 and rows[0].imported_at >= since else ""

    def up_to(self, version: str) -> tuple[str, str] | None:
        """Version and text of this version, else of the newest before it."""
        known = select(policies.c.version, policies.c.text).where(policies.c.version <= version)
        row = self._connection.execute(known.order_by(policies.c.version.desc()).limit(1)).one_or_none()
        return (row.version, row.text) if row else None

    def latest(self) -> tuple[str, str] | None:
        """Version and text of the newest policy."""
        return next(iter(self.newest(1)), None)

    def newest(self, count: int) -> list[tuple[str, str]]:
        """Version and text of so many, the newest first."""
        query = select(policies.c.version, policies.c.text).order_by(policies.c.version.desc()).limit(count)
        return [(row.version, row.text) for row in self._connection.execute(query)]
