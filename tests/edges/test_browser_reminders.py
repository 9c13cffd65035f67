"""Reminders as a visitor sees them: the clock is moved on the page, mails and notices arrive on their days."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import expect

from bot.demo import settings
from bot.demo.world import DemoWorld
from tests.edges.screen import Screen, in_browser, screen_of
from tests.world import Talk, playing

pytestmark = in_browser
REMINDER = re.compile(r"(\d+月\d+日 \d\d:\d\d) (提醒|逾期)：\S+ (还有 \d+ 天|今天到期|已超过目标日期 \d+ 天)")
MOVES = (
    ("week", "11月30日"), ("week", "12月7日"), ("week", "12月14日"), ("week", "12月21日"),
    ("day", "12月22日"), ("day", "12月23日"), ("day", "12月24日"), ("day", "12月25日"),
)  # fmt: skip


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[DemoWorld]:
    async with playing(tmp_path) as running:
        yield running


@pytest.fixture
async def case(world: DemoWorld) -> str:
    return await Talk(world).ask_for_access()


@pytest.fixture
async def screen(world: DemoWorld, case: str) -> AsyncIterator[Screen]:
    async with screen_of(world) as opened:
        yield opened


async def test_reminders_come_on_their_days_once_each_and_the_person_hears_too(screen: Screen, case: str) -> None:
    for button, until in MOVES:
        await screen.move(button, f"{until} 10:00")
    await screen.open_thread(case)
    await screen.expect_letter(f"逾期：{case}")
    await screen.shot("reminders")
    await screen.open_letter(0)
    heads = "\n".join(await screen.heads())
    assert REMINDER.findall(heads) == [
        ("12月8日 09:00", "提醒", "还有 15 天"), ("12月16日 09:00", "提醒", "还有 7 天"),
        ("12月18日 09:00", "提醒", "还有 5 天"), ("12月22日 09:00", "提醒", "还有 1 天"),
        ("12月23日 09:00", "提醒", "今天到期"), ("12月24日 09:00", "逾期", "已超过目标日期 1 天"),
        ("12月25日 09:00", "逾期", "已超过目标日期 2 天"),
    ]  # fmt: skip
    await screen.open_letter(-1)
    await expect(screen.page.get_by_test_id("mail-head").last).to_contain_text(settings.ESCALATION)
    await expect(screen.page.get_by_test_id("chat-card")).to_contain_text(case)
    await screen.say("进度", "很抱歉")
    await screen.shot("reminders")
    await expect(screen.last_said).to_contain_text(f"您的申请 {case}（查阅个人信息）说好最晚 2026年12月23日 答复")
