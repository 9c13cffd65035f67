"""SQLite's one writer when the database itself gives up in the middle of a batch."""

from __future__ import annotations

import asyncio
import threading
from pathlib import Path

from bot.errors import StoreBusy
from bot.store.door import SqliteStore
from bot.store.tx import Tx
from tests.conftest import INDEX, SEALER


async def test_transaction_lost_in_a_batch_fails_its_jobs_and_the_writer_goes_on(tmp_path: Path) -> None:
    store = SqliteStore(f"sqlite:///{tmp_path / 'rights.db'}", SEALER, INDEX)
    await store.connect()
    begun, go_on = threading.Event(), threading.Event()

    def hold(_tx: Tx) -> bool:
        begun.set()
        return go_on.wait(10)

    def lose(tx: Tx) -> None:
        tx.connection.exec_driver_sql("ROLLBACK")

    first = asyncio.create_task(store.run(hold))
    await asyncio.to_thread(begun.wait)
    batch = asyncio.gather(store.run(lose), store.run(lambda tx: tx.connection.closed), return_exceptions=True)
    await asyncio.sleep(0)  # both are queued now, behind the one that runs
    go_on.set()
    results = [await first, *await batch]
    after = await store.run(lambda tx: tx.connection.closed)
    await store.close()

    assert results[0] is True
    assert [type(result) for result in results[1:]] == [StoreBusy, StoreBusy]
    assert after is False


async def test_work_that_fails_inside_a_savepoint_leaves_its_batch_whole(tmp_path: Path) -> None:
    store = SqliteStore(f"sqlite:///{tmp_path / 'rights.db'}", SEALER, INDEX)
    await store.connect()
    await store.run(lambda tx: tx.connection.exec_driver_sql("CREATE TABLE words (word TEXT)") and None)
    begun, go_on = threading.Event(), threading.Event()

    def hold(_tx: Tx) -> bool:
        begun.set()
        return go_on.wait(10)

    def write(tx: Tx, word: str, *, fails: bool = False) -> None:
        point = tx.connection.begin_nested()
        tx.connection.exec_driver_sql("INSERT INTO words VALUES (?)", (word,))
        if fails:
            raise LookupError(word)
        point.commit()

    def read(tx: Tx) -> list[str]:
        return list(tx.connection.exec_driver_sql("SELECT word FROM words").scalars())

    first = asyncio.create_task(store.run(hold))
    await asyncio.to_thread(begun.wait)
    batch = asyncio.gather(
        store.run(lambda tx: write(tx, "before")),
        store.run(lambda tx: write(tx, "lost", fails=True)),
        store.run(lambda tx: write(tx, "after")),
        return_exceptions=True,
    )
    await asyncio.sleep(0)  # all are queued now, behind the one that runs
    go_on.set()
    results = [await first, *await batch]
    await store.run(lambda tx: write(tx, "next"))
    kept = await store.run(read)
    await store.close()

    assert [type(result) for result in results] == [bool, type(None), LookupError, type(None)]
    assert kept == ["before", "after", "next"]


async def test_work_that_leaves_a_statement_half_read_fails_alone(tmp_path: Path) -> None:
    store = SqliteStore(f"sqlite:///{tmp_path / 'rights.db'}", SEALER, INDEX)
    await store.connect()
    await store.run(lambda tx: tx.connection.exec_driver_sql("CREATE TABLE words (word TEXT)") and None)
    begun, go_on = threading.Event(), threading.Event()

    def hold(_tx: Tx) -> bool:
        begun.set()
        return go_on.wait(10)

    def write(tx: Tx, word: str, *, half_read: bool = False) -> object:
        many = tx.connection.exec_driver_sql("INSERT INTO words VALUES (?), (?) RETURNING word", (word, word))
        if not half_read:
            return many.all()
        for row in many:
            raise LookupError(row.word)
        return None

    def left_open(tx: Tx) -> object:
        return tx.connection.exec_driver_sql("INSERT INTO words VALUES ('open'), ('open') RETURNING word")

    first = asyncio.create_task(store.run(hold))
    await asyncio.to_thread(begun.wait)
    batch = asyncio.gather(
        store.run(lambda tx: write(tx, "before")),
        store.run(lambda tx: write(tx, "lost", half_read=True)),
        store.run(left_open),
        store.run(lambda tx: write(tx, "after")),
        return_exceptions=True,
    )
    await asyncio.sleep(0)  # all are queued now, behind the one that runs
    go_on.set()
    results = [await first, *await batch]
    kept = await store.run(lambda tx: tx.connection.exec_driver_sql("SELECT DISTINCT word FROM words").scalars().all())
    await store.close()

    assert [type(result) for result in results] == [bool, list, LookupError, StoreBusy, list]
    assert kept == ["before", "after"]
