"""Working days in mainland China as a value; which days they are is told from outside (``bot.holidays``).

For a year whose holiday notice is not known yet, weekends and the holidays with a fixed solar date count, and the
answer is provisional (law: Decisions, Clock).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

FIXED_HOLIDAYS = frozenset({(1, 1), (5, 1), (5, 2), (10, 1), (10, 2), (10, 3)})
"""Month and day of 元旦, 劳动节 and 国庆节 (全国年节及纪念日放假办法, 2024)."""


@dataclass(frozen=True)
class Calendar:
    """Days off that are weekdays, working days that are weekends, and the years for which both are known."""

    holidays: frozenset[date]
    makeup_days: frozenset[date]
    known_years: frozenset[int]

    def is_workday(self, day: date) -> bool:
        if day.year not in self.known_years:
            return day.weekday() < 5 and (day.month, day.day) not in FIXED_HOLIDAYS
        if day in self.makeup_days:
            return True
        return day.weekday() < 5 and day not in self.holidays

    def is_provisional(self, day: date) -> bool:
        return day.year not in self.known_years

    def workday_on_or_before(self, day: date) -> date:
        while not self.is_workday(day):
            day -= timedelta(days=1)
        return day

    def workday_on_or_after(self, day: date) -> date:
        while not self.is_workday(day):
            day += timedelta(days=1)
        return day

    def add_workdays(self, day: date, count: int) -> date:
        """The ``count``-th working day after ``day`` (the start day is not counted, Civil Code 201)."""
        for _ in range(count):
            day = self.workday_on_or_after(day + timedelta(days=1))
        return day
