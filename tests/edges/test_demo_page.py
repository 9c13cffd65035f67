"""The demo page in a real browser: phone, mailbox, clock and steps work together on it."""

from __future__ import annotations

import os
import shutil
from collections.abc import AsyncIterator
from urllib.parse import quote

import pytest
from playwright.async_api import Page, async_playwright, expect

from bot.demo import settings
from bot.demo.desk import Desk
from bot.demo.servers import Sites
from bot.demo.wechat.links import options
from tests.unit.demo.conftest import Demo, demo
from tests.unit.demo.test_post import OPENING

CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser") or ""
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
MENU: dict[str, object] = {
    "button": [
        {"name": "我的权利", "sub_button": [{"type": "click", "name": "查阅", "key": "access"}]},
        {"type": "click", "name": "进度", "key": "status"},
    ]
}

pytestmark = [pytest.mark.browser, pytest.mark.skipif(not CHROMIUM, reason="no chromium on this machine")]
__all__ = ["demo"]


def offer(front: str) -> str:
    option = f"weixin://bizmsgmenu?msgmenucontent={quote('查阅')}&msgmenuid=right:access"
    return f'请选：\n<a href="{option}">1. 查阅</a>\n<a href="{front}/p/x?who=li">打开</a> <b>x</b>'


@pytest.fixture
async def page(demo: Demo) -> AsyncIterator[Page]:
    front = demo.service.config.app.public_url
    demo.service.speak = lambda _: offer(front)
    sites = Sites()
    port = await sites.open(Desk(demo.world).app, 0)
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        opened = await browser.new_page(viewport={"width": 1440, "height": 900})
        errors: list[str] = []
        opened.on("pageerror", lambda error: errors.append(str(error)))
        await opened.goto(f"http://127.0.0.1:{port}/")
        await opened.wait_for_selector("body[data-live=yes]")
        yield opened
        await browser.close()
    demo.world.feed.close()
    await sites.close()
    assert errors == []


async def test_phone_chats_taps_and_opens_the_page_inside(demo: Demo, page: Page) -> None:
    await page.get_by_test_id("chat-input").fill("<i>你好</i>")
    await page.get_by_test_id("chat-send").click()
    await page.get_by_test_id("option-right:access").click()
    await expect(page.get_by_test_id("bubble-account")).to_have_count(2)
    await expect(page.get_by_test_id("bubble-me")).to_have_text(["<i>你好</i>", "查阅"])
    await page.locator("a[data-href]").last.click()
    await expect(page.frame_locator("[data-testid=webview]").locator("body")).to_have_text("page for li")
    assert demo.service.heard[1]["bizmsgmenuid"] == options(offer(""))[0].menu_id


async def test_phone_menu_pictures_and_code_by_sms(demo: Demo, page: Page) -> None:
    await demo.service.api("/cgi-bin/menu/create", MENU)
    await page.get_by_test_id("menu-0").click()
    await page.get_by_test_id("menu-0-0").click()
    await expect(page.get_by_test_id("bubble-account")).to_have_count(1)
    picture = {"name": "id.png", "mimeType": "image/png", "buffer": b"\x89PNG"}
    await page.get_by_test_id("attach-picture").set_input_files(picture)  # type: ignore[arg-type] # playwright's TypedDict
    await expect(page.get_by_test_id("bubble-account")).to_have_count(2)
    demo.world.servers.phone.ring("sms", "13800001234", title="云梯电梯", text="验证码 482913")
    await page.get_by_test_id("notice").click()
    await expect(page.get_by_test_id("chat-input")).to_have_value("482913")
    assert [one.get("EventKey", one["MsgType"]) for one in demo.service.heard] == ["access", "image"]


async def test_person_who_does_not_follow_is_invited(demo: Demo, page: Page) -> None:
    stranger = settings.roles()[-1]
    await page.get_by_test_id("person-select").select_option(stranger.openid)
    await expect(page.get_by_test_id("chat-input")).to_be_hidden()
    await page.get_by_test_id("join").click()
    await expect(page.get_by_test_id("chat-input")).to_be_visible()
    assert demo.service.heard[0]["FromUserName"] == stranger.openid


async def test_mailbox_reads_and_replies_with_a_file(demo: Demo, page: Page) -> None:
    await demo.service.mail(OPENING, settings.CARE)
    await page.get_by_test_id("mail-item").click()
    await expect(page.frame_locator("[data-testid=mail-body]").locator("body")).to_contain_text("A new request.")
    await page.get_by_test_id("command-0").click()
    await expect(page.get_by_test_id("mail-reply")).to_have_value("#办结\n")
    file = {"name": "资料.pdf", "mimeType": "application/pdf", "buffer": b"%PDF"}
    await page.get_by_test_id("mail-attach").set_input_files(file)  # type: ignore[arg-type] # playwright's TypedDict
    await page.get_by_test_id("mail-send").click()
    await expect(page.get_by_test_id("mail-head")).to_have_count(2)
    (got,) = [shown for _, shown in demo.world.mails("bot")]
    assert (got.text.splitlines()[0], [one.name for one in got.attachments]) == ("#办结", ["资料.pdf"])


async def test_clock_moves_steps_show_and_words_change(demo: Demo, page: Page) -> None:
    await expect(page.get_by_test_id("clock-now")).to_contain_text("2026年11月23日 10:00")
    await page.get_by_test_id("clock-day").click()
    await expect(page.get_by_test_id("clock-now")).to_contain_text("2026年11月24日 10:00")
    await page.get_by_test_id("lang-toggle").click()
    await expect(page.get_by_test_id("steps")).to_contain_text("Time has moved on")
    await expect(page.get_by_test_id("clock-now")).to_contain_text("24 November 2026")
