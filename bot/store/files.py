"""Evidence that people sent, packages for them, and the secret addresses through which both are reached."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, func, select, update

from bot.store.rows import change_some, upsert
from bot.store.seal import KeyedIndex, Sealer
from bot.store.tables import files, links


@dataclass(frozen=True)
class File:
    """``state``: pending (to be fetched from WeChat), ready, withheld (the person is in doubt), lost (could not be
    fetched), gone (retention)."""

    id: str
    person: str
    case: str | None
    item: int
    kind: str
    state: str
    name: str
    content_type: str
    size: int
    created_at: datetime
    expires_at: datetime


class Files:
    def __init__(self, connection: Connection, sealer: Sealer) -> None:
        self._connection, self._sealer = connection, sealer

    def add(self, file: File, content: bytes | None = None) -> None:
        self._connection.execute(
            files.insert().values(
                id=file.id,
                person=file.person,
                case=file.case,
                item=file.item,
                kind=file.kind,
                state=file.state,
                name=self._sealer.seal_text(file.name),
                content_type=file.content_type,
                size=file.size,
                sha256=hashlib.sha256(content).hexdigest() if content else "",
                content=self._sealer.seal(content) if content else None,
                created_at=file.created_at,
                expires_at=file.expires_at,
            )
        )

    def fill(self, file_id: str, content: bytes, content_type: str) -> bool:
        """The bytes of a pending file arrived; those of one that was erased meanwhile are not kept."""
        values = {
            "content": self._sealer.seal(content), "content_type": content_type, "size": len(content),
            "sha256": hashlib.sha256(content).hexdigest(), "state": "ready",
        }  # fmt: skip
        query = update(files).where(files.c.id == file_id, files.c.state != "gone")
        return self._connection.execute(query.values(values)).rowcount > 0

    def set_state(self, file_id: str, state: str) -> None:
        self._connection.execute(update(files).where(files.c.id == file_id).values(state=state))

    def attach(self, person: str, case: str) -> int:
        """Give the evidence that a person sent before the case existed to that case."""
        query = update(files).where(files.c.person == person, files.c.case.is_(None), files.c.kind == "evidence")
        query = query.values(case=case)
        return self._connection.execute(query).rowcount

    def unattached(self, person: str) -> int:
        """How many files a person sent that belong to no case yet."""
        query = select(func.count()).where(files.c.person == person, files.c.case.is_(None))
        query = query.where(files.c.state == "ready", files.c.kind == "evidence")
        return int(self._connection.execute(query).scalar_one())

    def move(self, case: str, person: str) -> None:
        """The case has another person now."""
        self._connection.execute(update(files).where(files.c.case == case).values(person=person))

    def get(self, file_id: str) -> File | None:
        row = self._connection.execute(select(files).where(files.c.id == file_id)).one_or_none()
        return self._file(row) if row else None

    def content(self, file_id: str) -> bytes | None:
        sealed = self._connection.execute(select(files.c.content).where(files.c.id == file_id)).scalar_one_or_none()
        return self._sealer.open(sealed) if sealed else None

    def of_case(self, case: str, kind: str | None = None) -> list[File]:
        query = select(files).where(files.c.case == case).order_by(files.c.created_at, files.c.id)
        if kind:
            query = query.where(files.c.kind == kind)
        return [self._file(row) for row in self._connection.execute(query)]

    def of_person(self, person: str) -> list[File]:
        """What is still kept of a person's papers and packages."""
        query = select(files).where(files.c.person == person, files.c.state.in_(("ready", "pending", "withheld")))
        return [self._file(row) for row in self._connection.execute(query)]

    def forget_person(self, person: str) -> None:
        """Erase what a person sent, or can read, that belongs to no case."""
        query = update(files).where(files.c.person == person, files.c.case.is_(None))
        self._connection.execute(query.values(state="gone", content=None, name=None))

    def erase_evidence(self, person: str, *, everything: bool) -> set[str]:
        """Erase the proofs that a person sent, as far as they belong to no case yet, or ``everything``; the cases that
        had any."""
        query = update(files).where(files.c.person == person, files.c.kind == "evidence", files.c.state != "gone")
        query = query if everything else query.where(files.c.case.is_(None))
        erased = query.values(state="gone", content=None, name=None).returning(files.c.case)
        return {str(case) for case in self._connection.execute(erased).scalars() if case}

    def forget(self, before: datetime) -> int:
        """Erase the contents of files whose time is over."""
        query = update(files).where(files.c.expires_at < before, files.c.state != "gone")
        return change_some(self._connection, query.values(state="gone", content=None, name=None))

    def _file(self, row: Row[Any]) -> File:
        return File(row.id, row.person, row.case, row.item, row.kind, row.state, self._sealer.open_text(row.name),
                    row.content_type, row.size, row.created_at, row.expires_at)  # fmt: skip


