"""A secure page is opened: a package, an upload, a receipt, a text, one file by its single-use address.

Every function is given the person that the browser has proven to be, and checks in its own transaction that the page is
theirs (law: identity is re-checked in the same transaction). Cookies and HTML are ``bot.web``'s.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from bot.domain import moves
from bot.domain.cases import Case, State
from bot.domain.phrases import Phrase, right_name
from bot.errors import NotAllowed, Rejected
from bot.steps import step
from bot.store.files import File, PageLink
from bot.store.people import Person
from bot.store.tx import Tx
from handlers import mirror
from handlers.case_work import happen, record
from handlers.evidence import keep_picture
from handlers.office import Office
from handlers.page_access import mail_code, opened_by
from handlers.receipts import Receipt, receipt_of
from handlers.text_pages import Passage
from handlers.text_reading import read_text

FILE_MINUTES = 10
PAPERS_PER_PAGE = 10

How = Literal["see", "download"]
Upload = Literal["kept", "unreadable", "full", "ended", "gone"]

KINDS = frozenset({"package", "upload", "receipt", "text"})

EXTENSIONS = {"image/jpeg": "jpg", "application/pdf": "pdf"}


@dataclass(frozen=True)
class Owner:
    """Whose page it is. ``by_mail``: they have no WeChat account here and prove themselves by a mailed code."""

    kind: str
    person: str
    lang: str
    case: str
    by_mail: bool


@dataclass(frozen=True)
class Package:
    """What the package page shows. ``right`` is the request that these files answer."""

    case: str
    right: Phrase
    files: tuple[File, ...]
    until: datetime


@dataclass(frozen=True)
class Offer:
    """A file behind a single-use address, not yet fetched."""

    file: File
    how: How
    lang: str


class PersonPages:
    """The pages of the people who ask."""

    def __init__(self, office: Office) -> None:
        self._office = office

    async def owner(self, token: str) -> Owner | None:
        """None for an address that expired or never was, and for one of another kind."""

        def work(tx: Tx) -> Owner | None:
            link = tx.links.get(token, self._office.clock.now())
            person = tx.people.get(link.person) if link and link.person else None
            if link is None or person is None or link.kind not in KINDS:
                return None
            return Owner(link.kind, person.id, person.lang, link.case or "", person.channel == "mail")

        return await self._office.store.run(work)

    async def package(self, token: str, person: str) -> Package | None:
        """The files of one answer. The view is recorded on the case's log."""

        def work(tx: Tx) -> Package | None:
            found = self._package(tx, token, person)
            if found is None:
                return None
            link, case = found
            item = next((item for item in case.items if str(item.seq) == link.target), case.items[0])
            record(tx, self._office, case.number, "page_opened", actor="person", body={"item": item.seq})
            tx.links.viewed(token, self._office.clock.now())
            step("page_opened", case=case.number)
            return Package(case.number, right_name(item.right), self._files(tx, link), link.expires_at)

        return await self._office.store.run(work)

    async def receipt(self, token: str, person: str) -> Receipt | None:
        """The receipt of a case as it stands now."""

        def work(tx: Tx) -> Receipt | None:
            link = self._own_link(tx, token, person, "receipt")
            case = tx.cases.get(link.case or "") if link else None
            return receipt_of(self._office, case) if case and case.person == person else None

        return await self._office.store.run(work)

    async def text(self, token: str, person: str) -> tuple[Passage, ...]:
        """The whole of a text; reading it here is receiving it. Empty when it is not there any more."""

        def work(tx: Tx) -> tuple[Passage, ...]:
            tx.lock(person)
            link = self._own_link(tx, token, person, "text")
            return read_text(tx, self._office, link) if link else ()

        return await self._office.store.run(work)

    async def file_address(self, token: str, person: str, file_id: str, how: How) -> str | None:
        """A fresh token for one file of the package: works once, for ten minutes, without a cookie."""

        def work(tx: Tx) -> str | None:
            found = self._package(tx, token, person)
            if found is None or file_id not in {file.id for file in self._files(tx, found[0])}:
                return None
            now, single = self._office.clock.now(), self._office.tokens.link()
            until = now + timedelta(minutes=FILE_MINUTES)
            tx.links.add(single, PageLink("file", person, found[1].number, f"{how}:{file_id}", now, until))
            return single

        return await self._office.store.run(work)

    async def offer(self, token: str) -> Offer | None:
        """What a single-use address would give, without using it up."""
        return await self._office.store.run(lambda tx: self._offer(tx, token))

    async def fetch(self, token: str) -> bytes | None:
        """The file's bytes, once. Recorded on the case's log."""

        def work(tx: Tx) -> bytes | None:
            offer = self._offer(tx, token)
            if offer is None or tx.links.spend(token, self._office.clock.now()) is None:
                return None
            case = offer.file.case or ""
            body = {"file": offer.file.id, "how": offer.how}
            record(tx, self._office, case, "file_downloaded", actor="person", body=body)
            step("file_downloaded", case=case, how=offer.how)
            return tx.files.content(offer.file.id)

        return await self._office.store.run(work)

    async def upload(self, token: str, person: str, content: bytes, content_type: str) -> Upload:
        """Keep a paper: with its case, or with the person until the conversation gives birth to one."""
        try:
            safe, safe_type = await asyncio.to_thread(keep_picture, content, content_type)
        except Rejected:
            return "unreadable"
        try:
            return await self._office.store.run(lambda tx: self._keep(tx, token, person, (safe, safe_type)))
        except NotAllowed:
            return "ended"

    async def mail_code(self, token: str) -> bool:
        """Mail a code to the verified address of somebody who asked by mail; False when there were too many today."""

        def work(tx: Tx) -> bool:
            asking = self._by_mail(tx, token)
            return asking is not None and mail_code(
                tx, self._office, token, asking.address, lang=asking.lang, person=asking.id
            )

        return await self._office.store.run(work)

    async def prove(self, token: str, code: str) -> str | None:
        """Whose code this is."""

        def work(tx: Tx) -> str | None:
            asking = self._by_mail(tx, token)
            address = opened_by(tx, self._office, token, code) if asking else None
            return asking.id if asking and address == asking.address else None

        return await self._office.store.run(work)

    def _own_link(self, tx: Tx, token: str, person: str, kind: str) -> PageLink | None:
        link = tx.links.get(token, self._office.clock.now())
        return link if link and person and (link.kind, link.person) == (kind, person) else None

    def _package(self, tx: Tx, token: str, person: str) -> tuple[PageLink, Case] | None:
        link = self._own_link(tx, token, person, "package")
        case = tx.cases.get(link.case or "") if link else None
        return (link, case) if link and case and case.person == person else None

    def _files(self, tx: Tx, link: PageLink) -> tuple[File, ...]:
        files = tx.files.of_case(link.case or "", "package")
        return tuple(file for file in files if self._is_there(file) and str(file.item) == link.target)

    def _is_there(self, file: File) -> bool:
        return file.state == "ready" and file.expires_at > self._office.clock.now()

    def _offer(self, tx: Tx, token: str) -> Offer | None:
        link = tx.links.get(token, self._office.clock.now())
        if link is None or link.kind != "file" or link.used_at is not None:
            return None
        how, _, file_id = link.target.partition(":")
        file, person = tx.files.get(file_id), tx.people.get(link.person or "")
        if file is None or not self._is_there(file):
            return None
        return Offer(file, "see" if how == "see" else "download", person.lang if person else "zh")

    def _keep(self, tx: Tx, token: str, person_id: str, paper: tuple[bytes, str]) -> Upload:
        tx.lock(person_id)
        office, now = self._office, self._office.clock.now()
        link, person = self._own_link(tx, token, person_id, "upload"), tx.people.get(person_id)
        if link is None or person is None:
            return "gone"
        if link.views >= PAPERS_PER_PAGE:
            return "full"
        tx.links.viewed(token, now)
        content, content_type = paper
        case = self._case_of(tx, link, person)
        file = File(
            id=office.tokens.link(), person=person.id, case=case.number if case else None, item=0, kind="evidence",
            state="ready", name=f"paper.{EXTENSIONS[content_type]}", content_type=content_type, size=len(content),
            created_at=now, expires_at=now + timedelta(days=office.config.retention.evidence_days),
        )  # fmt: skip
        tx.files.add(file, content)
        if case is not None:
            after = happen(tx, office, case, moves.PaperReceived(), actor="person").case
            mirror.paper_arrived(tx, office, after)
        step("paper_uploaded", case=case.number if case else "-")
        return "kept"

    def _case_of(self, tx: Tx, link: PageLink, person: Person) -> Case | None:
        """The link's case; else the one that its conversation has become since, once no form is open any more."""
        if link.case:
            case = tx.cases.get(link.case)
            return case if case and case.person == person.id else None
        if person.form_since is not None:
            return None
        born = (case for case in tx.cases.of_person(person.id) if case.received_at <= link.created_at)
        newest = next(born, None)
        return newest if newest and newest.state is State.IDENTIFYING else None

    def _by_mail(self, tx: Tx, token: str) -> Person | None:
        link = tx.links.get(token, self._office.clock.now())
        person = tx.people.get(link.person or "") if link and link.kind in KINDS else None
        return person if person and person.channel == "mail" else None
