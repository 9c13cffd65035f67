"""How long data is only kept (policy 8.3): a day to come, written as a date or as a time from today."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta

SPAN = re.compile(
    r"(?P<number>\d{1,4}|[一二两三四五六七八九十])\s*(?:(?P<day>[天日]|days?)|(?P<week>周|weeks?)"
    r"|(?P<month>个月|months?)|(?P<year>年|years?))",
    re.IGNORECASE,
)
NUMERALS = {char: number for number, char in enumerate("零一二三四五六七八九十")} | {"两": 2}
LONGEST = 50
"""In years. A larger number before «年» is a year of the calendar."""


def last_day(term: str, today: date) -> date | None:
    """None where the words name no day."""
    try:
        return date.fromisoformat(term)
    except ValueError:
        found = SPAN.fullmatch(term)
    if found is None:
        return None
    number = NUMERALS.get(found["number"]) or int(found["number"])
    if found["day"] or found["week"]:
        return today + timedelta(days=number * (7 if found["week"] else 1))
    months = number * (12 if found["year"] else 1)
    return _months_on(today, months) if months <= LONGEST * 12 else None


def _months_on(day: date, months: int) -> date:
    """The same day of a later month, or its last."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
