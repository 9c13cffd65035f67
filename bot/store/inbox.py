"""What people sent through WeChat, once each, with the reply that was given: a retry gets the same one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, select, update

from bot.store.seal import Sealer
from bot.store.tables import inbox

BY_KEY = select(inbox).where(inbox.c.key == bindparam("key"))
ADD = inbox.insert()


@dataclass(frozen=True)
class Received:
    """``answered_by`` is ``passive`` or ``outbox``: the reply leaves by one of them, never both."""

    key: str
    person: str
    at: datetime
    raw: Mapping[str, Any]
    reply: str
    answered_by: str = "passive"


class Inbox:
    def __init__(self, connection: Connection, sealer: Sealer) -> None:
        self._connection, self._sealer = connection, sealer

    def get(self, key: str) -> Received | None:
        row = self._connection.execute(BY_KEY, {"key": key}).one_or_none()
        if row is None:
            return None
        raw = self._sealer.open_json(row.raw) or {}
        return Received(row.key, row.person, row.at, raw, self._sealer.open_text(row.reply), row.answered_by)

    def add(self, received: Received) -> None:
        self._connection.execute(
            ADD,
            {
                "key": received.key,
                "person": received.person,
                "at": received.at,
                "raw": self._sealer.seal_json(received.raw),
                "reply": self._sealer.seal_text(received.reply) if received.reply else None,
                "answered_by": received.answered_by,
            },
        )

    def hand_over(self, key: str) -> bool:
        """Let the outbox answer instead of the passive reply; False when it does so already."""
        query = update(inbox).where(inbox.c.key == key, inbox.c.answered_by == "passive").values(answered_by="outbox")
        return self._connection.execute(query).rowcount == 1

    def of_person(self, person: str, since: datetime) -> list[Received]:
        """What a person wrote since a moment, oldest first."""
        query = select(inbox).where(inbox.c.person == person, inbox.c.at >= since).order_by(inbox.c.at)
        return [
            Received(row.key, row.person, row.at, self._sealer.open_json(row.raw) or {},
                     self._sealer.open_text(row.reply), row.answered_by)
            for row in self._connection.execute(query)
        ]  # fmt: skip

    def forget(self, before: datetime) -> int:
        return self._connection.execute(inbox.delete().where(inbox.c.at < before)).rowcount
