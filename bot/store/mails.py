"""Mails from staff and others, raw, once each; and what the bot asked staff to confirm."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, func, literal_column, or_, select, update

from bot.store.rows import BATCH, change_some, insert_once
from bot.store.seal import DIGEST_LENGTH, KeyedIndex, Sealer
from bot.store.tables import cases, confirmations, mails


@dataclass(frozen=True)
class Mail:
    """A stored mail. ``state``: accepted, recorded, quarantine, held. ``files``: kept, due to go, cut."""

    id: int
    message_id: str
    received_at: datetime
    sender: str
    state: str
    reason: str
    case: str | None
    raw: bytes
    files: str = "kept"


class Mails:
    """Authors are found by a keyed hash of their address."""

    def __init__(self, connection: Connection, sealer: Sealer, index: KeyedIndex) -> None:
        self._connection, self._sealer, self._index = connection, sealer, index

    def add(self, raw: bytes, message_id: str, sender: str, now: datetime) -> int | None:
        """Keep the raw bytes; None when these very bytes, or this Message-ID from this sender, were kept before.

        What was quarantined stands in nobody's way: it may have been a forgery of the mail that comes now.
        """
        if message_id and self._known(message_id, sender):
            return None
        sha256 = hashlib.sha256(raw).hexdigest()
        row = {"sha256": sha256, "message_id": message_id[:998], "received_at": now, **self._authored(sender),
               "state": "received", "reason": "", "raw": self._sealer.seal(raw)}  # fmt: skip
        if not insert_once(self._connection, mails, row):
            return None
        return int(self._connection.execute(select(mails.c.id).where(mails.c.sha256 == sha256)).scalar_one())

    def _known(self, message_id: str, sender: str) -> bool:
        same = (mails.c.message_id == message_id[:998], mails.c.sender == self._index.author(sender))
        query = select(mails.c.id).where(*same, mails.c.state != "quarantine")
        return self._connection.execute(query.limit(1)).one_or_none() is not None

    def _authored(self, address: str) -> dict[str, Any]:
        return {"sender": self._index.author(address), "author": self._sealer.seal_text(address) if address else None}

    def seal_authors(self) -> int:
        """Of mails from before authors were sealed; how many, the first ones only."""
        clear = (mails.c.author.is_(None), mails.c.sender != "", func.length(mails.c.sender) != DIGEST_LENGTH)
        query = select(mails.c.id, mails.c.sender).where(*clear)
        old = self._connection.execute(query.limit(BATCH)).all()
        for row in old:
            here = update(mails).where(mails.c.id == row.id)
            self._connection.execute(here.values(self._authored(row.sender)))
        return len(old)

    def knows(self, raw: bytes) -> bool:
        """Whether these very bytes were taken in."""
        query = select(mails.c.id).where(mails.c.sha256 == hashlib.sha256(raw).hexdigest())
        return self._connection.execute(query).scalar_one_or_none() is not None

    def is_quarantined(self, raw: bytes) -> bool:
        """What became of these very bytes."""
        query = select(mails.c.state).where(mails.c.sha256 == hashlib.sha256(raw).hexdigest())
        return self._connection.execute(query).scalar_one_or_none() == "quarantine"

    def settle(self, mail_id: int, *, state: str, reason: str, case: str | None) -> None:
        values = {"state": state, "reason": reason[:64], "case": case}
        self._connection.execute(update(mails).where(mails.c.id == mail_id).values(values))

    def get(self, mail_id: int) -> Mail | None:
        return next(iter(self._load(select(mails).where(mails.c.id == mail_id))), None)

    def of_case(self, case: str) -> list[Mail]:
        return self._load(select(mails).where(mails.c.case == case).order_by(mails.c.id))

    def ids_from(self, sender: str, case: str) -> list[str]:
        """The Message-IDs of what somebody wrote about a case, oldest first."""
        here = (mails.c.case == case, mails.c.sender == self._index.author(sender), mails.c.message_id != "")
        return list(self._connection.execute(select(mails.c.message_id).where(*here).order_by(mails.c.id)).scalars())

    def count_since(self, sender: str | None, reasons: Collection[str], since: datetime) -> int:
        """``sender`` None: of everybody."""
        query = select(func.count()).where(mails.c.reason.in_(reasons), mails.c.received_at >= since)
        query = query if sender is None else query.where(mails.c.sender == self._index.author(sender))
        return int(self._connection.execute(query).scalar_one())

    def count_in(self, case: str, sender: str, since: datetime) -> int:
        """Mails of one sender in the thread of one case."""
        here = (mails.c.case == case, mails.c.sender == self._index.author(sender), mails.c.received_at >= since)
        return int(self._connection.execute(select(func.count()).where(*here)).scalar_one())

    def _load(self, query: Any) -> list[Mail]:
        return [
            Mail(row.id, row.message_id, row.received_at, self._sealer.open_text(row.author), row.state, row.reason,
                 row.case, self._sealer.open(row.raw) if row.raw else b"", row.files)
            for row in self._connection.execute(query)
        ]  # fmt: skip

    def take_files_back(self, person: str) -> None:
        """The files in the mails of a person's cases are to go at once."""
        theirs = mails.c.case.in_(select(cases.c.number).where(cases.c.person == person))
        self._connection.execute(update(mails).where(theirs, mails.c.files == "kept").values(files="due"))

    def with_files_due(self, now: datetime, before: datetime | None, limit: int) -> list[Mail]:
        """Mails whose files must go: those that were taken back, and those that came ``before`` a moment; not while a
        plan waits that would read them."""
        return self._load(select(mails).where(*_files_due(now, before)).order_by(mails.c.id).limit(limit))

    def count_with_files_due(self, now: datetime, before: datetime | None) -> int:
        query = select(func.count()).select_from(mails).where(*_files_due(now, before))
        return int(self._connection.execute(query).scalar_one())

    def put_cut(self, mail_id: int, raw: bytes) -> None:
        """The mail without its files, unless all of it went meanwhile."""
        here = update(mails).where(mails.c.id == mail_id, mails.c.raw.is_not(None))
        self._connection.execute(here.values(raw=self._sealer.seal(raw), files="cut"))

    def forget(self, before: datetime) -> int:
        """Erase what was written before a moment, and by whom."""
        query = update(mails).where(mails.c.received_at < before, mails.c.raw.is_not(None))
        return change_some(self._connection, query.values(raw=None, sender="", author=None, files="cut"))

    def forget_of_no_case(self, before: datetime) -> int:
        """The same of mails that belong to no case."""
        case = select(cases.c.number).where(cases.c.number == mails.c.case)
        query = update(mails).where(mails.c.received_at < before, mails.c.raw.is_not(None), ~case.exists())
        return change_some(self._connection, query.values(raw=None, sender="", author=None, files="cut"))


