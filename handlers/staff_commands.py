"""What staff's commands do to a case. One function a command; results that cannot be undone become a plan first.

The plan is echoed exactly as the person will read it, with a code; ``#confirm CODE`` decides again on the case as it is
then, so that identity is checked in the very transaction that answers (law: Lessons, fides).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from bot.domain import moves
from bot.domain.cases import Case, State
from bot.domain.moves import ResultGiven, decide
from bot.domain.phrases import Phrase, phrase, right_name
from bot.domain.results import Outcome, Result, irreversible
from bot.domain.terms import last_day
from bot.errors import NotAllowed
from bot.store.mails import Confirmation
from bot.store.tx import Tx
from handlers import plans
from handlers.asked_twice import about_files, about_result, check_clause, check_files
from handlers.case_work import record
from handlers.evidence import to_be_seen
from handlers.in_doubt import in_doubt
from handlers.office import Office
from handlers.packages import given_back
from handlers.signature_art import without_art
from handlers.staff_inward import INWARD
from handlers.staff_work import Work, item_to_answer, result_name
from handlers.transcript import Transcript
from mail.command_line import Command
from mail.commands import Parsed, as_meant
from mail.message import ParsedMail
from mail.parse import read

RESULTS = {
    "fulfilled": Result.FULFILLED,
    "partly": Result.PARTLY,
    "nodata": Result.NO_DATA,
    "notours": Result.NOT_OURS,
    "restricted": Result.RESTRICTED,
    "refuse": Result.REFUSED,
    "conditions": Result.CONDITIONS_UNMET,
    "notconsent": Result.NOT_CONSENT_BASED,
}
"""Command → result. Their parts in order are in ``mail.vocabulary.COMMANDS``."""

PACKAGED = frozenset({Result.FULFILLED, Result.PARTLY, Result.NO_DATA, Result.NOT_OURS})
"""Results whose attachments are the person's package (contract); what comes with a refusal may be its evidence."""

PARTS: dict[str, tuple[str, ...]] = {
    "partly": ("letter", "reason"),
    "notours": ("reason",),
    "restricted": ("until", "reason"),
    "refuse": ("letter", "facts"),
    "conditions": ("clause", "reason"),
    "notconsent": ("reason",),
}


def act(tx: Tx, office: Office, case: Case, said: Parsed, *, mail: ParsedMail, mail_id: int) -> Transcript:
    """Carry out one accepted mail. When one command is impossible nothing of the mail happens."""
    work = Work(tx, office, case, said, without_art(tx, case, mail, mail_id), mail_id)
    point = tx.connection.begin_nested()
    try:
        _carry_out(work)
        asked = plans.ask_to_confirm(work) if work.planned else None
    except NotAllowed as exc:
        point.rollback()
        reason = phrase(f"move.{exc.reason}", **exc.slots)
        return Transcript(case, "impossible", state="held", lines=(reason,))
    if asked is not None:
        point.rollback()
        return plans.keep(work, replace(asked, case=case), whole=not plans.results_alone(work))
    point.commit()
    return _close(work)


def _carry_out(work: Work) -> None:
    inside = work.said.has("note")
    if not inside:
        _check_files(work)
    for command in sorted(work.said.commands, key=lambda command: command.name in RESULTS):
        COMMAND[command.name](work, command)
    if not inside:
        _text_alone(work)


def _close(work: Work) -> Transcript:
    names = {command.name for command in work.said.commands}
    said_by = work.sender if names & TEXT_TAKERS and names <= SPEAKING else ""
    if said_by or work.given:
        work.lines += plans.supersede(work.tx, work.office, work.case, by=said_by, items=work.given)
    reason = "noted" if names == {"note"} else "done" if names else "forwarded"
    if work.appendix and not work.shown and not work.said.has("note"):
        reason = "info"
    lines = () if reason == "noted" else tuple(work.lines)
    return Transcript(
        work.case, reason, lines=lines, shown=tuple(work.shown), answer=work.answer,
        appendix=work.appendix, items=frozenset(work.given),
    )  # fmt: skip


def _note(work: Work, _command: Command) -> None:
    """The whole mail; commands to the bot beside it are carried out."""
    record(work.tx, work.office, work.case.number, "note", actor=work.sender, body={"text": work.mail.typed})
    work.lines.append(phrase("staff.line_noted"))


TEXT_TAKERS = frozenset({"ask", *RESULTS})
SPEAKING = TEXT_TAKERS | {"verified", "unverified"}
"""Commands with which a mail says anew what its author was asked to confirm before; words alone are new ones."""
BESIDE = frozenset({"confirm", "status", "help", "assign", "undo", "met", "told"})
"""Commands to the bot itself: words beside them are hardly meant for the person."""


def _check_files(work: Work) -> None:
    """Files go out with exactly one result that gives something, or the mail is held: none is dropped silently."""
    names = {command.name for command in work.said.commands}
    speaks = names & TEXT_TAKERS or (work.said.text.strip() and not names & BESIDE)
    givers = [command for command in work.said.commands if RESULTS.get(command.name) in PACKAGED]
    check_files(work.office, work.mail.files if speaks else ())
    if work.mail.files and speaks and len(givers) != 1 and not plans.plan_addition(work):
        raise NotAllowed("files_unclear" if names & set(RESULTS) else "files_alone")


