"""An office for each test: its database is a copy of one that is made once."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack
from pathlib import Path

import pytest
from sqlalchemy import create_engine

from bot.clock import MovableClock
from bot.config import Config
from bot.store.door import SqliteStore
from bot.store.tables import metadata
from tests.conftest import INDEX, SEALER
from tests.factories import make_config
from tests.unit.handlers.world import World

Opened = Callable[[Config], "World"]


@pytest.fixture(scope="session")
def blank_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tables of the newest schema, empty. That the migrations make the same ones is tested at the edges."""
    path = tmp_path_factory.mktemp("blank") / "rights.db"
    engine = create_engine(f"sqlite:///{path}")
    metadata.create_all(engine)
    engine.dispose()
    return path


@pytest.fixture
async def database(blank_database: Path, tmp_path: Path) -> AsyncIterator[SqliteStore]:
    path = tmp_path / "rights.db"
    shutil.copy(blank_database, path)
    store = SqliteStore(f"sqlite+aiosqlite:///{path}", SEALER, INDEX)
    async with AsyncExitStack() as closing:
        await store.connect()
        closing.push_async_callback(store.close)
        yield store


@pytest.fixture
def world(database: SqliteStore, clock: MovableClock) -> World:
    """Configured as ``make_config()``; a test that needs another one builds its own ``World``."""
    return World(make_config(), database, clock)
