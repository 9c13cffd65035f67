"""What a person says of a request that runs becomes rows: pressed, in doubt, another contact, the files once more.

What it is called in the chat is ``dialogs.afterwards.while_waiting``.
"""

from __future__ import annotations

from dataclasses import replace

from bot.domain import moves
from bot.domain.cases import ENDED, LIVE, Case, Paper, State
from bot.domain.masking import mask_contact
from bot.domain.phrases import phrase
from bot.errors import NotAllowed
from bot.steps import step
from bot.store.people import Person
from bot.store.tx import Tx
from dialogs.afterwards.waiting_words import says_why_urgent
from dialogs.model import ChangeContact, Doubt, ErasePaper, FileAgain, Say, Urge
from dialogs.understanding import in_plain_characters
from handlers import mirror
from handlers.case_work import happen, limit_of, record
from handlers.delivery import Outcome, tell_delivery
from handlers.office import Office
from handlers.packages import package_phrase, released_again, withhold
from handlers.staff_words import abroad, staff_lang
from mail.vocabulary import mentions

BRIEF = 16
"""Characters of a line that only presses; a longer one says why, and reaches staff however often it comes."""
TOLD_HERE = frozenset({"answer", "words"})
"""Kinds of texts that may hold what is only for the person."""


def own(tx: Tx, person: Person, number: str) -> Case:
    """The person's own case; NotAllowed for anybody else's."""
    case = tx.cases.get(number)
    if case is None or case.person != person.id:
        raise NotAllowed("not_your_case")
    return case


def urged(tx: Tx, office: Office, person: Person, effect: Urge) -> list[Say]:
    """One mail a day, however often it is said; which day it is, and until when the answer is due, is told."""
    case, rules = own(tx, person, effect.case), office.rules
    today, limit = rules.local_day(office.clock.now()), limit_of(case, office)
    before = [entry for entry in tx.cases.log(case.number) if entry.kind == "urged"]
    again = any(rules.local_day(entry.at) == today for entry in before)
    record(tx, office, case.number, "urged", actor="person", body={"text": effect.text})
    day = (today - limit.received).days + 1
    why = len(effect.text) > BRIEF or says_why_urgent(in_plain_characters(effect.text))
    passed = not again or why
    if passed:
        mirror.warned(tx, office, case, phrase("staff.urged", day=day), effect.text, kind="urged")
    step("case_urged", case=case.number, again=again)
    if today > limit.due:
        return [Say(phrase("urged.late", case=case.number, due=limit.due, days=(today - limit.due).days))]
    told = "urged.passed_on" if why else "urged.first" if day == 1 else "urged.done"
    key = told if passed else "urged.again"
    return [Say(phrase(key, case=case.number, day=day, due=limit.due))]


def doubted(tx: Tx, office: Office, person: Person, effect: Doubt) -> list[Say]:
    """Nothing that was proven counts any more, files and texts on their way stay here, and staff are warned."""
    _hold_back(tx, office, person)
    warning = phrase("staff.doubted", verified=mentions("verified", staff_lang(office)))
    for known in tx.cases.of_person(person.id):
        case = _withheld(tx, office, known)
        if case.state in LIVE or case.state is State.ANSWERED:
            case = happen(tx, office, case, moves.Doubted(effect.text), actor="person").case
        elif case.state in ENDED:
            continue
        mirror.warned(tx, office, case, warning, effect.text)
    step("person_doubted", person=person.id[:6])
    return []


def _hold_back(tx: Tx, office: Office, person: Person) -> None:
    for row in tx.outbox.pending(person.id):
        if row.channel == "wechat" and row.kind in TOLD_HERE:
            tx.outbox.finish(row.id, state="failed", now=office.clock.now(), error="in doubt")
            tell_delivery(tx, office, row, Outcome("failed", error="in doubt"))


def _withheld(tx: Tx, office: Office, known: Case) -> Case:
    """Files that nobody fetched yet were no answer (law: Lessons); the page shows them no more in any case."""
    case = tx.cases.get(known.number) or known
    items = withhold(tx, office, case)
    if any(entry.kind == "file_downloaded" for entry in tx.cases.log(case.number)):
        return case
    for seq in items:
        if any(item.seq == seq and item.outcome is not None for item in case.items):
            case = happen(tx, office, case, moves.AnswerLost(seq), actor="bot").case
    return case


def paper_erased(tx: Tx, office: Office, person: Person, effect: ErasePaper) -> list[Say]:
    """Every request that a document served has it in its log, and staff who may still look at it are told; what was
    judged by it stands (PIPL 15)."""
    gone = tx.files.erase_evidence(person.id, everything=effect.everything)
    if effect.everything:
        tx.outbox.fetch_no_more(person.id, office.clock.now())
        tx.mails.take_files_back(person.id)
    for case in tx.cases.of_person(person.id):
        if gone.isdisjoint((case.number, case.applicant.document)):
            continue
        after = happen(tx, office, case, moves.PaperErased(), actor="person").case
        if after.state in LIVE:
            mirror.wanted(tx, office, after, office.voice.plain(phrase("staff.paper_erased"), staff_lang(office)))
        elif after.state not in ENDED:
            mirror.event(tx, office, after, phrase("staff.paper_erased"))
    step("paper_erased", cases=len(gone))
    return []


def contact_changed(tx: Tx, office: Office, person: Person, effect: ChangeContact) -> list[Say]:
    """In every live request that used the same contact, and for reminders that went there."""
    first = own(tx, person, effect.case)
    old = first.applicant.contact
    if not old:  # told in words that staff read
        happen(tx, office, first, moves.ContactChanged(effect.contact, effect.kind, effect.reference), actor="person")
        return []
    for case in tx.cases.of_person(person.id):
        if case.state in LIVE and case.applicant.contact == old:
            _changed(tx, office, case, effect)
    agreement = tx.agreements.get(person.id)
    if agreement is not None and agreement.given and agreement.target == old:
        moved = replace(agreement, kind=effect.kind, target=effect.contact, at=office.clock.now())
        tx.agreements.put(moved)
    waits = own(tx, person, effect.case).identity is Paper.AWAITED
    return [Say(phrase("new_contact.unknown", case=effect.case))] if waits else []


def _changed(tx: Tx, office: Office, case: Case, effect: ChangeContact) -> None:
    """A contact on file proves who they are, where a document was awaited for it."""
    event = moves.ContactChanged(effect.contact, effect.kind, effect.reference)
    after = happen(tx, office, case, event, actor="person").case
    if effect.reference and after.identity is Paper.AWAITED:
        after = happen(tx, office, after, moves.ContactProven(effect.reference), actor="person").case
    old, new = mask_contact(case.applicant.contact), mask_contact(effect.contact)
    told = phrase("staff.contact_changed", old=old, new=new)
    told = phrase("staff.contact_changed_unseen") if abroad(office) else told
    mirror.wanted(tx, office, after, office.voice.plain(told, staff_lang(office)))


def file_again(tx: Tx, office: Office, person: Person, effect: FileAgain) -> list[Say]:
    """A new address where the files are still there; staff hear when there are none, or it failed before."""
    case = own(tx, person, effect.case)
    links = [Say(package_phrase(tx, office, case, url)) for url in released_again(tx, office, case)]
    if links and not effect.failed:
        return [Say(phrase("file_again.link", case=case.number)), *links]
    after = happen(tx, office, case, moves.PersonWrote(effect.text, asks=True), actor="person").case
    mirror.person_wrote(tx, office, after, effect.text, asks=True)
    return [Say(phrase("file_again.asked" if links else "file_again.none", case=case.number)), *links]
