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
