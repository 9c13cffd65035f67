"""An operator with and without a database, and an office for use cases that a moved clock shows better."""

from __future__ import annotations

import asyncio
import shutil
from pathlib import Path

import pytest

from bot.app import office_of, store_of
from bot.clock import MovableClock, SystemTokens
from bot.store.door import Store
from bot.store.schema import migrate
from handlers.office import Office
from tests.factories import make_config
from tests.unit.commands.shell import Operator


@pytest.fixture
def fresh_operator(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Operator:
    """A configuration, and no database yet; the shell is in a directory without one."""
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    monkeypatch.delenv("RIGHTS_BOT_CONFIG", raising=False)
    operator = Operator(tmp_path, capsys)
    operator.configure()
    return operator


@pytest.fixture(scope="session")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database that ``migrate`` made, once."""
    path = tmp_path_factory.mktemp("migrated") / "rights.db"

    async def make() -> None:
        store = store_of(make_config(database={"url": f"sqlite+aiosqlite:///{path}"}))
        await store.connect()
        await migrate(store)
        await store.close()

    asyncio.run(make())
    return path


@pytest.fixture
def operator(fresh_operator: Operator, migrated: Path) -> Operator:
    """With an empty database of the newest schema."""
    shutil.copy(migrated, fresh_operator.directory / "rights.db")
    return fresh_operator


@pytest.fixture
async def office(store: Store, clock: MovableClock) -> Office:
    """On both databases, at a clock that stands still."""
    return office_of(make_config(), store, clock=clock, tokens=SystemTokens())
