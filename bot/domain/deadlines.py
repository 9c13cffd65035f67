"""When an answer is due, how that follows, and which reminders are due at a moment.

Policy 8.4(3): thirty days. Civil Code 137: the clock starts when the request enters our system; 201: that day is not
counted; so received on day D (local) → due at the end of D+30. The working target is the last working day on or before
it; roll-over (Civil Code 203) is never used to gain time. Reminders count back from the target.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.domain.workdays import Calendar

SECOND_LOOK_WORKDAYS = 10


@dataclass(frozen=True)
class Rules:
    """The operator's numbers, the zone they are counted in, and the working days."""

    zone: ZoneInfo
    calendar: Calendar
    answer_days: int = 30
    remind_days_before: tuple[int, ...] = (15, 7, 3, 1, 0)
    remind_at: time = time(9)
    lapse_days: int = 15
    hold_days: int = 15
    close_days: int = 15

    def local_day(self, moment: datetime) -> date:
        return moment.astimezone(self.zone).date()

    def at(self, day: date, hour: time) -> datetime:
        return datetime.combine(day, hour, self.zone).astimezone(UTC)


@dataclass(frozen=True)
class Deadline:
    """The derivation that is shown: received, counted days, legal due day, working target."""

    received: date
    days: int
    due: date
    target: date
    provisional: bool

    def days_left(self, today: date) -> int:
        """Days until the working target; negative when it has passed."""
        return (self.target - today).days


@dataclass(frozen=True)
class Stage:
    """One reminder: its name, the day it belongs to and the moment from which it is due."""

    name: str
    at: datetime
    days_left: int


def deadline(received_at: datetime, rules: Rules) -> Deadline:
    """The deadline of a request that entered our system at ``received_at`` (aware UTC)."""
    received = rules.local_day(received_at)
    due = received + timedelta(days=rules.answer_days)
    target = rules.calendar.workday_on_or_before(due)
    return Deadline(received, rules.answer_days, due, target, rules.calendar.is_provisional(due))


def second_look(objected_at: datetime, rules: Rules) -> Deadline:
    """The target of a second look: ten working days (law: Moves of a case)."""
    day = rules.local_day(objected_at)
    target = rules.calendar.add_workdays(day, SECOND_LOOK_WORKDAYS)
    return Deadline(day, SECOND_LOOK_WORKDAYS, target, target, rules.calendar.is_provisional(target))


def stages(limit: Deadline, rules: Rules, now: datetime) -> list[Stage]:
    """All reminders to staff that have become due up to ``now``, earliest first.

    A stage that would fall on a day off moves to the working day before; stages that meet there merge into the most
    urgent one. After the target there is one on every working day.
    """
    by_day: dict[date, Stage] = {}
    for days in sorted(rules.remind_days_before, reverse=True):
        day = rules.calendar.workday_on_or_before(limit.target - timedelta(days=days))
        if day > limit.received:
            left = (limit.target - day).days
            by_day[day] = Stage(f"before_{days}", rules.at(day, rules.remind_at), left)
    day = rules.calendar.workday_on_or_after(limit.target + timedelta(days=1))
    while rules.at(day, rules.remind_at) <= now:
        late = (day - limit.target).days
        by_day[day] = Stage(f"late_{late}", rules.at(day, rules.remind_at), -late)
        day = rules.calendar.workday_on_or_after(day + timedelta(days=1))
    return [by_day[day] for day in sorted(by_day) if by_day[day].at <= now]
