"""``#new``: a mail that staff forward becomes a case of its own, for somebody who wrote to the published address.

Its clock runs from the arrival at that address, which staff may name (``#new 2026-11-20``), never from the forwarding.
The person is the sender of the forwarded original and is answered by mail; identity is judged by staff.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, datetime, time

from bot.domain import moves
from bot.domain.cases import Applicant, Case, Item, Paper, State
from bot.domain.phrases import phrase, right_name
from bot.domain.rights import Level, Requester, Right, in_order
from bot.steps import step
from bot.store.people import Person
from bot.store.tx import Tx
from dialogs.understanding import understand
from handlers import mirror
from handlers.case_work import happen, limit_of, record, save
from handlers.office import Office
from handlers.talk_effects import free_number
from handlers.transcript import Transcript, send
from mail.commands import parse
from mail.message import ParsedMail

ORIGINAL_SENDER = re.compile(
    r"^[>\s*]*(?:发件人|寄件者|寄件人|From|Von|De)\s*[:：][^\n]*?([\w.+-]+@[\w-]+(?:\.[\w-]+)+)",
    re.MULTILINE | re.IGNORECASE,
)


def open_from_mail(tx: Tx, office: Office, mail: ParsedMail) -> None:
    """Open the case, acknowledge it to the person, tell staff; or tell staff what is missing."""
    own = {mail.from_address, office.config.mail.from_address.lower(), office.config.mail.inbox.lower()}
    senders = [found.lower() for found in ORIGINAL_SENDER.findall(mail.body)]
    sender = next((address for address in senders if address not in own), None)
    if sender is None:
        mirror.notice(tx, office, phrase("staff.new_without_sender"), to=mail.from_address)
        return
    person = _person(tx, office, sender)
    case = _case(tx, office, person, mail)
    save(tx, office, case)
    body = {"by": mail.from_address, "rights": [right.value for right in case.rights]}
    record(tx, office, case.number, "received", actor="person", body=body)
    case = happen(tx, office, case, moves.Confirmed(), actor=mail.from_address).case
    step("case_opened", case=case.number, state=case.state.value)
    _acknowledge(tx, office, person, case)
    mirror.opening(tx, office, case)
    send(tx, office, Transcript(case, "opened"), to=mail.from_address)


def _person(tx: Tx, office: Office, address: str) -> Person:
    person_id = tx.index.person("mail", address)
    now = office.clock.now()
    fresh = Person(person_id, "mail", address, now, lang=office.config.app.languages[0])
    person = replace(tx.people.get(person_id) or fresh, seen_at=now)
    tx.people.save(person)
    return person


def _case(tx: Tx, office: Office, person: Person, mail: ParsedMail) -> Case:
    words = mail.quoted or mail.body
    understood = understand(words[:2000])
    known = {right.value for right in Right}
    rights = in_order(Right(right) for right in understood.rights if right in known) or (Right.ACCESS,)
    return Case(
        number=free_number(tx, office),
        person=person.id,
        lang=person.lang,
        group=understood.group or "other",
        requester=Requester.SELF,
        state=State.IDENTIFYING,
        level=Level.ACCOUNT,
        items=tuple(Item(seq, right, detail=words[:2000]) for seq, right in enumerate(rights, start=1)),
        received_at=_received_at(office, mail),
        applicant=Applicant(contact=person.address, contact_kind="email"),
        identity=Paper.AWAITED,
    )


def _received_at(office: Office, mail: ParsedMail) -> datetime:
    """The day that staff name; else now, which is never later than the law's own clock would have it by our mailbox."""
    now = office.clock.now()
    named = [command.values[0] for command in parse(mail.typed).commands if command.name == "new" and command.values[0]]
    if not named:
        return now
    return min(now, office.rules.at(date.fromisoformat(named[0]), time(12)))


def _acknowledge(tx: Tx, office: Office, person: Person, case: Case) -> None:
    limit = limit_of(case, office)
    said = phrase(
        "mail_person.received", case=case.number, due=limit.due, rights=tuple(right_name(r) for r in case.rights)
    )
    subject = phrase("mail_person.answer_subject", case=case.number)
    post = mirror.Post(person.address, subject, said, person.lang)
    mirror.letter_to_person(tx, office, post, dedupe=f"received:{case.number}", kind="receipt", case=case.number)
