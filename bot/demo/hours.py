"""At which moments the moved clock stops on its way: the hours at which reminders and deadlines fall. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

STOPS = (time(0, 1), time(9, 0), time(18, 0))


def stops(start: datetime, end: datetime, zone: ZoneInfo) -> Iterator[datetime]:
    """The stops after ``start`` in order, and ``end`` itself as the last."""
    day = start.astimezone(zone).date()
    while day <= end.astimezone(zone).date():
        for at in STOPS:
            moment = datetime.combine(day, at, zone)
            if start < moment < end:
                yield moment
        day += timedelta(days=1)
    yield end
