"""The demo's rooms for tests: WeChat's memory alone, and the whole world around a small fake service."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.clock import MovableClock, SystemTokens
from bot.config import Config
from bot.demo.feed import Feed
from bot.demo.settings import TEMPLATES, populate
from bot.demo.wechat.crypto import Account
from bot.demo.wechat.platform import Platform
from bot.demo.wechat.state import Person, Shelf
from bot.demo.world import DemoWorld
from tests.unit.demo.fake_service import FakeService

LI = "oDemo-lilei-0001"
TEMPLATE = TEMPLATES["progress"][0]
ACCOUNT = Account("wxtest", "secret", "token", "A" * 43, "gh_test")


@pytest.fixture
def platform(tmp_path: Path, clock: MovableClock) -> Platform:
    world = Platform(ACCOUNT, Shelf(tmp_path), clock=clock, tokens=SystemTokens(), feed=Feed(clock))
    populate(world.state)
    return world


@pytest.fixture
def li(platform: Platform) -> Person:
    return platform.state.people[LI]


@dataclass
class Demo:
    """A running world and the service in it."""

    world: DemoWorld
    service: FakeService

    @property
    def li(self) -> Person:
        return self.world.person(LI)

    def steps(self) -> list[str]:
        return [str(step["name"]) for step in self.world.feed.steps]


async def started(directory: Path, clock: MovableClock) -> Demo:
    made: list[FakeService] = []

    def build(config: Config, *, clock: MovableClock) -> FakeService:
        made.append(FakeService(config, clock))
        return made[-1]

    world = DemoWorld(directory, build, clock=clock)
    await world.start()
    return Demo(world, made[-1])


@pytest.fixture
async def demo(tmp_path: Path, clock: MovableClock) -> AsyncIterator[Demo]:
    running = await started(tmp_path, clock)
    yield running
    await running.world.stop()
