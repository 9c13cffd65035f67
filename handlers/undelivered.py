"""A mail that one recipient did not get: refused by the server, or come back. Who else can act on it is told.

Never the address that does not work, once a day for each, and not of a notice: so that none ever feeds another.
What a person does not get is ``handlers.delivery``'s; here are the mails to staff.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping
from datetime import datetime, timedelta

from bot.domain.phrases import phrase
from bot.store.outbox import OutboxRow, Outgoing
from bot.store.tx import Tx
from handlers import mirror
from handlers.case_work import record
from handlers.delivery import LETTERS, Outcome, tell_delivery
from handlers.office import Office
from mail.message import ParsedMail
from mail.smtp import Refusal

logger = logging.getLogger("rights_bot.deliver")

NOTE = "mail.undelivered"
TO_PEOPLE = LETTERS | {"code"}
FIRST_PAUSE = timedelta(minutes=5)
"""Greylisting servers want some minutes; a row of its own then goes on by the table of pauses."""


def refused(tx: Tx, office: Office, row: OutboxRow, refusals: Mapping[str, Refusal]) -> None:
    """The others got the mail. Who was refused for now is tried again alone, who was refused for good is told of."""
    now = office.clock.now()
    for address, refusal in refusals.items():
        if refusal.is_passing:
            tx.outbox.add(_again(tx, row, address, now + FIRST_PAUSE), now)
        else:
            failed(tx, office, row, (address,), why=f"{refusal.code} {refusal.text}"[:200])


def _again(tx: Tx, row: OutboxRow, address: str, due_at: datetime) -> Outgoing:
    """The same bytes for one recipient."""
    payload = dict(row.payload) | {"recipients": [address]}
    dedupe = f"to:{row.id}:{_digest(tx, address)}"
    return Outgoing(dedupe, "mail", row.kind, payload, due_at, row.person, row.case, remote_id=row.remote_id)


def failed(tx: Tx, office: Office, row: OutboxRow, addresses: tuple[str, ...], *, why: str) -> None:
    """A mail to staff did not reach these addresses."""
    if row.kind in TO_PEOPLE:
        return
    logger.error("a mail to %d of its recipients could not be delivered: %s", len(addresses), why)
    if row.case and tx.cases.get(row.case) is not None:
        body = {"kind": row.kind, "state": "undelivered", "to": sorted(addresses), "error": why}
        record(tx, office, row.case, "delivery", actor="bot", body=body)
    for address in addresses if row.kind != "notice" else ():
        _tell(tx, office, address, why)


def bounced(tx: Tx, office: Office, mail: ParsedMail) -> str | None:
    """Settle the row whose mail came back; its case. A passing bounce (still being tried) settles nothing."""
    found = (tx.outbox.by_remote_id(message_id) for message_id in mail.original_message_ids)
    row = next((row for row in found if row is not None and row.channel == "mail"), None)
    if row is not None and mail.kind == "bounce" and row.state == "sent":
        _came_back(tx, office, row, mail)
    return row.case if row is not None else None


def _came_back(tx: Tx, office: Office, row: OutboxRow, mail: ParsedMail) -> None:
    recipients = [str(address) for address in row.payload.get("recipients", ())]
    named = [address for address in recipients if address.lower() in mail.body.lower()]
    failed(tx, office, row, tuple(named or recipients), why="bounced")
    if len(named or recipients) < len(recipients):
        return  # the others have it
    tx.outbox.finish(row.id, state="failed", now=office.clock.now(), how="bounce", error="bounced")
    if row.kind in LETTERS and row.case:
        tell_delivery(tx, office, row, Outcome("failed", how="bounce"))


def _tell(tx: Tx, office: Office, address: str, why: str) -> None:
    """To the first address of staff that is another one."""
    mail, today = office.config.mail, office.rules.local_day(office.clock.now()).isoformat()
    known = tx.notes.get(NOTE)
    told = known.value.get(today, []) if known else []
    others = (other for other in (mail.inbox, mail.staff.escalation, *mail.copy_to) if other)
    to = next((other for other in others if other.lower() != address.lower()), None)
    if to is None or _digest(tx, address) in told:
        return
    tx.notes.put(NOTE, {today: [*told, _digest(tx, address)]})
    mirror.notice(tx, office, phrase("post.undelivered", address=address, why=why), to=to)


def _digest(tx: Tx, address: str) -> str:
    return tx.index.digest("undelivered", address.lower())[:16]
