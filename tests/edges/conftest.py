"""Fixtures of the edges: one running web application."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.clock import MovableClock
from tests.unit.web.house import House, open_house


@pytest.fixture
async def house(tmp_path: Path, clock: MovableClock) -> AsyncIterator[House]:
    async with open_house(tmp_path, clock) as opened:
        yield opened
