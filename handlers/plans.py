"""What waits for ``#confirm CODE``: shown word for word, kept as a row, and carried out when a colleague confirms it.

Results alone are kept as they were decided; a mail that does more than give them (``#身份通过`` above ``#办结``, a file
for an answer that stands) is kept whole and read again. Either way nothing of it happens before (law: Lessons, fides).
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from bot.domain import moves
from bot.domain.cases import WITH_ANSWER, Case, Item
from bot.domain.effects import TellPerson
from bot.domain.moves import FilesAdded, ResultGiven, decide
from bot.domain.phrases import Phrase, phrase, right_name
from bot.domain.results import Outcome, Result
from bot.errors import NotAllowed
from bot.store.mails import Confirmation, Waiting
from bot.store.tx import Tx
from handlers.asked_twice import GIVING, about_files
from handlers.case_work import record, words_for
from handlers.in_doubt import in_doubt
from handlers.office import Office
from handlers.packages import hold_package, package_phrase, release_package
from handlers.staff_words import abroad, say, staff_lang
from handlers.staff_work import Work, result_name
from handlers.transcript import Transcript

CONFIRM_HOURS = 72


def ask_to_confirm(work: Work) -> Transcript:
    """What the mail would do, and its code. Whatever happened of it already is for the caller to take back, unless the
    plan is of results alone."""
    tx, office, now = work.tx, work.office, work.office.clock.now()
    case = tx.cases.get(work.case.number)
    if case is None:
        raise NotAllowed("no_such_item")
    shown, before = list(work.shown), case
    for event in work.planned:
        decision = decide(before, event, now)
        before = decision.case
        extra = package_phrase(tx, office, case, "") if _gives_files(event) else None
        effects = (effect for effect in decision.effects if isinstance(effect, TellPerson))
        shown += [words_for(office, before, effect, extra) for effect in effects]
    lines = (*work.lines, *(_planned_line(case, event) for event in work.planned), *_file_lines(work))
    items = frozenset((*work.given, *(event.seq for event in work.planned)))
    return Transcript(case, "confirm", state="waiting", lines=(*work.doubts, *lines), shown=tuple(shown), items=items)


def results_alone(work: Work) -> bool:
    """Whether the mail does nothing but give results that are all to be confirmed."""
    results = [event for event in work.planned if isinstance(event, ResultGiven)]
    return len(results) == len(work.planned) == len(work.said.commands)


def keep(work: Work, asked: Transcript, *, whole: bool) -> Transcript:
    """Write the plan of a mail: its results, or all of it."""
    plan: dict[str, Any] = {"mail": work.mail_id}
    if not whole:
        results = [event for event in work.planned if isinstance(event, ResultGiven)]
        plan = {"files": _held_files(work), "results": [_event_json(event) for event in results]}
    what = asked.lines[len(work.doubts) :]
    return wait_for_code(work.tx, work.office, asked, Plan(work.mail_id, work.sender, plan, what))


@dataclass(frozen=True)
class Plan:
    """What waits: of which mail and colleague, as it is stored, and in words."""

    mail: int
    by: str
    stored: Mapping[str, Any]
    what: tuple[Phrase, ...]


def wait_for_code(tx: Tx, office: Office, asked: Transcript, plan: Plan) -> Transcript:
    """The transcript with the code; the plan takes the place of what it says anew."""
    case, now, code = asked.case, office.clock.now(), office.tokens.crockford(6)
    replaced = supersede(tx, office, case, by=plan.by, items=asked.items)
    what = [office.voice.plain(line, staff_lang(office)) for line in plan.what]
    stored = {**plan.stored, **_about(case, asked.items), "what": what}
    expires = now + timedelta(hours=CONFIRM_HOURS)
    tx.confirmations.add(case.number, code, Confirmation(case.number, plan.mail, stored, plan.by, expires, None))
    body = {"mail": plan.mail} | ({"results": stored["results"]} if "results" in stored else {})
    record(tx, office, case.number, "planned" if asked.reason == "confirm" else "doubted", actor=plan.by, body=body)
    return replace(asked, code=code, lines=(*asked.lines, *replaced))


def _about(case: Case, items: Collection[int]) -> dict[str, Any]:
    """What a plan answers, as it was asked for when the plan was made."""
    meant = [item for item in case.items if item.seq in items]
    return {
        "items": sorted(items), "rights": [(item.seq, item.right.value) for item in meant],
        "unanswered": [item.seq for item in meant if item.outcome is None],
    }  # fmt: skip


def is_overtaken(case: Case, plan: Waiting) -> bool:
    """Whether all that a plan would answer was answered otherwise, or taken back, or turned into another request."""
    if not plan.items or not plan.rights:
        return False
    still_open = {item.seq for item in case.open_items}
    answered = plan.unanswered == plan.items and not plan.items & still_open
    return answered or _turned(case, plan.rights)


def _turned(case: Case, rights: Mapping[int, str]) -> bool:
    """Whether an item is about another right than it was."""
    now = {item.seq: item.right.value for item in case.items}
    return any(now.get(seq) != right for seq, right in rights.items())


def check_meant(work: Work, plan: Mapping[str, Any], given: Collection[int] | None = None) -> None:
    """What is about to be carried out is what was shown: the same items, asking for the same. ``given``: those that a
    mail read again would answer. Raises NotAllowed."""
    others = given is not None and set(given) != set(plan.get("items", given))
    if others or _turned(work.case, dict(plan.get("rights", ()))):
        raise NotAllowed("request_changed")


def supersede(tx: Tx, office: Office, case: Case, *, by: str, items: Collection[int]) -> list[Phrase]:
    """A newer mail stands for what its author was asked to confirm in mere words, and for any answer to its items.
    ``by``: "" where the words of nobody are said anew. What is void by that, a line each."""
    now = office.clock.now()
    said_anew = [
        plan for plan in tx.confirmations.waiting(now, case.number)
        if plan.items & set(items) or (not plan.items and plan.asked_by == by)
    ]  # fmt: skip
    if said_anew:
        tx.confirmations.drop(case.number, now, [plan.code for plan in said_anew])
    return [phrase("staff.line_plan_replaced", what=what_waits(office, plan), code=plan.code) for plan in said_anew]


def what_waits(office: Office, plan: Waiting) -> tuple[str, ...]:
    """What a plan would do, a line each."""
    return plan.what or (say(office, "remind.confirm_words", staff_lang(office)),)


def plan_addition(work: Work) -> bool:
    """Words with files into an answered case give the files to the answer that stands; False where there is none."""
    item = _answer_with_files(work.tx, work.case)
    if item is None or work.said.commands:
        return False
    event = FilesAdded(item.seq, work.said.text)
    decide(work.case, event, work.office.clock.now())
    if in_doubt(work.tx, work.case.number):
        work.doubts.append(phrase("staff.check_alarm"))
    work.doubts += about_files(work.office, work.mail.files)
    work.planned.append(event)
    return True


def _answer_with_files(tx: Tx, case: Case) -> Item | None:
    """The answer that had files last, else the last one that gave something."""
    if case.state not in WITH_ANSWER:
        return None
    newest = [file.item for file in tx.files.of_case(case.number, "package")][-1:]
    given = [item for item in case.items if item.outcome and item.outcome.result in GIVING]
    return next((item for item in given if item.seq in newest), given[-1] if given else None)


def check_second(work: Work, asked_by: str, needs_second: Collection[Result]) -> None:
    """Where two persons are required the one who confirms is another; files count as the result that they add to.
    Raises NotAllowed."""
    stands = {item.seq: item.outcome for item in work.case.items}
    outcomes = [event.outcome if isinstance(event, ResultGiven) else stands[event.seq] for event in work.planned]
    if asked_by == work.sender and {outcome.result for outcome in outcomes if outcome} & set(needs_second):
        raise NotAllowed("second_person")


def carry_out_plan(work: Work, files: list[str] | None = None) -> None:
    """Give what is planned. ``files``: those that are held for it already."""
    held = _held_files(work) if files is None else files
    for event in work.planned:
        item = next(item for item in work.case.items if item.seq == event.seq)
        extra = _released(work, event.seq, held) if _gives_files(event) else None
        if isinstance(event, FilesAdded):
            work.happen(event, extra)
            work.lines.append(phrase("staff.line_files_added", right=right_name(item.right)))
        else:
            _give(work, item, event, extra)


def _give(work: Work, item: Item, planned: ResultGiven, extra: Phrase | None) -> None:
    """What was to correct an answer is one itself where the person objected meanwhile."""
    event = replace(planned, corrects=planned.corrects and item.outcome is not None)
    if event.corrects:
        _stop_unread(work, event.seq)
    work.happen(event, extra)
    work.given.add(event.seq)
    work.answer = True
    work.lines.append(phrase("staff.line_result", right=right_name(item.right), result=result_name(event.outcome)))


def _released(work: Work, seq: int, files: list[str]) -> Phrase:
    url = release_package(work.tx, work.office, work.case, seq, tuple(files))
    return package_phrase(work.tx, work.office, work.case, url)


def _stop_unread(work: Work, seq: int) -> None:
    """An answer that is replaced before it arrived arrives no more."""
    for row in work.tx.outbox.of_case(work.case.number):
        if row.kind == "answer" and row.payload.get("item") == seq and row.state in ("ready", "waiting"):
            work.tx.outbox.finish(row.id, state="undone", now=work.office.clock.now())


def _gives_files(event: moves.Event) -> bool:
    return isinstance(event, FilesAdded) or (isinstance(event, ResultGiven) and event.package)


def _held_files(work: Work) -> list[str]:
    item = next((event.seq for event in work.planned if _gives_files(event)), None)
    return hold_package(work.tx, work.office, work.case, item, work.mail.files) if item else []


def _file_lines(work: Work) -> list[Phrase]:
    """What the person would get, by name: a logo or the wrong file is seen before it leaves."""
    if not any(_gives_files(event) for event in work.planned):
        return []
    names = tuple("…" if abroad(work.office) else file.name for file in work.mail.files)
    return [phrase("staff.line_files", count=len(names), names=names)]


def _planned_line(case: Case, event: ResultGiven | FilesAdded) -> Phrase:
    right = right_name(next(item.right for item in case.items if item.seq == event.seq))
    if isinstance(event, FilesAdded):
        return phrase("staff.line_added", right=right)
    return phrase("staff.line_planned", right=right, result=result_name(event.outcome))


def _event_json(event: ResultGiven) -> dict[str, Any]:
    outcome = vars(event.outcome) | {"result": event.outcome.result.value}
    return {"seq": event.seq, "outcome": outcome, "text": event.text, "package": event.package,
            "corrects": event.corrects}  # fmt: skip


def event_of(stored: dict[str, Any]) -> ResultGiven:
    """A result as a plan keeps it."""
    parts = dict(stored["outcome"])
    outcome = Outcome(Result(parts.pop("result")), **parts)
    corrects = bool(stored.get("corrects"))
    return ResultGiven(int(stored["seq"]), outcome, str(stored["text"]), bool(stored["package"]), corrects)
