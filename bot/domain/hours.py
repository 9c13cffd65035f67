"""When somebody of staff will be there: the next hours of work after a moment."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from bot.domain.deadlines import Rules

SPAN = re.compile(r"(\d{1,2})[:：](\d{2})\s*(?:-|–|—|~|～|至|到|to)\s*(\d{1,2})[:：](\d{2})", re.IGNORECASE)
USUAL = (time(9), time(17))
ROOM = timedelta(hours=1)
"""Who asks in the last hour of a day may well hear only on the next one, and is not promised more."""


@dataclass(frozen=True)
class Hours:
    """Aware UTC."""

    begin: datetime
    end: datetime


def working_hours(text: str) -> tuple[time, time]:
    """The first span of time in the operator's words (``human_hours``); the usual one when they name none."""
    match = SPAN.search(text)
    try:
        first, second, third, fourth = (int(part) for part in match.groups()) if match else (0, 0, 0, 0)
        begin, end = time(first, second), time(third, fourth)
    except ValueError:
        return USUAL
    return (begin, end) if begin < end else USUAL


def next_hours(now: datetime, text: str, rules: Rules) -> Hours:
    """The hours in which somebody will answer: what is left of today, else those of the next working day."""
    begin, end = working_hours(text)
    day = rules.local_day(now)
    if rules.calendar.is_workday(day) and now + ROOM <= rules.at(day, end):
        return Hours(max(now, rules.at(day, begin)), rules.at(day, end))
    day = rules.calendar.workday_on_or_after(day + timedelta(days=1))
    return Hours(rules.at(day, begin), rules.at(day, end))
