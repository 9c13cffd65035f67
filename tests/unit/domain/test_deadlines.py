"""Thirty days, the working day before, and the reminders that count back from it.

Days off are those of the State Council's notice for 2026 as the library knows them: Spring Festival 15 to 23 February,
worked off on 14 and 28 February; National Day 1 to 7 October, worked off on 20 September and 10 October.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.deadlines import Deadline, Rules, deadline, second_look, stages
from bot.domain.workdays import Calendar
from bot.holidays import china

SHANGHAI = ZoneInfo("Asia/Shanghai")
RULES = Rules(SHANGHAI, china())


def local(year: int, month: int, day: int, hour: int = 9, minute: int = 0) -> datetime:
    return datetime(year, month, day, hour, minute, tzinfo=SHANGHAI).astimezone(UTC)


def names(limit: Deadline, now: datetime, rules: Rules = RULES) -> list[tuple[str, date]]:
    return [(stage.name, rules.local_day(stage.at)) for stage in stages(limit, rules, now)]


LIMITS: tuple[tuple[str, datetime, Deadline], ...] = (
    (
        "an ordinary month",
        local(2026, 3, 2),
        Deadline(date(2026, 3, 2), 30, date(2026, 4, 1), date(2026, 4, 1), provisional=False),
    ),
    (
        "received at night counts as that day",
        local(2026, 3, 2, 23, 59),
        Deadline(date(2026, 3, 2), 30, date(2026, 4, 1), date(2026, 4, 1), provisional=False),
    ),
    (
        "received after midnight counts as the next day",
        local(2026, 3, 3, 0, 0),
        Deadline(date(2026, 3, 3), 30, date(2026, 4, 2), date(2026, 4, 2), provisional=False),
    ),
    (
        "due on a Sunday: the Friday before, never the Monday after",
        local(2026, 2, 27),
        Deadline(date(2026, 2, 27), 30, date(2026, 3, 29), date(2026, 3, 27), provisional=False),
    ),
    (
        "due inside Spring Festival: the make-up Saturday before it",
        local(2026, 1, 21),
        Deadline(date(2026, 1, 21), 30, date(2026, 2, 20), date(2026, 2, 14), provisional=False),
    ),
    (
        "due on a make-up Sunday: that very day",
        local(2026, 8, 21),
        Deadline(date(2026, 8, 21), 30, date(2026, 9, 20), date(2026, 9, 20), provisional=False),
    ),
    (
        "due in National Day week: the last day of September",
        local(2026, 9, 5),
        Deadline(date(2026, 9, 5), 30, date(2026, 10, 5), date(2026, 9, 30), provisional=False),
    ),
)


@pytest.mark.parametrize(("received", "limit"), [row[1:] for row in LIMITS], ids=[row[0] for row in LIMITS])
def test_deadline_follows_from_the_receipt(received: datetime, limit: Deadline) -> None:
    assert deadline(received, RULES) == limit


def test_deadline_in_a_year_without_notice_is_provisional() -> None:
    known = frozenset(year for year in china().known_years if year <= 2026)
    rules = replace(RULES, calendar=replace(china(), known_years=known))

    limit = deadline(local(2026, 12, 2), rules)

    assert limit == Deadline(date(2026, 12, 2), 30, date(2027, 1, 1), date(2026, 12, 31), provisional=True)


@given(st.integers(0, 24 * 365 * 7).map(lambda hours: local(2020, 1, 1) + timedelta(hours=hours)))
def test_target_is_a_working_day_never_after_the_due_day(received: datetime) -> None:
    limit = deadline(received, RULES)

    days_between = [limit.target + timedelta(days=n) for n in range(1, (limit.due - limit.target).days + 1)]
    assert limit.due == RULES.local_day(received) + timedelta(days=30)
    assert RULES.calendar.is_workday(limit.target)
    assert not any(RULES.calendar.is_workday(day) for day in days_between)


def test_second_look_counts_ten_working_days_over_the_holidays() -> None:
    limit = second_look(local(2026, 2, 10), RULES)

    assert limit == Deadline(date(2026, 2, 10), 10, date(2026, 3, 2), date(2026, 3, 2), provisional=False)


def test_days_left_are_counted_to_the_target() -> None:
    limit = LIMITS[3][2]

    assert [limit.days_left(date(2026, 3, day)) for day in (20, 27, 29)] == [7, 0, -2]


def test_reminders_count_back_from_the_target_and_move_before_days_off() -> None:
    limit = deadline(local(2026, 3, 2), RULES)

    assert names(limit, local(2026, 4, 1)) == [
        ("before_15", date(2026, 3, 17)),
        ("before_7", date(2026, 3, 25)),
        ("before_3", date(2026, 3, 27)),  # the 29th is a Sunday
        ("before_1", date(2026, 3, 31)),
        ("before_0", date(2026, 4, 1)),
    ]


def test_reminders_that_meet_merge_into_the_most_urgent() -> None:
    """Target Monday 2 March: one day before is Sunday, three days before is Friday; the 28th is a make-up Saturday."""
    limit = deadline(local(2026, 1, 31), RULES)
    closed = replace(RULES, calendar=replace(RULES.calendar, makeup_days=frozenset()))

    merged = stages(limit, closed, local(2026, 3, 2))

    assert limit.target == date(2026, 3, 2)
    assert [(stage.name, stage.days_left) for stage in merged[-2:]] == [("before_1", 3), ("before_0", 0)]


def test_reminder_is_due_at_its_hour_and_not_before() -> None:
    limit = deadline(local(2026, 3, 2), RULES)
    early = replace(RULES, remind_at=time(8, 30))

    assert names(limit, local(2026, 3, 17, 8, 59)) == []
    assert names(limit, local(2026, 3, 17, 9, 0)) == [("before_15", date(2026, 3, 17))]
    assert names(limit, local(2026, 3, 17, 8, 30), early) == [("before_15", date(2026, 3, 17))]


def test_late_reminders_come_on_working_days_only() -> None:
    limit = deadline(local(2026, 1, 21), RULES)

    late = [row for row in names(limit, local(2026, 3, 2)) if row[0].startswith("late")]

    assert [day for _, day in late] == [
        date(2026, 2, 24), date(2026, 2, 25), date(2026, 2, 26), date(2026, 2, 27), date(2026, 2, 28), date(2026, 3, 2),
    ]  # fmt: skip
    assert late[0] == ("late_10", date(2026, 2, 24))


def test_reminder_before_the_receipt_is_left_out() -> None:
    limit = second_look(local(2026, 3, 2), RULES)

    assert [name for name, _ in names(limit, local(2026, 3, 16))] == ["before_7", "before_1", "before_0"]


KNOWN = Calendar(frozenset({date(2026, 6, 19)}), frozenset({date(2026, 6, 21)}), frozenset({2026}))


@pytest.mark.parametrize(
    ("day", "works"),
    [
        (date(2026, 6, 18), True),
        (date(2026, 6, 19), False),  # a holiday on a Friday
        (date(2026, 6, 20), False),  # Saturday
        (date(2026, 6, 21), True),  # a make-up Sunday
        (date(2028, 1, 1), False),
        (date(2028, 1, 3), True),
        (date(2028, 5, 1), False),
        (date(2028, 5, 2), False),
        (date(2028, 5, 3), True),
        (date(2029, 10, 1), False),
        (date(2029, 10, 2), False),
        (date(2029, 10, 3), False),
        (date(2029, 10, 4), True),
        (date(2028, 1, 8), False),  # Saturday
    ],
)
def test_working_day_of_known_and_unknown_years(day: date, works: bool) -> None:
    assert KNOWN.is_workday(day) is works
    assert KNOWN.is_provisional(day) is (day.year != 2026)


def test_working_days_around_a_day() -> None:
    assert KNOWN.workday_on_or_before(date(2026, 6, 20)) == date(2026, 6, 18)
    assert KNOWN.workday_on_or_after(date(2026, 6, 19)) == date(2026, 6, 21)
    assert KNOWN.add_workdays(date(2026, 6, 18), 2) == date(2026, 6, 22)
    assert KNOWN.add_workdays(date(2026, 6, 18), 0) == date(2026, 6, 18)
