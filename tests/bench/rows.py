"""What is due, in a database that has seen years: claiming from the outbox, and one tick over all live cases."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

from sqlalchemy import Connection

from bot.app import office_of, store_of
from bot.clock import MovableClock, SystemTokens
from bot.domain.cases import Case, State
from bot.domain.numbers import case_number
from bot.store.door import Store
from bot.store.outbox import Outgoing
from bot.store.schema import migrate
from bot.store.tables import cases, outbox
from bot.store.tx import Tx
from handlers.due import Ticker
from tests.bench.service import configured
from tests.bench.table import Row
from tests.factories import make_case

FINISHED_ROWS, CASES, LIVE_CASES, CLAIMS = 200_000, 20_000, 2_000, 50
BEGUN = datetime(2026, 11, 2, 2, tzinfo=UTC)
NOW = datetime(2026, 11, 23, 2, tzinfo=UTC)


async def rows(folder: Path) -> list[Row]:
    config = configured(f"sqlite+aiosqlite:///{folder / 'years.db'}")
    store = store_of(config)
    await store.connect()
    await migrate(store)
    await store.schema(_years)
    await store.run(_live)
    claimed = await _claims(store)
    ticker = Ticker(office_of(config, store, clock=MovableClock(NOW), tokens=SystemTokens()))
    first, second = await _timed(ticker.tick), await _timed(ticker.tick)
    await store.close()
    return [
        Row("claim what is due", claimed * 1e3, "ms", f"median; {FINISHED_ROWS:,} finished rows, {CASES:,} cases"),
        Row("a tick with reminders for all", first, "s", f"{LIVE_CASES:,} live cases"),
        Row("a tick with nothing to do", second, "s", f"{LIVE_CASES:,} live cases"),
    ]


async def _timed(work: Callable[[], Awaitable[object]]) -> float:
    began = perf_counter()
    await work()
    return perf_counter() - began


async def _claims(store: Store) -> float:
    """Seconds for taking one row that is due; the median of many."""
    times = []
    for number in range(CLAIMS):
        outgoing = Outgoing(f"due:{number}", "wechat", "text", {"text": "您好"}, NOW)
        await store.run(lambda tx, outgoing=outgoing: tx.outbox.add(outgoing, NOW))  # type: ignore[misc]  # the default binds the loop variable
        times.append(await _timed(lambda: store.run(lambda tx: tx.outbox.claim(NOW, NOW + timedelta(hours=1), 16))))
    return median(times)


def _numbers() -> Iterator[str]:
    alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
    for number in range(CASES + LIVE_CASES):
        yield case_number("GK", "".join(alphabet[number >> shift & 31] for shift in (25, 20, 15, 10, 5, 0)))


def _years(connection: Connection) -> None:
    """Rows that are done with."""
    connection.execute(outbox.insert(), [_finished_row(number) for number in range(FINISHED_ROWS)])
    closed = list(_numbers())[LIVE_CASES:]
    connection.execute(cases.insert(), [_closed_case(number) for number in closed])


def _finished_row(number: int) -> Mapping[str, Any]:
    at = BEGUN - timedelta(minutes=number)
    return {"dedupe": f"old:{number}", "channel": "wechat", "kind": "text", "person": f"p{number % 5000}",
            "state": "sent", "due_at": at, "attempts": 1, "created_at": at, "done_at": at}  # fmt: skip


def _closed_case(number: str) -> Mapping[str, Any]:
    return {"number": number, "person": number, "lang": "zh", "grp": "2.4", "requester": "self", "subject": "self",
            "state": "closed", "level": 2, "identity": "not_needed", "relation": "not_needed", "hold_for": "",
            "assigned_to": "", "received_at": BEGUN, "due_on": "2026-12-02", "thread": "[]"}  # fmt: skip


def _live(tx: Tx) -> None:
    """Cases received three weeks ago and still open."""
    case: Case = make_case(received_at=BEGUN, opened_at=BEGUN, state=State.OPEN)
    for number in list(_numbers())[:LIVE_CASES]:
        tx.cases.save(replace(case, number=number, person=number), "2026-12-02")
