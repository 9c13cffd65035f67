"""What a page of ours needs to use WeChat's open tags: a signature over its own address, made with a ticket.

The ticket is one for all pages, good for two hours and the same for whoever asks again, so each process keeps its own.
"""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.clock import Clock

RENEW_BEFORE = timedelta(minutes=5)


@dataclass(frozen=True)
class Ticket:
    value: str = field(repr=False)
    expires_at: datetime


@dataclass(frozen=True)
class PageSignature:
    """The values of ``wx.config``; ``timestamp`` in seconds since 1970."""

    appid: str
    timestamp: int
    nonce: str
    signature: str


class Tickets:
    """Fetches the ticket when it is needed and keeps it until shortly before its end."""

    def __init__(self, fetch: Callable[[], Awaitable[Ticket]], clock: Clock) -> None:
        self._fetch, self._clock = fetch, clock
        self._lock = asyncio.Lock()
        self._ticket: Ticket | None = None

    async def current(self) -> str:
        """Raises what the fetch raises."""
        async with self._lock:
            if self._ticket is None or self._clock.now() >= self._ticket.expires_at - RENEW_BEFORE:
                self._ticket = await self._fetch()
            return self._ticket.value


def signature(ticket: str, url: str, *, nonce: str, timestamp: int) -> str:
    """SHA-1 over the values sorted by name; ``url`` without what follows a ``#``, and nothing is percent-encoded."""
    plain = f"jsapi_ticket={ticket}&noncestr={nonce}&timestamp={timestamp}&url={url.partition('#')[0]}"
    return hashlib.sha1(plain.encode(), usedforsecurity=False).hexdigest()
