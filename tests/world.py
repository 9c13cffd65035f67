"""The whole stack on one machine for tests: the real service, WeChat's side and the mail servers played, one page.

``playing`` starts it as ``rights-bot demo`` does; ``Talk`` is one person and the staff who answer, without a browser.
"""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from bot.app import build
from bot.clock import MovableClock
from bot.commands.running import prepare_demo
from bot.demo import settings
from bot.demo.desk import Desk
from bot.demo.post.boxes import Stored
from bot.demo.post.show import Attachment, Shown
from bot.demo.servers import Sites
from bot.demo.world import DemoWorld
from handlers.wording import without_links
from tests.conftest import START

LI, HAN, WANG = "oDemo-lilei-0001", "oDemo-hanmei-0002", "oDemo-wangfang-0003"
CASE = re.compile(r"GK-[0-9A-Z]{4}-[0-9A-Z]{3}")
CODE = re.compile(r"(?<!\d)\d{6}(?!\d)")
CONFIRM = re.compile(r"#(?:确认|confirm) ([0-9A-Z]{6})")
PDF = Attachment("我的资料.pdf", "application/pdf", b"%PDF-1.4\n% made for one person\n%%EOF\n")

Changes = Mapping[str, Mapping[str, object]]


@asynccontextmanager
async def playing(directory: Path, changes: Changes | None = None) -> AsyncIterator[DemoWorld]:
    """A world whose clock stands still until it is moved."""
    service = build
    world = DemoWorld(directory, service, clock=MovableClock(START), prepare=prepare_demo, changes=changes)
    try:
        await world.start()
        yield world
    finally:
        await world.stop()


@asynccontextmanager
async def page_of(world: DemoWorld) -> AsyncIterator[str]:
    """The address of the demo's page."""
    sites = Sites()
    port = await sites.open(Desk(world).app, 0)
    try:
        yield f"http://127.0.0.1:{port}/"
    finally:
        world.feed.close()
        await sites.close()


@dataclass
class Talk:
    """One person at their phone, and staff at their mailbox."""

    world: DemoWorld
    openid: str = LI

    # ---- the person

    async def say(self, *lines: str) -> str:
        """Type the lines one after the other; everything that the account said to the last one."""
        heard: list[str] = []
        for line in lines:
            heard = await self.world.say(self.openid, line)
        return without_links("\n".join(heard))

    async def choose(self, *options: str) -> str:
        """Tap the options one after the other."""
        heard: list[str] = []
        for option in options:
            heard = await self.world.choose(self.openid, option)
        return without_links("\n".join(heard))

    def code(self) -> str:
        """The code that the phone showed last."""
        return found(CODE, self.world.servers.phone.notices[-1].text)

    async def ask_for_access(self) -> str:
        """A whole request by somebody on file; the case's number."""
        await self.say("我想看看你们存了我哪些信息", "个人客户", "李雷", "li.lei@example.com")
        await self.say(self.code())
        return found(CASE, await self.choose("confirm:submit"))

    def heard(self) -> list[str]:
        """Everything that the account ever showed in the chat, links without their addresses."""
        return [without_links(bubble.text) for bubble in self.world.chat(self.openid) if bubble.who == "account"]

    # ---- staff

    def thread(self, case: str) -> list[tuple[Stored, Shown]]:
        """The mails of a case in the staff mailbox, oldest first."""
        return [(mail, shown) for mail, shown in self.world.mails("staff") if case in shown.subject]

    def newest(self, case: str) -> str:
        """The text of the newest mail of a case, without what stands above every mail."""
        return self.thread(case)[-1][1].text

    async def staff(self, case: str, text: str, *files: Attachment, client: str = "qq") -> str:
        """Answer the newest mail of a case; the texts that came back into the thread for it."""
        before = len(self.thread(case))
        await self.world.staff_reply(self.thread(case)[-1][0], text, files, client=client)
        return "\n".join(shown.text for _, shown in self.thread(case)[before:])

    async def confirm(self, case: str, client: str = "qq") -> str:
        """Confirm what the newest mail asks to have confirmed."""
        return await self.staff(case, f"#确认 {found(CONFIRM, self.newest(case))}", client=client)

    # ---- time

    async def days(self, days: float) -> None:
        await self.world.advance(timedelta(days=days))


def found(pattern: re.Pattern[str], text: str) -> str:
    """What ``pattern`` (or its group) matches in ``text``; the text is shown when it does not."""
    match = pattern.search(text)
    assert match is not None, text
    return match.group(match.lastindex or 0)


def role(openid: str) -> settings.Role:
    """The sample person behind an id."""
    return next(person for person in settings.roles() if person.openid == openid)
