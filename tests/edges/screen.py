"""The demo's page in a browser, driven as a visitor would: phone, mailbox, clock, pages inside and beside it.

``SCREENSHOTS=DIR`` keeps a picture of every stage of a story there.
"""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from playwright.async_api import FilePayload, FrameLocator, Locator, Page, async_playwright, expect

from bot.demo.world import DemoWorld
from tests.world import page_of

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
CHROMIUM = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, BROWSERS)), "")
SHOTS = os.environ.get("SCREENSHOTS", "")
FLAGS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip
PATIENCE_MS = 15_000

in_browser = [pytest.mark.browser, pytest.mark.skipif(not CHROMIUM, reason="no chromium on this machine")]


@asynccontextmanager
async def screen_of(world: DemoWorld) -> AsyncIterator[Screen]:
    """The page of a world; errors of its scripts fail the test."""
    expect.set_options(timeout=PATIENCE_MS)
    async with page_of(world) as address, async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        page = await browser.new_page(viewport={"width": 1440, "height": 940})
        page.set_default_timeout(PATIENCE_MS)
        errors: list[str] = []
        page.on("pageerror", lambda error: errors.append(str(error)))
        await page.goto(address)
        await page.wait_for_selector("body[data-live=yes]")
        yield Screen(page)
        await browser.close()
    assert errors == []


class Screen:
    def __init__(self, page: Page) -> None:
        self.page = page
        self._shots = 0

    async def shot(self, name: str, page: Page | None = None) -> None:
        self._shots += 1
        if SHOTS:
            await (page or self.page).screenshot(path=Path(SHOTS) / f"{name}-{self._shots}.png")

    # ---- the phone

    async def become(self, openid: str) -> None:
        await self.page.get_by_test_id("person-select").select_option(openid)

    @property
    def said(self) -> Locator:
        return self.page.get_by_test_id("bubble-account")

    @property
    def last_said(self) -> Locator:
        return self.said.last

    @asynccontextmanager
    async def hearing(self, words: str) -> AsyncIterator[None]:
        """What is done inside makes the account say something new, and its last words hold ``words``."""
        before = await self.said.count()
        yield
        await expect(self.said.nth(before)).to_be_visible()
        await expect(self.last_said).to_contain_text(words)

    async def say(self, text: str, hears: str) -> None:
        """Type and send."""
        async with self.hearing(hears):
            await self.page.get_by_test_id("chat-input").fill(text)
            await self.page.get_by_test_id("chat-send").click()

    async def tap(self, option: str, hears: str) -> None:
        """Tap an option of the account's last words, by its menu id."""
        async with self.hearing(hears):
            await self.last_said.get_by_test_id(f"option-{option}").click()

    async def enter_code(self, hears: str) -> None:
        """Tap the banner, which fills in the code, and send it."""
        await self.page.get_by_test_id("notice").click()
        await expect(self.page.get_by_test_id("chat-input")).to_have_value(re.compile(r"^\d{6}$"))
        async with self.hearing(hears):
            await self.page.get_by_test_id("chat-send").click()

    async def send_picture(self, content: bytes, hears: str) -> None:
        async with self.hearing(hears):
            await self.page.get_by_test_id("attach-picture").set_input_files(upload("paper.jpg", "image/jpeg", content))

    async def chat(self) -> str:
        """Everything that stands in the chat."""
        return await self.page.get_by_test_id("chat-log").inner_text()

    async def open_page(self) -> FrameLocator:
        """Tap the link to a secure page in the account's last words; the page inside the phone."""
        await self.last_said.locator("a[data-href]").first.click()
        return self.page.frame_locator("[data-testid=webview]")

    # ---- the mailbox

    async def open_thread(self, subject: str) -> None:
        topic = self.page.locator(".topic", has_text=subject)
        await self.page.get_by_test_id("mail-item").filter(has=topic).first.click()
        await expect(self.page.get_by_test_id("mail-subject")).to_contain_text(subject)

    async def open_letter(self, place: int) -> None:
        """One mail of the open thread, oldest first; the others then show how they begin."""
        head = self.page.get_by_test_id("mail-head").nth(place)
        await head.click()
        await expect(head).to_contain_text("→")

    @property
    def letter(self) -> FrameLocator:
        """The mail that is open."""
        return self.page.frame_locator("[data-testid=mail-body]")

    async def expect_letter(self, *parts: str) -> None:
        for part in parts:
            await expect(self.letter.locator("body")).to_contain_text(part)

    async def heads(self) -> list[str]:
        """Every mail of the open thread as one line: sender, time, how it begins."""
        return [" ".join(text.split()) for text in await self.page.get_by_test_id("mail-head").all_inner_texts()]

    async def reply(self, text: str, files: Sequence[FilePayload] = ()) -> None:
        """Send a reply and wait until it left."""
        await self.page.get_by_test_id("mail-reply").fill(text)
        if files:
            await self.page.get_by_test_id("mail-attach").set_input_files(list(files))
        await self._send()

    async def confirm(self) -> None:
        """The button that writes «confirm» with the code of the open mail, then send."""
        await self.page.locator("#commands button", has_text="#确认").click()
        await expect(self.page.get_by_test_id("mail-reply")).to_have_value(re.compile(r"^#确认 [0-9A-Z]{6}$"))
        await self._send()

    async def _send(self) -> None:
        before = await self.page.get_by_test_id("mail-head").count()
        await self.page.get_by_test_id("mail-send").click()
        await expect(self.page.get_by_test_id("mail-reply")).to_have_value("")
        await expect(self.page.get_by_test_id("mail-head").nth(before + 1)).to_be_visible()

    async def follow_link(self, part: str) -> Page:
        """Click a link of the open mail; it opens beside the page."""
        async with self.page.expect_popup() as opening:
            await self.letter.locator(f"a[href*='{part}']").click()
        return await opening.value

    # ---- the clock

    async def move(self, button: str, until: str) -> None:
        """``button``: hour, day or week; the clock shows ``until`` afterwards."""
        await self.page.get_by_test_id(f"clock-{button}").click()
        await expect(self.page.get_by_test_id("clock-now")).to_contain_text(until)
        await expect(self.page.get_by_test_id(f"clock-{button}")).to_be_enabled()


def upload(name: str, kind: str, content: bytes) -> FilePayload:
    return {"name": name, "mimeType": kind, "buffer": content}
