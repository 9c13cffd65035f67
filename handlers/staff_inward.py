"""Commands of staff to the bot itself: nothing of them reaches the person. What answers is ``staff_commands``."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from bot.domain import moves
from bot.domain.cases import State
from bot.domain.phrases import phrase, right_name
from bot.domain.rights import Right
from bot.errors import NotAllowed
from handlers.case_status import TOLD, case_status, lost_outcome, unfetched
from handlers.case_work import record, save
from handlers.staff_words import conditions
from handlers.staff_work import Work, item_for, result_name
from handlers.transcript import help_text
from mail.command_line import Command


def _undo(work: Work, _command: Command) -> None:
    now = work.office.clock.now()
    rows = work.tx.outbox.undo(work.case.number, now)
    plans = work.tx.confirmations.drop(work.case.number, now)
    if rows or plans:
        record(work.tx, work.office, work.case.number, "undone", actor=work.sender, body={"texts": len(rows)})
    if rows:
        work.lines.append(phrase("staff.line_undone", count=len(rows)))
    if plans:
        work.lines.append(phrase("staff.line_plan_void"))
    if not rows and not plans:
        work.lines.append(phrase("staff.line_too_late"))


def _assign(work: Work, command: Command) -> None:
    address = command.values[0].lower()
    allow = {entry.lower() for entry in work.office.config.mail.staff.allow}
    if address not in allow and f"@{address.partition('@')[2]}" not in allow:
        raise NotAllowed("not_staff")
    work.case = replace(work.case, assigned_to=address)
    save(work.tx, work.office, work.case)
    record(work.tx, work.office, work.case.number, "assigned", actor=work.sender, body={"to": address})
    work.lines.append(phrase("staff.line_assigned", to=address))


def _status(work: Work, _command: Command) -> None:
    work.appendix = case_status(work.tx, work.office, work.case)


def _help(work: Work, _command: Command) -> None:
    work.appendix = (help_text(work.office),)


def _no_alarm(_work: Work, _command: Command) -> None:
    raise NotAllowed("nothing_to_end")


def _met(work: Work, command: Command) -> None:
    work.happen(moves.ConditionsMet(tuple(int(number) for number in command.values[0].split())))
    for item in (item for item in work.case.items if item.right is Right.TRANSFER):
        work.lines.append(phrase("staff.line_met", marks=conditions(work.office, work.case, item)))


def _told(work: Work, command: Command) -> None:
    """An answer that could not be delivered, or that nobody fetches, reached the person in another way."""
    if work.case.state is State.ANSWERED and unfetched(work.tx, work.case.number):
        record(work.tx, work.office, work.case.number, TOLD, actor=work.sender, body={"way": command.values[0]})
        work.lines.append(phrase("staff.line_told_unfetched"))
        return
    item = item_for(work, command)
    outcome = lost_outcome(work.tx.cases.log(work.case.number), item.seq)
    if outcome is None:
        raise NotAllowed("nothing_lost")
    work.happen(moves.ToldOtherwise(item.seq, outcome, command.values[0]))
    work.answer = True
    work.lines.append(phrase("staff.line_told", right=right_name(item.right), result=result_name(outcome)))


def _file(_work: Work, _command: Command) -> None:
    """A mail of a case belongs to it already: only the notice of a quarantined mail is answered so."""
    raise NotAllowed("nothing_to_file")


def _new(_work: Work, _command: Command) -> None:
    """A case exists already: a forwarded mail opens one only without a case token."""
    raise NotAllowed("case_exists")


INWARD: dict[str, Callable[[Work, Command], None]] = {
    "undo": _undo,
    "assign": _assign,
    "status": _status,
    "help": _help,
    "met": _met,
    "told": _told,
    "safe": _no_alarm,
    "file": _file,
    "new": _new,
}
