"""«There is something for you»: by mail or SMS to the contact that a code proved, and only where the person agreed.

Asked once, with the first receipt; taken back at any time (PIPL 15). A nudge says nothing about the case: whoever else
reads that phone or mailbox learns nothing but the address of a page that opens for its person only.
"""

from __future__ import annotations

from bot.domain.cases import Case
from bot.domain.history import Entry
from bot.domain.phrases import Phrase, phrase
from bot.domain.quiet import waking
from bot.domain.rights import Level
from bot.steps import step
from bot.store.outbox import OutboxRow, Outgoing
from bot.store.people import Person
from bot.store.permissions import Agreement
from bot.store.tx import Tx
from dialogs.model import Option, Remind, Say
from handlers import mirror
from handlers.office import Office

WAYS = {"phone": "remind_sms", "email": "remind_mail"}
"""The command that agrees, by the kind of contact."""


def offer_nudges(tx: Tx, office: Office, person: Person, case: Case) -> list[Say]:
    """The choices under a receipt, the first time that there is a proven contact to offer."""
    if person.channel != "wechat" or not _usable(tx, office, case) or tx.agreements.get(person.id) is not None:
        return []
    kind = case.applicant.contact_kind
    tx.agreements.put(Agreement(person.id, "asked", kind, "", office.clock.now()))
    listed = tuple(Option(value, Phrase(f"start.{value}")) for value in (WAYS[kind], "no_reminders"))
    return [Say(phrase("nudge.offer"), listed, "start")]


def settle_nudges(tx: Tx, office: Office, person: Person, effect: Remind) -> list[Say]:
    """The person agrees, or wants none (any more)."""
    now = office.clock.now()
    if not effect.wanted:
        tx.outbox.withdraw_nudges(person.id, now)
        tx.agreements.put(Agreement(person.id, "declined", "", "", now))
        step("nudges_declined", person=person.id[:6])
        return [Say(phrase("nudge.declined"))]
    case = next((case for case in tx.cases.of_person(person.id) if _usable(tx, office, case)), None)
    if case is None:
        return [Say(phrase("nudge.no_contact"))]
    kind = case.applicant.contact_kind
    tx.agreements.put(Agreement(person.id, "agreed", kind, case.applicant.contact, now))
    step("nudges_agreed", person=person.id[:6], by=kind)
    return [Say(phrase(f"nudge.agreed_{kind}"))]


def _usable(tx: Tx, office: Office, case: Case) -> bool:
    """Whether a code proved the contact, and there is a way to it."""
    kind = case.applicant.contact_kind
    reachable = kind == "email" or (kind == "phone" and office.config.sms.provider != "none")
    return reachable and case.applicant.contact != "" and _by_code(tx, case)


def _by_code(tx: Tx, case: Case) -> bool:
    """A document that staff accepted says nothing about whose telephone it is."""
    if case.level < Level.DOCUMENT:
        return case.level >= Level.CONTACT
    log = tx.cases.log(case.number)
    return any(entry.kind == "contact_proven" or _level(entry) >= Level.CONTACT for entry in log)


def _level(entry: Entry) -> int:
    """What was proven when the request was made."""
    return int(str((entry.body or {}).get("level", 0))) if entry.kind == "received" else 0


def queue_nudge(tx: Tx, office: Office, person: Person, row: OutboxRow, *, page: str) -> None:
    """Once a day at most, and no SMS at night."""
    agreement = tx.agreements.get(person.id)
    if agreement is None or not agreement.given:
        return
    now = office.clock.now()
    due = waking(now, office.rules)
    dedupe = f"nudge:{person.id}:{office.rules.local_day(due)}"
    if agreement.kind == "phone":
        payload = {"to": agreement.target, "template": f"nudge.{person.lang}", "params": {"page": page}}
        tx.outbox.add(Outgoing(dedupe, "sms", "nudge", payload, due, person=person.id, case=row.case), now)
        return
    said = phrase("nudge.mail", page=page)
    post = mirror.Post(agreement.target, phrase("nudge.subject"), said, person.lang)
    mirror.letter_to_person(tx, office, post, dedupe=dedupe, kind="nudge", case=row.case)
