"""``build(config) -> App``: the one place that knows every concrete class and puts them together.

Starting never waits for SMTP, IMAP or WeChat: what cannot be reached is said, and caught up with later.
"""

from __future__ import annotations

import asyncio
import base64
import logging
from collections.abc import Callable
from dataclasses import dataclass

import aiohttp
from pydantic import SecretStr

from bot.clock import Clock, SystemClock, SystemTokens, Tokens
from bot.config import Config
from bot.holidays import china
from bot.loops import Loops
from bot.sms import SmsGateway
from bot.store.door import STATEMENT_SECONDS, Store, open_store
from bot.store.seal import KeyedIndex, Sealer
from bot.web.server import WebServer, make_web
from bot.wechat.client import WeChatClient
from bot.wechat.codec import Codec
from handlers.deliver import Dispatch
from handlers.due import Ticker
from handlers.inbound import Reception
from handlers.menu import push_menu
from handlers.office import Office, deadline_rules
from handlers.staff_mail import StaffDesk
from handlers.wechat_token import StoredToken
from handlers.wording import voice
from mail.address import CaseAddress
from mail.imap import ImapWatcher, backoff
from mail.mailbox import Disposition, Fetched
from mail.oauth import TokenSource
from mail.smtp import SmtpSender

logger = logging.getLogger("rights_bot.app")

MAIL_SECONDS = 60


def key_bytes(key: SecretStr) -> bytes:
    return base64.urlsafe_b64decode(key.get_secret_value())


def store_of(config: Config, *, statement_seconds: float | None = None) -> Store:
    """The database of a configuration, not yet connected."""
    keys = config.keys
    previous = key_bytes(keys.previous_seal) if keys.previous_seal else None
    sealer, index = Sealer(key_bytes(keys.seal), previous), KeyedIndex(key_bytes(keys.index))
    database = config.database
    return open_store(
        database.url, sealer, index, connections=database.connections, statement_seconds=statement_seconds
    )  # fmt: skip


def office_of(config: Config, store: Store, *, clock: Clock, tokens: Tokens) -> Office:
    """What use cases need, for the service and for the command line alike."""
    return Office(
        config=config,
        store=store,
        clock=clock,
        tokens=tokens,
        rules=deadline_rules(config, china()),
        voice=voice(config),
        address=address_of(config),
    )


def address_of(config: Config) -> CaseAddress:
    """Makes and recognises the addresses of cases."""
    address, keys = config.mail.from_address, config.keys
    previous = key_bytes(keys.previous_index) if keys.previous_index else None
    return CaseAddress(address, address.partition("@")[2], key_bytes(keys.index), previous)


def codec_of(config: Config) -> Codec:
    wechat = config.wechat
    previous = wechat.previous_encoding_aes_key
    return Codec(
        wechat.token.get_secret_value(),
        wechat.encoding_aes_key.get_secret_value(),
        previous_aes_key=previous.get_secret_value() if previous else None,
        appid=wechat.appid,
        mode=wechat.mode,
    )


@dataclass
class Wires:
    """The connections to the outside, made when the app starts."""

    session: aiohttp.ClientSession
    chat: WeChatClient
    smtp: SmtpSender
    imap: ImapWatcher

    async def close(self) -> None:
        await asyncio.to_thread(self.imap.stop)
        await self.smtp.close()
        await self.session.close()


class App:
    """The running service."""

    def __init__(self, config: Config, *, clock: Clock, tokens: Tokens) -> None:
        self._config = config
        self._store = store_of(config, statement_seconds=STATEMENT_SECONDS)
        self.office = office_of(config, self._store, clock=clock, tokens=tokens)
        self._ticker = Ticker(self.office)
        self._reception = Reception(self.office, self._wake)
        self._desk = StaffDesk(self.office)

    @property
    def port(self) -> int:
        """The port the web server is bound to."""
        return self._web.port

    async def start(self, *, share_port: bool = False) -> None:
        """``share_port``: other processes listen on the same port (SO_REUSEPORT)."""
        await self._store.connect()
        self._loop = asyncio.get_running_loop()
        self._wires = self._connect()
        dispatch = Dispatch(self.office, chat=self._wires.chat, mail=self._wires.smtp,
                            sms=SmsGateway(self._wires.session, self._config.sms))  # fmt: skip
        self._loops = Loops(dispatch.once, self._ticker.tick)
        application = make_web(
            self.office,
            self._reception,
            codec=codec_of(self._config),
            chat=self._wires.chat,
            health={"loops": lambda: self._loops.alive},
            told={"imap": lambda: self._wires.imap.ready},
        )
        self._web = WebServer(application)
        await self._web.start(self._config.server.host, self._config.server.port, reuse_port=share_port)
        self._loops.start()
        self._wires.imap.start()

    def _connect(self) -> Wires:
        session = aiohttp.ClientSession()
        mail, clock = self._config.mail, self.office.clock
        source = TokenSource(session, mail.oauth2, clock) if mail.oauth2 else None
        chat = WeChatClient(session, self._config.wechat, tokens=StoredToken(self._store, clock), clock=clock)
        smtp = SmtpSender(mail.smtp, token=source.token if source else None)
        token = self._imap_token(source) if source else None
        imap = ImapWatcher(mail.imap, self._on_mail, token=token, delay=self._pause)
        return Wires(session, chat, smtp, imap)

    def _imap_token(self, source: TokenSource) -> Callable[[bool], str]:
        """For the watcher's thread."""

        def token(fresh: bool) -> str:
            return asyncio.run_coroutine_threadsafe(source.token(fresh), self._loop).result(MAIL_SECONDS)

        return token

    def _pause(self, failures: int) -> float:
        return backoff(failures, self.office.tokens.raw(1)[0] / 255)

    def _on_mail(self, fetched: Fetched) -> Disposition:
        """Called in the watcher's thread; returns only after the commit."""
        future = asyncio.run_coroutine_threadsafe(self._desk.take(fetched.raw, too_large=fetched.too_large), self._loop)
        try:
            disposition = future.result(MAIL_SECONDS)
        except TimeoutError:
            future.cancel()
            raise  # the mail's own fault, as far as can be seen: not shown again for ever
        self._wake()
        return disposition

    def _wake(self) -> None:
        """Deliver soon; from any thread."""
        self._loop.call_soon_threadsafe(self._loops.wake)

    async def tick(self) -> None:
        """Everything that is due now: out with what is queued, deadlines, mail in, and out with its answers."""
        await self._loops.drain()
        await self._loops.tick()
        await self._loops.drain()
        if self._wires.imap.ready:
            await asyncio.to_thread(self._wires.imap.sweep)
        await self._loops.drain()

    async def publish_menu(self) -> None:
        """Put the Official Account's menu where people see it. Raises what WeChat's API raises."""
        await push_menu(self.office, self._wires.chat)

    async def stop(self) -> None:
        await self._web.stop()
        await self._loops.stop()
        await self._wires.close()
        await self._store.close()


def build(config: Config, *, clock: Clock | None = None, tokens: Tokens | None = None) -> App:
    """The service of a configuration."""
    return App(config, clock=clock or SystemClock(), tokens=tokens or SystemTokens())
