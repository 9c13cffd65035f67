"""The demo as one object: the service in the middle, the played world around it, one clock.

Whole-conversation tests and the demo page both act through it. The service is built by the ``build`` that is passed in
and is reached over HTTP, SMTP and IMAP only, except for its start, its stop and «do now what is due».
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime, timedelta
from pathlib import Path
from typing import Protocol

import aiosmtplib

from bot.clock import MovableClock, SystemTokens
from bot.config import Config
from bot.demo import settings
from bot.demo.feed import Feed, Overheard
from bot.demo.hours import stops
from bot.demo.post.boxes import Stored
from bot.demo.post.reply import LAYOUTS, Writer, compose
from bot.demo.post.show import Attachment, Shown, show
from bot.demo.servers import LOOPBACK, Servers
from bot.demo.wechat.courier import Courier
from bot.demo.wechat.gestures import Gestures
from bot.demo.wechat.links import Option, options
from bot.demo.wechat.state import Bubble, Person
from bot.errors import RightsBotError
from bot.steps import listen, unlisten


class Service(Protocol):
    """What the demo needs of the application."""

    @property
    def port(self) -> int: ...

    async def start(self) -> None: ...

    async def tick(self) -> None: ...

    async def publish_menu(self) -> None: ...

    async def stop(self) -> None: ...


class Build(Protocol):
    def __call__(self, config: Config, *, clock: MovableClock) -> Service: ...


Prepare = Callable[[Config, Path], Awaitable[None]]
Changes = Mapping[str, Mapping[str, object]]


class DemoWorld:
    """``prepare`` runs before the service starts (migrations, sample contacts); ``changes`` alter the configuration."""

    def __init__(
        self, directory: Path, build: Build, *, clock: MovableClock | None = None,
        prepare: Prepare | None = None, changes: Changes | None = None,
    ) -> None:  # fmt: skip
        directory.mkdir(parents=True, exist_ok=True)
        self._directory = directory
        self._build = build
        self._prepare = prepare
        self._changes = changes or {}
        self._tokens = SystemTokens()
        self._secrets = settings.keys(directory, self._tokens)
        self._moving = asyncio.Lock()
        self._smtp_port = 0
        self._seen: dict[int, Shown] = {}
        self._service: Service | None = None
        self.clock = clock or MovableClock()
        self._restore_clock()
        self.feed = Feed(self.clock)
        self.servers = Servers(directory, self._secrets, clock=self.clock, tokens=self._tokens, feed=self.feed)
        self.courier = Courier(self.servers.platform, "")
        self.gestures = Gestures(self.servers.platform, self.courier)
        self._overheard: Overheard | None = None

    async def start(self) -> None:
        where = await self.servers.start()
        self._smtp_port = where.smtp
        self._listen_to_steps()
        config = settings.config(self._directory, self._secrets, where, self._changes)
        for name in ("contacts.csv", "policy.txt"):
            (self._directory / name).write_text(settings.sample(name), encoding="utf-8")
        if self._prepare is not None:
            await self._prepare(config, self._directory)
        self._service = self._build(config, clock=self.clock)
        await self._service.start()
        self.servers.front.target = f"http://{LOOPBACK}:{self._service.port}"
        self.courier.webhook = f"{self.servers.front.target}{config.server.webhook_path}"
        await self.courier.start()
        verified = await self.courier.verify()
        self.feed.step("webhook_verified" if verified else "webhook_refused", "wechat")
        await self._service.publish_menu()

    async def stop(self) -> None:
        self.feed.close()
        await self.courier.stop()
        if self._service is not None:
            await self._service.stop()
        await self.servers.stop()
        if self._overheard is not None:
            unlisten(self._overheard.tell)

    def _listen_to_steps(self) -> None:
        self._overheard = Overheard(self.feed, asyncio.get_running_loop())
        listen(self._overheard.tell)

    async def tick(self) -> None:
        """Everything that is due now, on both sides."""
        if self._service is None:
            raise RightsBotError("the demo was not started")
        await self.courier.deliver_receipts()
        await self._service.tick()
        await self.courier.deliver_receipts()
        await self.servers.remember()

    # ---- the clock

    async def advance(self, delta: timedelta, *, stopping: bool = True) -> None:
        """Move on, stopping at the hours at which something may fall due, so that nothing is late by the jump.

        Not ``stopping`` is a service that slept all the while: everything falls due at once.
        """
        async with self._moving:
            end = self.clock.now() + delta
            for moment in stops(self.clock.now(), end, settings.ZONE) if stopping else (end,):
                await self._move_to(moment)
            self.feed.step("clock_moved", "clock")

    async def _move_to(self, moment: datetime) -> None:
        self.clock.advance(max(moment - self.clock.now(), timedelta(0)))
        self._clock_file.write_text(json.dumps(self.clock.offset.total_seconds()), encoding="utf-8")
        self.feed.publish("clock", {"now": self.clock.now().isoformat()})
        await self.tick()

    @property
    def _clock_file(self) -> Path:
        return self._directory / "clock.json"

    def _restore_clock(self) -> None:
        if self._clock_file.exists() and not self.clock.offset:
            self.clock.advance(timedelta(seconds=json.loads(self._clock_file.read_text(encoding="utf-8"))))

    # ---- the phone

    def person(self, openid: str) -> Person:
        return self.servers.platform.state.people[openid]

    def chat(self, openid: str) -> list[Bubble]:
        return self.person(openid).chat

    async def say(self, openid: str, text: str) -> list[str]:
        """Type ``text``; the account's texts that came back, passive reply and messages alike."""
        return await self._heard(openid, self.gestures.say(self.person(openid), text))

    async def tap(self, openid: str, content: str, menu_id: str) -> list[str]:
        return await self._heard(openid, self.gestures.tap(self.person(openid), content, menu_id))

    def options(self, openid: str) -> dict[str, Option]:
        """The tappable options of the account's last text, by menu id."""
        said = [bubble.text for bubble in self.chat(openid) if bubble.who == "account"]
        return {option.menu_id: option for option in options(said[-1])} if said else {}

    async def choose(self, openid: str, menu_id: str) -> list[str]:
        """Tap the option of the account's last text; KeyError when it does not offer it."""
        option = self.options(openid)[menu_id]
        return await self.tap(openid, option.content, option.menu_id)

    async def send_picture(self, openid: str, content: bytes, content_type: str = "image/jpeg") -> list[str]:
        return await self._heard(openid, self.gestures.picture(self.person(openid), content, content_type))

    async def _heard(self, openid: str, gesture: Awaitable[object]) -> list[str]:
        before = len(self.chat(openid))
        await gesture
        await self.tick()
        return [bubble.text for bubble in self.chat(openid)[before:] if bubble.who == "account"]

    # ---- the mailboxes

    def mails(self, box: str) -> list[tuple[Stored, Shown]]:
        """Mails of ``bot``, ``staff`` or ``outside`` (people's own addresses), oldest first."""
        boxes = self.servers.boxes
        return [(mail, self._shown(mail.id)) for mail in boxes.all(box) if not mail.sent]

    def _shown(self, number: int) -> Shown:
        """A stored mail never changes, and a long day looks at it often."""
        if number not in self._seen:
            self._seen[number] = show(self.servers.boxes.raw(number))
        return self._seen[number]

    async def staff_reply(
        self, original: Stored, text: str, attachments: tuple[Attachment, ...] = (), client: str = "qq"
    ) -> None:
        """Answer a mail of the staff mailbox as a mail client would, through SMTP."""
        shown = show(self.servers.boxes.raw(original.id))
        now = self.clock.now()
        writer = Writer(settings.STAFF_NAME, settings.CARE, now.astimezone(settings.ZONE), self._tokens.link())
        raw = compose(shown, text, attachments, writer=writer, layout=LAYOUTS[client])
        self.servers.boxes.keep(raw, box="staff", to=shown.reply_to, at=now, sent=True)
        await self.submit(raw, shown.reply_to)
        await self.tick()

    async def mail_from_outside(self, sender: str, raw: bytes) -> None:
        """Somebody who is not staff writes to the published address, as any server on the way hands it over."""
        await aiosmtplib.send(
            raw, sender=sender, recipients=[settings.BOT], hostname=LOOPBACK, port=self._smtp_port, start_tls=False,
            use_tls=False,
        )  # fmt: skip
        await self.tick()

    async def submit(self, raw: bytes, to: str) -> None:
        await aiosmtplib.send(
            raw, sender=settings.CARE, recipients=[to], hostname=LOOPBACK, port=self._smtp_port,
            username=settings.CARE, password=self._secrets.staff_password, start_tls=False, use_tls=False,
        )  # fmt: skip
