"""A small service for the demo to play with: webhook, API calls, mail. Everything it hears is in a list."""

from __future__ import annotations

import json
import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime

import aiohttp
import aiosmtplib
from aiohttp import web

from bot.clock import MovableClock
from bot.config import Config
from bot.demo import settings
from bot.demo.wechat.crypto import Account, seal, signature, unseal

Speak = Callable[[dict[str, str]], str | None]
FIELD = re.compile(r"<(\w+)>(?:<!\[CDATA\[(.*?)\]\]>|([^<]*))</\1>", re.DOTALL)


def echo(fields: dict[str, str]) -> str | None:
    return f"heard {fields.get('Content', fields.get('Event', fields.get('MediaId', '')))}"


@dataclass
class FakeService:
    """``speak`` answers a push; None stands for a bare ``success``. ``trouble`` replaces HTTP answers, first come."""

    config: Config
    clock: MovableClock
    speak: Speak = echo
    heard: list[dict[str, str]] = field(default_factory=list)
    queries: list[dict[str, str]] = field(default_factory=list)
    trouble: list[Callable[[], Awaitable[web.Response]]] = field(default_factory=list)
    ticks: list[datetime] = field(default_factory=list)
    port: int = 0

    def __post_init__(self) -> None:
        wechat = self.config.wechat
        self.account = Account(
            wechat.appid, wechat.secret.get_secret_value(), wechat.token.get_secret_value(),
            wechat.encoding_aes_key.get_secret_value(), settings.ORIGINAL_ID, wechat.mode,
        )  # fmt: skip
        app = web.Application()
        app.add_routes([web.get("/wechat", self._verify), web.post("/wechat", self._push), web.get("/p/x", self._page)])
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        self._token = ""

    async def start(self) -> None:
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        self.port = self._runner.addresses[0][1]

    async def stop(self) -> None:
        await self._runner.cleanup()

    async def publish_menu(self) -> None:
        """This service has none."""

    async def tick(self) -> None:
        self.ticks.append(self.clock.now())

    async def _verify(self, request: web.Request) -> web.Response:
        query = request.query
        good = signature(self.account.token, query["timestamp"], query["nonce"]) == query["signature"]
        return web.Response(text=query["echostr"] if good else "", status=200 if good else 403)

    async def _page(self, request: web.Request) -> web.Response:
        headers = {"X-Frame-Options": "DENY", "Content-Security-Policy": "default-src 'self'; frame-ancestors 'none'"}
        return web.Response(text=f"page for {request.query.get('who')}", headers=headers)

    async def _push(self, request: web.Request) -> web.Response:
        if self.trouble:
            return await self.trouble.pop(0)()
        body = (await request.read()).decode()
        secret = re.search(r"<Encrypt><!\[CDATA\[(.*?)\]\]>", body)
        fields = fields_of(unseal(self.account, secret[1]) if secret else body)
        self.heard.append(fields)
        self.queries.append(dict(request.query))
        text = self.speak(fields)
        return web.Response(body=b"success" if text is None else self.answer(fields, text, request.query["nonce"]))

    def answer(self, fields: dict[str, str], text: str, nonce: str = "n") -> bytes:
        stamp = str(int(self.clock.now().timestamp()))
        inner = (
            f"<xml><ToUserName><![CDATA[{fields['FromUserName']}]]></ToUserName>"
            f"<FromUserName><![CDATA[{fields['ToUserName']}]]></FromUserName><CreateTime>{stamp}</CreateTime>"
            f"<MsgType><![CDATA[text]]></MsgType><Content><![CDATA[{text}]]></Content></xml>"
        )
        if self.account.mode == "plain":
            return inner.encode()
        secret = seal(self.account, inner, b"0123456789abcdef")
        signed = signature(self.account.token, stamp, nonce, secret)
        return (
            f"<xml><Encrypt><![CDATA[{secret}]]></Encrypt><MsgSignature><![CDATA[{signed}]]></MsgSignature>"
            f"<TimeStamp>{stamp}</TimeStamp><Nonce><![CDATA[{nonce}]]></Nonce></xml>"
        ).encode()

    async def api(self, path: str, body: dict[str, object]) -> dict[str, object]:
        """Call WeChat's API with a stable token, as a client would."""
        if not self._token:
            ask: dict[str, object] = {
                "grant_type": "client_credential",
                "appid": self.account.appid,
                "secret": self.account.secret,
            }
            self._token = str((await self._post("/cgi-bin/stable_token", ask))["access_token"])
        return await self._post(f"{path}?access_token={self._token}", body)

    async def _post(self, path: str, body: dict[str, object]) -> dict[str, object]:
        data = json.dumps(body, ensure_ascii=False).encode()
        async with (
            aiohttp.ClientSession() as session,
            session.post(f"{self.config.wechat.api_base}{path}", data=data) as response,
        ):
            answer: dict[str, object] = json.loads(await response.text())
            return answer

    async def mail(self, raw: bytes, to: str) -> None:
        smtp = self.config.mail.smtp
        await aiosmtplib.send(
            raw, sender=settings.BOT, recipients=[to], hostname=smtp.host, port=smtp.port, start_tls=False,
            username=smtp.username, password=smtp.password.get_secret_value(),
        )  # fmt: skip


def fields_of(xml: str) -> dict[str, str]:
    """The leaves of a push; the first of a name wins."""
    found: dict[str, str] = {}
    for name, quoted, plain in FIELD.findall(xml.removeprefix("<xml>")):
        found.setdefault(name, quoted or plain)
    return found
