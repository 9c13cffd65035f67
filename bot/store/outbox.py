"""Everything that is to leave the process. A row is written in the commit that decided it and delivered later."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Exists,
    Row,
    and_,
    bindparam,
    case,
    exists,
    literal_column,
    or_,
    select,
    update,
)

from bot.errors import ConfigError
from bot.store.rows import change_some, insert_once
from bot.store.seal import Sealer
from bot.store.tables import outbox

PENDING: tuple[ColumnElement[str], ...] = tuple(literal_column(f"'{state}'") for state in ("ready", "sending"))
WAITING = (
    select(outbox)
    .where(outbox.c.person == bindparam("person"), outbox.c.state == literal_column("'waiting'"))
    .order_by(outbox.c.id)
)
"""Here and in ``PENDING`` states are spelled out: a partial index fits only what is known before the values are."""
EARLIER = outbox.alias("earlier")


@dataclass(frozen=True)
class Outgoing:
    """A row to write. ``dedupe`` is unique for ever: writing it twice writes it once."""

    dedupe: str
    channel: str
    kind: str
    payload: Mapping[str, Any]
    due_at: datetime
    person: str | None = None
    case: str | None = None
    state: str = "ready"
    remote_id: str | None = None


@dataclass(frozen=True)
class OutboxRow:
    """A stored row. ``state``: ready, sending, waiting (for the person), sent, failed, undone."""

    id: int
    dedupe: str
    channel: str
    kind: str
    payload: Mapping[str, Any]
    due_at: datetime
    person: str | None
    case: str | None
    state: str
    attempts: int
    remote_id: str | None
    how: str | None
    error: str | None
    created_at: datetime
    done_at: datetime | None
    tried: str = ""
    pieces: int = 0
    claim: int = 0
    unopened: str = ""
    """Why the payload could not be opened; it is empty then."""

    @property
    def rungs_tried(self) -> frozenset[str]:
        """Ways beside the chat that did not reach the person (``bot.domain.ladder``)."""
        return frozenset(filter(None, self.tried.split(",")))


REMINDER = "remind:"
"""What a reminder to a person is called after, before the case's number."""


