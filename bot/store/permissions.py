"""What a person permits beyond the chat: notices by WeChat (one accept, one notice), nudges to a verified contact."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from sqlalchemy import Connection, select, update

from bot.store.rows import change_some, insert_once, upsert
from bot.store.seal import Sealer
from bot.store.tables import WATCHED, agreements, cases, grants

State = Literal["asked", "agreed", "declined"]


class Grants:
    """How many notices of each subscription template may still be sent to a person."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of(self, person: str) -> dict[str, int]:
        """By template id; only what is left."""
        query = select(grants).where(grants.c.person == person, grants.c.left > 0)
        return {row.template: row.left for row in self._connection.execute(query)}

    def add(self, person: str, template: str) -> None:
        """The person accepted once more."""
        if not insert_once(self._connection, grants, {"person": person, "template": template, "left": 1}):
            here = (grants.c.person == person) & (grants.c.template == template)
            self._connection.execute(update(grants).where(here).values(left=grants.c.left + 1))

    def take(self, person: str, template: str) -> bool:
        """Use one up before it is sent; False when there is none."""
        here = (grants.c.person == person) & (grants.c.template == template) & (grants.c.left > 0)
        return self._connection.execute(update(grants).where(here).values(left=grants.c.left - 1)).rowcount == 1

    def drop(self, person: str, template: str = "") -> None:
        """The person refuses this template; every one when none is named."""
        query = grants.delete().where(grants.c.person == person)
        self._connection.execute(query.where(grants.c.template == template) if template else query)


@dataclass(frozen=True)
class Agreement:
    """Whether a person wants to be told outside the chat. ``kind``: phone or email; ``target`` only while agreed."""

    person: str
    state: State
    kind: str
    target: str
    at: datetime

    @property
    def given(self) -> bool:
        return self.state == "agreed" and self.target != ""


class Agreements:
    def __init__(self, connection: Connection, sealer: Sealer) -> None:
        self._connection, self._sealer = connection, sealer

    def get(self, person: str) -> Agreement | None:
        row = self._connection.execute(select(agreements).where(agreements.c.person == person)).one_or_none()
        return Agreement(row.person, row.state, row.kind, self._sealer.open_text(row.target), row.at) if row else None

    def put(self, agreement: Agreement) -> None:
        values = {
            "person": agreement.person, "state": agreement.state, "kind": agreement.kind, "at": agreement.at,
            "target": self._sealer.seal_text(agreement.target) if agreement.target else None,
        }  # fmt: skip
        upsert(self._connection, agreements, values)

    def forget_idle(self, before: datetime) -> int:
        """Drop what was agreed before a moment by people who have no request any more that could be answered."""
        live = select(cases.c.number).where(cases.c.person == agreements.c.person, WATCHED)
        query = agreements.delete().where(agreements.c.at < before, ~live.exists())
        return change_some(self._connection, query)

    def forget(self, person: str) -> None:
        self._connection.execute(agreements.delete().where(agreements.c.person == person))
