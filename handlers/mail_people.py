"""People who write by mail: a request opens a case, and what they write later speaks in it (policy 8.4(1)).

A sender can be forged. So a letter moves a case only with proof: the code that we mailed to the address, or the id of a
letter of ours that it answers, which only its reader knows. Words without proof are shown to staff as such and change
nothing. Of letters without proof only so many are dealt with in an hour: our answers to a flood would go to people who
wrote nothing. Newsletters, automatic mail and what is no request stay with the caller (quarantine), unacknowledged.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Literal

from bot.domain import moves
from bot.domain.cases import ENDED, LIVE, Case, Paper, State
from bot.domain.numbers import read_number
from bot.domain.phrases import Phrase, phrase
from bot.errors import NotAllowed, Rejected
from bot.store.files import File, PageLink
from bot.store.people import Person
from bot.store.tx import Tx
from dialogs.understanding import Understanding, understand
from handlers import mirror
from handlers.case_work import happen, limit_of, record
from handlers.evidence import keep_picture
from handlers.mail_alarms import cry_in, raise_alarm
from handlers.mail_cases import (
    CODE_DIGITS,
    Letter,
    acknowledge,
    code_link,
    name_in,
    open_case,
    published,
    send_back,
    stated,
    words_of,
    write,
)
from handlers.office import Office
from handlers.on_file import reference_on_file
from handlers.second_look import hand_on
from mail.arrival import arrived_at
from mail.message import ParsedMail

SURE = 0.6
LETTERS_A_DAY = 20
"""More from one sender in a day is no correspondence: it is kept in quarantine, unanswered."""
THANKED_A_DAY = 5
"""Letters of one person about a case that are answered with «your words have arrived»: a robot that answers every
letter of ours stops here (mail.md 2.5), staff read on."""
PAPERS_A_LETTER = 5
PROVEN, UNPROVEN, REQUEST = "person_mail", "person_unproven", "person_request"
"""Under which reason a letter is kept."""
FLOOD_SPAN = timedelta(hours=1)
UPLOAD_DAYS = 15
CODE = re.compile(rf"(?<!\d)\d{{{CODE_DIGITS}}}(?!\d)")
Hearing = Literal["heard", "not_ours", "flood"]
"""``not_ours``: no letter that opens or concerns a case of its sender. ``flood``: it is, and was left alone."""
EXTENSIONS = {"image/jpeg": "jpg", "application/pdf": "pdf"}


@dataclass(frozen=True)
class Incoming:
    """A stored mail. ``papers``: its pictures and PDFs as (content, type), made harmless already."""

    id: int
    mail: ParsedMail
    papers: Sequence[tuple[bytes, str]] = ()


@dataclass(frozen=True)
class Heard:
    """One letter about a case. ``proven``: it answers a letter of ours."""

    person: Person
    mail: ParsedMail
    understood: Understanding
    proven: bool
    papers: Sequence[tuple[bytes, str]]

    @property
    def words(self) -> str:
        return self.mail.typed or self.mail.subject


def is_letter(mail: ParsedMail) -> bool:
    """Something that a person typed to us: no newsletter, nothing automatic, nothing forwarded, one sender."""
    return mail.kind in ("reply", "empty") and not mail.bulk and mail.from_count == 1 and bool(mail.from_address)


def papers_in(mail: ParsedMail) -> list[tuple[bytes, str]]:
    """Pictures and PDFs of a letter, made harmless. Slow: called outside the transaction."""
    kept = []
    for part in mail.files[:PAPERS_A_LETTER]:
        try:
            kept.append(keep_picture(part.content, part.content_type))
        except Rejected:
            continue
    return kept


def hear(tx: Tx, office: Office, incoming: Incoming) -> Hearing:
    """Deal with a letter. A cry for help reaches staff however many came before it."""
    now, mail = office.clock.now(), incoming.mail
    person_id = tx.index.person("mail", mail.from_address)
    tx.lock(person_id)
    letters = tx.mails.count_since(mail.from_address, (PROVEN, UNPROVEN), office.midnight(now))
    too_many = letters >= LETTERS_A_DAY
    understood = understand(words_of(mail))
    cases, person = tx.cases.of_person(person_id), tx.people.get(person_id)
    answered = _answered(tx, mail, cases)
    flood, reason = answered is None and _is_flood(tx, office), UNPROVEN if answered is None else PROVEN
    case = answered or _meant(office, mail, cases)
    cry = cry_in(tx, office, person_id, mail, alone=case is None)
    thread = (
        raise_alarm(tx, office, mail, cry, "nothing" if flood else "new" if too_many else "everything") if cry else ""
    )
    if too_many and not thread:
        return "not_ours"
    if thread and (too_many or flood or case is None):
        tx.mails.settle(incoming.id, state="accepted", reason=reason, case=thread)
        return "heard"
    if person is None or case is None or (answered is None and _asks_anew(understood, case)):
        if not _may_open(office, understood, cases):
            return "not_ours"
        return "flood" if flood else _opened(tx, office, incoming)
    if flood:
        return "flood"
    tx.mails.settle(incoming.id, state="accepted", reason=reason, case=case.number)
    person = replace(person, address=mail.from_address, seen_at=now)
    tx.people.save(person)
    _speaks(tx, office, case, Heard(person, mail, understood, answered is not None, incoming.papers))
    return "heard"


def _is_flood(tx: Tx, office: Office) -> bool:
    """Whether as many letters without proof as may be were dealt with within the hour, whoever their senders."""
    tx.lock("letters")
    since = office.clock.now() - FLOOD_SPAN
    letters = tx.mails.count_since(None, (UNPROVEN, REQUEST), since)
    return letters >= office.config.limits.unproven_letters_per_hour


def _answered(tx: Tx, mail: ParsedMail, cases: Sequence[Case]) -> Case | None:
    """The case of the letter of ours that this one answers: its id is known to nobody but who read it."""
    rows = (tx.outbox.by_remote_id(message_id) for message_id in mail.references)
    numbers = {row.case for row in rows if row is not None}
    return next((case for case in cases if case.number in numbers), None)


def _meant(office: Office, mail: ParsedMail, cases: Sequence[Case]) -> Case | None:
    number = read_number(f"{mail.subject} {mail.typed}", office.config.app.case_prefix)
    named = next((case for case in cases if case.number == number), None)
    return named or next((case for case in cases if case.state not in ENDED), None)


def _asks_anew(understood: Understanding, case: Case) -> bool:
    """Another right than the live case is about, without naming the case: a request of its own."""
    rights = stated(understood.rights)
    new = rights and not set(rights) & set(case.rights) and understood.confidence >= SURE
    return bool(new and understood.case_number is None)


def _may_open(office: Office, understood: Understanding, cases: Sequence[Case]) -> bool:
    """Asks for a right, and its sender has not asked too often today."""
    midnight = office.midnight(office.clock.now())
    today = sum(case.received_at >= midnight for case in cases)
    asks = stated((understood.intent,)) and understood.confidence >= SURE
    return bool(asks) and today < office.config.limits.requests_per_person_per_day


def _opened(tx: Tx, office: Office, incoming: Incoming) -> Hearing:
    mail = incoming.mail
    at = arrived_at(mail, published(office), office.clock.now())
    case = open_case(tx, office, Letter(mail.from_address, mail.from_name, words_of(mail), at), actor="bot")
    tx.mails.settle(incoming.id, state="accepted", reason=REQUEST, case=case.number)
    if incoming.papers:
        keep_papers(tx, office, case, incoming.papers)
    acknowledge(tx, office, case)
    return "heard"


def _speaks(tx: Tx, office: Office, case: Case, heard: Heard) -> None:
    """Code, papers, what it asks of the case, words: whatever the letter holds, and one letter back."""
    case = tx.locked_case(case.number) or case
    code = CODE.search(heard.mail.typed)
    if case.identity in (Paper.AWAITED, Paper.DECLINED) and code and case.state in LIVE:
        said = _proves(tx, office, case, heard, code.group())
    elif heard.papers and case.state in (*LIVE, State.LAPSED):
        said = _takes_papers(tx, office, case, heard)
    else:
        said = _asks(tx, office, case, heard)
    if said is not None:
        write(tx, office, heard.person, case, said)


def _proves(tx: Tx, office: Office, case: Case, heard: Heard, code: str) -> Phrase | None:
    now, tries = office.clock.now(), office.config.limits.code_attempts
    if tx.links.try_unlock(code_link(case.number), code, now=now, tries=tries) != heard.person.address:
        fresh = send_back(tx, office, heard.person, case)
        return phrase("mail_person.wrong_code", case=case.number, next=fresh or phrase("mail_person.no_code_left"))
    rest = heard.mail.typed.replace(code, " ")
    name = heard.understood.name or name_in(rest.strip()) or case.applicant.name
    named = replace(case, applicant=replace(case.applicant, name=name))
    reference = reference_on_file(tx, office, name, "email", heard.person.address) or ""
    after = happen(tx, office, named, moves.ContactProven(reference), actor="person").case
    mirror.event(tx, office, after, phrase("staff.address_proven", level=phrase(f"staff.level_{int(after.level)}")))
    return None if after.state is State.OPEN else _paper_wanted(tx, office, after)


def _paper_wanted(tx: Tx, office: Office, case: Case) -> Phrase:
    """Only how to prove, nothing from the files; the separate consent is told with the page (PIPL 29)."""
    now, token = office.clock.now(), office.tokens.link()
    until = now + timedelta(days=UPLOAD_DAYS)
    tx.links.add(token, PageLink("upload", case.person, case.number, "", now, until))
    days = office.config.retention.evidence_days
    return phrase("mail_person.paper_wanted", case=case.number, url=office.page(f"/p/{token}"), days=days)


def _takes_papers(tx: Tx, office: Office, case: Case, heard: Heard) -> Phrase:
    """Evidence is judged by staff, whoever sent it: no proof of the sender is needed to look at it."""
    after = happen(tx, office, case, moves.PaperReceived(), actor="person").case
    keep_papers(tx, office, after, heard.papers)
    if heard.mail.typed:
        mirror.person_wrote(tx, office, after, heard.mail.typed)
    mirror.paper_arrived(tx, office, after)
    return phrase("mail_person.papers_kept", case=case.number, days=office.config.retention.evidence_days)


def keep_papers(tx: Tx, office: Office, case: Case, papers: Sequence[tuple[bytes, str]]) -> None:
    now = office.clock.now()
    expires = now + timedelta(days=office.config.retention.evidence_days)
    for content, content_type in papers:
        file = File(
            id=office.tokens.link(), person=case.person, case=case.number, item=0, kind="evidence", state="ready",
            name=f"paper.{EXTENSIONS[content_type]}", content_type=content_type, size=len(content), created_at=now,
            expires_at=expires,
        )  # fmt: skip
        tx.files.add(file, content)


def _asks(tx: Tx, office: Office, case: Case, heard: Heard) -> Phrase | None:
    """What the letter wants of the case, when it is proven to come from its person; else words for staff."""
    if not heard.words.strip():
        return None
    wanted = heard.understood.intent if heard.proven and heard.understood.confidence >= SURE else ""
    try:
        return WISHES.get(wanted, _words)(tx, office, case, heard)
    except NotAllowed:
        return _words(tx, office, case, heard)


def _words(tx: Tx, office: Office, case: Case, heard: Heard) -> Phrase | None:
    """Passed on. Unproven words end no hold and say so to staff."""
    if heard.proven:
        after = happen(tx, office, case, moves.PersonWrote(heard.words), actor="person").case
        mirror.person_wrote(tx, office, after, heard.words)
    else:
        record(tx, office, case.number, "unproven_words", actor="unproven", body={"text": heard.words})
        shown = mirror.typed(office, heard.words, mirror.names_in(case))
        mirror.event(tx, office, case, phrase("staff.unproven_words", text=shown))
    today = office.midnight(office.clock.now())
    if tx.mails.count_in(case.number, heard.mail.from_address, today) > THANKED_A_DAY:
        return None
    if not case.open_items:
        return phrase("mail_person.words_kept_answered", case=case.number)
    return phrase("mail_person.words_kept", case=case.number, due=limit_of(case, office).due)


def _taken_back(tx: Tx, office: Office, case: Case, heard: Heard) -> Phrase:
    after = happen(tx, office, case, moves.TakenBack(), actor="person").case
    mirror.event(tx, office, after, phrase("staff.taken_back"))
    return phrase("take_back.done", case=case.number)


def _objects(tx: Tx, office: Office, case: Case, heard: Heard) -> Phrase:
    after = happen(tx, office, case, moves.Objected(heard.words), actor="person").case
    target = limit_of(after, office).target
    mirror.objected(tx, office, hand_on(tx, office, after), heard.words)
    return phrase("mail_person.second_look", case=case.number, target=target)


def _content(tx: Tx, office: Office, case: Case, heard: Heard) -> Phrase:
    happen(tx, office, case, moves.Satisfied(), actor="person")
    mirror.event(tx, office, case, phrase("staff.satisfied"))
    return phrase("mail_person.closed", case=case.number)


WISHES: dict[str, Callable[[Tx, Office, Case, Heard], Phrase | None]] = {
    "cancel": _taken_back,
    "complain": _objects,
    "thanks": _content,
}
"""Intents of a proven letter that move its case; where the case's state does not permit it, they are words."""
