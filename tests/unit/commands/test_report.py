"""The month in numbers, counted in the operator's zone; and the page and table made of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.clock import MovableClock
from bot.commands.report_page import COLUMNS, Bar, as_csv, as_html, bars
from bot.domain.cases import Case, State
from bot.domain.results import Outcome, Result
from bot.domain.rights import Right
from bot.store.tx import Tx
from bot.texts import LANGS, Lang, has
from handlers.office import Office
from handlers.report import BUCKETS, CaseLine, MonthReport, month_report
from tests.factories import make_case

NOVEMBER = datetime(2026, 11, 2, 2, tzinfo=UTC)


def answered(number: str, *rights: Right, after: timedelta, result: Result = Result.FULFILLED) -> Case:
    case = make_case(*rights, person="p", number=number, received_at=NOVEMBER, state=State.ANSWERED)
    at = NOVEMBER + after
    for item in case.items:
        case = case.with_outcome(item.seq, Outcome(result), at)
    return replace(case, answered_at=at)


CASES = (
    answered("GK-0000-000", Right.ACCESS, Right.COPY, after=timedelta(days=2)),
    answered("GK-1111-111", Right.DELETE, after=timedelta(days=20), result=Result.REFUSED),
    make_case(Right.ACCESS, person="p", number="GK-2222-222", received_at=NOVEMBER + timedelta(days=1)),
    # 31 October, 16:00 in London is 1 November in Shanghai
    make_case(Right.ACCESS, person="p", number="GK-3333-333", received_at=datetime(2026, 10, 31, 16, tzinfo=UTC)),
    make_case(Right.ACCESS, person="p", number="GK-4444-444", received_at=datetime(2026, 10, 31, 15, tzinfo=UTC)),
    replace(answered("GK-5555-555", Right.ACCESS, after=timedelta(days=1)), state=State.MERGED),
)


@pytest.fixture
async def report(office: Office, clock: MovableClock) -> MonthReport:
    """Looked at on 3 December: the cases of 31 October and 1 November are overdue."""

    def save(tx: Tx) -> None:
        for case in CASES:
            tx.cases.save(case, "")

    await office.store.run(save)
    clock.advance(datetime(2026, 12, 3, 2, tzinfo=UTC) - clock.now())
    return await month_report(office, "2026-11")


async def test_report_counts_the_month(report: MonthReport) -> None:
    assert (report.received, report.answered, report.in_time, report.late) == (5, 2, 2, 0)
    assert (report.open_now, report.overdue, report.median_days) == (3, 2, 11.0)
    assert dict(report.by_right) == {"access": 4, "copy": 1, "delete": 1}
    assert dict(report.by_result) == {"fulfilled": 3, "refused": 1}
    assert {day: count for day, count in report.by_day if count} == {"1": 1, "2": 3, "3": 1}
    assert len(report.by_day) == 30
    assert [count for _, count in report.by_days] == [1, 0, 0, 1, 0, 0]


async def test_report_has_a_line_for_each_case_of_the_month(report: MonthReport) -> None:
    assert {line.case for line in report.lines} == {case.number for case in CASES} - {"GK-4444-444"}
    assert next(line for line in report.lines if line.case == "GK-1111-111") == CaseLine(
        case="GK-1111-111",
        state="answered",
        group="2.4",
        rights=("delete",),
        results=("refused",),
        received=date(2026, 11, 2),
        due=date(2026, 12, 2),
        answered=date(2026, 11, 22),
        days=20,
        in_time=True,
    )


@pytest.mark.parametrize(("days", "in_time"), [(30, 1), (31, 0)])
async def test_answer_on_the_due_day_is_in_time(office: Office, days: int, in_time: int) -> None:
    case = answered("GK-0000-000", Right.ACCESS, after=timedelta(days=days))
    await office.store.run(lambda tx: tx.cases.save(case, ""))

    found = await month_report(office, "2026-12")

    assert (found.received, found.answered, found.in_time) == (0, 1, in_time)


def test_buckets_hold_every_number_of_days_once() -> None:
    def holding(days: int) -> list[tuple[int, int | None]]:
        return [(low, high) for low, high in BUCKETS if days >= low and (high is None or days <= high)]

    assert {len(holding(days)) for days in range(100)} == {1}


def test_bars_are_shares_of_the_longest() -> None:
    assert bars([("a", 4), ("b", 1), ("c", 0)]) == [Bar("a", 4, 100.0), Bar("b", 1, 25.0), Bar("c", 0, 0.0)]
    assert bars([("a", 0)]) == [Bar("a", 0, 0.0)]


@pytest.mark.parametrize("lang", LANGS)
async def test_page_says_what_was_counted(report: MonthReport, lang: Lang) -> None:
    page = as_html(report, organisation="A & <b>", made_on=date(2026, 12, 3), lang=lang)

    assert "A &amp; &lt;b&gt;" in page
    assert page.count("<svg") == 4
    assert page.count("<tr>") == 1 + len(report.lines)
    assert ">100 %<" in page


async def test_page_of_an_empty_month_stands(office: Office) -> None:
    found = await month_report(office, "2025-02")

    page = as_html(found, organisation="x", made_on=date(2026, 12, 3), lang="en")

    assert page.count("None this month.") == 3
    assert as_csv(found) == "\ufeff" + ",".join(COLUMNS) + "\r\n"


@pytest.mark.parametrize("result", Result)
def test_result_has_a_name_in_the_report(result: Result) -> None:
    assert has(f"report.result_{result}")


@pytest.mark.parametrize("state", State)
def test_state_has_a_name_in_the_report(state: State) -> None:
    assert has(f"state.{state}")
