"""A request that came by mail becomes a case: written to the published address, or forwarded by staff with ``#new``.

Its clock runs from the arrival at that address, which staff may name (``#new 2026-11-20``), never from a forwarding.
What its author writes later is ``handlers.mail_people``'s; here are the birth, and the code that proves the address.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from bot.domain import moves
from bot.domain.cases import Applicant, Case, Item, Paper, State
from bot.domain.phrases import Phrase, phrase, right_name
from bot.domain.rights import Level, Requester, Right, in_order, level_needed
from bot.steps import step
from bot.store.files import PageLink
from bot.store.people import Person
from bot.store.tx import Tx
from dialogs.draft import SUBJECTS
from dialogs.understanding import parse as read_slot
from dialogs.understanding import understand
from handlers import mirror
from handlers.case_work import free_number, happen, limit_of, record, save
from handlers.codes import codes_left
from handlers.office import Office
from handlers.transcript import Transcript, send
from mail.arrival import arrived_at
from mail.commands import parse
from mail.message import ParsedMail
from mail.parse import read

ORIGINAL_SENDER = re.compile(
    r"^[>\s*]*(?:发件人|寄件者|寄件人|From|Von|De)\s*[:：][^\n]*?([\w.+-]+@[\w-]+(?:\.[\w-]+)+)",
    re.MULTILINE | re.IGNORECASE,
)
ORIGINAL_DAY = re.compile(
    r"^[>\s*]*(?:发送时间|发送日期|日期|寄件日期|時間|时间|Sent|Date)\s*[:：]\s*([^\n]+)", re.MULTILINE | re.IGNORECASE
)
LONGEST = 2000
CODE_DIGITS = 6
CODE_DAYS = 3
"""A code that travels by mail and back needs longer than one that is typed into the chat at once."""


@dataclass(frozen=True)
class Letter:
    """What somebody wrote to us: their address and name, their words, and when these arrived."""

    address: str
    name: str
    words: str
    at: datetime


def published(office: Office) -> tuple[str, ...]:
    """The addresses to which people may write (policy 8.4(1), 11)."""
    mail = office.config.mail
    return (mail.inbox, mail.from_address, *(contact.mail for contact in office.config.contacts if contact.mail))


def open_forwarded(tx: Tx, office: Office, mail: ParsedMail) -> Case | None:
    """``#new``: open the case and tell staff; or tell staff what is missing."""
    letter = _forwarded(office, mail)
    if letter is None:
        mirror.notice(tx, office, phrase("staff.new_without_sender"), to=mail.from_address)
        return None
    case = open_case(tx, office, letter, actor=mail.from_address)
    acknowledge(tx, office, case)
    send(tx, office, Transcript(case, "opened"), to=mail.from_address)
    return case


def _forwarded(office: Office, mail: ParsedMail) -> Letter | None:
    """The original: attached whole, or quoted below the command."""
    now = office.clock.now()
    attached = next((part for part in mail.attachments if part.content_type == "message/rfc822"), None)
    original = read(attached.content) if attached else None
    if original and original.from_address:
        at = _named_day(office, mail) or arrived_at(original, published(office), now)
        return Letter(original.from_address, original.from_name, words_of(original), at)
    own = {address.lower() for address in (mail.from_address, *published(office))}
    senders = [found.lower() for found in ORIGINAL_SENDER.findall(mail.body)]
    sender = next((address for address in senders if address not in own), None)
    at = _named_day(office, mail) or _quoted_day(office, mail) or now
    return Letter(sender, "", mail.quoted or mail.body, at) if sender else None


def words_of(mail: ParsedMail) -> str:
    """What somebody wrote, subject included: many people write their request there."""
    return "\n".join(part for part in (mail.subject, mail.typed) if part)[:LONGEST]


def _named_day(office: Office, mail: ParsedMail) -> datetime | None:
    named = [command.values[0] for command in parse(mail.typed).commands if command.name == "new" and command.values[0]]
    return _noon(office, named[0]) if named else None


def _quoted_day(office: Office, mail: ParsedMail) -> datetime | None:
    """The day that the client of whoever forwards wrote above the original."""
    lines = (read_slot("date", line) for line in ORIGINAL_DAY.findall(mail.body))
    return next((_noon(office, slot.value) for slot in lines if slot.valid and slot.value), None)


def _noon(office: Office, day: str) -> datetime:
    """Never later than now, which is what the law's clock would have by our own mailbox."""
    return min(office.clock.now(), office.rules.at(date.fromisoformat(day), time(12)))


