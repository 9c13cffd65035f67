"""A colleague answers a callback in the moment in which its person writes: neither's change is lost."""

from __future__ import annotations

import asyncio
from dataclasses import replace

from sqlalchemy.util import await_only

from bot.clock import MovableClock
from bot.store.door import PostgresStore, Store
from bot.store.people import Person
from bot.store.schema import migrate
from bot.store.tx import Tx
from dialogs.draft import read_draft
from handlers.desk_threads import Thread
from handlers.talks import read_talk
from tests.conftest import INDEX, SEALER
from tests.factories import make_config
from tests.unit.handlers.world import World

WAITING = "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted"


async def is_waiting(store: Store) -> bool:
    return await store.run(lambda tx: tx.connection.exec_driver_sql(WAITING).scalar_one() > 0)


async def opened(url: str) -> PostgresStore:
    store = PostgresStore(url, SEALER, INDEX)
    await store.connect()
    await store.schema(
        lambda c: (c.exec_driver_sql("DROP SCHEMA public CASCADE"), c.exec_driver_sql("CREATE SCHEMA public"))
    )
    await migrate(store)
    return store


async def test_call_in_vain_and_the_persons_message_are_both_kept(postgres_url: str, clock: MovableClock) -> None:
    store = await opened(postgres_url)
    world = World(make_config(), store, clock)
    person, now, began, go = await world.given_person(), clock.now(), asyncio.Event(), asyncio.Event()
    callback = await store.run(lambda tx: tx.callbacks.add(person.id, "请打电话", now, now))
    to = world.office.address.reply_to(Thread("call", callback.id).number)

    def write(tx: Tx) -> None:
        tx.lock(person.id)
        known: Person | None = tx.people.get(person.id)
        began.set()
        await_only(go.wait())
        assert known is not None
        tx.people.save(replace(known, form_since=now))

    writes = asyncio.create_task(store.run(write))
    await began.wait()
    answers = asyncio.create_task(world.take("#备注 打了没人接\n", to=to))
    while not answers.done():
        if await is_waiting(store):
            break
    go.set()
    await asyncio.gather(writes, answers)

    after = await world.person()
    await store.close()
    assert after.form_since == now
    assert read_draft(read_talk(after.talk, after.lang).draft).handed
