"""A month in numbers: what was received, what was answered and whether in time. Stored nowhere.

No personal data: only numbers of cases, dates and results, which retention keeps.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from bot.domain.cases import LIVE, Case, State
from bot.domain.deadlines import deadline
from handlers.office import Office

BUCKETS: tuple[tuple[int, int | None], ...] = ((0, 3), (4, 7), (8, 15), (16, 23), (24, 30), (31, None))
"""Days from receipt to answer, both ends included."""
UNCOUNTED = frozenset({State.CANCELLED, State.MERGED})
"""Ends without an answer of ours."""


@dataclass(frozen=True)
class CaseLine:
    """``days``: calendar days from the receipt to the answer."""

    case: str
    state: str
    group: str
    rights: tuple[str, ...]
    results: tuple[str, ...]
    received: date
    due: date
    answered: date | None
    days: int | None
    in_time: bool | None


@dataclass(frozen=True)
class MonthReport:
    """``lines``: cases received or answered in the month. ``overdue``: still open after their due day, today."""

    month: str
    lines: tuple[CaseLine, ...]
    received: int
    answered: int
    in_time: int
    open_now: int
    overdue: int
    by_day: tuple[tuple[str, int], ...]
    by_right: tuple[tuple[str, int], ...]
    by_result: tuple[tuple[str, int], ...]
    by_days: tuple[tuple[tuple[int, int | None], int], ...]

    @property
    def late(self) -> int:
        return self.answered - self.in_time

    @property
    def median_days(self) -> float | None:
        """Half of the answers took at most this many days."""
        found = sorted(line.days for line in self.lines if line.days is not None and self._is_answer(line))
        middle = len(found) // 2
        if not found:
            return None
        return float(found[middle]) if len(found) % 2 else (found[middle - 1] + found[middle]) / 2

    def _is_answer(self, line: CaseLine) -> bool:
        return line.answered is not None and f"{line.answered:%Y-%m}" == self.month


async def month_report(office: Office, month: str) -> MonthReport:
    """``month`` is ``YYYY-MM`` in the operator's zone. Raises ValueError for anything else."""
    first = date.fromisoformat(f"{month}-01")
    cases = await office.store.run(lambda tx: tx.cases.in_states())
    lines = [_line(case, office) for case in cases]
    received = [line for line in lines if _in_month(line.received, month)]
    answered = [line for line in lines if _in_month(line.answered, month)]
    today = office.rules.local_day(office.clock.now())
    waiting = [line for line in lines if line.state in LIVE]
    return MonthReport(
        month=month,
        lines=tuple(line for line in lines if line in received or line in answered),
        received=len(received),
        answered=len(answered),
        in_time=sum(line.in_time is True for line in answered),
        open_now=len(waiting),
        overdue=sum(line.due < today for line in waiting),
        by_day=tuple(_by_day(first, received)),
        by_right=_counted(right for line in received for right in line.rights),
        by_result=_counted(_results(cases, month, office)),
        by_days=tuple((bucket, sum(_in_bucket(line.days, bucket) for line in answered)) for bucket in BUCKETS),
    )


def _line(case: Case, office: Office) -> CaseLine:
    limit = deadline(case.received_at, office.rules)
    given = case.answered_at if case.state not in UNCOUNTED else None
    answered = office.rules.local_day(given) if given else None
    return CaseLine(
        case=case.number,
        state=case.state.value,
        group=case.group,
        rights=tuple(right.value for right in case.rights),
        results=tuple(item.outcome.result.value if item.outcome else "" for item in case.items),
        received=limit.received,
        due=limit.due,
        answered=answered,
        days=(answered - limit.received).days if answered else None,
        in_time=answered <= limit.due if answered else None,
    )


def _results(cases: Iterable[Case], month: str, office: Office) -> Iterator[str]:
    """The results that items got in the month."""
    for case in cases:
        for item in case.items:
            if item.outcome and item.answered_at and _in_month(office.rules.local_day(item.answered_at), month):
                yield item.outcome.result.value


def _by_day(first: date, received: list[CaseLine]) -> Iterator[tuple[str, int]]:
    counts = Counter(line.received for line in received)
    day = first
    while day.month == first.month:
        yield str(day.day), counts[day]
        day += timedelta(days=1)


def _counted(names: Iterable[str]) -> tuple[tuple[str, int], ...]:
    """Most frequent first."""
    return tuple(sorted(Counter(names).items(), key=lambda pair: (-pair[1], pair[0])))


def _in_month(day: date | None, month: str) -> bool:
    return day is not None and f"{day:%Y-%m}" == month


def _in_bucket(days: int | None, bucket: tuple[int, int | None]) -> bool:
    low, high = bucket
    return days is not None and days >= low and (high is None or days <= high)
