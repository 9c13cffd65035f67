"""What retention removes (law: policy 4, PIPL 19): personal fields go, dates, results and the hash chain stay.

Short-lived things (messages, evidence, packages, codes, unfinished conversations, mails of no case, files in mails) go
after days; a case and its mails after ``case_years`` from its end (Civil Code 188, Network Data Security
Regulations 12). The service does it every night; in batches, so that nobody waits for it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime, time, timedelta
from functools import partial

from bot.steps import step
from bot.store.tx import Tx
from handlers import mail_files
from handlers.case_work import record
from handlers.office import Office

Erase = Callable[[Tx, Office], int]
"""Erases one batch; how many rows it had, none at the end."""

NIGHT = time(3)
CASES = 20
"""Cases erased at a time."""
BEGUN, DONE = "purge", "purged"
"""The day's run in the ledger: who begins it, and that it came to its end."""


async def nightly(office: Office) -> None:
    """Once a night, by whichever process comes first."""
    now = office.clock.now()
    today = office.rules.local_day(now)
    if now < office.rules.at(today, NIGHT):
        return
    if await office.store.run(lambda tx: tx.ledger.enter("-", 0, BEGUN, clock=today.isoformat(), at=now, outbox=None)):
        counts = await purge(office)
        step("purged", rows=sum(counts.values()))


async def purge(office: Office, *, dry: bool = False) -> dict[str, int]:
    """Erase what is over; counts a subject. ``dry``: the same work, taken back before the commit."""
    if dry:
        return await office.store.run(lambda tx: _tried(tx, office))
    counts = {name: await _in_batches(office, erase) for name, erase in SUBJECTS.items()}
    counts["mail_files"] = await mail_files.cut(office, old=True)
    now = office.clock.now()
    await office.store.run(lambda tx: tx.ledger.enter("-", 0, DONE, clock=now.isoformat(), at=now, outbox=None))
    return counts


async def _in_batches(office: Office, erase: Erase) -> int:
    total = 0
    while count := await office.store.run(lambda tx: erase(tx, office)):
        total += count
    return total


def _tried(tx: Tx, office: Office) -> dict[str, int]:
    trial = tx.connection.begin_nested()
    counts = {name: sum(iter(partial(erase, tx, office), 0)) for name, erase in SUBJECTS.items()}
    counts["mail_files"] = mail_files.count(tx, office)
    trial.rollback()
    return counts


def _erase_cases(tx: Tx, office: Office) -> int:
    numbers = tx.cases.ended_before(_years_ago(office), CASES)
    for number in numbers:
        tx.cases.erase(number)
        tx.outbox.forget_case(number, office.clock.now())
        record(tx, office, number, "erased", actor="retention", body={})
    return len(numbers)


def _days_ago(office: Office) -> datetime:
    return office.clock.now() - timedelta(days=office.config.retention.evidence_days)


def _years_ago(office: Office) -> datetime:
    return years_before(office.clock.now(), office.config.retention.case_years)


def years_before(moment: datetime, years: int) -> datetime:
    """The same day of an earlier year; 29 February becomes 28 February."""
    day = 28 if (moment.month, moment.day) == (2, 29) else moment.day
    return moment.replace(year=moment.year - years, day=day)


SUBJECTS: Mapping[str, Erase] = {
    "messages_in": lambda tx, office: tx.inbox.forget(_days_ago(office)),
    "messages_out": lambda tx, office: tx.outbox.forget(_days_ago(office)),
    "files": lambda tx, office: tx.files.forget(office.clock.now()),
    "addresses": lambda tx, office: tx.links.forget(_days_ago(office)) + tx.agreements.forget_idle(_days_ago(office)),
    "codes": lambda tx, office: tx.codes.forget(_days_ago(office)),
    "callbacks": lambda tx, office: tx.callbacks.forget(_days_ago(office)),
    "alarms": lambda tx, office: tx.alarms.forget(_days_ago(office)),
    "plans": lambda tx, office: tx.confirmations.forget(_days_ago(office)),
    "conversations": lambda tx, office: tx.people.forget_talks(_days_ago(office)),
    "mails": lambda tx, office: tx.mails.forget(_years_ago(office)) + tx.mails.forget_of_no_case(_days_ago(office)),
    "cases": _erase_cases,
    "people": lambda tx, office: tx.people.forget(_years_ago(office)),
}
