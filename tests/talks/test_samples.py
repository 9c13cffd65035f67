"""The labelled conversations (ours, and those beside the checkout), played through the demo's webhook to their goals.

One world serves many people, as in life, and the next one takes over before it gets slow; a row that presupposes an
answered case has one of its own.
"""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio

from bot.commands.session import opened
from bot.config import load
from bot.demo.world import DemoWorld
from handlers.office import Office
from tests.talks.goals import wrong
from tests.talks.player import LONGEST, Player
from tests.world import playing

SAMPLES = Path(__file__).parents[2].parent / "shared" / "samples" / "conversations.jsonl"
OWN = Path(__file__).parents[1] / "data" / "conversations.jsonl"
ROWS: list[dict[str, Any]] = [
    json.loads(line)
    for file in (OWN, SAMPLES)
    if file.exists()
    for line in file.read_text(encoding="utf-8").splitlines()
    if line
]
PEOPLE = 20
"""So many share a world."""
PLAIN = [row for row in ROWS if "existing_case" not in row["facts"]]
SHARING = [pytest.param(place // PEOPLE, row, id=str(row["id"])) for place, row in enumerate(PLAIN)]
Stage = tuple[DemoWorld, Office]


@asynccontextmanager
async def stage_in(directory: Path) -> AsyncIterator[Stage]:
    async with AsyncExitStack() as stack:
        world = await stack.enter_async_context(playing(directory))
        office = await stack.enter_async_context(opened(load(directory / "config.toml", {})))
        yield world, office


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def stage(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Stage]:
    async with stage_in(tmp_path_factory.mktemp("talks")) as shared:
        yield shared


async def _played(stage: Stage, row: dict[str, Any]) -> list[str]:
    """What is wrong with the conversation, and how it went where something is."""
    player = Player(*stage, row)
    player.arrive()
    before = 0
    if "existing_case" in row["facts"]:
        await player.have_an_answered_case()
        before = len((await player.view())["cases"])
    await player.play()
    cases = (await player.view())["cases"]
    found = wrong(player, cases[: len(cases) - before] if before else cases)
    if len(player.exchanges) >= LONGEST:
        found.append("runs in circles")
    went = [f"{one.before}: {one.said} -> {one.after} | {' / '.join(one.heard)[:160]}" for one in player.exchanges]
    return [*found, *went] if found else []


@pytest.mark.asyncio(loop_scope="module")
@pytest.mark.parametrize(("stage", "row"), SHARING, indirect=["stage"])
async def test_labelled_conversation_reaches_its_goal(row: dict[str, Any], stage: Stage) -> None:
    assert await _played(stage, row) == []


@pytest.mark.parametrize(
    "row", [row for row in ROWS if "existing_case" in row["facts"]], ids=lambda row: str(row["id"])
)
async def test_conversation_about_an_answered_case_reaches_its_goal(row: dict[str, Any], tmp_path: Path) -> None:
    async with stage_in(tmp_path) as alone:
        assert await _played(alone, row) == []
