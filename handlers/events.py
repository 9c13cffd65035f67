"""WeChat's events that are not part of a conversation: what each kind changes. They get no reply."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from bot.domain.ladder import SUBSCRIBE, TEMPLATE
from bot.domain.phrases import phrase
from bot.steps import step
from bot.store.outbox import OutboxRow
from bot.store.people import Person
from bot.store.tx import Tx
from bot.wechat.messages import Inbound
from bot.wechat.messages import Kind as WireKind
from handlers import mirror
from handlers.case_work import record
from handlers.farewell import revoked, unfollowed
from handlers.office import Office

logger = logging.getLogger("rights_bot.events")

FORGOTTEN_BY = frozenset({"user_authorization_revoke", "user_authorization_cancellation"})
"""Events after which a person's information has to be deleted (wechat.md 2)."""

Change = Callable[[Tx, Office, Person, Inbound], Person]


@dataclass(frozen=True)
class Job:
    """What became of one notice: WeChat's id of it, its template where one is named, and the trouble, if any."""

    remote_id: str
    way: str
    trouble: str = ""
    template: str = ""


def _unfollow(tx: Tx, office: Office, person: Person, _message: Inbound) -> Person:
    step("person_left")
    return unfollowed(tx, office, person)


def _receipt(tx: Tx, office: Office, person: Person, message: Inbound) -> Person:
    """What became of notices: noted on the row and in the case; after a failure the next way is tried."""
    for job in _jobs(message):
        row = tx.outbox.by_remote_id(job.remote_id) or tx.outbox.announced(person.id, job.way)
        if row is not None and row.person in (None, person.id):
            _finished(tx, office, row, job)
        if job.trouble and job.template:
            tx.grants.drop(person.id, job.template)
    return person


def _jobs(message: Inbound) -> Iterator[Job]:
    """TEMPLATESENDJOBFINISH tells of one notice, subscribe_msg_sent_event of several (wechat.md 2)."""
    items = message.extra.get("List")
    if not isinstance(items, list):
        status = str(message.extra.get("Status", ""))
        trouble = "" if status.lower() == "success" else status
        yield Job(str(message.extra.get("MsgID", "")), TEMPLATE, trouble)
        return
    for item in items:
        code = str(item.get("ErrorCode", "0"))
        trouble = "" if code == "0" else f"{code} {item.get('ErrorStatus', '')}".strip()
        yield Job(str(item.get("MsgID", "")), SUBSCRIBE, trouble, str(item.get("TemplateId", "")))


def _finished(tx: Tx, office: Office, row: OutboxRow, job: Job) -> None:
    if row.case:
        body = {"kind": row.kind, "how": job.way, "state": "notice_failed" if job.trouble else "notice_arrived",
                "error": job.trouble}  # fmt: skip
        record(tx, office, row.case, "delivery", actor="wechat", body=body)
    if not job.trouble:
        return
    step("template_failed", status=job.trouble)
    tx.outbox.note_error(row.id, f"{job.way}: {job.trouble}")
    if row.state == "waiting" and row.how == job.way:
        tx.outbox.next_rung(row, office.clock.now())


def _subscription(tx: Tx, _office: Office, person: Person, message: Inbound) -> Person:
    """Each accept is one notice more; a refusal takes all of that template back."""
    for template, status in _answers(message):
        if status == "accept" and message.event != "subscribe_msg_change_event":
            tx.grants.add(person.id, template)
        elif status == "reject":
            tx.grants.drop(person.id, template)
    return person


def _answers(message: Inbound) -> Iterator[tuple[str, str]]:
    items = message.extra.get("List")
    for item in items if isinstance(items, list) else ():
        if isinstance(item, Mapping) and item.get("TemplateId"):
            yield str(item["TemplateId"])[:64], str(item.get("SubscribeStatusString", "")).lower()


def _privacy(tx: Tx, office: Office, person: Person, message: Inbound) -> Person:
    """Whoever revokes the authorisation, or closes the WeChat account, is forgotten but for their cases (PIPL 69)."""
    return revoked(tx, office, person) if message.event in FORGOTTEN_BY else person


def _alert(tx: Tx, office: Office, person: Person, message: Inbound) -> Person:
    """The account's verification changed: what the service may call can lapse, so people look into it."""
    logger.error("an operator must act: WeChat tells %s", message.event)
    to = office.config.mail.staff.escalation
    mirror.notice(tx, office, phrase("staff.platform_alert", event=message.event), to=to)
    return person


def _nothing(_tx: Tx, _office: Office, person: Person, _message: Inbound) -> Person:
    return person


CHANGES: dict[WireKind, Change] = {
    "unfollow": _unfollow,
    "receipt": _receipt,
    "subscription": _subscription,
    "privacy": _privacy,
    "alert": _alert,
    "view": _nothing,
    "notice": _nothing,
}

TO_REPEAT = frozenset(kind for kind, change in CHANGES.items() if change is not _nothing)
"""Events that must not be lost: what could not be stored of them WeChat has to send again (PIPL 47)."""
