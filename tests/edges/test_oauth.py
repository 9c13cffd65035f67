"""Access tokens of a mailbox from a token endpoint on loopback: kept, renewed in time, refused, out of reach."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

import aiohttp
import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer
from pydantic import SecretStr

from bot.clock import MovableClock
from bot.config import OAuth2
from bot.errors import Alarm, RetryLater
from mail.oauth import TokenSource

FORM = {
    "grant_type": "client_credentials", "client_id": "id", "client_secret": "secret",
    "scope": "https://outlook.office365.com/.default",
}  # fmt: skip


@dataclass
class Endpoint:
    """Numbers the tokens it gives out; ``asked`` keeps the forms."""

    seconds: int = 3600
    status: int = 200
    body: Any = None
    asked: list[dict[str, str]] = field(default_factory=list)

    async def answer(self, request: web.Request) -> web.Response:
        form = await request.post()
        self.asked.append({name: str(value) for name, value in form.items()})
        usual = {"access_token": f"token-{len(self.asked)}", "expires_in": self.seconds}
        return web.json_response(self.body or usual, status=self.status)


@asynccontextmanager
async def serving(endpoint: Endpoint, clock: MovableClock) -> AsyncIterator[TokenSource]:
    application = web.Application()
    application.router.add_post("/token", endpoint.answer)
    async with TestServer(application) as server, aiohttp.ClientSession() as session:
        url = str(server.make_url("/token"))
        yield TokenSource(session, OAuth2(token_url=url, client_id="id", client_secret=SecretStr("secret")), clock)


@pytest.fixture
def clock() -> MovableClock:
    return MovableClock(datetime(2026, 11, 23, 2, 0, tzinfo=UTC))


async def test_token_is_asked_for_once_however_many_want_it(clock: MovableClock) -> None:
    async with serving(endpoint := Endpoint(), clock) as source:
        tokens = await asyncio.gather(*(source.token(False) for _ in range(5)))

    assert (tokens, endpoint.asked) == (["token-1"] * 5, [FORM])


@pytest.mark.parametrize(("life", "kept", "renewed"), [(3600, 3299, 3300), (120, 59, 60)])
async def test_token_is_renewed_before_it_ends(clock: MovableClock, life: int, kept: int, renewed: int) -> None:
    """Five minutes before, or at half its life where it lives only minutes."""
    async with serving(Endpoint(seconds=life), clock) as source:
        first = await source.token(False)
        clock.advance(timedelta(seconds=kept))
        before = await source.token(False)
        clock.advance(timedelta(seconds=renewed - kept))
        after = await source.token(False)

    assert (first, before, after) == ("token-1", "token-1", "token-2")


async def test_refused_token_is_replaced_at_once(clock: MovableClock) -> None:
    async with serving(Endpoint(), clock) as source:
        tokens = [await source.token(False), await source.token(True), await source.token(False)]

    assert tokens == ["token-1", "token-2", "token-2"]


@pytest.mark.parametrize("status", [400, 401, 403])
async def test_refused_credentials_alarm_without_naming_them(clock: MovableClock, status: int) -> None:
    async with serving(Endpoint(status=status, body={"error": "invalid_client"}), clock) as source:
        with pytest.raises(Alarm) as caught:
            await source.token(False)

    assert "secret" not in str(caught.value)


@pytest.mark.parametrize(("status", "body"), [(500, {"x": 1}), (429, {"x": 1}), (200, {"x": 1}), (200, ["x"])])
async def test_endpoint_that_gives_no_token_is_asked_later(clock: MovableClock, status: int, body: Any) -> None:
    async with serving(endpoint := Endpoint(status=status, body=body), clock) as source:
        with pytest.raises(RetryLater):
            await source.token(False)
        endpoint.status, endpoint.body = 200, None
        token = await source.token(False)

    assert token == "token-2"
