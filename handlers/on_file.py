"""Whether the company has a contact on file under a name. Numbers and addresses change hands, so that one which was
confirmed too long ago proves nobody any more.
"""

from __future__ import annotations

from datetime import date

from bot.store.tx import Tx
from handlers.office import Office


def reference_on_file(tx: Tx, office: Office, name: str, kind: str, value: str) -> str | None:
    """The company's key of the contact; ``kind``: phone or email."""
    return tx.contacts.reference(name, kind, value, since=oldest(office))


def oldest(office: Office) -> str:
    """The day since which a contact must have been confirmed, ISO; the day of a month may be one that it has not. Empty
    where none is too old.
    """
    if not office.config.limits.contact_months:
        return ""
    today = office.rules.local_day(office.clock.now())
    return _months_before(today, office.config.limits.contact_months)


def _months_before(day: date, months: int) -> str:
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return f"{max(year, 1):04}-{month + 1:02}-{day.day:02}"
