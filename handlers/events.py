"""WeChat's events that are not part of a conversation: what each kind changes. They get no reply."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from bot.steps import step
from bot.store.people import Person
from bot.store.tx import Tx
from bot.wechat.messages import Inbound
from bot.wechat.messages import Kind as WireKind
from handlers.office import Office

FORGOTTEN_BY = frozenset({"user_authorization_revoke", "user_authorization_cancellation"})
"""Events after which a person's information has to be deleted (wechat.md 2)."""

Change = Callable[[Tx, Office, Person, Inbound], Person]


def _unfollow(_tx: Tx, _office: Office, person: Person, _message: Inbound) -> Person:
    """No message can be sent any more; cases stay, as the company must be able to prove its answers (PIPL 69)."""
    return replace(person, following=False, window=replace(person.window, left=0))


def _receipt(tx: Tx, office: Office, person: Person, message: Inbound) -> Person:
    """TEMPLATESENDJOBFINISH: what became of a template notice (wechat.md 2)."""
    row = tx.outbox.by_remote_id(str(message.extra.get("MsgID", "")))
    status = str(message.extra.get("Status", ""))
    if row is not None and status.lower() != "success":
        tx.outbox.note_error(row.id, f"template: {status}")
        step("template_failed", status=status)
    return person


def _privacy(tx: Tx, _office: Office, person: Person, message: Inbound) -> Person:
    """Whoever revokes the authorisation, or closes the WeChat account, is forgotten but for their cases (PIPL 69)."""
    if message.event not in FORGOTTEN_BY:
        return person
    step("person_forgotten", reason=message.event)
    kept = person.address if tx.cases.of_person(person.id) else ""
    return replace(person, address=kept, talk=None, form_since=None, form_reminded=False)


def _nothing(_tx: Tx, _office: Office, person: Person, _message: Inbound) -> Person:
    return person


CHANGES: dict[WireKind, Change] = {
    "unfollow": _unfollow,
    "receipt": _receipt,
    "subscription": _nothing,
    "privacy": _privacy,
    "view": _nothing,
    "notice": _nothing,
}
