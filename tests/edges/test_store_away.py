"""A PostgreSQL whose host is gone without a word (a failover, a firewall): whoever stops waiting is free at once."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from bot.errors import StoreBusy
from bot.store import door
from bot.store.door import PostgresStore, open_store
from tests.conftest import INDEX, SEALER


@dataclass
class Line:
    """A line to the server that can be cut so that nothing is refused and nothing answers."""

    socket: str
    flows: asyncio.Event = field(default_factory=asyncio.Event)
    port: int = 0
    carrying: set[asyncio.Task[None]] = field(default_factory=set)

    def carry(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.carrying.add(asyncio.ensure_future(self._carry(reader, writer)))

    async def _carry(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        far_reader, far_writer = await asyncio.open_unix_connection(self.socket)
        try:
            await asyncio.gather(self._pipe(reader, far_writer), self._pipe(far_reader, writer))
        finally:
            for end in (writer, far_writer):
                end.close()
                with suppress(OSError):
                    await end.wait_closed()

    async def _pipe(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(OSError):
            while data := await reader.read(65536):
                await self.flows.wait()
                writer.write(data)
        writer.close()

    async def ends(self) -> None:
        """Nothing is left for a loop that is gone by then."""
        for task in self.carrying:
            task.cancel()
        await asyncio.gather(*self.carrying, return_exceptions=True)


def socket_of(url: str) -> str:
    folder = unquote(parse_qs(urlsplit(url).query)["host"][0])
    return str(next(path for path in Path(folder).glob(".s.PGSQL.*") if path.suffix != ".lock"))


@asynccontextmanager
async def line_to(url: str) -> AsyncIterator[Line]:
    line = Line(socket_of(url))
    line.flows.set()
    async with await asyncio.start_server(line.carry, "127.0.0.1", 0) as server:
        line.port = server.sockets[0].getsockname()[1]
        try:
            yield line
        finally:
            line.flows.set()
            server.close()
            await line.ends()


async def one(store: PostgresStore) -> int:
    return await store.run(lambda tx: int(tx.connection.exec_driver_sql("SELECT 1").scalar_one()))


async def test_work_on_a_dead_line_ends_when_nobody_waits_and_the_store_recovers(postgres_url: str) -> None:
    async with line_to(postgres_url) as line:
        store = PostgresStore(f"postgresql+asyncpg://postgres:@127.0.0.1:{line.port}/postgres", SEALER, INDEX)
        await store.connect()
        assert await one(store) == 1
        line.flows.clear()

        with pytest.raises(TimeoutError):
            await asyncio.wait_for(one(store), 0.1)
        line.flows.set()

        assert await one(store) == 1
        await store.close()


async def test_connection_and_statement_have_their_limits(postgres_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(door, "CONNECT_SECONDS", 0.2)
    async with line_to(postgres_url) as line:
        url = f"postgresql+asyncpg://postgres:@127.0.0.1:{line.port}/postgres"
        store = open_store(url, SEALER, INDEX, statement_seconds=0.2)
        assert isinstance(store, PostgresStore)
        await store.connect()
        assert await one(store) == 1
        line.flows.clear()

        with pytest.raises(StoreBusy):
            await one(store)
        line.flows.set()
        with pytest.raises(StoreBusy):
            await store.run(lambda tx: tx.connection.exec_driver_sql("SELECT pg_sleep(5)") and None)

        assert await one(store) == 1
        await store.close()
