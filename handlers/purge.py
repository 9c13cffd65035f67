"""What retention removes (law: policy 4, PIPL 19): personal fields go, dates, results and the hash chain stay.

Short-lived things (messages, evidence, packages, codes, unfinished conversations) go after days; a case and its mails
after ``case_years`` from its end (Civil Code 188, Network Data Security Regulations 12).
"""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.store.tx import Tx
from handlers.case_work import record
from handlers.office import Office


async def purge(office: Office, *, dry: bool = False) -> dict[str, int]:
    """Erase what is over; counts a subject. ``dry``: the same work, taken back before the commit."""

    def work(tx: Tx) -> dict[str, int]:
        trial = tx.connection.begin_nested()
        counts = _erase(tx, office)
        if dry:
            trial.rollback()
        else:
            trial.commit()
        return counts

    return await office.store.run(work)


def _erase(tx: Tx, office: Office) -> dict[str, int]:
    now, keep = office.clock.now(), office.config.retention
    days_ago = now - timedelta(days=keep.evidence_days)
    years_ago = years_before(now, keep.case_years)
    return {
        "messages_in": tx.inbox.forget(days_ago),
        "messages_out": tx.outbox.forget(days_ago),
        "files": tx.files.forget(now),
        "addresses": tx.links.forget(days_ago) + tx.agreements.forget_idle(days_ago),
        "codes": tx.codes.forget(days_ago),
        "callbacks": tx.callbacks.forget(days_ago),
        "alarms": tx.alarms.forget(days_ago),
        "plans": tx.confirmations.forget(days_ago),
        "conversations": tx.people.forget_talks(days_ago),
        "mails": tx.mails.forget(years_ago),
        "cases": _erase_cases(tx, office, years_ago),
        "people": tx.people.forget(years_ago),
    }


def _erase_cases(tx: Tx, office: Office, before: datetime) -> int:
    numbers = tx.cases.ended_before(before)
    for number in numbers:
        tx.cases.erase(number)
        tx.outbox.forget_case(number, office.clock.now())
        record(tx, office, number, "erased", actor="retention", body={})
    return len(numbers)


def years_before(moment: datetime, years: int) -> datetime:
    """The same day of an earlier year; 29 February becomes 28 February."""
    day = 28 if (moment.month, moment.day) == (2, 29) else moment.day
    return moment.replace(year=moment.year - years, day=day)