def open_case(tx: Tx, office: Office, letter: Letter, *, actor: str) -> Case:
    """Born, and shown to staff."""
    person = _person(tx, office, letter)
    case = _newborn(tx, office, person, letter)
    save(tx, office, case)
    body = {"by": actor, "rights": [right.value for right in case.rights]}
    record(tx, office, case.number, "received", actor="person", body=body)
    case = happen(tx, office, case, moves.Confirmed(), actor=actor).case
    step("case_opened", case=case.number, state=case.state.value)
    mirror.opening(tx, office, case)
    return case


def _person(tx: Tx, office: Office, letter: Letter) -> Person:
    person_id = tx.index.person("mail", letter.address)
    now = office.clock.now()
    fresh = Person(person_id, "mail", letter.address, now, lang=spoken(office, letter.words))
    person = replace(tx.people.get(person_id) or fresh, address=letter.address, seen_at=now)
    tx.people.save(person)
    return person


def spoken(office: Office, words: str) -> str:
    """The language to answer in."""
    languages = office.config.app.languages
    heard = "en" if understand(words).lang == "en" else "zh"
    return heard if heard in languages else languages[0]


def _newborn(tx: Tx, office: Office, person: Person, letter: Letter) -> Case:
    understood = understand(letter.words)
    rights = in_order(stated(understood.rights or (understood.intent,))) or (Right.ACCESS,)
    requester = Requester(understood.requester or "self")
    return Case(
        number=free_number(tx, office),
        person=person.id,
        lang=person.lang,
        group=understood.group or "other",
        requester=requester,
        subject=SUBJECTS[requester.value],
        state=State.IDENTIFYING,
        level=Level.ACCOUNT,
        items=tuple(
            Item(seq, right, understood.grounds if right is Right.DELETE else (), understood.data, letter.words)
            for seq, right in enumerate(rights, start=1)
        ),
        received_at=letter.at,
        applicant=Applicant(name=understood.name or name_in(letter.name), contact=person.address, contact_kind="email"),
        identity=Paper.AWAITED if level_needed(rights) > Level.ACCOUNT else Paper.NOT_NEEDED,
        relation=Paper.NOT_NEEDED if requester is Requester.SELF else Paper.AWAITED,
    )


def stated(intents: Iterable[str]) -> tuple[Right, ...]:
    known = {right.value for right in Right}
    return tuple(Right(intent) for intent in intents if intent in known)


def name_in(display: str) -> str:
    """The display name of a sender, where it is a person's name."""
    slot = read_slot("name", display)
    return slot.value if slot.valid and slot.value else ""


def acknowledge(tx: Tx, office: Office, case: Case) -> None:
    """The number, the day, and what comes next: a code that comes back proves the address (law: Identity)."""
    person = tx.people.get(case.person)
    if person is None:
        return
    limit, names = limit_of(case, office), tuple(right_name(right) for right in case.rights)
    following = phrase("mail_person.nothing_needed")
    if case.identity is Paper.AWAITED:
        following = send_back(tx, office, person, case) or phrase("mail_person.no_code_left")
    said = phrase("mail_person.received", case=case.number, due=limit.due, rights=names, next=following)
    write(tx, office, person, case, said)


def code_link(case: str) -> str:
    return f"mail-code:{case}"


def send_back(tx: Tx, office: Office, person: Person, case: Case) -> Phrase | None:
    """A fresh code for the next letter to this address, to be sent back; None when there were enough for today."""
    if not codes_left(tx, office, person.address, person.id):
        return None
    now, token = office.clock.now(), code_link(case.number)
    code, until = office.tokens.code(CODE_DIGITS), now + timedelta(days=CODE_DAYS)
    tx.codes.add(person.address, person.id, now)
    tx.links.renew(token, PageLink("mailcode", person.id, case.number, "", now, until))
    tx.links.set_unlock(token, code, person.address, until)
    step("code_sent", by="email")
    return phrase("mail_person.send_back_name" if not case.applicant.name else "mail_person.send_back",
                  code=code, days=CODE_DAYS)  # fmt: skip


def write(tx: Tx, office: Office, person: Person, case: Case, said: Phrase) -> None:
    """A letter about the case to its author; staff hear what became of it."""
    post = mirror.correspondence(tx, person, case.number, said)
    mirror.letter_to_person(
        tx, office, post, dedupe=f"letter:{office.tokens.link(20)}", kind="receipt", case=case.number
    )
