"""Commands about cases: list, show, export, reminders, the month's report, the log's chain, retention."""

from __future__ import annotations

import json
from argparse import Namespace
from datetime import datetime
from pathlib import Path
from typing import Any

from bot.commands import report_page
from bot.commands.inputs import config_of, write_private
from bot.commands.session import opened
from bot.commands.terminal import DOES_NOT_HOLD, DONE, Terminal
from bot.config import Config
from bot.errors import ConfigError
from handlers import audit, case_views, export, purge, report
from handlers.due import Ticker


async def list_cases(args: Namespace, terminal: Terminal) -> int:
    async with opened(config_of(args)) as office:
        rows = await case_views.case_list(office, only_open=args.open, overdue=args.overdue)
    if args.json:
        terminal.data(rows)
    for row in () if args.json else rows:
        terminal.line(_row(row, terminal))
    return DONE


def _row(row: dict[str, Any], terminal: Terminal) -> str:
    state = "on_hold" if row["on_hold"] else row["state"]
    rights = ",".join(item["right"] for item in row["items"])
    return "\t".join((row["case"], state, row["group"], rights, terminal.words("cases.due", day=row["due_on"])))


async def show(args: Namespace, terminal: Terminal) -> int:
    async with opened(config_of(args)) as office:
        view = await case_views.whole_view(office, args.whose)
    if args.json:
        terminal.data(view)
    else:
        terminal.line(json.dumps(view, ensure_ascii=False, indent=2))
    return DONE


async def export_case(args: Namespace, terminal: Terminal) -> int:
    async with opened(config_of(args)) as office:
        bundle = await export.evidence_bundle(office, args.case)
    write_private(args.out, bundle)
    terminal.say("written", path=args.out)
    return DONE


async def remind(args: Namespace, terminal: Terminal) -> int:
    config = config_of(args)
    moment = _moment(args.at, config)
    async with opened(config) as office:
        future = moment > office.clock.now()
        ticker = Ticker(office)
        reminders = await (ticker.due_at(moment) if args.dry_run or future else ticker.give(moment))
    for reminder in reminders:
        terminal.line(reminder.line())
    if future and not args.dry_run:
        terminal.complain("remind.future")
    return DONE


def _moment(text: str, config: Config) -> datetime:
    """Without an offset it is the operator's local time."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as exc:
        raise ConfigError("--at", f"is not an ISO 8601 moment: {text}") from exc
    return moment if moment.tzinfo else moment.replace(tzinfo=config.app.zone)


async def write_report(args: Namespace, terminal: Terminal) -> int:
    config = config_of(args)
    async with opened(config) as office:
        try:
            found = await report.month_report(office, args.month)
        except ValueError as exc:
            raise ConfigError("--month", f"is not YYYY-MM: {args.month}") from exc
        today = office.rules.local_day(office.clock.now())
    _make(args.out)
    app = config.app
    named = app.organisation_en if terminal.lang == "en" and app.organisation_en else app.organisation
    page = report_page.as_html(found, organisation=named, made_on=today, lang=terminal.lang)
    for ending, content in (("html", page), ("csv", report_page.as_csv(found))):
        path: Path = args.out / f"rights-{found.month}.{ending}"
        write_private(path, content.encode())
        terminal.say("written", path=path)
    return DONE


def _make(directory: Path) -> None:
    try:
        directory.mkdir(parents=True, exist_ok=True)
    except OSError as exc:
        raise ConfigError("--out", f"cannot make {directory}: {exc.strerror}") from exc


async def verify(args: Namespace, terminal: Terminal) -> int:
    async with opened(config_of(args)) as office:
        found = await audit.verify(office)
    terminal.say("audit.checked", events=found.events, cases=found.cases)
    for case, seq in found.broken:
        terminal.say("audit.broken", case=case, seq=seq)
    return DOES_NOT_HOLD if found.broken else DONE


async def purge_store(args: Namespace, terminal: Terminal) -> int:
    async with opened(config_of(args)) as office:
        counts = await purge.purge(office, dry=args.dry_run)
    terminal.say("purge.would" if args.dry_run else "purge.did")
    for name, count in counts.items():
        terminal.line(f"{terminal.words(f'purge.{name}')}: {count}")
    return DONE
