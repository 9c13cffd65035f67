"""The one door to the database: ``run(work)`` executes a synchronous ``work(tx)`` in one transaction.

No rule or handler knows which database is behind it. SQLite has one writer thread, which commits together what is
queued (each piece of work inside a savepoint of its own, so that one failure does not touch its neighbours); thread
hops and not the disk cost there, so there is one hop a batch. PostgreSQL runs each piece on a connection of its own
over asyncpg. A result is handed out only after its commit; work whose caller stopped waiting (a cancelled ``run``) is
left at once and not committed.
"""

from __future__ import annotations

import asyncio
import queue
import sqlite3
import threading
import weakref
from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol, TypeVar

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.pool import StaticPool

from bot.errors import Rejected, StoreBusy
from bot.store.seal import KeyedIndex, Sealer
from bot.store.tx import Tx

Result = TypeVar("Result")
Work = Callable[[Tx], Result]
BATCH = 256

CONNECTIONS = 32
CONNECT_SECONDS = 3.0
"""How long PostgreSQL may take to answer a connection, and the pool to have one free."""
STATEMENT_SECONDS = 10.0
"""How long one statement may take in the running service: a host that is gone (no RST) is noticed by this alone."""


class Store(Protocol):
    """One database."""

    async def run(self, work: Work[Result]) -> Result:
        """Run ``work`` in one transaction that commits when it returns. Raises what it raises, or StoreBusy.
        Cancelled, it ends at once, and what was not committed yet is undone.
        """

    async def connect(self) -> None: ...

    async def close(self) -> None: ...

    async def schema(self, change: Callable[[Connection], Result]) -> Result:
        """Run a change of the schema outside the door's batching."""


def open_store(
    url: str, sealer: Sealer, index: KeyedIndex, *, connections: int = CONNECTIONS,
    statement_seconds: float | None = None,
) -> Store:  # fmt: skip
    """The store for a database url of the configuration. PostgreSQL only: ``connections``, at most; and
    ``statement_seconds``, as commands that an operator runs may take as long as they need.
    """
    if url.startswith("sqlite"):
        return SqliteStore(url, sealer, index)
    return PostgresStore(url, sealer, index, connections=connections, statement_seconds=statement_seconds)


class SqliteStore:
    """One file, one writer thread."""

    def __init__(self, url: str, sealer: Sealer, index: KeyedIndex) -> None:
        self._path = make_url(url).database or ":memory:"
        self._sealer, self._index = sealer, index
        self._jobs: queue.SimpleQueue[_Job | None] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None

    async def connect(self) -> None:
        if self._path != ":memory:":
            Path(self._path).parent.mkdir(parents=True, exist_ok=True)
        self._engine = _sqlite_engine(self._path)
        self._thread = threading.Thread(target=self._write, name="store-writer", daemon=True)
        self._thread.start()

    async def close(self) -> None:
        if self._thread is None:
            return
        self._jobs.put(None)
        await asyncio.to_thread(self._thread.join)
        self._thread = None
        self._engine.dispose()

    async def run(self, work: Work[Result]) -> Result:
        if self._thread is None:
            raise StoreBusy("the database is closed")
        job = _Job(work, asyncio.get_running_loop())
        self._jobs.put(job)
        result: Result = await job.future
        return result

    async def schema(self, change: Callable[[Connection], Result]) -> Result:
        def apply(tx: Tx) -> Result:
            return change(tx.connection)

        return await self.run(apply)

    def _write(self) -> None:
        try:
            with self._engine.connect() as connection:
                while batch := self._next_batch():
                    self._commit(connection, batch)
        except SQLAlchemyError as exc:  # the file cannot be opened: nobody shall wait for an answer
            while batch := self._next_batch():
                for job in batch:
                    job.error = _busy(exc)
                _hand_out(batch)

    def _next_batch(self) -> list[_Job]:
        first = self._jobs.get()
        batch = [first] if first else []
        while first and len(batch) < BATCH:
            try:
                job = self._jobs.get_nowait()
            except queue.Empty:
                break
            if job is None:
                self._jobs.put(None)
                break
            batch.append(job)
        return batch

    def _commit(self, connection: Connection, batch: list[_Job]) -> None:
        tx = Tx(connection, self._sealer, self._index)
        try:
            with connection.begin():
                for job in batch:
                    job.perform(tx)
        except (SQLAlchemyError, sqlite3.Error) as exc:
            for job in batch:
                job.result, job.error = None, _busy(exc)
        _hand_out(batch)


class _Driver(sqlite3.Connection):
    """Knows its open cursors: a statement that was not read to its end lets no savepoint and no commit pass."""

    def __init__(self, *args: Any, **settings: Any) -> None:
        super().__init__(*args, **settings)
        self._cursors: weakref.WeakSet[sqlite3.Cursor] = weakref.WeakSet()

    def cursor(self, factory: Any = sqlite3.Cursor) -> Any:
        opened = super().cursor(factory)
        self._cursors.add(opened)
        return opened

    def close_cursors(self) -> None:
        for opened in list(self._cursors):
            opened.close()


