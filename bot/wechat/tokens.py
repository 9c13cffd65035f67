"""The access token: one for all processes, kept in the store, refreshed by one of them at a time (wechat.md 4.1).

How a token is fetched is in ``client``, how it is stored in ``bot.store``.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Protocol, TypeGuard

from bot.clock import Clock
from bot.errors import Alarm, RetryLater

REFRESH_BEFORE = timedelta(seconds=300)
LAST_USE = timedelta(seconds=10)
LEASE = timedelta(seconds=30)
QUIET = timedelta(seconds=60)  # a token may come with little time left; do not ask again at once
INSISTS = timedelta(seconds=5)  # calls refused together ask for one replacement, not one each
BACK_OFF = timedelta(seconds=30)
POLL = 0.1  # seconds between looks at what another process is doing
FORCE_EVERY = timedelta(hours=4)  # WeChat allows 20 forced refreshes a day to all processes together


@dataclass(frozen=True)
class AccessToken:
    value: str = field(repr=False)
    expires_at: datetime


class TokenStore(Protocol):
    """One row, shared by every process."""

    async def current(self) -> AccessToken | None:
        """The stored token, expired or not."""

    async def claim(self, until: datetime) -> bool:
        """Take the right to refresh until then; False: another process has it."""

    async def save(self, token: AccessToken) -> None:
        """Store the token and give the right back."""

    async def release(self) -> None:
        """Give the right back without a token."""


Fetch = Callable[[bool], Awaitable[AccessToken]]


class Keyring:
    """Hands out the token and replaces it; ``fetch(forced)`` asks WeChat. ``patience``: how long to wait for others."""

    def __init__(self, fetch: Fetch, store: TokenStore, clock: Clock, *, patience: float = 3.0) -> None:
        self._fetch = fetch
        self._store = store
        self._clock = clock
        self._patience = patience
        self._lock = asyncio.Lock()
        self._known: AccessToken | None = None
        self._bad = ""
        self._insisted = ""
        self._fetched_at: datetime | None = None
        self._pause_until: datetime | None = None
        self._force_from: datetime | None = None

    async def token(self) -> str:
        """A token to call with. Raises RetryLater while another process refreshes, or while a failure is young."""
        self._heed_pause()
        if self._usable(self._known):
            return self._known.value
        async with self._lock:
            return await self._renew(refused="")

    async def replace(self, refused: str) -> str:
        """A token for one retry after WeChat refused this one; the same again if WeChat insists on it."""
        async with self._lock:
            if refused == self._insisted and self._fetched_within(INSISTS):
                return refused
            token = await self._renew(refused=refused)
            self._insisted = refused if token == refused else ""
            return token

    def distrust(self, token: str) -> None:
        """The replacement was refused too: pause all calls, then force one refresh."""
        self._bad = token
        self._pause()

    async def _renew(self, *, refused: str) -> str:
        """Read what others stored, or refresh under the lease, for as long as patience lasts."""
        for _ in range(max(1, int(self._patience / POLL))):
            stored = await self._store.current()
            if self._usable(stored) and stored.value != refused:
                return self._keep(stored)
            if await self._store.claim(self._clock.now() + LEASE):
                return await self._refresh(stored)
            if stored and stored.value not in (refused, self._bad) and self._left(stored) > LAST_USE:
                return stored.value
            await asyncio.sleep(POLL)
        raise RetryLater("another process is refreshing the access token", after=timedelta(seconds=5))

    async def _refresh(self, stored: AccessToken | None) -> str:
        forced = self._to_be_forced(stored)
        try:
            token = await self._fetch(forced)
        except BaseException as exc:
            if isinstance(exc, Alarm):
                self._pause()
            await self._store.release()
            raise
        if forced:
            self._force_from = self._clock.now() + FORCE_EVERY
        await self._store.save(token)
        self._fetched_at = self._clock.now()
        return self._keep(token)

    def _usable(self, token: AccessToken | None) -> TypeGuard[AccessToken]:
        if token is None or self._to_be_forced(token):
            return False
        return self._left(token) > (LAST_USE if self._fetched_within(QUIET) else REFRESH_BEFORE)

    def _to_be_forced(self, token: AccessToken | None) -> bool:
        waits = self._force_from is not None and self._clock.now() < self._force_from
        return token is not None and token.value == self._bad and not waits

    def _left(self, token: AccessToken) -> timedelta:
        return token.expires_at - self._clock.now()

    def _fetched_within(self, span: timedelta) -> bool:
        return self._fetched_at is not None and self._clock.now() < self._fetched_at + span

    def _keep(self, token: AccessToken) -> str:
        self._known = token
        return token.value

    def _pause(self) -> None:
        self._pause_until = self._clock.now() + BACK_OFF

    def _heed_pause(self) -> None:
        if self._pause_until is not None and (left := self._pause_until - self._clock.now()) > timedelta(0):
            raise RetryLater("calls to WeChat pause after a refused access token", after=left)
