"""People as the channels know them: one row an openid or mail address, with the conversation and the sending window."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, exists, literal_column, select, update

from bot.domain.window import Window
from bot.store.rows import change_some, upsert
from bot.store.seal import Sealer
from bot.store.tables import EPOCH, cases, inbox, outbox, people

CLOSED = Window(EPOCH, 0)
BY_ID = select(people).where(people.c.id == bindparam("person"))
WAITS = exists().where(outbox.c.person == people.c.id, outbox.c.state == literal_column("'waiting'"))
ASKED = exists().where(cases.c.person == people.c.id)
HEARD = exists().where(inbox.c.key == bindparam("message"))
MET = BY_ID.add_columns(WAITS.label("waits"), ASKED.label("asked"), HEARD.label("heard"))


@dataclass(frozen=True)
class Person:
    """``talk`` is the conversation as JSON; ``minute`` and ``minute_count`` bound how fast somebody may write.

    ``left_at``: when they unfollowed while a case was live.
    """

    id: str
    channel: str
    address: str
    seen_at: datetime
    lang: str = "zh"
    following: bool = True
    window: Window = CLOSED
    talk: Mapping[str, Any] | None = None
    form_since: datetime | None = None
    form_reminded: bool = False
    minute: int = 0
    minute_count: int = 0
    left_at: datetime | None = None


@dataclass(frozen=True)
class Met:
    """Somebody who writes. ``waits``: texts wait for them; ``asked``: there are cases of theirs; ``heard``: this very
    message came before. For most all are false, and nothing more need be asked about them.
    """

    person: Person | None
    waits: bool
    asked: bool
    heard: bool


class People:
    def __init__(self, connection: Connection, sealer: Sealer) -> None:
        self._connection, self._sealer = connection, sealer

    def get(self, person: str) -> Person | None:
        row = self._connection.execute(BY_ID, {"person": person}).one_or_none()
        return self._person(row) if row else None

    def any_reachable(self) -> Person | None:
        """Somebody whose address is still known."""
        query = select(people).where(people.c.address.is_not(None)).limit(1)
        row = self._connection.execute(query).one_or_none()
        return self._person(row) if row else None

    def met(self, person: str, message: str) -> Met:
        """Who writes, with the key of the message."""
        row = self._connection.execute(MET, {"person": person, "message": message}).one_or_none()
        if row is None:
            return Met(None, waits=True, asked=True, heard=True)  # nothing is known: ask
        return Met(self._person(row), bool(row.waits), bool(row.asked), bool(row.heard))

    def save(self, person: Person) -> None:
        upsert(
            self._connection,
            people,
            {
                "id": person.id,
                "channel": person.channel,
                "address": self._sealer.seal_text(person.address) if person.address else None,
                "lang": person.lang,
                "following": person.following,
                "window_until": person.window.until,
                "window_left": person.window.left,
                "talk": self._sealer.seal_json(person.talk) if person.talk is not None else None,
                "form_since": person.form_since,
                "form_reminded": person.form_reminded,
                "minute": person.minute,
                "minute_count": person.minute_count,
                "seen_at": person.seen_at,
                "left_at": person.left_at,
            },
        )

    def set_window(self, person: str, window: Window) -> None:
        values = {"window_until": window.until, "window_left": window.left}
        self._connection.execute(update(people).where(people.c.id == person).values(values))

    def mark_reminded(self, person: str) -> None:
        self._connection.execute(update(people).where(people.c.id == person).values(form_reminded=True))

    def form_left(self, person: str) -> None:
        """The form is not waited for any more."""
        here = update(people).where(people.c.id == person)
        self._connection.execute(here.values(form_since=None, form_reminded=False))

    def to_remind(self, before: datetime) -> list[str]:
        """Who began a form in the chat before a moment, left it open, and was not reminded of it yet."""
        begun = select(people.c.id).where(people.c.form_since.is_not(None), people.c.form_since < before)
        query = begun.where(people.c.form_reminded.is_(False), people.c.channel == "wechat")
        return list(self._connection.execute(query).scalars())

    def left_forms(self, before: datetime) -> list[str]:
        """Whose form is open, and who has not written since a moment."""
        query = select(people.c.id).where(people.c.form_since.is_not(None), people.c.seen_at < before)
        return list(self._connection.execute(query).scalars())

    def left(self) -> list[str]:
        """Who unfollowed while a case was live."""
        return list(self._connection.execute(select(people.c.id).where(people.c.left_at.is_not(None))).scalars())

    def forget_talks(self, before: datetime) -> int:
        """Erase conversations of people who have not written since a moment; not before what they state is recorded."""
        query = update(people).where(people.c.seen_at < before, people.c.talk.is_not(None))
        return change_some(self._connection, query.where(people.c.form_since.is_(None)).values(talk=None))

    def forget(self, before: datetime) -> int:
        """Erase the addresses of people not seen since a moment, unless a case still holds personal fields."""
        remembered = select(cases.c.number).where(cases.c.person == people.c.id, cases.c.applicant.is_not(None))
        query = update(people).where(people.c.seen_at < before, people.c.address.is_not(None), ~remembered.exists())
        return change_some(self._connection, query.values(address=None, following=False))

    def _person(self, row: Row[Any]) -> Person:
        return Person(
            id=row.id,
            channel=row.channel,
            address=self._sealer.open_text(row.address),
            seen_at=row.seen_at,
            lang=row.lang,
            following=row.following,
            window=Window(row.window_until or EPOCH, row.window_left),
            talk=self._sealer.open_json(row.talk),
            form_since=row.form_since,
            form_reminded=row.form_reminded,
            minute=row.minute,
            minute_count=row.minute_count,
            left_at=row.left_at,
        )
