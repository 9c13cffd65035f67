"""A database that does not answer in time: the person is told while WeChat waits, and nothing is kept secretly."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from bot.errors import StoreBusy
from bot.store.tx import Tx
from handlers.inbound import Reception
from tests.factories import OPENID, make_push
from tests.unit.handlers.world import World

EMERGENCY = "电梯里有人被困了，快来救人"


@asynccontextmanager
async def hung(world: World) -> AsyncIterator[None]:
    """The writer is busy with something else all the while."""
    begun, go_on = threading.Event(), threading.Event()

    def hold(_tx: Tx) -> bool:
        begun.set()
        return go_on.wait(10)

    holding = asyncio.ensure_future(world.store.run(hold))
    await asyncio.to_thread(begun.wait, 10)
    try:
        yield
    finally:
        go_on.set()
        holding.cancel()


@pytest.mark.parametrize(("text", "said"), [("我要删除我的信息", "没能收下"), (EMERGENCY, "400-000-0000")])
async def test_message_that_waits_too_long_is_answered_as_lost_and_is_not_stored(
    world: World, text: str, said: str
) -> None:
    message = make_push(text, world.clock.now())
    async with hung(world):
        reply = await Reception(world.office, store_seconds=0.05).receive(message)

    kept = await world.store.run(lambda tx: tx.people.get(tx.index.person("wechat", OPENID)))
    assert said in reply
    assert ("没能收下" in reply) is (text != EMERGENCY)
    assert kept is None


@pytest.mark.parametrize("kind", ["unfollow", "privacy", "receipt", "subscription", "alert"])
async def test_event_that_changes_something_and_is_not_stored_fails(world: World, kind: str) -> None:
    await world.store.close()

    with pytest.raises(StoreBusy):
        await world.writes("", kind=kind)


@pytest.mark.parametrize("kind", ["view", "notice"])
async def test_event_that_changes_nothing_is_acknowledged_without_a_word(world: World, kind: str) -> None:
    await world.store.close()

    assert await world.writes("", kind=kind) == ""
