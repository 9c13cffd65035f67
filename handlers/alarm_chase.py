"""A cry for help that no colleague has answered: staff hear of it again, and in the end the person is asked.

By night as well. A row of the alarm says since when it waits; each stage is a ledger row, so that no tick doubles one.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain.phrases import phrase
from bot.store.alarms import Alarm
from bot.store.outbox import Outgoing
from bot.store.people import Person
from bot.store.tx import Tx
from dialogs.danger.kinds import of_despair
from handlers import alarms
from handlers.desk_threads import Thread
from handlers.forms import UNFINISHED
from handlers.office import Office
from handlers.stale import PROMPT

STAGES = (("chased", timedelta(minutes=10)), ("chased_last", timedelta(minutes=30)))
FIRST, LAST = STAGES[0][1], STAGES[-1][0]


def to_chase(tx: Tx, office: Office, now: datetime) -> list[str]:
    """Whose cry nobody has answered for a while."""
    return tx.alarms.waiting(now - FIRST)


def chase(tx: Tx, office: Office, person_id: str) -> int:
    """The latest stage that has come; those that a missed tick passed over are merged into it."""
    tx.lock(person_id)
    alarm, now = tx.alarms.newest_of(person_id), office.clock.now()
    if alarm is None or alarm.state != "on" or alarm.waits_since is None:
        return 0
    since = alarm.waits_since
    passed = [stage for stage, after in STAGES if now - since >= after]
    number, clock = Thread("help", alarm.id).number, f"{since:%Y-%m-%dT%H:%M:%S}"
    fresh = [stage for stage in passed if tx.ledger.enter(number, 0, stage, clock=clock, at=now, outbox=None)]
    if not fresh:
        return 0
    alarms.chased(tx, office, alarm, int((now - since).total_seconds() // 60))
    if LAST in fresh:
        tx.alarms.save(replace(alarm, waits_since=None))
        _ask(tx, office, alarm, now)
    return 1


def _ask(tx: Tx, office: Office, alarm: Alarm, now: datetime) -> None:
    """Once, in the chat, where we may still write first."""
    person = tx.people.get(alarm.person)
    if person is None or person.channel == "mail" or not _reached(person, now):
        return
    if person.form_since and now - person.form_since >= UNFINISHED:
        return  # the reminder of the form, due as well, asks the same
    said = [line.text for line in alarm.lines if not line.by]
    key = "remind.distress" if of_despair(said) else "remind.in_danger"
    text = office.voice.chat(phrase(key, hotline=office.config.app.hotline), person.lang)
    tx.outbox.add(Outgoing(f"asked_in_danger:{alarm.id}:{now.isoformat()}", "wechat", PROMPT, {"text": text}, now,
                           person=person.id), now)  # fmt: skip


def _reached(person: Person, now: datetime) -> bool:
    return person.window.is_open(now) and bool(person.window.left)
