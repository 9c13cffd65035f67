"""How many connections one process opens to PostgreSQL, and whether the server lets all workers have theirs."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from bot.app import office_of
from bot.clock import MovableClock
from bot.store.door import PostgresStore
from handlers.checks import examine
from tests.conftest import INDEX, SEALER
from tests.factories import make_config
from tests.fakes import CountingTokens


@asynccontextmanager
async def opened(url: str, connections: int) -> AsyncIterator[PostgresStore]:
    store = PostgresStore(url, SEALER, INDEX, connections=connections)
    await store.connect()
    yield store
    await store.close()


async def test_no_more_connections_are_opened_than_configured(postgres_url: str) -> None:
    async with opened(postgres_url, 3) as store:
        asked = [
            store.run(lambda tx: tx.connection.exec_driver_sql("SELECT pg_backend_pid()").scalar_one())
            for _ in range(12)
        ]
        backends = set(await asyncio.gather(*asked))

    assert len(backends) <= 3


@pytest.mark.parametrize(("workers", "ok"), [(1, True), (64, False)])
async def test_check_compares_with_what_the_server_lets_in(
    postgres_url: str, clock: MovableClock, workers: int, ok: bool
) -> None:
    config = make_config(server={"workers": workers}, database={"url": postgres_url})
    async with opened(postgres_url, config.database.connections) as store:
        office = office_of(config, store, clock=clock, tokens=CountingTokens())
        [finding] = await examine(office, None, ("database",))  # type: ignore[arg-type]  # asks no wire

    assert (finding.ok, "database.connections" in finding.detail) == (ok, not ok)
