"""Mail that fits no case: staff are told, and answer the notice with one line that says where it belongs.

A colleague's mail is then carried out as if it had borne the case's token; a stranger's is shown in the case's thread
and changes nothing.
"""

from __future__ import annotations

from collections.abc import Callable

from bot.domain.cases import Case
from bot.domain.masking import mask_contact
from bot.domain.numbers import read_number
from bot.domain.phrases import phrase
from bot.steps import step
from bot.store.mails import Mail
from bot.store.tx import Tx
from handlers import mirror
from handlers.case_work import record
from handlers.desk_threads import Answer, Thread, answer_staff
from handlers.office import Office
from handlers.staff_words import abroad, say, staff_lang, word
from handlers.transcript import why_held
from mail.address import subject_hint
from mail.commands import parse
from mail.cut import removed_from
from mail.message import ParsedMail
from mail.parse import read
from mail.parts import Buttons, Part, Quote
from mail.vocabulary import mentions

FROM_COLLEAGUES = frozenset({"no_token", "damaged_token"})
"""Reasons that stand behind allow list and proof in the table of acceptance: their author is one of staff."""

CarryOut = Callable[[Tx, Case, ParsedMail, int], None]


def tell_of(tx: Tx, office: Office, mail_id: int, reason: str, mail: ParsedMail, *, last: bool = False) -> None:
    """The notice, with the one line that files the mail. ``last``: no other of its kind is told of today."""
    lang = staff_lang(office)
    hidden = say(office, "staff.not_shown", lang) if abroad(office) else ""
    said = phrase(
        "staff.quarantine",
        sender=hidden or mail.from_address or "?",
        subject=mirror.typed(office, mail.subject),
        reason=phrase(f"staff.why_{f'unreadable_{mail.obstacle}' if reason == 'unreadable' else reason}"),
    )
    named = subject_hint(mail.subject)
    case = named if named and reason in FROM_COLLEAGUES and tx.cases.get(named) else ""
    how = say(office, "staff.quarantine_named", lang, case=case) if case else ""
    how += say(office, "staff.quarantine_how", lang, command=mentions("file", lang))
    button = (say(office, "staff.button_file", lang), f"#{word('file', lang)} {case}")
    ending = (say(office, "staff.quarantine_last", lang),) if last else ()
    more: tuple[Part, ...] = (how, *ending, Buttons((button,)))
    mirror.notice(tx, office, said, around=mirror.Around(more=more, about=Thread("mail", mail_id).number))


def answered(tx: Tx, office: Office, thread: Thread, mail: ParsedMail, carry_out: CarryOut) -> None:
    """Staff answered a notice."""
    said = parse(mail.typed, mail.quoted.split("\n"))
    names = [command.name for command in said.commands]
    stored = tx.mails.get(thread.id)
    if said.held or mail.doubt or names != ["file"] or stored is None:
        lines = why_held(office, said, mail) or (phrase("staff.quarantine_only", command=mentions("file")),)
        answer_staff(tx, office, thread, Answer(phrase("staff.said_held"), lines), to=mail.from_address)
        return
    number = read_number(said.commands[0].values[0], office.config.app.case_prefix)
    case = tx.locked_case(number) if number else None
    if case is None or stored.state != "quarantine":
        key = "staff.filed_before" if case else "staff.filed_nowhere"
        answer_staff(tx, office, thread, Answer(phrase(key, case=stored.case or "")), to=mail.from_address)
        return
    if not stored.raw or removed_from(stored.raw):
        answer_staff(tx, office, thread, Answer(phrase("staff.filed_too_late")), to=mail.from_address)
        return
    _file(tx, office, stored, case, carry_out)
    answer_staff(tx, office, thread, Answer(phrase("staff.filed", case=case.number)), to=mail.from_address)


def _file(tx: Tx, office: Office, stored: Mail, case: Case, carry_out: CarryOut) -> None:
    original = read(stored.raw)
    by_colleague = stored.reason in FROM_COLLEAGUES
    tx.mails.settle(stored.id, state="accepted" if by_colleague else "recorded", reason="filed", case=case.number)
    step("mail_filed", case=case.number)
    if by_colleague:
        carry_out(tx, case, original, stored.id)
        return
    body = {"mail": stored.id, "reason": stored.reason, "from": stored.sender}
    record(tx, office, case.number, "mail_filed", actor="mail", body=body)
    sender = mask_contact(stored.sender) if office.config.mail.redact else stored.sender
    lang, shown = staff_lang(office), mirror.typed(office, original.typed)
    label = say(office, "staff.filed_words", lang, sender="" if abroad(office) else sender)
    page = mirror.in_full(tx, office, case, shown, original.typed)
    mirror.wanted(tx, office, case, Quote(label, shown), page)
