"""A copy to the company's contact abroad, for a case about data abroad, and only with the person's separate consent.

Policy 9, PIPL 39: the person is first told who gets what, why, how, and how to use their rights there; text hash and
time are kept. The contact gets the number, the rights and the date, and nobody's name.
"""

from __future__ import annotations

import hashlib
import re

from bot.config import Contact
from bot.domain.cases import Case
from bot.domain.phrases import Phrase, phrase
from bot.store.tx import Tx
from dialogs.model import Option, Say
from handlers import mirror
from handlers.case_work import limit_of, record
from handlers.office import Office

CONSENT = "overseas.offer"
CONSENTED = "consent_overseas"
ABROAD = re.compile(
    r"境外|出境|跨境|国外|海外|芬兰|\b(?:abroad|overseas|cross-?border|Finland|outside (?:of )?China)\b",
    re.IGNORECASE,
)


def overseas_contact(office: Office) -> Contact | None:
    """The first contact abroad that can be written to."""
    return next((found for found in office.config.contacts if found.role == "overseas" and found.mail), None)


def crosses_border(case: Case) -> bool:
    """Whether the person speaks of data abroad."""
    return any(ABROAD.search(item.detail) for item in case.items)


def offer(office: Office, case: Case) -> list[Say]:
    """Said with the receipt; doing nothing is declining."""
    contact = overseas_contact(office)
    if contact is None or not crosses_border(case):
        return []
    return [Say(_consent(contact), (Option("overseas", Phrase("start.overseas")),), "start")]


def _consent(contact: Contact) -> Phrase:
    reached = ", ".join(part for part in (contact.mail, contact.phone, contact.address) if part)
    return phrase(CONSENT, name=contact.name, reached=reached)


def share(tx: Tx, office: Office, case: Case) -> list[Say]:
    """Keep the consent, queue the copy, tell staff; once a case."""
    contact = overseas_contact(office)
    if contact is None or not crosses_border(case):
        return [Say(phrase("overseas.not_needed"))]
    if not any(entry.kind == CONSENTED for entry in tx.cases.log(case.number)):
        text = office.voice.plain(_consent(contact), case.lang)
        body = {"to": contact.mail, "text_sha256": hashlib.sha256(text.encode()).hexdigest()}
        record(tx, office, case.number, CONSENTED, actor="person", body=body)
        mirror.notice(tx, office, _letter(office, case), to=contact.mail)
        mirror.event(tx, office, case, phrase("overseas.told_staff", name=contact.name))
    return [Say(phrase("overseas.done", name=contact.name, case=case.number))]


def _letter(office: Office, case: Case) -> Phrase:
    due = office.voice.day(limit_of(case, office).due, "en")
    return phrase("overseas.letter", case=case.number, rights=mirror.rights(office, case, "en"), due=due)
