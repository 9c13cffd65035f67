"""Reading one answer of a known kind. Not: which question is open, what to do with the answer."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial

from dialogs.understanding.slots.dates import read_date
from dialogs.understanding.slots.email import read_email
from dialogs.understanding.slots.names import read_name
from dialogs.understanding.slots.phone import read_phone
from dialogs.understanding.slots.resident_id import read_resident_id
from dialogs.understanding.slots.types import KINDS, Kind, Slot
from dialogs.understanding.slots.yes_no import read_yes_no

__all__ = ["KINDS", "Kind", "Slot", "parse"]


def parse(kind: Kind, text: str, *, today: date | None = None) -> Slot:
    """``today`` (Asia/Shanghai) makes «yesterday» a day and a birth date in the future wrong."""
    readers: Mapping[Kind, Callable[[str], Slot]] = {
        "phone": read_phone,
        "email": read_email,
        "resident_id": partial(read_resident_id, today=today),
        "name": read_name,
        "date": partial(read_date, today=today),
        "yes_no": read_yes_no,
    }
    return readers[kind](text[:2000])
