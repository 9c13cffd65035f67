"""Keyed hashes of the company's contacts, and the count of one-time codes sent to a contact point."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, delete, func, select

from bot.store.rows import change_some, upsert
from bot.store.seal import KeyedIndex
from bot.store.tables import codes, contacts


class Contacts:
    """No plain contact data is stored: a row is found only by hashing the same name and contact again."""

    def __init__(self, connection: Connection, index: KeyedIndex) -> None:
        self._connection, self._index = connection, index

    def reference(self, name: str, kind: str, value: str, *, since: str) -> str | None:
        """None as well for what was last confirmed before the day ``since`` (ISO)."""
        digest = self._index.contact(name, kind, value)
        query = select(contacts.c.reference).where(contacts.c.digest == digest, contacts.c.last_confirmed >= since)
        return self._connection.execute(query).scalar_one_or_none()

    def put(self, *, name: str, kind: str, value: str, group: str, reference: str, last_confirmed: str) -> None:
        digest = self._index.contact(name, kind, value)
        row = {"digest": digest, "grp": group, "reference": reference, "last_confirmed": last_confirmed}
        upsert(self._connection, contacts, row)

    def count(self, *, before: str | None = None) -> int:
        """Of all, or of those last confirmed before a day (ISO)."""
        query = select(func.count()).select_from(contacts)
        query = query if before is None else query.where(contacts.c.last_confirmed < before)
        return int(self._connection.execute(query).scalar_one())


class Codes:
    """How many codes went to a contact point, and how many somebody asked for; the codes themselves are not here."""

    def __init__(self, connection: Connection, index: KeyedIndex) -> None:
        self._connection, self._index = connection, index

    def sent_since(self, target: str, since: datetime) -> int:
        digest = self._index.digest("code", target.casefold())
        query = select(func.count()).where(codes.c.target == digest, codes.c.at >= since)
        return int(self._connection.execute(query).scalar_one())

    def asked_since(self, person: str, since: datetime) -> int:
        """Whatever the contact points: who tries many of them guesses, or annoys strangers."""
        query = select(func.count()).where(codes.c.person == person, codes.c.at >= since)
        return int(self._connection.execute(query).scalar_one())

    def add(self, target: str, person: str, now: datetime) -> None:
        digest = self._index.digest("code", target.casefold())
        self._connection.execute(codes.insert().values(target=digest, person=person, at=now))

    def forget(self, before: datetime) -> int:
        return change_some(self._connection, delete(codes).where(codes.c.at < before))
