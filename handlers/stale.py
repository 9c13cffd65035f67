"""Words of the conversation that leave late: WeChat was out of reach, or its window was closed.

What only asks for the next answer is superseded once its person has written again, and is not sent any more. What tells
something is kept; it says to which message it belongs, so that nobody takes it for an answer to the newest.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.domain.phrases import phrase
from bot.store.outbox import OutboxRow
from bot.store.people import Person
from bot.wechat.replies import LIMIT_BYTES, split_text
from handlers.office import Office

PROMPT, REPLY = "prompt", "reply"
"""Kinds of rows: it only asks; it tells something."""
REPLIES = "reply:"
"""What a reply that could not be passive is called after."""
LATE = timedelta(hours=1)
LEAD_BYTES = 160
"""What a reply leaves free in a message for the line that says what it answers."""


def is_superseded(row: OutboxRow, person: Person, now: datetime) -> bool:
    return row.kind == PROMPT and _is_late(row, now) and person.seen_at > row.created_at


def pieces_of(office: Office, row: OutboxRow, lang: str, now: datetime) -> list[str]:
    """What is still to be sent of a row, as it is said now. What arrived is counted in pieces: a reply is cut alike
    before and after it is late.
    """
    text = str(row.payload["text"])
    if not row.dedupe.startswith(REPLIES):
        return split_text(text)[row.pieces :]
    pieces = split_text(text, LIMIT_BYTES - LEAD_BYTES)[row.pieces :]
    if row.pieces or not _is_late(row, now):
        return pieces
    lead = office.voice.chat(phrase("late.reply", at=row.created_at), lang)
    return [f"{lead}\n\n{pieces[0]}", *pieces[1:]]


def _is_late(row: OutboxRow, now: datetime) -> bool:
    return now - row.created_at >= LATE
