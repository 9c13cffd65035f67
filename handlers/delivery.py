"""What became of a message to a person: told to the case's log and, where staff wait for it, in the thread."""

from __future__ import annotations

from dataclasses import dataclass

from bot.domain import moves
from bot.domain.window import Window
from bot.errors import NotAllowed
from bot.store.outbox import OutboxRow
from bot.store.tx import Tx
from handlers import mirror
from handlers.case_work import happen, record
from handlers.office import Office

LETTERS = frozenset({"answer", "words", "text", "receipt", "nudge"})
"""Kinds of mails that go to the person of a case; the others go to staff, or carry a code."""


@dataclass(frozen=True)
class Outcome:
    """How an attempt ended: ``state`` of the row, by which way, and what became known. ``tried``: ways in vain."""

    state: str
    how: str = ""
    error: str = ""
    remote_id: str | None = None
    window: Window | None = None
    tried: frozenset[str] = frozenset()


def tell_delivery(tx: Tx, office: Office, row: OutboxRow, outcome: Outcome) -> None:
    """Record the outcome of a message that belongs to a case."""
    number = row.case or ""
    body = {"kind": row.kind, "state": outcome.state, "how": outcome.how, "error": outcome.error}
    record(tx, office, number, "delivery", actor="bot", body=body)
    if outcome.state == "failed" and row.kind == "answer":
        reopen(tx, office, row)
    mirror.delivery(tx, office, number, row, state=outcome.state, how=outcome.how)


BY_MAIL = "by-mail:"
"""What the letter of somebody who writes by mail is called after, before the number of the row that it carries."""


def reopen(tx: Tx, office: Office, row: OutboxRow) -> None:
    """An answer that did not arrive is none: its item is open again, unless it was answered anew meanwhile."""
    case, origin = tx.locked_case(row.case or ""), _origin(tx, row)
    item = next((item for item in case.items if item.seq == origin.payload.get("item")), None) if case else None
    if case is None or item is None or item.answered_at is None or item.answered_at > origin.created_at:
        return
    try:
        happen(tx, office, case, moves.AnswerLost(item.seq), actor="bot")
    except NotAllowed:
        return


def _origin(tx: Tx, row: OutboxRow) -> OutboxRow:
    """The row of the chat whose words a letter carries; the row itself where it is one."""
    number = row.dedupe.removeprefix(BY_MAIL) if row.dedupe.startswith(BY_MAIL) else ""
    return next((found for found in tx.outbox.of_case(row.case or "") if str(found.id) == number), row)
