"""Somebody unfollows, revokes the authorisation or closes the WeChat account: what is erased, and when.

The platform wants all information of the person deleted (wechat.md 2), and so does PIPL 47(3): the consent that the
conversation rested on is gone. Two grounds stand against it, and only as long as they stand: a live case has to be
answered (PIPL 50, policy 8.4(3): thirty days), so what answering needs is kept until the last one has ended; and the
company must be able to prove its answers (PIPL 69; Civil Code 188: three years), so ended cases stay for retention.
Everything else that the chat side knows goes at once. The id of a person is a keyed hash: whoever follows again is
the same person again.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bot.domain.cases import LIVE, Case, State
from bot.domain.phrases import Phrase, phrase
from bot.steps import step
from bot.store.people import CLOSED, Person
from bot.store.tx import Tx
from handlers import mirror
from handlers.case_work import record
from handlers.office import Office

UNANSWERED = LIVE | {State.ANSWERED}
"""A case that is answered may still wait to be read, or to be objected to."""


def unfollowed(tx: Tx, office: Office, person: Person) -> Person:
    """The conversation goes; with a live case the address and the permissions stay until it has ended."""
    gone = _silent(person)
    live = _live(tx, person.id)
    if not live:
        return _erased(tx, gone, office.clock.now())
    for case in live:
        _tell_staff(tx, office, case, "unfollowed", _way(tx, person, "nudge", "grant", "none"))
    return replace(gone, left_at=office.clock.now())


def revoked(tx: Tx, office: Office, person: Person) -> Person:
    """Stronger: the address goes even with a live case, where the person agreed to another way of being told."""
    gone, live = _silent(person), _live(tx, person.id)
    if not live:
        return _erased(tx, gone, office.clock.now())
    tx.grants.drop(person.id)
    way = _way(tx, person, "nudge", "none")
    for case in live:
        _tell_staff(tx, office, case, "revoked", way)
    kept = "" if way == "nudge" else person.address
    return replace(gone, address=kept, left_at=office.clock.now())


def have_left(tx: Tx, _office: Office, _now: datetime) -> list[str]:
    """Who unfollowed while a case was live."""
    return tx.people.left()


def leave_for_good(tx: Tx, office: Office, person_id: str) -> bool:
    """Whoever left earlier is erased once no case of theirs is live; False while one is."""
    tx.lock(person_id)
    person = tx.people.get(person_id)
    if person is None or person.left_at is None or _live(tx, person_id):
        return False
    tx.people.save(_erased(tx, person, office.clock.now()))
    return True


def _live(tx: Tx, person: str) -> list[Case]:
    return [case for case in tx.cases.of_person(person) if case.state in UNANSWERED]


def _silent(person: Person) -> Person:
    return replace(person, following=False, window=CLOSED, talk=None, form_since=None, form_reminded=False)


def _erased(tx: Tx, person: Person, now: datetime) -> Person:
    """Everything on the chat's side; what belongs to an ended case is retention's."""
    step("person_forgotten", person=person.id[:6])
    tx.grants.drop(person.id)
    tx.agreements.forget(person.id)
    tx.inbox.forget_person(person.id)
    tx.outbox.forget_person(person.id, now)
    tx.outbox.withdraw_nudges(person.id, now)
    tx.callbacks.forget_person(person.id, now)
    tx.alarms.forget_person(person.id)
    tx.files.forget_person(person.id)
    return replace(_silent(person), address="", left_at=None)


def _way(tx: Tx, person: Person, *ways: str) -> str:
    """The first of the ways that is open to this person; the last one always is."""
    agreement = tx.agreements.get(person.id)
    is_open = {"nudge": agreement is not None and agreement.given, "grant": bool(tx.grants.of(person.id)), "none": True}
    return next(way for way in ways if is_open[way])


def _tell_staff(tx: Tx, office: Office, case: Case, what: str, way: str) -> None:
    record(tx, office, case.number, what, actor="person", body={"answers_go_by": way})
    mirror.event(tx, office, case, phrase(f"staff.{what}", way=Phrase(f"staff.{what}_{way}")))
