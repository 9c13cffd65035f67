"""The played servers together: WeChat's API, SMTP, IMAP, SMS gateway, front. Each keeps its port over restarts."""

from __future__ import annotations

import json
from pathlib import Path

from aiohttp import web

from bot.clock import Clock, Tokens
from bot.demo import settings
from bot.demo.feed import Feed
from bot.demo.front import Front
from bot.demo.phone import Phone, SmsGateway
from bot.demo.post.boxes import Boxes, Stored
from bot.demo.post.imap import ImapServer
from bot.demo.post.server import PostOffice
from bot.demo.post.show import show
from bot.demo.settings import Addresses, Keys
from bot.demo.wechat.api import WeChatApi
from bot.demo.wechat.platform import Platform
from bot.demo.wechat.state import Shelf

LOOPBACK = "127.0.0.1"


class Sites:
    """aiohttp applications on loopback, stopped together."""

    def __init__(self) -> None:
        self._runners: list[web.AppRunner] = []

    async def open(self, app: web.Application, port: int) -> int:
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=1)
        await runner.setup()
        self._runners.append(runner)
        site = web.TCPSite(runner, LOOPBACK, port)
        await site.start()
        bound: int = runner.addresses[0][1]
        return bound

    async def close(self) -> None:
        while self._runners:
            await self._runners.pop().cleanup()


class Servers:
    def __init__(self, directory: Path, secrets: Keys, *, clock: Clock, tokens: Tokens, feed: Feed) -> None:
        self._ports_file = directory / "ports.json"
        self._feed = feed
        self.platform = Platform(settings.account(secrets), Shelf(directory), clock=clock, tokens=tokens, feed=feed)
        self.boxes = Boxes(directory)
        self.phone = Phone(directory, clock=clock, feed=feed)
        self.front = Front()
        self.api = WeChatApi(self.platform)
        self._sites = Sites()
        self._sms = SmsGateway(self.phone, secret=secrets.sms, sender=settings.ORGANISATION, feed=feed)
        self._imap = ImapServer(self.boxes, user=settings.BOT, password=secrets.bot_password)
        self.post = PostOffice(settings.directory_of(secrets), self.boxes, clock=clock, arrived=self._arrived)

    async def start(self) -> Addresses:
        """Listen on the ports of last time where they are free, else on new ones."""
        settings.populate(self.platform.state)
        old = json.loads(self._ports_file.read_text(encoding="utf-8")) if self._ports_file.exists() else {}
        await self.front.start()
        bound = {
            "front": await self._open(self.front.app, old.get("front", 0)),
            "wechat": await self._open(self.api.app, old.get("wechat", 0)),
            "sms": await self._open(self._sms.app, old.get("sms", 0)),
            "smtp": await self._listen(self.post, old.get("smtp", 0)),
            "imap": await self._listen(self._imap, old.get("imap", 0)),
        }
        self._ports_file.write_text(json.dumps(bound), encoding="utf-8")
        where = Addresses(**bound)
        self.platform.redirect_hosts = (f"{LOOPBACK}:{where.front}",)
        return where

    async def _open(self, app: web.Application, port: int) -> int:
        try:
            return await self._sites.open(app, port)
        except OSError:
            return await self._sites.open(app, 0)

    @staticmethod
    async def _listen(server: PostOffice | ImapServer, port: int) -> int:
        try:
            return await server.start(port)
        except OSError:
            return await server.start(0)

    async def remember(self) -> None:
        await self._imap.remember()
        self.platform.shelf.save()

    async def stop(self) -> None:
        await self.post.stop()
        await self._imap.stop()
        await self._sites.close()
        await self.front.stop()
        self.platform.shelf.save()

    async def _arrived(self, mail: Stored) -> None:
        self._feed.step("mail_delivered", "mail", to=mail.box)
        if mail.box == "bot":
            await self._imap.offer(mail)
        elif mail.box == "staff":
            self._feed.publish("mail", {"id": mail.id})
        else:
            shown = show(self.boxes.raw(mail.id))
            self.phone.ring("mail", mail.to, title=shown.subject, text=shown.text)
