"""OAuth2 access tokens for a mailbox by client credentials (mail.md 2.2). All addresses come from the configuration."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta

import aiohttp

from bot.clock import Clock
from bot.config import OAuth2
from bot.errors import Alarm, RetryLater

SPARE = timedelta(minutes=5)


class TokenSource:
    """One token for SMTP and IMAP, renewed five minutes before it ends; sooner where it lives only minutes."""

    def __init__(self, session: aiohttp.ClientSession, settings: OAuth2, clock: Clock) -> None:
        self._session, self._settings, self._clock = session, settings, clock
        self._lock = asyncio.Lock()
        self._token = ""
        self._until: datetime | None = None

    async def token(self, fresh: bool) -> str:
        """``fresh``: the last one was refused. Raises Alarm when the credentials are, RetryLater otherwise."""
        async with self._lock:
            now = self._clock.now()
            if fresh or self._until is None or now >= self._until:
                self._token, seconds = await self._fetch()
                life = timedelta(seconds=seconds)
                self._until = now + life - min(SPARE, life / 2)
            return self._token

    async def _fetch(self) -> tuple[str, int]:
        settings = self._settings
        form = {
            "grant_type": "client_credentials",
            "client_id": settings.client_id,
            "client_secret": settings.client_secret.get_secret_value(),
            "scope": settings.scope,
        }
        try:
            async with self._session.post(settings.token_url, data=form) as answer:
                status, data = answer.status, await answer.json(content_type=None)
        except (aiohttp.ClientError, TimeoutError, ValueError) as exc:
            raise RetryLater(f"no token for the mailbox ({type(exc).__name__})") from None
        if status in (400, 401, 403):
            raise Alarm("mail.oauth2: the credentials for the mailbox were refused")
        if status != 200 or not isinstance(data, dict) or "access_token" not in data:
            raise RetryLater(f"no token for the mailbox (HTTP {status})")
        return str(data["access_token"]), int(data.get("expires_in", 3600))