class Outbox:
    def __init__(self, connection: Connection, sealer: Sealer) -> None:
        self._connection, self._sealer = connection, sealer

    def add(self, outgoing: Outgoing, now: datetime) -> bool:
        """Queue; False when this dedupe key was queued before."""
        return insert_once(
            self._connection,
            outbox,
            {
                "dedupe": outgoing.dedupe[:160],
                "channel": outgoing.channel,
                "kind": outgoing.kind,
                "person": outgoing.person,
                "case": outgoing.case,
                "state": outgoing.state,
                "due_at": outgoing.due_at,
                "attempts": 0,
                "payload": self._sealer.seal_json(dict(outgoing.payload)),
                "remote_id": outgoing.remote_id,
                "created_at": now,
            },
        )

    def claim(self, now: datetime, lease_until: datetime, limit: int) -> list[OutboxRow]:
        """Take rows that are due; a row whose lease ran out (its worker died) is taken again.

        What a person is to read keeps its order: nothing overtakes a text to them that is being tried again.
        """
        due = (
            select(outbox.c.id)
            .where(
                outbox.c.state.in_(PENDING),
                outbox.c.due_at <= now,
                or_(outbox.c.lease_until.is_(None), outbox.c.lease_until < now),
                or_(outbox.c.channel != "wechat", ~_held_up()),
            )
            .order_by(outbox.c.due_at, outbox.c.id)
            .limit(limit)
            .with_for_update(skip_locked=True)
        )
        taken = (
            update(outbox)
            .where(outbox.c.id.in_(due.scalar_subquery()))
            .values(state="sending", lease_until=lease_until, attempts=outbox.c.attempts + 1, claim=outbox.c.claim + 1)
            .returning(outbox)
        )
        rows = [self._row(row) for row in self._connection.execute(taken).all()]
        return sorted(rows, key=lambda row: (row.due_at, row.id))

    def renew(self, row: OutboxRow, lease_until: datetime) -> bool:
        """Keep a claimed row for longer; False when somebody else has taken it, or it ended, meanwhile."""
        return self._change(row, {"lease_until": lease_until})

    def release(self, row: OutboxRow, due_at: datetime | None = None) -> None:
        """Give a claimed row back untried, for now or for later."""
        values: dict[str, Any] = {"state": "ready", "lease_until": None, "attempts": outbox.c.attempts - 1}
        values |= {"due_at": due_at} if due_at else {}
        self._change(row, values)

    def arrived(self, row: OutboxRow, pieces: int, lease_until: datetime) -> bool:
        """So many parts of the text have arrived; a retry goes on behind them. False as ``renew``'s."""
        return self._change(row, {"pieces": pieces, "lease_until": lease_until})

    def _change(self, row: OutboxRow, values: Mapping[str, Any]) -> bool:
        """Only while the row is still the worker's that claimed it."""
        mine = (outbox.c.id == row.id) & (outbox.c.state == "sending") & (outbox.c.claim == row.claim)
        return self._connection.execute(update(outbox).where(mine).values(dict(values))).rowcount == 1

    def finish(self, row_id: int, *, state: str, now: datetime, how: str = "", error: str = "") -> None:
        """Record the end of a row that is no worker's (``sent``, ``failed``, ``undone``)."""
        values = self._end(state, now, how, error)
        self._connection.execute(update(outbox).where(outbox.c.id == row_id).values(values))

    def settle(self, row: OutboxRow, *, state: str, now: datetime, how: str = "", error: str = "",
               remote_id: str | None = None, tried: frozenset[str] = frozenset()) -> bool:  # fmt: skip
        """Record the end of an attempt (``sent``, ``failed``, ``waiting``); False as ``renew``'s."""
        values = self._end(state, now, how, error)
        if tried:
            values["tried"] = ",".join(sorted(tried))
        if remote_id:
            values["remote_id"] = remote_id
        return self._change(row, values)

    def rewrite(self, row_id: int, payload: Mapping[str, Any], due_at: datetime) -> bool:
        """Change what a row holds, and when it is due; False when a worker has it, or it ended."""
        mine = (outbox.c.id == row_id) & (outbox.c.state == "ready")
        values = {"payload": self._sealer.seal_json(dict(payload)), "due_at": due_at}
        return self._connection.execute(update(outbox).where(mine).values(values)).rowcount == 1

    def note_error(self, row_id: int, error: str) -> None:
        """Something became known after the row was sent."""
        self._connection.execute(update(outbox).where(outbox.c.id == row_id).values(error=self._said(error)))

    def retry(self, row: OutboxRow, due_at: datetime, error: str) -> None:
        self._change(row, {"state": "ready", "due_at": due_at, "lease_until": None, "error": self._said(error)})

    def next_rung(self, row: OutboxRow, now: datetime) -> None:
        """What announced this waiting text did not reach the person: look for another way."""
        tried = ",".join(sorted(row.rungs_tried | {row.how or ""} - {""}))
        values = {"state": "ready", "due_at": now, "lease_until": None, "attempts": 0, "tried": tried}
        self._connection.execute(update(outbox).where(outbox.c.id == row.id).values(values))

    def resume(self, row_id: int, now: datetime) -> None:
        """Let what waited for its person leave now, with all its attempts before it."""
        values = {"state": "ready", "due_at": now, "lease_until": None, "attempts": 0, "done_at": None}
        self._connection.execute(update(outbox).where(outbox.c.id == row_id).values(values))

    def waiting(self, person: str) -> list[OutboxRow]:
        """Texts that wait until this person writes again, oldest first; none that cannot be opened."""
        rows = map(self._row, self._connection.execute(WAITING, {"person": person}))
        return [row for row in rows if not row.unopened]

    def announced(self, person: str, how: str) -> OutboxRow | None:
        """The newest waiting text of a person that was announced in a way whose answers name no message."""
        return next((row for row in reversed(self.waiting(person)) if row.how == how), None)

    def pending(self, person: str) -> list[OutboxRow]:
        """WeChat texts for this person that are ready but not yet claimed, oldest first."""
        query = (
            select(outbox)
            .where(outbox.c.person == person, outbox.c.state == "ready", outbox.c.channel == "wechat")
            .order_by(outbox.c.id)
        )
        return [self._row(row) for row in self._connection.execute(query)]

    def of_case(self, case: str) -> list[OutboxRow]:
        query = select(outbox).where(outbox.c.case == case).order_by(outbox.c.id)
        return [self._row(row) for row in self._connection.execute(query)]

    def ready(self, case: str, kind: str) -> list[OutboxRow]:
        """What no worker has taken yet, oldest first."""
        here = (outbox.c.case == case, outbox.c.kind == kind, outbox.c.state == literal_column("'ready'"))
        return [self._row(row) for row in self._connection.execute(select(outbox).where(*here).order_by(outbox.c.id))]

    def undo(self, case: str, now: datetime) -> list[OutboxRow]:
        """Take back the texts of a case that the undo window still holds."""
        query = (
            update(outbox)
            .where(outbox.c.case == case, outbox.c.state == "ready", outbox.c.kind == "words", outbox.c.due_at > now)
            .values(state="undone", done_at=now)
            .returning(outbox)
        )
        return [self._row(row) for row in self._connection.execute(query)]

    def drop_reminders(self, case: str, now: datetime, about: str = "") -> None:
        """Take out reminders that still wait for the person and are overtaken; ``about``: how their stage begins."""
        here = (outbox.c.case == case) & outbox.c.dedupe.startswith(f"{REMINDER}{case}:{about}", autoescape=True)
        open_ones = here & (outbox.c.state == "waiting")
        self._connection.execute(update(outbox).where(open_ones).values(state="undone", done_at=now))

    def fetch_no_more(self, person: str, now: datetime) -> None:
        """Ask WeChat for none of the pictures of a person that were not fetched yet."""
        here = (outbox.c.person == person) & (outbox.c.channel == "media") & outbox.c.state.in_(PENDING)
        self._connection.execute(update(outbox).where(here).values(state="undone", done_at=now, payload=None))

    def by_remote_id(self, remote_id: str) -> OutboxRow | None:
        query = select(outbox).where(outbox.c.remote_id == remote_id).order_by(outbox.c.id.desc()).limit(1)
        row = self._connection.execute(query).one_or_none()
        return self._row(row) if row else None

    def withdraw_nudges(self, person: str, now: datetime) -> None:
        """Send no nudge any more that still waits for its hour."""
        here = (outbox.c.person == person) & (outbox.c.kind == "nudge") & (outbox.c.state == literal_column("'ready'"))
        self._connection.execute(update(outbox).where(here).values(state="undone", done_at=now, payload=None))

    def forget_person(self, person: str, now: datetime) -> None:
        """Erase what was said to a person outside any case, and send none of it any more."""
        here = (outbox.c.person == person) & outbox.c.case.is_(None)
        open_ones = here & outbox.c.state.in_((literal_column("'waiting'"), *PENDING))
        self._connection.execute(update(outbox).where(open_ones).values(state="undone", done_at=now))
        self._connection.execute(update(outbox).where(here).values(payload=None, error=None))

    def forget(self, before: datetime) -> int:
        """Erase the payload of rows that ended before a moment, and what servers said of their addresses.
        What waits for a person and belongs to no case waits no longer than that."""
        waits = outbox.c.state == literal_column("'waiting'")
        ended = and_(outbox.c.done_at < before, ~waits, outbox.c.state.not_in(PENDING))
        given_up = and_(waits, outbox.c.case.is_(None), outbox.c.created_at < before)
        query = update(outbox).where(or_(ended, given_up), outbox.c.payload.is_not(None))
        state = case((waits, "undone"), else_=outbox.c.state)
        return change_some(self._connection, query.values(payload=None, error=None, state=state))

    def forget_case(self, case: str, now: datetime) -> None:
        """Erase all that was to leave for a case; what still waits for its person waits no more."""
        here = outbox.c.case == case
        waiting = here & (outbox.c.state == literal_column("'waiting'"))
        self._connection.execute(update(outbox).where(waiting).values(state="undone", done_at=now))
        self._connection.execute(update(outbox).where(here).values(payload=None, error=None))

    def _end(self, state: str, now: datetime, how: str, error: str) -> dict[str, Any]:
        said = self._said(error) if error else None
        return {"state": state, "how": how or None, "error": said, "done_at": now, "lease_until": None}

    def _said(self, error: str) -> bytes:
        """A server's answer may name its recipient."""
        return self._sealer.seal_text(error[:255])

    def _row(self, row: Row[Any]) -> OutboxRow:
        """One that cannot be opened keeps none of the others back."""
        try:
            payload, unopened = self._sealer.open_json(row.payload) or {}, ""
            error = self._sealer.open_text(row.error) or None
        except (ConfigError, ValueError) as exc:
            payload, error, unopened = {}, None, str(exc) or type(exc).__name__
        return OutboxRow(
            row.id, row.dedupe, row.channel, row.kind, payload, row.due_at, row.person, row.case, row.state,
            row.attempts, row.remote_id, row.how, error, row.created_at, row.done_at, row.tried, row.pieces,
            row.claim, unopened,
        )  # fmt: skip


def _held_up() -> Exists:
    """Whether an earlier text to the same person has been tried and will be tried again."""
    same = and_(EARLIER.c.person == outbox.c.person, EARLIER.c.id < outbox.c.id, EARLIER.c.channel == "wechat")
    pending = EARLIER.c.state.in_(PENDING)
    return exists().where(same, pending, EARLIER.c.attempts > 0).correlate(outbox)
