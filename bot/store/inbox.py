"""What people sent through WeChat, once each, with the reply that was given: a retry gets the same one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, func, select, update

from bot.store.rows import change_some
from bot.store.seal import Sealer
from bot.store.tables import inbox

BY_KEY = select(inbox).where(inbox.c.key == bindparam("key"))
ADD = inbox.insert()


@dataclass(frozen=True)
class Received:
    """``answered_by``: ``passive``, ``outbox``, or the worker that a retry reached: one of them carries the reply.
    ``news``: the reply tells something that a later one would not.
    """

    key: str
    person: str
    at: datetime
    raw: Mapping[str, Any]
    reply: str
    answered_by: str = "passive"
    news: bool = True


class Inbox:
    def __init__(self, connection: Connection, sealer: Sealer) -> None:
        self._connection, self._sealer = connection, sealer

    def get(self, key: str) -> Received | None:
        row = self._connection.execute(BY_KEY, {"key": key}).one_or_none()
        if row is None:
            return None
        return self._received(row)

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
                "news": received.news,
            },
        )

    def hand_over(self, key: str, worker: str) -> bool:
        """Let the outbox answer instead of the passive reply; False when it does so already, or another worker does."""
        mine = inbox.c.answered_by.in_(("passive", worker))
        query = update(inbox).where(inbox.c.key == key, mine).values(answered_by="outbox")
        return self._connection.execute(query).rowcount == 1

    def replay(self, key: str, worker: str) -> None:
        """A retry reached this worker: from here on its response, or its outbox row, carries the reply."""
        self._connection.execute(update(inbox).where(inbox.c.key == key).values(answered_by=worker))

    def of_person(self, person: str, since: datetime) -> list[Received]:
        """What a person wrote since a moment, oldest first."""
        query = select(inbox).where(inbox.c.person == person, inbox.c.at >= since).order_by(inbox.c.at)
        return [self._received(row) for row in self._connection.execute(query)]

    def count(self, person: str) -> int:
        """How many messages of a person are kept."""
        query = select(func.count()).where(inbox.c.person == person, inbox.c.raw.is_not(None))
        return int(self._connection.execute(query).scalar_one())

    def forget_person(self, person: str) -> None:
        """Erase what a person wrote and was told; the keys stay, so that a retry changes nothing."""
        self._connection.execute(update(inbox).where(inbox.c.person == person).values(raw=None, reply=None))

    def forget(self, before: datetime) -> int:
        return change_some(self._connection, inbox.delete().where(inbox.c.at < before))

    def _received(self, row: Row[Any]) -> Received:
        raw, reply = self._sealer.open_json(row.raw) or {}, self._sealer.open_text(row.reply)
        return Received(row.key, row.person, row.at, raw, reply, row.answered_by, row.news)
