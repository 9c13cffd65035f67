"""What a conversation may ask about the world, answered from the transaction it runs in (``dialogs.model.Facts``)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import cached_property, lru_cache

from bot.domain import deadlines
from bot.domain.cases import Case
from bot.domain.deadlines import Deadline
from bot.store.files import PageLink
from bot.store.tx import Tx
from dialogs.model import Held, Settings
from dialogs.understanding import Questions, read_policy
from handlers.codes import codes_left
from handlers.linking import mail_address
from handlers.office import Office
from handlers.on_file import reference_on_file
from handlers.rules import RULES_PATH

UPLOAD_HOURS = 24
NEWS = timedelta(days=30)
"""How long a new version of the policy is mentioned."""


@lru_cache(maxsize=1)
def _about(version: str, text: str) -> Questions:
    """One import serves many questions."""
    return Questions(read_policy(text, version=version))


class PersonFacts:
    """The facts of one person at one moment. ``asked``: False when it is known that there is no case of theirs."""

    def __init__(self, tx: Tx, office: Office, person: str, now: datetime, *, asked: bool = True) -> None:
        self._asked = asked
        self._tx, self._office, self._person, self._now = tx, office, person, now
        self._uploads: dict[str, str] = {}

    @cached_property
    def settings(self) -> Settings:
        return self._office.settings

    @cached_property
    def _cases(self) -> list[Case]:
        return self._tx.cases.of_person(self._person) if self._asked else []

    def cases(self) -> Sequence[Case]:
        return self._cases

    def deadline(self, received_at: datetime) -> Deadline:
        return deadlines.deadline(received_at, self._office.rules)

    def second_look(self, objected_at: datetime) -> Deadline:
        return deadlines.second_look(objected_at, self._office.rules)

    def kept(self) -> Held:
        retention = self._office.config.retention
        files = self._tx.files.of_person(self._person)
        papers = [file.expires_at for file in files if file.kind == "evidence"]
        packages = [file.expires_at for file in files if file.kind == "package"]
        return Held(
            messages=self._tx.inbox.count(self._person),
            message_days=retention.evidence_days,
            cases=len(self._cases),
            papers=len(papers),
            papers_until=max(papers, default=None),
            packages=len(packages),
            packages_until=max(packages, default=None),
        )

    def questions(self) -> Questions:
        """The policy is read only when somebody asks about the rules."""
        found = self._tx.policies.latest()
        return _about(*found) if found else Questions()

    def on_file(self, name: str, contact_kind: str, contact: str) -> str | None:
        return reference_on_file(self._tx, self._office, name, contact_kind, contact)

    def codes_left(self, contact: str) -> int:
        return codes_left(self._tx, self._office, contact, self._person)

    def requests_left(self) -> int:
        midnight = self._office.midnight(self._now)
        made = sum(case.received_at >= midnight for case in self._cases)
        return max(0, self._office.config.limits.requests_per_person_per_day - made)

    def uploaded(self) -> int:
        return self._tx.files.unattached(self._person)

    def upload_address(self, case: str) -> str:
        """Made when first asked for: most turns need none."""
        if case not in self._uploads:
            token = self._office.tokens.link()
            expires = self._now + timedelta(hours=UPLOAD_HOURS)
            self._tx.links.add(token, PageLink("upload", self._person, case or None, "", self._now, expires))
            self._uploads[case] = self._office.page(f"/p/{token}")
        return self._uploads[case]

    def new_code(self) -> str:
        return self._office.tokens.code(6)

    def by_mail(self, number: str) -> str:
        return mail_address(self._tx, number)

    def today(self) -> str:
        return self._office.rules.local_day(self._now).isoformat()

    def broken_promise(self) -> bool:
        called = self._tx.callbacks.open_of(self._person)
        return called is not None and called.promised_at < self._now

    def policy_news(self) -> str:
        return self._tx.policies.changed_since(self._now - NEWS)

    def rules_page(self) -> str:
        return self._office.page(RULES_PATH) if self._tx.policies.latest() else ""
