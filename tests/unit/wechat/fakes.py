"""A token store in memory, as several processes would share it."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.clock import Clock
from bot.wechat.tokens import AccessToken


class MemoryTokenStore:
    """``leased_until`` is the lease; ``claims`` counts how often it was taken."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self.token: AccessToken | None = None
        self.leased_until = clock.now() - timedelta(days=1)
        self.claims = 0
        self.reads = 0

    async def current(self) -> AccessToken | None:
        self.reads += 1
        return self.token

    async def claim(self, until: datetime) -> bool:
        if self._clock.now() < self.leased_until:
            return False
        self.leased_until = until
        self.claims += 1
        return True

    async def save(self, token: AccessToken) -> None:
        self.token = token
        await self.release()

    async def release(self) -> None:
        self.leased_until = self._clock.now()
