"""Whole cases played on the demo's page in a real browser, each through the page alone."""

from __future__ import annotations

import asyncio
import io
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from PIL import Image
from playwright.async_api import expect

from bot.demo import settings
from bot.demo.world import DemoWorld
from tests.edges.screen import Screen, in_browser, screen_of, upload
from tests.world import CASE, CODE, HAN, PDF, WANG, found, playing, role

pytestmark = in_browser
FACTS = "同一天用脚本提交了四十份相同请求"


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[DemoWorld]:
    async with playing(tmp_path) as running:
        yield running


@pytest.fixture
async def screen(world: DemoWorld) -> AsyncIterator[Screen]:
    async with screen_of(world) as opened:
        yield opened


def paper() -> bytes:
    picture = io.BytesIO()
    Image.new("RGB", (640, 400), "steelblue").save(picture, "JPEG")
    return picture.getvalue()


async def test_access_goes_from_the_chat_to_the_download(screen: Screen) -> None:
    await screen.say("我想看看你们存了我哪些信息", "您和我们是哪种关系")
    await screen.tap("ask_group:2.4", "请告诉我您的姓名")
    await screen.say("李雷", "手机号")
    await screen.say("li.lei@example.com", "6 位验证码")
    await screen.shot("access")
    await screen.enter_code("李雷")
    await screen.tap("confirm:submit", "最晚 2026年12月23日")
    case = found(CASE, await screen.last_said.inner_text())
    await screen.shot("access")
    await screen.open_thread(case)
    await screen.expect_letter("李***", "CUST-1001", "第 30 天为 2026年12月23日")
    await screen.shot("access")
    await screen.reply("#办结\n\n您好，您的资料在附件里。", [upload(PDF.name, PDF.content_type, PDF.content)])
    await screen.expect_letter("确认后才会执行", "您的资料在附件里")
    await screen.shot("access")
    await screen.confirm()
    await expect(screen.last_said).to_contain_text("您好，您的资料在附件里")
    await screen.shot("access")
    inside = await screen.open_page()
    await expect(inside.locator("body")).to_contain_text(PDF.name)
    await screen.shot("access")
    async with screen.page.expect_download() as coming:
        await inside.locator("button[value=download]").click()
    download = await coming.value
    content = await asyncio.to_thread((await download.path()).read_bytes)
    assert (download.suggested_filename, content) == (PDF.name, PDF.content)


async def test_refused_deletion_names_reason_and_routes_but_not_the_facts(screen: Screen, world: DemoWorld) -> None:
    await screen.become(HAN)
    await screen.say("请删除我的简历", "为什么想删")
    await screen.tap("ask_ground:8.3(3)", "请告诉我您的姓名")
    await screen.say("韩梅梅", "手机号")
    await screen.say(role(HAN).phone, "6 位验证码")
    await screen.enter_code("我不再同意了")
    await screen.tap("confirm:submit", "已提交")
    case = found(CASE, await screen.last_said.inner_text())
    await screen.open_thread(case)
    await screen.reply(f"#拒绝 d {FACTS}\n\n我们仔细看过了，很抱歉。")
    await screen.expect_letter("确认后才会执行", "我们仔细看过了")
    await screen.shot("refusal")
    await screen.confirm()
    await expect(screen.last_said).to_contain_text("并非出于正当目的")
    await screen.shot("refusal")
    said = await screen.last_said.inner_text()
    parts = ["我们仔细看过了，很抱歉", "投诉", "起诉", "不满意"]
    shown = await screen.chat() + "".join(notice.text for notice in world.servers.phone.notices)
    assert ([part for part in parts if part not in said], FACTS in shown) == ([], False)


async def test_guardian_corrects_after_staff_looked_at_the_paper(screen: Screen) -> None:
    await screen.become(WANG)
    await screen.say("我想替孩子更正紧急联系人", "这位和我们是哪种关系")
    await screen.tap("ask_group:other", "应该是什么")
    await screen.say("紧急联系人应该是李四", "监护关系")
    await screen.tap("ask_proxy:ready", "您的姓名和孩子的姓名")
    await screen.say("王芳，孩子叫王小明", "手机号")
    await screen.say(role(WANG).phone, "6 位验证码")
    await screen.enter_code("您同意提供吗")
    await screen.shot("guardian")
    await screen.tap("id_consent:agree", "拍照发来")
    await screen.send_picture(paper(), "王小明")
    await screen.tap("confirm:submit", "由同事核对")
    case = found(CASE, await screen.last_said.inner_text())
    await screen.shot("guardian")
    await screen.open_thread(case)
    await screen.expect_letter("查看证明材料")
    await screen.shot("guardian")
    await look_at_the_paper(screen)
    await screen.open_thread(case)
    await screen.reply("#身份通过")
    await screen.expect_letter("身份证明已通过")
    await expect(screen.last_said).to_contain_text(case)
    await screen.shot("guardian")
    await screen.reply("#办结\n\n紧急联系人已改为李四。")
    await expect(screen.last_said).to_contain_text("紧急联系人已改为李四")
    await screen.shot("guardian")


async def look_at_the_paper(screen: Screen) -> None:
    """The page for staff: button, address, the code from the mailbox, the picture."""
    beside = await screen.follow_link("/s/")
    await screen.shot("paper", beside)
    await beside.locator("button").click()
    await beside.locator("input[name=address]").fill(settings.CARE)
    await beside.locator("button").click()
    await beside.locator("input[name=code]").wait_for()
    await screen.open_thread("验证码")
    await screen.shot("paper")
    await expect(screen.letter.locator("body")).to_contain_text(CODE)
    code = found(CODE, await screen.letter.locator("body").inner_text())
    await beside.locator("input[name=code]").fill(code)
    await beside.locator("button").first.click()
    await expect(beside.locator("img.evidence")).to_be_visible()
    await screen.shot("paper", beside)
    width = await beside.locator("img.evidence").evaluate("image => image.naturalWidth")
    assert width == 640
    await beside.close()


async def test_trapped_person_in_a_form_is_answered_first_and_the_form_goes_on(screen: Screen) -> None:
    await screen.say("我想要一份我的信息", "您和我们是哪种关系")
    await screen.tap("ask_group:2.4", "请告诉我您的姓名")
    await screen.say("我妈妈被困在电梯里了！", "平安了再说「继续」")
    said = await screen.last_said.inner_text()
    assert said.index("请马上拨打 400-000-1234") == 0
    await screen.shot("trapped")
    await screen.open_thread("紧急")
    await screen.expect_letter("我妈妈被困在电梯里了")
    await screen.shot("trapped")
    await screen.say("人出来了，接着办", "请告诉我您的姓名")
    await screen.say("李雷", "手机号")
    await screen.say("li.lei@example.com", "6 位验证码")
    await screen.enter_code("李雷")
    await screen.tap("confirm:submit", "最晚 2026年12月23日")
    await screen.open_thread(found(CASE, await screen.last_said.inner_text()))
    await screen.expect_letter("CUST-1001")