def _text_alone(work: Work) -> None:
    """Words without a command that takes them go to the person as written, after the undo window."""
    names = {command.name for command in work.said.commands}
    if not work.said.text.strip() or names & TEXT_TAKERS or work.planned:
        return
    if names & BESIDE:
        work.lines.append(phrase("staff.line_text_kept"))
        return
    work.happen(moves.StaffWrote(work.said.text))
    work.lines.append(_leaves_later(work))


def _verified(work: Work, _command: Command) -> None:
    """Accepted as staff judged; that no paper was ever there to be seen is said, for the one who judged in haste."""
    if work.case.state is State.OPEN and len(work.said.commands) > 1:
        work.lines.append(phrase("staff.line_verified_before"))
        return
    unseen = not work.case.paper_withheld and not to_be_seen(work.tx, work.case)
    work.happen(moves.Verified())
    given_back(work.tx, work.case)
    work.lines.append(phrase("staff.line_verified"))
    if unseen:
        work.lines.append(phrase("staff.line_verified_unseen"))


def _unverified(work: Work, command: Command) -> None:
    work.happen(moves.Unverified(command.values[0]))
    work.lines.append(phrase("staff.line_unverified"))


def _ask(work: Work, _command: Command) -> None:
    work.happen(moves.Asked(work.said.text))
    work.lines.append(phrase("staff.line_asked"))


def _result(work: Work, command: Command) -> None:
    item = item_to_answer(work, command)
    parts = dict(zip(PARTS.get(command.name, ()), command.values, strict=False))
    if "until" in parts:
        parts["until"] = _term(work, parts["until"])
    outcome = Outcome(RESULTS[command.name], **parts)
    package = bool(work.mail.files) and outcome.result in PACKAGED
    check_clause(work.tx, item, outcome)
    event = ResultGiven(item.seq, outcome, work.said.text, package=package, corrects=item.outcome is not None)
    doubts = [
        *about_result(work.case, item, event, alarm=in_doubt(work.tx, work.case.number)),
        *about_files(work.office, work.mail.files),
    ]
    work.doubts += doubts
    needs_code = outcome.result in _needs_second(work) or irreversible(outcome, item.right, with_package=event.package)
    if work.planned or needs_code or doubts:
        preview = decide(work.case, event, work.office.clock.now())
        work.planned.append(event)
        work.case = preview.case
        return
    work.happen(event)
    work.answer = True
    work.given.add(item.seq)
    work.lines.append(phrase("staff.line_result", right=right_name(item.right), result=result_name(outcome)))


def _term(work: Work, written: str) -> str:
    """The day that the person is told: one to come, or the mail is held."""
    today = work.office.rules.local_day(work.office.clock.now())
    day = last_day(written, today)
    if day is None:
        raise NotAllowed("until_unclear")
    if day <= today:
        raise NotAllowed("until_past")
    return day.isoformat()


def _leaves_later(work: Work) -> Phrase:
    minutes = work.office.config.mail.undo_minutes
    return phrase("staff.line_undo_window" if minutes else "staff.line_sent_at_once", minutes=minutes)


def _confirm(work: Work, command: Command) -> None:
    """Carry out a plan. The code belongs to the case."""
    found = work.tx.confirmations.take(work.case.number, command.values[0], work.office.clock.now())
    if found is None:
        raise NotAllowed("code_unknown")
    plans.check_meant(work, found.plan)
    if "mail" in found.plan:
        _release(work, found)
        return
    work.planned = [plans.event_of(stored) for stored in found.plan["results"]]
    plans.check_second(work, found.asked_by, _needs_second(work))
    plans.carry_out_plan(work, found.plan["files"])
    work.planned = []


def _release(work: Work, found: Confirmation) -> None:
    """What was shown of a mail that was kept whole is done, in its order, without a second code."""
    stored = work.tx.mails.get(found.mail)
    if stored is None or not stored.raw:
        raise NotAllowed("code_unknown")
    mail = read(stored.raw, (work.office.config.mail.from_address,))
    mail = without_art(work.tx, work.case, mail, stored.id)
    said = as_meant(mail.typed, mail.quoted.split("\n"))
    kept = Work(work.tx, work.office, work.case, said, mail, stored.id)
    _carry_out(kept)
    plans.check_meant(work, found.plan, {*kept.given, *(event.seq for event in kept.planned)})
    kept.case = work.tx.cases.get(work.case.number) or work.case  # of which the planned results are no part yet
    plans.check_second(replace(kept, mail=work.mail), found.asked_by, _needs_second(work))
    plans.carry_out_plan(kept)
    work.case, work.lines, work.shown = kept.case, kept.lines, kept.shown
    work.answer, work.appendix, work.given = kept.answer, kept.appendix, kept.given
    work.tx.mails.settle(stored.id, state="accepted", reason="confirmed", case=work.case.number)


def _needs_second(work: Work) -> frozenset[Result]:
    return frozenset(RESULTS[name] for name in work.office.config.mail.staff.two_person)


COMMAND: dict[str, Callable[[Work, Command], None]] = {
    "verified": _verified,
    "unverified": _unverified,
    "ask": _ask,
    "confirm": _confirm,
    "note": _note,
    **INWARD,
    **dict.fromkeys(RESULTS, _result),
}
"""Every command of the grammar."""
