"""Somebody who has no WeChat asks by mail: to the answer and the file, over SMTP, IMAP and the secure page."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from pathlib import Path

import aiohttp
import pytest

from bot.demo import settings
from bot.demo.world import DemoWorld
from tests.world import CASE, CODE, PDF, Talk, found, playing

LI_LEI = "li.lei@example.com"
PAGE = re.compile(r"https?://[^/\s]+(/p/[\w-]+)")
FORM = re.compile(r'name="form" value="([^"]+)"')


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[DemoWorld]:
    async with playing(tmp_path) as running:
        yield running


async def writes(world: DemoWorld, text: str, *, subject: str = "个人信息", answering: str = "") -> None:
    message = EmailMessage(policy=SMTP)
    message["From"] = f'"李雷" <{LI_LEI}>'
    message["To"] = settings.BOT
    message["Subject"] = subject
    message["Date"] = format_datetime(world.clock.now())
    message["Message-ID"] = f"<{abs(hash((text, answering)))}@example.com>"
    if answering:
        message["In-Reply-To"] = message["References"] = answering
    message.set_content(text)
    await world.mail_from_outside(LI_LEI, message.as_bytes())


def letters(world: DemoWorld) -> list[str]:
    return [shown.text for mail, shown in world.mails("outside") if mail.to == LI_LEI]


async def answers(world: DemoWorld, text: str) -> None:
    newest = [(mail, shown) for mail, shown in world.mails("outside") if mail.to == LI_LEI][-1]
    raw = world.servers.boxes.raw(newest[0].id).decode("ascii", "replace")
    message_id = found(re.compile(r"^Message-ID: (<\S+>)", re.MULTILINE | re.IGNORECASE), raw)
    await writes(world, text, subject=f"回复: {newest[1].subject}", answering=message_id)


async def test_request_by_mail_is_answered_by_mail_and_its_file_fetched_with_a_mailed_code(world: DemoWorld) -> None:
    talk = Talk(world)
    await writes(world, "您好，我想看看你们存了我哪些信息。李雷\n")
    case = found(CASE, letters(world)[-1])

    await answers(world, found(CODE, letters(world)[-1]))
    assert "身份核对通过" in letters(world)[-1]

    await talk.staff(case, "#办结\n资料见附件。", PDF)
    await talk.confirm(case)
    page = found(PAGE, letters(world)[-1])
    content = await fetched(world, page)

    assert content == PDF.content
    assert talk.heard() == []


async def fetched(world: DemoWorld, page: str) -> bytes:
    """The first file of the page, as a browser gets it that has the code from the newest letter."""
    jar = aiohttp.CookieJar(unsafe=True)
    async with aiohttp.ClientSession(world.servers.front.target, cookie_jar=jar) as browser:
        form = found(FORM, await (await browser.get(page)).text())
        asked = await browser.post(f"{page}/code", data={"form": form})
        assert asked.status == 200
        await world.tick()
        code = found(CODE, letters(world)[-1])
        shown = await (await browser.post(f"{page}/code", data={"form": form, "code": code})).text()
        address = found(re.compile(r'action="([^"]+)"'), shown)
        form = found(FORM, shown)
        return await (await browser.post(address, data={"form": form, "how": "download"})).read()
