"""The service is killed in the middle of a burst and started again on the same files; WeChat and mail played go on."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Callable
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from bot.clock import MovableClock
from bot.commands.running import prepare_demo
from bot.commands.session import connected
from bot.config import Config, load
from bot.demo.wechat.envelope import Answer, Fields
from bot.demo.wechat.state import Person
from bot.demo.world import DemoWorld
from bot.store.tables import outbox
from bot.store.tx import Tx
from handlers.audit import Audit, verify
from tests.edges.serving import ServiceProcess
from tests.world import CASE, Talk, found

CROWD, AT_ONCE, HEARD_BEFORE_THE_END, REFUSED_AT_FIRST = 120, 8, 24, 4
LEASE_OVER = timedelta(minutes=3)
LOOKS = 600


class Running:
    """The played world, and the service that can be killed."""

    def __init__(self, directory: Path) -> None:
        self.directory = directory
        self.world = DemoWorld(directory, self._build, clock=MovableClock(), prepare=prepare_demo)
        self.world.courier.attempts = 1

    def _build(self, config: Config, *, clock: MovableClock) -> ServiceProcess:
        self.service = ServiceProcess(config, clock)
        return self.service

    async def start_again(self) -> None:
        await self.service.stop()
        self.world.clock.advance(LEASE_OVER)
        await self.service.start()
        self.world.courier.webhook = f"http://127.0.0.1:{self.service.port}/wechat"

    async def shout(self, number: int) -> Answer:
        """One of a crowd says once that they are trapped: a reply, and a mail to staff."""
        person = self.world.servers.platform.state.people.setdefault(
            openid(number), Person(openid=openid(number), name="?")
        )
        return await self.world.courier.push(person, shouted(number))

    async def burst(self) -> dict[int, Answer]:
        """Everybody at once; the service dies after some were heard. Who was acknowledged, with what."""
        heard: dict[int, Answer] = {}
        gate = asyncio.Semaphore(AT_ONCE)

        async def one(number: int) -> None:
            async with gate:
                answer = await self.shout(number)
            if answer.kind == "reply":
                heard[number] = answer
            if len(heard) == HEARD_BEFORE_THE_END:
                self.service.kill()

        await asyncio.gather(*(one(number) for number in range(CROWD)))
        return heard

    def staff_read(self) -> str:
        return "\n".join(shown.text for _, shown in self.world.mails("staff"))

    def copies(self) -> Counter[str]:
        """How often each mail arrived, by Message-ID."""
        boxes = ("staff", "outside")
        return Counter(shown.message_id.strip("<>") for box in boxes for _, shown in self.world.mails(box))

    async def books(self, heard: dict[int, Answer]) -> tuple[dict[int, str], list[str], Audit]:
        """What the dead service left: the stored replies, the mails recorded as sent, the check of the logs."""
        async with connected(load(self.directory / "config.toml", {})) as office:
            stored = await office.store.run(lambda tx: {number: stored_reply(tx, number) for number in heard})
            return stored, await office.store.run(sent_mails), await verify(office)


def openid(number: int) -> str:
    return f"oCrowd{number:05}"


def shouted(number: int) -> Fields:
    return [("MsgType", "text"), ("Content", words(number)), ("MsgId", str(10**15 + number))]


def words(number: int) -> str:
    return f"我被困在电梯里了，{number}号楼"


def stored_reply(tx: Tx, number: int) -> str:
    received = tx.inbox.get(tx.index.digest("inbox", openid(number), f"m:{10**15 + number}"))
    return received.reply if received else "lost"


def sent_mails(tx: Tx) -> list[str]:
    query = select(outbox.c.remote_id).where(outbox.c.channel == "mail", outbox.c.state == "sent")
    return [str(name) for name in tx.connection.execute(query).scalars()]


async def until(true: Callable[[], object]) -> None:
    """Looks again and again; fails when it does not come true."""
    for _ in range(LOOKS):
        if true():
            return
        await asyncio.sleep(0.05)
    raise AssertionError("it did not happen in time")


@pytest.fixture
async def running(tmp_path: Path) -> AsyncIterator[Running]:
    started = Running(tmp_path)
    await started.world.start()
    yield started
    await started.world.stop()


async def open_case(running: Running) -> str:
    talk = Talk(running.world)
    await talk.say("我想看看你们存了我哪些信息", "个人客户", "李雷", "li.lei@example.com")
    await until(lambda: running.world.servers.phone.notices)
    await talk.say(talk.code())
    case = found(CASE, await talk.choose("confirm:submit"))
    await until(lambda: talk.thread(case))
    return case


async def test_service_killed_in_a_burst_loses_nothing_that_it_acknowledged(running: Running) -> None:
    case = await open_case(running)
    running.world.servers.post.refusals += ["451 4.7.1 later"] * REFUSED_AT_FIRST
    heard = await running.burst()
    stored, sent, audit = await running.books(heard)
    running.world.servers.post.refusals.clear()
    await running.start_again()
    await until(lambda: all(words(number) in running.staff_read() for number in heard))
    again = {number: await running.shout(number) for number in heard}
    status = await Talk(running.world).say("进度")
    assert (HEARD_BEFORE_THE_END <= len(heard) < CROWD, audit.cases, audit.broken) == (True, 1, ())
    assert stored == {number: answer.text for number, answer in heard.items()}
    assert again == heard
    assert {name: running.copies()[name] for name in sent} == dict.fromkeys(sent, 1)
    assert (len(sent) >= 2, case in status) == (True, True)
