"""Where a case stands, for ``#status``: state, days left, who has it, what is asked of whom, what did not arrive."""

from __future__ import annotations

from collections.abc import Iterable

from bot.domain.cases import Case, State
from bot.domain.history import Entry
from bot.domain.phrases import Phrase, phrase
from bot.domain.results import Outcome, Result
from bot.store.outbox import OutboxRow
from bot.store.tx import Tx
from handlers.case_work import limit_of
from handlers.office import Office
from handlers.staff_words import ahead, facts, next_step, say, staff_lang, typed
from mail.parts import Part, Rows

ANSWERED_SO = frozenset({"result", "told_otherwise"})
PARTS = ("letter", "clause", "until", "reason", "facts")
UNDELIVERED = frozenset({"waiting", "failed"})
FOR_THE_PERSON = frozenset({"answer", "words"})
TOLD = "told"
"""In a case's log: staff told the person of an answer that waits in the chat. The text waits on."""


def case_status(tx: Tx, office: Office, case: Case) -> tuple[Part, ...]:
    lang = staff_lang(office)
    rows = [
        ("case", f"{case.number} · {say(office, state_word(case), lang)}"),
        ("next", office.voice.plain(next_of(tx, office, case), lang)),
        ("open_question", typed(office, case.hold.reason) if case.hold else ""),
        ("assignee", "" if case.assigned_to else say(office, "staff.nobody", lang)),
        *(("undelivered", _undelivered(office, row)) for row in tx.outbox.of_case(case.number) if is_undelivered(row)),
    ]
    about = Rows(tuple((say(office, f"staff.status_{name}", lang), value) for name, value in rows if value))
    return about, facts(office, case)


def is_undelivered(row: OutboxRow) -> bool:
    """Words of staff that have not reached the person."""
    return row.kind in FOR_THE_PERSON and row.state in UNDELIVERED


def _undelivered(office: Office, row: OutboxRow) -> str:
    said = phrase(f"staff.undelivered_{row.state}", kind=Phrase(f"staff.undelivered_{row.kind}"), at=row.created_at)
    return office.voice.plain(said, staff_lang(office))


def state_word(case: Case) -> str:
    """For staff it is the person who is waited for, not «you»."""
    if case.state is State.OPEN and case.hold is not None and case.hold.waits_for == "person":
        return "staff.state_on_hold"
    if case.state is State.OPEN and case.held_off:
        return "staff.state_held_off"
    if case.state is State.OPEN and case.put_off:
        return "staff.state_put_off"
    return "state.second_look" if case.state is State.OPEN and case.objected_at else f"state.{case.state}"


def next_of(tx: Tx, office: Office, case: Case) -> Phrase:
    """Whose turn it is; an answer that has not arrived is staff's, and the clock runs on."""
    if not not_arrived(tx, case):
        return next_step(office, case)
    return phrase("staff.next_undelivered", target=limit_of(case, office).target, left=ahead(office, case))


def not_arrived(tx: Tx, case: Case) -> bool:
    """Whether the answer waits in the chat, and staff have not said that they told the person in another way."""
    waits = case.state is State.ANSWERED and bool(unfetched(tx, case.number))
    return waits and all(entry.kind != TOLD for entry in tx.cases.log(case.number))


def unfetched(tx: Tx, number: str) -> list[OutboxRow]:
    """Answers that wait for the person."""
    return [row for row in tx.outbox.of_case(number) if row.kind == "answer" and row.state == "waiting"]


def lost_outcome(log: Iterable[Entry], seq: int) -> Outcome | None:
    """The answer to an item that was given last and did not arrive; None when nothing is lost."""
    about = [entry for entry in log if entry.body and entry.body.get("item") == seq]
    kinds = [entry.kind for entry in about]
    if not kinds or kinds[-1] != "answer_lost":
        return None
    given = next((entry.body for entry in reversed(about) if entry.kind in ANSWERED_SO), None)
    if not given:
        return None
    return Outcome(Result(str(given["result"])), **{name: str(given.get(name, "")) for name in PARTS})
