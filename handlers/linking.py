"""A case born by mail goes to the chat of the person who proved its address. Whose number it is: ``mail_address``."""

from __future__ import annotations

from dataclasses import replace

from bot.domain import moves
from bot.domain.cases import LIVE, Case, Paper, State
from bot.domain.phrases import phrase
from bot.errors import NotAllowed
from bot.steps import step
from bot.store.people import Person
from bot.store.tx import Tx
from dialogs.model import LinkCase, Say
from handlers import mirror
from handlers.case_work import happen, record, save
from handlers.mail_cases import write
from handlers.office import Office
from handlers.on_file import reference_on_file

LINKABLE = LIVE | {State.ANSWERED, State.LAPSED}


def mail_address(tx: Tx, number: str) -> str:
    """The address of whoever made this request by mail, while there is something to take over; else empty."""
    case = tx.cases.get(number)
    author = tx.people.get(case.person) if case and case.state in LINKABLE else None
    return author.address if author and author.channel == "mail" else ""


def link_case(tx: Tx, office: Office, person: Person, effect: LinkCase) -> list[Say]:
    """Raises NotAllowed when the case has gone elsewhere since the code was sent."""
    case = tx.locked_case(effect.case)
    author = tx.people.get(case.person) if case else None
    if case is None or author is None or not effect.address or mail_address(tx, effect.case) != effect.address:
        raise NotAllowed("not_your_case")
    case = replace(case, person=person.id)
    save(tx, office, case)
    tx.files.move(case.number, person.id)
    tx.links.move(case.number, person.id)
    record(tx, office, case.number, "linked", actor="person", body={"by": "email"})
    _proven(tx, office, case, author)
    write(tx, office, author, case, phrase("mail_person.linked", case=case.number))
    mirror.event(tx, office, case, phrase("staff.linked"))
    step("case_linked", case=case.number)
    return []


def _proven(tx: Tx, office: Office, case: Case, author: Person) -> None:
    """The code proved the address as well as one sent back by mail would."""
    if case.state in LIVE and case.identity in (Paper.AWAITED, Paper.DECLINED):
        reference = reference_on_file(tx, office, case.applicant.name, "email", author.address) or ""
        happen(tx, office, case, moves.ContactProven(reference), actor="person")
