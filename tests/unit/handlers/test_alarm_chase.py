"""A cry for help that nobody answers: staff hear of it again, and the person is asked once."""

from __future__ import annotations

import pytest

from tests.unit.handlers.test_alarms import CRY, answer, inbox, newest
from tests.unit.handlers.world import World


async def test_cry_that_nobody_answers_is_chased_twice_and_the_person_asked_once(world: World) -> None:
    await world.writes(CRY)
    counts = []
    for minutes in (9, 1, 10, 10, 30):
        await world.tick(minutes=minutes)
        await world.ticker.tick()
        counts.append((len(await inbox(world)), len(await world.texts())))

    assert counts == [(1, 0), (2, 0), (2, 0), (3, 1), (3, 1)]
    assert str((await inbox(world))[-1]["Subject"]) == "[HELP-0000-001] 仍没有人处理：有人被困：金地花园2栋1号梯"
    assert "30 分钟了" in await newest(world)


async def test_tick_that_came_late_chases_once(world: World) -> None:
    await world.writes("我想死")

    await world.tick(hours=2)
    await world.tick(minutes=1)

    assert (len(await inbox(world)), len(await world.texts())) == (2, 1)


@pytest.mark.parametrize("by", ["colleague", "note", "end"])
async def test_cry_that_is_answered_or_over_is_not_chased(world: World, by: str) -> None:
    await world.writes(CRY)
    if by == "end":
        await world.writes("我们都出来了，没事了")
    else:
        await answer(world, "已派人\n" if by == "colleague" else "#备注\n已打电话\n")
    before = (len(await inbox(world)), len(await world.texts()))

    await world.tick(hours=1)

    assert (len(await inbox(world)), len(await world.texts())) == before


async def test_cry_again_after_the_end_is_chased_again(world: World) -> None:
    await world.writes(CRY)
    await world.tick(minutes=12)
    await world.writes("没事了")
    await world.writes("门又关了 我又被困住了 救命")
    before = len(await inbox(world))

    await world.tick(minutes=11)

    assert len(await inbox(world)) == before + 1
