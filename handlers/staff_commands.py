"""What staff's commands do to a case. One function a command; results that cannot be undone become a plan first.

The plan is echoed exactly as the person will read it, with a code; ``#confirm CODE`` decides again on the case as it is
then, so that identity is checked in the very transaction that answers (law: Lessons, fides).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

from bot.domain import moves
from bot.domain.cases import Case
from bot.domain.effects import TellPerson
from bot.domain.moves import ResultGiven, decide
from bot.domain.phrases import Phrase, phrase, right_name
from bot.domain.results import Outcome, Result, irreversible
from bot.domain.terms import last_day
from bot.errors import NotAllowed
from bot.store.mails import Confirmation
from bot.store.tx import Tx
from handlers.asked_twice import about_files, about_result, check_clause, check_files
from handlers.case_work import record, words_for
from handlers.evidence import to_be_seen
from handlers.in_doubt import in_doubt
from handlers.office import Office
from handlers.packages import given_back, hold_package, package_phrase, release_package
from handlers.signature_art import without_art
from handlers.staff_inward import INWARD
from handlers.staff_words import abroad
from handlers.staff_work import Work, item_to_answer, result_name
from handlers.transcript import Transcript
from mail.commands import Command, Parsed, as_meant
from mail.message import ParsedMail
from mail.parse import read

CONFIRM_HOURS = 72

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
"""Command → result. Their parts in order are in ``mail.commands.COMMANDS``."""

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
    if said.has("note"):
        return _note(work)
    point = tx.connection.begin_nested()
    try:
        _carry_out(work)
        point.commit()
    except NotAllowed as exc:
        point.rollback()
        reason = phrase(f"move.{exc.reason}", **exc.slots)
        return Transcript(case, "impossible", state="held", lines=(reason,))
    return _close(work)


def _carry_out(work: Work) -> None:
    _check_files(work)
    for command in sorted(work.said.commands, key=lambda command: command.name in RESULTS):
        COMMAND[command.name](work, command)
    _text_alone(work)


def _close(work: Work) -> Transcript:
    if work.planned:
        return _plan(work)
    reason = "done" if work.said.commands else "forwarded"
    if work.appendix and not work.shown:
        reason = "info"
    return Transcript(
        work.case, reason, lines=tuple(work.lines), shown=tuple(work.shown), answer=work.answer, appendix=work.appendix
    )


def _note(work: Work) -> Transcript:
    record(work.tx, work.office, work.case.number, "note", actor=work.sender, body={"text": work.mail.typed})
    return Transcript(work.case, "noted")


TEXT_TAKERS = frozenset({"ask", *RESULTS})
BESIDE = frozenset({"confirm", "status", "help", "assign", "undo", "met", "told"})
"""Commands to the bot itself: words beside them are hardly meant for the person."""


def _check_files(work: Work) -> None:
    """Files go out with exactly one result that gives something, or the mail is held: none is dropped silently."""
    names = {command.name for command in work.said.commands}
    speaks = names & TEXT_TAKERS or (work.said.text.strip() and not names & BESIDE)
    givers = [command for command in work.said.commands if RESULTS.get(command.name) in PACKAGED]
    check_files(work.office, work.mail.files if speaks else ())
    if work.mail.files and speaks and len(givers) != 1:
        raise NotAllowed("files_unclear" if names & set(RESULTS) else "files_alone")


def _text_alone(work: Work) -> None:
    """Words without a command that takes them go to the person as written, after the undo window."""
    names = {command.name for command in work.said.commands}
    if not work.said.text.strip() or names & TEXT_TAKERS:
        return
    if names & BESIDE:
        work.lines.append(phrase("staff.line_text_kept"))
        return
    work.happen(moves.StaffWrote(work.said.text))
    work.lines.append(_leaves_later(work))


def _verified(work: Work, _command: Command) -> None:
    """Accepted as staff judged; that no paper was ever there to be seen is said, for the one who judged in haste."""
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
    work.lines += doubts
    needs_code = outcome.result in _needs_second(work) or irreversible(outcome, item.right, with_package=event.package)
    if work.planned or needs_code or doubts:
        preview = decide(work.case, event, work.office.clock.now())
        work.planned.append(event)
        work.case = preview.case
        return
    work.happen(event)
    work.answer = True
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


def _plan(work: Work) -> Transcript:
    """Echo what would happen, word for word, and wait for the code."""
    tx, office = work.tx, work.office
    now = office.clock.now()
    case = tx.cases.get(work.case.number)
    if case is None:
        raise NotAllowed("no_such_item")
    tx.confirmations.drop(case.number, now)
    files = _held_files(work, work.planned, work.mail)
    code = office.tokens.crockford(6)
    plan = {"files": files, "results": [_event_json(event) for event in work.planned]}
    expires = now + timedelta(hours=CONFIRM_HOURS)
    tx.confirmations.add(case.number, code, Confirmation(case.number, work.mail_id, plan, work.sender, expires, None))
    record(tx, office, case.number, "planned", actor=work.sender, body={"results": plan["results"]})
    shown, preview = list(work.shown), case
    for event in work.planned:
        decision = decide(preview, event, now)
        preview = decision.case
        extra = package_phrase(tx, office, case, "") if event.package else None
        shown += [
            words_for(office, preview, effect, extra) for effect in decision.effects if isinstance(effect, TellPerson)
        ]
    lines = [*work.lines, *(_planned_line(case, event) for event in work.planned), *_file_lines(work)]
    return Transcript(case, "confirm", state="waiting", lines=tuple(lines), shown=tuple(shown), code=code)


def _held_files(work: Work, planned: list[ResultGiven], mail: ParsedMail) -> list[str]:
    item = next((event.seq for event in planned if event.package), None)
    return hold_package(work.tx, work.office, work.case, item, mail.files) if item else []


def _file_lines(work: Work) -> list[Phrase]:
    """What the person would get, by name: a logo or the wrong file is seen before it leaves."""
    if not any(event.package for event in work.planned):
        return []
    names = tuple("…" if abroad(work.office) else file.name for file in work.mail.files)
    return [phrase("staff.line_files", count=len(names), names=names)]


def _planned_line(case: Case, event: ResultGiven) -> Phrase:
    right = next(item.right for item in case.items if item.seq == event.seq)
    return phrase("staff.line_planned", right=right_name(right), result=result_name(event.outcome))


def _confirm(work: Work, command: Command) -> None:
    """Carry out a plan. The code belongs to the case."""
    found = work.tx.confirmations.take(work.case.number, command.values[0], work.office.clock.now())
    if found is None:
        raise NotAllowed("code_unknown")
    if "mail" in found.plan:
        _release(work, found)
    else:
        _give(work, found.asked_by, [_event_of(stored) for stored in found.plan["results"]], found.plan["files"])


def _release(work: Work, found: Confirmation) -> None:
    """What was shown of a mail read with a doubt (``handlers.doubts``) is done, without a second code."""
    stored = work.tx.mails.get(found.mail)
    if stored is None or not stored.raw:
        raise NotAllowed("code_unknown")
    mail = read(stored.raw, (work.office.config.mail.from_address,))
    mail = without_art(work.tx, work.case, mail, stored.id)
    said = as_meant(mail.typed, mail.quoted.split("\n"))
    doubted = Work(work.tx, work.office, work.case, said, mail, stored.id)
    if said.has("note"):
        _note(doubted)
        work.lines.append(phrase("staff.line_noted"))
    else:
        _carry_out(doubted)
        work.case = work.tx.cases.get(work.case.number) or work.case
        files = _held_files(work, doubted.planned, mail)
        work.lines, work.shown, work.appendix = doubted.lines, doubted.shown, doubted.appendix
        work.answer = doubted.answer
        _give(work, found.asked_by, doubted.planned, files)
    work.tx.mails.settle(stored.id, state="accepted", reason="confirmed", case=work.case.number)


def _needs_second(work: Work) -> frozenset[Result]:
    return frozenset(RESULTS[name] for name in work.office.config.mail.staff.two_person)


def _give(work: Work, asked_by: str, events: list[ResultGiven], files: list[str]) -> None:
    """Where two persons are required the second must be another. What was to correct an answer is one itself where the
    person objected meanwhile."""
    tx, office, needs_second = work.tx, work.office, _needs_second(work)
    if asked_by == work.sender and any(event.outcome.result in needs_second for event in events):
        raise NotAllowed("second_person")
    for planned in events:
        item = next(item for item in work.case.items if item.seq == planned.seq)
        event = replace(planned, corrects=planned.corrects and item.outcome is not None)
        extra = None
        if event.package:
            url = release_package(tx, office, work.case, event.seq, tuple(files))
            extra = package_phrase(tx, office, work.case, url)
        if event.corrects:
            _stop_unread(work, event.seq)
        work.happen(event, extra)
        work.lines.append(phrase("staff.line_result", right=right_name(item.right), result=result_name(event.outcome)))
        work.answer = True


def _stop_unread(work: Work, seq: int) -> None:
    """An answer that is replaced before it arrived arrives no more."""
    for row in work.tx.outbox.of_case(work.case.number):
        if row.kind == "answer" and row.payload.get("item") == seq and row.state in ("ready", "waiting"):
            work.tx.outbox.finish(row.id, state="undone", now=work.office.clock.now())


def _event_json(event: ResultGiven) -> dict[str, Any]:
    outcome = vars(event.outcome) | {"result": event.outcome.result.value}
    return {"seq": event.seq, "outcome": outcome, "text": event.text, "package": event.package,
            "corrects": event.corrects}  # fmt: skip


def _event_of(stored: dict[str, Any]) -> ResultGiven:
    parts = dict(stored["outcome"])
    outcome = Outcome(Result(parts.pop("result")), **parts)
    corrects = bool(stored.get("corrects"))
    return ResultGiven(int(stored["seq"]), outcome, str(stored["text"]), bool(stored["package"]), corrects)


COMMAND: dict[str, Callable[[Work, Command], None]] = {
    "verified": _verified,
    "unverified": _unverified,
    "ask": _ask,
    "confirm": _confirm,
    **INWARD,
    **dict.fromkeys(RESULTS, _result),
}
"""Every command of the grammar but ``#note``, which silences the whole mail before any other is looked at."""
