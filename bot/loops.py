"""Supervised loops: deliver the outbox, tick the deadlines, take mail from the watcher's thread.

APScheduler only ticks; rows in our tables decide what is due, so a missed tick loses nothing. A loop that fails is
logged and runs again; ``alive`` tells readiness.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable

from apscheduler.schedulers.asyncio import AsyncIOScheduler

logger = logging.getLogger("rights_bot.loops")

OUTBOX_SECONDS = 1.0
TICK_SECONDS = 60


class Loops:
    """Runs ``deliver`` (returns how many rows it handled) and ``tick`` until stopped."""

    def __init__(self, deliver: Callable[[], Awaitable[int]], tick: Callable[[], Awaitable[int]]) -> None:
        self._deliver, self._tick = deliver, tick
        self._lock = asyncio.Lock()
        self._wake = asyncio.Event()
        self._task: asyncio.Task[None] | None = None
        self._scheduler = AsyncIOScheduler(timezone="UTC")

    @property
    def alive(self) -> bool:
        return self._task is not None and not self._task.done()

    def start(self) -> None:
        self._task = asyncio.create_task(self._run(), name="outbox")
        self._scheduler.add_job(self.tick, "interval", seconds=TICK_SECONDS, max_instances=1, coalesce=True)
        self._scheduler.start()

    async def stop(self) -> None:
        if self._scheduler.running:
            self._scheduler.shutdown(wait=False)
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)

    def wake(self) -> None:
        """There is something to deliver."""
        self._wake.set()

    async def drain(self) -> int:
        """Deliver until nothing is due."""
        total = 0
        async with self._lock:
            while count := await self._deliver():
                total += count
        return total

    async def tick(self) -> int:
        """One look at the deadlines; never raises."""
        try:
            count = await self._tick()
        except Exception:  # the next tick sees the same rows
            logger.exception("tick failed")
            return 0
        if count:
            self.wake()
        return count

    async def _run(self) -> None:
        while True:
            try:
                await self.drain()
            except Exception:  # the rows are still there
                logger.exception("delivery loop failed")
                await asyncio.sleep(OUTBOX_SECONDS * 5)
            self._wake.clear()
            try:
                await asyncio.wait_for(self._wake.wait(), OUTBOX_SECONDS)
            except TimeoutError:
                continue
