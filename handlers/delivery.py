"""What became of a message to a person: told to the case's log and, where staff wait for it, in the thread."""

from __future__ import annotations

from dataclasses import dataclass

from bot.domain.window import Window
from bot.store.outbox import OutboxRow
from bot.store.tx import Tx
from handlers import mirror
from handlers.case_work import record
from handlers.office import Office

LETTERS = frozenset({"answer", "words", "text", "receipt"})
"""Kinds of mails that go to the person of a case; the others go to staff, or carry a code."""


@dataclass(frozen=True)
class Outcome:
    """How an attempt ended: ``state`` of the row, by which way, and what became known."""

    state: str
    how: str = ""
    error: str = ""
    remote_id: str | None = None
    window: Window | None = None


def tell_delivery(tx: Tx, office: Office, row: OutboxRow, outcome: Outcome) -> None:
    """Record the outcome of a message that belongs to a case."""
    number = row.case or ""
    body = {"kind": row.kind, "state": outcome.state, "how": outcome.how, "error": outcome.error}
    record(tx, office, number, "delivery", actor="bot", body=body)
    mirror.delivery(tx, office, number, row, state=outcome.state, how=outcome.how)