class _Job:
    """One piece of work on its way through the writer."""

    def __init__(self, work: Work[Any], loop: asyncio.AbstractEventLoop) -> None:
        self.work, self.loop = work, loop
        self.future: asyncio.Future[Any] = loop.create_future()
        self.result: Any = None
        self.error: BaseException | None = None

    def perform(self, tx: Tx) -> None:
        if self.future.cancelled():
            return
        driver: Any = tx.connection.connection.driver_connection  # without SQLAlchemy: a tenth of the cost
        driver.execute("SAVEPOINT job")
        try:
            self.result = self.work(tx)
            self._still_wanted()
            driver.execute("RELEASE job")
        except Exception as exc:  # whatever the work raises belongs to its caller
            self.error = _busy(exc) if isinstance(exc, (SQLAlchemyError, sqlite3.Error)) else exc
            self.result = None
            driver.close_cursors()
            driver.execute("ROLLBACK TO job")
            driver.execute("RELEASE job")

    def _still_wanted(self) -> None:
        """Raises StoreBusy when whoever asked has answered without us."""
        if self.future.cancelled():
            raise StoreBusy


def _hand_out(batch: list[_Job]) -> None:
    for loop in {job.loop for job in batch}:
        finished = [job for job in batch if job.loop is loop]
        if not loop.is_closed():
            loop.call_soon_threadsafe(_resolve, finished)


def _resolve(jobs: list[_Job]) -> None:
    for job in jobs:
        if job.future.done():
            continue
        if job.error is not None:
            job.future.set_exception(job.error)
        else:
            job.future.set_result(job.result)


def _busy(exc: Exception) -> StoreBusy | Rejected:
    """Data that the database can never take (SQLSTATE class 22: too long, a NUL) is wrong for good."""
    cause = exc.orig if isinstance(exc, DBAPIError) and exc.orig else exc
    for_good = str(getattr(cause, "sqlstate", "")).startswith("22")
    busy = (Rejected if for_good else StoreBusy)(f"database: {type(cause).__name__}: {cause}")
    busy.__cause__ = exc
    return busy


def _sqlite_engine(path: str) -> Engine:
    engine = create_engine(
        f"sqlite+pysqlite:///{path}", poolclass=StaticPool, hide_parameters=True,
        connect_args={"check_same_thread": False, "timeout": 5, "factory": _Driver},
    )  # fmt: skip

    @event.listens_for(engine, "connect")
    def _settings(connection: Any, _record: Any) -> None:
        connection.isolation_level = None  # we begin transactions ourselves
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "busy_timeout=5000"):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    return engine


class PostgresStore:
    """A pool of connections, half of which stay open; the person's lock is an advisory lock of the transaction."""

    def __init__(
        self, url: str, sealer: Sealer, index: KeyedIndex, *, connections: int = CONNECTIONS,
        statement_seconds: float | None = None,
    ) -> None:  # fmt: skip
        self._url, self._sealer, self._index = url, sealer, index
        self._connections = connections
        self._statement_seconds = statement_seconds
        self._running: set[asyncio.Task[Any]] = set()

    async def connect(self) -> None:
        stay = (self._connections + 1) // 2
        self._engine = create_async_engine(
            self._url, pool_size=stay, max_overflow=self._connections - stay, pool_timeout=CONNECT_SECONDS,
            pool_pre_ping=True, hide_parameters=True, connect_args=self._limits(),
        )  # fmt: skip

    def _limits(self) -> dict[str, Any]:
        """The server ends a statement that takes too long, and we do where the server is gone."""
        limits: dict[str, Any] = {"timeout": CONNECT_SECONDS}
        if self._statement_seconds is not None:
            limits["command_timeout"] = self._statement_seconds
            limits["server_settings"] = {"statement_timeout": f"{self._statement_seconds * 1000:.0f}"}
        return limits

    async def close(self) -> None:
        await self._engine.dispose()

    async def run(self, work: Work[Result]) -> Result:
        def perform(connection: Connection) -> Result:
            return work(Tx(connection, self._sealer, self._index))

        task = asyncio.create_task(self.schema(perform))
        self._running.add(task)
        task.add_done_callback(self._ended)
        try:
            return await asyncio.shield(task)
        except asyncio.CancelledError:
            task.cancel()  # it takes leave of its connection by itself, which can be slow
            raise

    def _ended(self, task: asyncio.Task[Any]) -> None:
        self._running.discard(task)
        if not task.cancelled():
            task.exception()  # looked at, even if nobody waits any more

    async def schema(self, change: Callable[[Connection], Result]) -> Result:
        try:
            async with self._engine.begin() as connection:
                return await connection.run_sync(change)
        except (SQLAlchemyError, OSError) as exc:
            raise _busy(exc) from exc