@dataclass(frozen=True)
class PageLink:
    """A secret address. ``kind``: package, upload, file (single use), staff, mailcode (its code comes back by mail).

    ``target`` is a file's id or an item.
    """

    kind: str
    person: str | None
    case: str | None
    target: str
    created_at: datetime
    expires_at: datetime
    used_at: datetime | None = None
    views: int = 0
    unlock_for: str | None = None


class Links:
    """Only keyed hashes of the tokens are stored."""

    def __init__(self, connection: Connection, sealer: Sealer, index: KeyedIndex) -> None:
        self._connection, self._sealer, self._index = connection, sealer, index

    def add(self, token: str, link: PageLink) -> None:
        self._connection.execute(links.insert().values(self._fresh(token, link)))

    def renew(self, token: str, link: PageLink) -> None:
        """The same address again: what was known of its views and codes is forgotten."""
        upsert(self._connection, links, {**self._fresh(token, link), "used_at": None, "unlock": None})

    def _fresh(self, token: str, link: PageLink) -> dict[str, Any]:
        return {
            "digest": self._digest(token), "kind": link.kind, "person": link.person, "case": link.case,
            "target": link.target, "created_at": link.created_at, "expires_at": link.expires_at, "views": 0,
            "unlock_tries": 0,
        }  # fmt: skip

    def get(self, token: str, now: datetime) -> PageLink | None:
        """The link behind a token that has not expired."""
        query = select(links).where(links.c.digest == self._digest(token), links.c.expires_at > now)
        row = self._connection.execute(query).one_or_none()
        return self._link(row) if row else None

    def move(self, case: str, person: str) -> None:
        """The pages of the case open for another person now."""
        here = links.c.case == case, links.c.kind.in_(("package", "upload"))
        self._connection.execute(update(links).where(*here).values(person=person))

    def viewed(self, token: str, now: datetime) -> None:
        query = update(links).where(links.c.digest == self._digest(token))
        self._connection.execute(query.values(views=links.c.views + 1, used_at=now))

    def spend(self, token: str, now: datetime) -> PageLink | None:
        """Use a single-use link; None when it was used, has expired or never was."""
        query = (
            update(links)
            .where(links.c.digest == self._digest(token), links.c.used_at.is_(None), links.c.expires_at > now)
            .values(used_at=now, views=links.c.views + 1)
            .returning(links)
        )
        row = self._connection.execute(query).one_or_none()
        return self._link(row) if row else None

    def set_unlock(self, token: str, code: str, address: str, until: datetime) -> None:
        """Remember the code that was mailed to a staff address for this page."""
        values = {"unlock": self._index.digest("unlock", code), "unlock_for": self._sealer.seal_text(address),
                  "unlock_until": until, "unlock_tries": 0}  # fmt: skip
        self._connection.execute(update(links).where(links.c.digest == self._digest(token)).values(values))

    def try_unlock(self, token: str, code: str, *, now: datetime, tries: int) -> str | None:
        """The staff address for which the code was right; None otherwise. Counts the try."""
        here = links.c.digest == self._digest(token)
        counted = update(links).where(here, links.c.unlock_tries < tries, links.c.unlock_until > now)
        row = self._connection.execute(
            counted.values(unlock_tries=links.c.unlock_tries + 1).returning(links.c.unlock, links.c.unlock_for)
        ).one_or_none()
        if row is None or row.unlock != self._index.digest("unlock", code):
            return None
        self._connection.execute(update(links).where(here).values(unlock=None, views=links.c.views + 1, used_at=now))
        return self._sealer.open_text(row.unlock_for)

    def forget(self, before: datetime) -> int:
        """Drop addresses that expired before a moment."""
        return change_some(self._connection, links.delete().where(links.c.expires_at < before))

    def _digest(self, token: str) -> str:
        return self._index.digest("link", token)

    def _link(self, row: Row[Any]) -> PageLink:
        return PageLink(row.kind, row.person, row.case, row.target, row.created_at, row.expires_at, row.used_at,
                        row.views, self._sealer.open_text(row.unlock_for) or None)  # fmt: skip
