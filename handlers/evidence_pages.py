"""Staff look at one piece of evidence: by a mailed code, each view on the case's log.

A scanner that follows the link in the mail gets a button only; nothing tells whether an address is one of staff's.
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.steps import step
from bot.store.files import File
from bot.store.tx import Tx
from handlers import mirror
from handlers.case_work import record
from handlers.office import Office
from handlers.page_access import is_staff, mail_code, opened_by


@dataclass(frozen=True)
class Evidence:
    """What is revealed, and to whom."""

    case: str
    content_type: str
    content: bytes
    address: str


class EvidencePages:
    """The pages behind the links that ``handlers.mirror`` puts into mails to staff."""

    def __init__(self, office: Office) -> None:
        self._office = office

    @property
    def lang(self) -> str:
        return mirror.staff_lang(self._office)

    async def exists(self, token: str) -> bool:
        return await self._office.store.run(lambda tx: self._file(tx, token) is not None)

    async def ask_code(self, token: str, address: str) -> bool:
        """Mail a code when the address is one of staff's. False only when there is no such page."""
        staff = address.strip().casefold()

        def work(tx: Tx) -> bool:
            if self._file(tx, token) is None:
                return False
            if is_staff(self._office, staff):
                mail_code(tx, self._office, token, staff, lang=self.lang)
            return True

        return await self._office.store.run(work)

    async def reveal(self, token: str, code: str) -> Evidence | None:
        """The evidence, once a code; None when the code is wrong, too late, or tried too often."""

        def work(tx: Tx) -> Evidence | None:
            file = self._file(tx, token)
            address = opened_by(tx, self._office, token, code) if file else None
            content = tx.files.content(file.id) if file and address else None
            if file is None or address is None or content is None:
                return None
            case = file.case or ""
            if case:
                record(tx, self._office, case, "evidence_viewed", actor=address, body={"file": file.id})
            step("evidence_viewed", case=case)
            return Evidence(case, file.content_type, content, address)

        return await self._office.store.run(work)

    def _file(self, tx: Tx, token: str) -> File | None:
        now = self._office.clock.now()
        link = tx.links.get(token, now)
        file = tx.files.get(link.target) if link and link.kind == "staff" else None
        return file if file and file.state == "ready" and file.expires_at > now else None
