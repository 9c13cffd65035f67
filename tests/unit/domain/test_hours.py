"""When somebody will be there: what is left of today, else the next working day; odd hours of the operator."""

from __future__ import annotations

from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo

import pytest

from bot.domain.deadlines import Rules
from bot.domain.hours import Hours, next_hours, working_hours
from bot.holidays import china

ZONE = ZoneInfo("Asia/Shanghai")
RULES = Rules(ZONE, china())


def local(day: int, hour: int, minute: int = 0, month: int = 11) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=ZONE).astimezone(UTC)


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("09:00-17:00", (time(9), time(17))),
        ("工作日 8：30—18：00", (time(8, 30), time(18))),
        ("weekdays 10:00 to 16:00", (time(10), time(16))),
        ("全天", (time(9), time(17))),
        ("22:00-06:00", (time(9), time(17))),
        ("09:75-17:00", (time(9), time(17))),
    ],
)
def test_hours_are_read_from_the_operators_words(text: str, hours: tuple[time, time]) -> None:
    assert working_hours(text) == hours


@pytest.mark.parametrize(
    ("now", "begin", "end"),
    [
        (local(23, 7), local(23, 9), local(23, 17)),
        (local(23, 10), local(23, 10), local(23, 17)),
        (local(23, 16), local(23, 16), local(23, 17)),
        (local(23, 16, 1), local(24, 9), local(24, 17)),
        (local(27, 20), local(30, 9), local(30, 17)),
        (local(28, 10), local(30, 9), local(30, 17)),
        (local(30, 20, month=9), local(8, 9, month=10), local(8, 17, month=10)),
    ],
)
def test_next_hours_skip_evenings_weekends_and_holidays(now: datetime, begin: datetime, end: datetime) -> None:
    assert next_hours(now, "09:00-17:00", RULES) == Hours(begin, end)
