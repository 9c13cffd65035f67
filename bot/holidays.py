"""The working days of mainland China from the maintained package ``chinesecalendar``; the only importer of it."""

from __future__ import annotations

from functools import cache

import chinese_calendar

from bot.domain.workdays import Calendar


@cache
def china() -> Calendar:
    """Every year that the package knows (it learns a year from the State Council's notice of the November before)."""
    holidays = frozenset(chinese_calendar.holidays)
    makeup_days = frozenset(chinese_calendar.workdays)
    return Calendar(holidays, makeup_days, frozenset(day.year for day in holidays))
