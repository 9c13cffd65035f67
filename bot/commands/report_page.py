"""The month's report as a page with charts and as CSV. The numbers come from ``handlers.report``."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from jinja2 import Environment, PackageLoader, StrictUndefined

from bot.texts import Lang, render
from handlers.report import CaseLine, MonthReport

COLUMNS = ("case", "state", "group", "rights", "results", "received", "due", "answered", "days", "in_time")


@dataclass(frozen=True)
class Bar:
    """One bar of a chart; ``share`` of the longest, 0 to 100."""

    label: str
    value: int
    share: float


def as_html(report: MonthReport, *, organisation: str, made_on: date, lang: Lang) -> str:
    def say(key: str, **slots: object) -> str:
        return render(f"report.{key}", lang, **slots)

    template = Environment(
        loader=PackageLoader("bot.commands", "pages"), autoescape=True, undefined=StrictUndefined, trim_blocks=True
    ).get_template("report.html")
    return template.render(
        say=say,
        lang=lang,
        report=report,
        organisation=organisation,
        made_on=made_on.isoformat(),
        tiles=_tiles(report),
        by_day=bars((label, value) for label, value in report.by_day),
        by_right=bars((render(f"right_short.{name}", lang), value) for name, value in report.by_right),
        by_result=bars((render(f"report.result_{name}", lang), value) for name, value in report.by_result),
        by_days=bars((_bucket(low, high), value) for (low, high), value in report.by_days),
        lines=[_cells(line, lang) for line in report.lines],
    )


def as_csv(report: MonthReport) -> str:
    """With a mark in front, so that spreadsheets take it for UTF-8."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    writer.writerows(_row(line) for line in report.lines)
    return "\ufeff" + out.getvalue()


def bars(pairs: Iterable[tuple[str, int]]) -> Sequence[Bar]:
    found = list(pairs)
    longest = max((value for _, value in found), default=0) or 1
    return [Bar(label, value, round(100 * value / longest, 1)) for label, value in found]


def _tiles(report: MonthReport) -> list[tuple[str, str]]:
    median = report.median_days
    return [
        ("received", str(report.received)),
        ("answered", str(report.answered)),
        ("in_time", f"{100 * report.in_time // report.answered} %" if report.answered else "–"),
        ("median", f"{median:g}" if median is not None else "–"),
        ("open_now", str(report.open_now)),
        ("overdue", str(report.overdue)),
    ]


def _bucket(low: int, high: int | None) -> str:
    return f"{low}–{high}" if high is not None else f"≥ {low}"


def _row(line: CaseLine) -> list[str]:
    in_time = {True: "yes", False: "no", None: ""}[line.in_time]
    answered = line.answered.isoformat() if line.answered else ""
    days = "" if line.days is None else str(line.days)
    return [line.case, line.state, line.group, " ".join(line.rights), " ".join(filter(None, line.results)),
            line.received.isoformat(), line.due.isoformat(), answered, days, in_time]  # fmt: skip


def _cells(line: CaseLine, lang: str) -> list[str]:
    separator = ", " if lang == "en" else "、"
    results = (render(f"report.result_{name}", lang) for name in line.results if name)
    answered = line.answered.isoformat() if line.answered else "–"
    in_time = {True: "✓", False: "✗", None: ""}[line.in_time]
    return [line.case, separator.join(render(f"right_short.{name}", lang) for name in line.rights),
            render(f"state.{line.state}", lang), separator.join(results) or "–", line.received.isoformat(),
            line.due.isoformat(), answered, "–" if line.days is None else str(line.days), in_time]  # fmt: skip
