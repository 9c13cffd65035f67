"""The database and the wires of one command. The running service puts its own together (``bot.app``)."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

import aiohttp

from bot.app import office_of, store_of
from bot.clock import SystemClock, SystemTokens
from bot.config import Config
from bot.errors import ConfigError, StoreBusy
from bot.store.door import Store
from bot.store.schema import newest, require_index, version
from bot.wechat.client import WeChatClient
from handlers.office import Office
from handlers.wechat_token import StoredToken
from mail.oauth import TokenSource
from mail.smtp import SmtpSender

DATABASE_SECONDS = 10.0
WIRE_SECONDS = 8.0


@asynccontextmanager
async def connected(config: Config) -> AsyncIterator[Office]:
    """The use cases' office over a database of any version."""
    store = store_of(config)
    office = office_of(config, store, clock=SystemClock(), tokens=SystemTokens())
    try:
        await store.connect()
    except OSError as exc:
        raise ConfigError("database.url", f"cannot be opened: {exc}") from exc
    try:
        yield office
    finally:
        await store.close()


@asynccontextmanager
async def opened(config: Config) -> AsyncIterator[Office]:
    """The office over a database with the newest schema, and hashes under our key. Raises ConfigError that says what to
    do otherwise.
    """
    async with connected(config) as office:
        await require_newest(office.store)
        await office.store.run(require_index)
        yield office


async def require_newest(store: Store) -> None:
    found = await require_answer(store)
    if found != newest():
        raise ConfigError("database.url", f"the schema is {found or 'empty'}, not {newest()}; run rights-bot migrate")


async def require_answer(store: Store) -> str | None:
    """The schema's version. Raises ConfigError when the database does not answer soon."""
    try:
        return await asyncio.wait_for(version(store), DATABASE_SECONDS)
    except (StoreBusy, TimeoutError) as exc:
        raise ConfigError("database.url", f"the database does not answer: {str(exc) or 'timeout'}") from exc


@dataclass(frozen=True)
class Wires:
    """Connections of a command to the outside, with short patience."""

    chat: WeChatClient
    smtp: SmtpSender
    source: TokenSource | None

    async def imap_token(self) -> str | None:
        """The access token for the mailbox where it is opened by OAuth2."""
        return await self.source.token(False) if self.source else None


@asynccontextmanager
async def wired(office: Office) -> AsyncIterator[Wires]:
    config, clock = office.config, office.clock
    async with aiohttp.ClientSession() as session:
        source = TokenSource(session, config.mail.oauth2, clock) if config.mail.oauth2 else None
        tokens = StoredToken(office.store, clock)
        chat = WeChatClient(session, config.wechat, tokens=tokens, clock=clock, seconds=WIRE_SECONDS)
        smtp = SmtpSender(config.mail.smtp, token=source.token if source else None, timeout=WIRE_SECONDS)
        try:
            yield Wires(chat, smtp, source)
        finally:
            await smtp.close()