def _files_due(now: datetime, before: datetime | None) -> tuple[ColumnElement[bool], ...]:
    old = [] if before is None else [and_(mails.c.files == "kept", mails.c.received_at < before)]
    plan = select(confirmations.c.mail).where(
        confirmations.c.mail == mails.c.id, confirmations.c.used_at.is_(None), confirmations.c.expires_at > now
    )
    return or_(mails.c.files == literal_column("'due'"), *old), mails.c.raw.is_not(None), ~plan.exists()


@dataclass(frozen=True)
class Confirmation:
    """A plan that waits for ``#confirm CODE``. ``plan`` is JSON of the handler that made it."""

    case: str
    mail: int
    plan: dict[str, Any]
    asked_by: str
    expires_at: datetime
    used_at: datetime | None


@dataclass(frozen=True)
class Waiting:
    """A plan that nobody has confirmed, with its code. ``items``: those that it answers; ``rights``: what they asked
    for then; ``unanswered``: those of them that had no answer then; ``what``: what it would do, a line each, in the
    language of staff."""

    case: str
    code: str
    mail: int
    asked_by: str
    expires_at: datetime
    items: frozenset[int] = frozenset()
    rights: Mapping[int, str] = field(default_factory=dict)
    unanswered: frozenset[int] = frozenset()
    what: tuple[str, ...] = ()


class Confirmations:
    def __init__(self, connection: Connection, sealer: Sealer, index: KeyedIndex) -> None:
        self._connection, self._sealer, self._index = connection, sealer, index

    def add(self, case: str, code: str, confirmation: Confirmation) -> None:
        self._connection.execute(
            confirmations.insert().values(
                case=case,
                code=self._index.digest("confirm", case, code.upper()),
                mail=confirmation.mail,
                plan=self._sealer.seal_json(confirmation.plan | {"code": code}),
                asked_by=confirmation.asked_by,
                expires_at=confirmation.expires_at,
            )
        )

    def waiting(self, now: datetime, case: str = "") -> tuple[Waiting, ...]:
        """What would be taken now, of one case or of all, the newest last."""
        return self._unused(confirmations.c.expires_at > now, *((confirmations.c.case == case,) if case else ()))

    def expired(self, since: datetime, now: datetime) -> tuple[Waiting, ...]:
        """What ran out unused after ``since``."""
        return self._unused(confirmations.c.expires_at > since, confirmations.c.expires_at <= now)

    def _unused(self, *where: ColumnElement[bool]) -> tuple[Waiting, ...]:
        query = select(confirmations).where(confirmations.c.used_at.is_(None), *where)
        rows = self._connection.execute(query.order_by(confirmations.c.expires_at))
        opened = ((row, self._sealer.open_json(row.plan)) for row in rows)
        return tuple(
            Waiting(row.case, str(plan["code"]), row.mail, row.asked_by, row.expires_at,
                    frozenset(plan.get("items", ())), dict(plan.get("rights", ())),
                    frozenset(plan.get("unanswered", ())), tuple(plan.get("what", ())))
            for row, plan in opened if "code" in plan
        )  # fmt: skip

    def take(self, case: str, code: str, now: datetime) -> Confirmation | None:
        """The plan behind a code, marked as used; None when unknown, used or expired."""
        query = (
            update(confirmations)
            .where(
                confirmations.c.case == case,
                confirmations.c.code == self._index.digest("confirm", case, code.upper()),
                confirmations.c.used_at.is_(None),
                confirmations.c.expires_at > now,
            )
            .values(used_at=now)
            .returning(confirmations)
        )
        row = self._connection.execute(query).one_or_none()
        if row is None:
            return None
        plan: dict[str, Any] = self._sealer.open_json(row.plan)
        return Confirmation(row.case, row.mail, plan, row.asked_by, row.expires_at, row.used_at)

    def drop(self, case: str, now: datetime, codes: Collection[str] | None = None) -> int:
        """Make open codes of a case void: all (``#undo``), or some (a newer mail says it anew)."""
        here = [confirmations.c.case == case, confirmations.c.used_at.is_(None)]
        if codes is not None:
            here.append(confirmations.c.code.in_([self._index.digest("confirm", case, code) for code in codes]))
        return self._connection.execute(update(confirmations).where(*here).values(used_at=now)).rowcount

    def forget(self, before: datetime) -> int:
        """Drop plans whose code expired before a moment."""
        return change_some(self._connection, confirmations.delete().where(confirmations.c.expires_at < before))


def encode_bytes(content: bytes) -> str:
    """Bytes as a JSON string (base64)."""
    return base64.b64encode(content).decode("ascii")


def decode_bytes(text: str) -> bytes:
    return base64.b64decode(text)
