"""What just happened, for whoever watches the page: the list of steps and live events. Sentences are in bot.texts.

Steps come from two sides: the simulators call ``Feed.step``; the service tells ``bot.steps``, where ``Overheard``
listens.
"""

from __future__ import annotations

import asyncio
from collections import deque
from dataclasses import dataclass, field

from bot.clock import Clock
from bot.steps import Fields
from bot.texts import has, render

KEPT = 400


@dataclass(frozen=True)
class Event:
    """Something for the page: ``kind`` is step, chat, mail, notice, clock, menu or people."""

    kind: str
    data: dict[str, object] = field(default_factory=dict)


class Feed:
    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._queues: set[asyncio.Queue[Event | None]] = set()
        self._number = 0
        self.steps: deque[dict[str, object]] = deque(maxlen=KEPT)

    def step(self, name: str, side: str, **fields: object) -> None:
        self._number += 1
        row: dict[str, object] = {
            "n": self._number, "at": self._clock.now().isoformat(), "side": side, "name": name, **_sentences(name),
            "fields": {key: str(value) for key, value in fields.items() if value not in (None, "")},
        }  # fmt: skip
        self.steps.append(row)
        self.publish("step", row)

    def publish(self, kind: str, data: dict[str, object]) -> None:
        for queue in self._queues:
            queue.put_nowait(Event(kind, data))

    def subscribe(self) -> asyncio.Queue[Event | None]:
        queue: asyncio.Queue[Event | None] = asyncio.Queue()
        self._queues.add(queue)
        return queue

    def unsubscribe(self, queue: asyncio.Queue[Event | None]) -> None:
        self._queues.discard(queue)

    def close(self) -> None:
        """Ends every subscriber's wait, so that open pages do not hold up the shutdown."""
        for queue in self._queues:
            queue.put_nowait(None)


def _sentences(name: str) -> dict[str, object]:
    key = f"demo.step.{name}"
    return {lang: render(key, lang) if has(key) else name for lang in ("zh", "en")}


class Overheard:
    """Hands the service's steps to the feed; they may happen in any thread."""

    def __init__(self, feed: Feed, loop: asyncio.AbstractEventLoop) -> None:
        self._feed = feed
        self._loop = loop

    def tell(self, name: str, fields: Fields) -> None:
        if not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._tell, name, fields)

    def _tell(self, name: str, fields: Fields) -> None:
        clean = {key: value for key, value in fields.items() if key not in ("name", "side")}
        self._feed.step(name, "service", **clean)
