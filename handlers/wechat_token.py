"""The access token of WeChat's API as one row with a lease, shared by all processes (``bot.wechat.tokens``)."""

from __future__ import annotations

from datetime import datetime

from bot.clock import Clock
from bot.store.door import Store
from bot.store.tx import Tx
from bot.wechat.tokens import AccessToken

NAME = "wechat.token"


class StoredToken:
    """``TokenStore`` over the notes table."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store, self._clock = store, clock

    async def current(self) -> AccessToken | None:
        def read(tx: Tx) -> AccessToken | None:
            note = tx.notes.get(NAME)
            return AccessToken(str(note.value), note.until) if note and note.until else None

        return await self._store.run(read)

    async def claim(self, until: datetime) -> bool:
        return await self._store.run(lambda tx: tx.notes.lease(NAME, self._clock.now(), until))

    async def save(self, token: AccessToken) -> None:
        await self._store.run(lambda tx: tx.notes.put(NAME, token.value, token.expires_at))

    async def release(self) -> None:
        await self._store.run(lambda tx: tx.notes.release(NAME))
