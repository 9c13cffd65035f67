"""Forms that were left: reminded once by day, recorded as lapsed in the end."""

from __future__ import annotations

from datetime import timedelta

from bot.domain.cases import State
from bot.domain.rights import Level
from tests.unit.handlers.world import World


async def test_form_that_was_left_becomes_a_lapsed_request_with_its_own_clock(world: World) -> None:
    began = world.clock.now()
    await world.writes("我要查阅我的个人信息")

    for _ in range(16):
        await world.tick(days=1)

    [case] = await world.cases()
    assert (case.state, case.level, case.received_at) == (State.LAPSED, Level.ACCOUNT, began)
    assert [right.value for right in case.rights] == ["access"]
    assert await world.log(case.number) == ["received", "lapsed"]
    assert (await world.person()).form_since is None
    assert len(await world.texts()) == 1


async def test_form_without_a_right_leaves_no_request(world: World) -> None:
    await world.writes("您好")

    await world.tick(days=16)

    assert await world.cases() == []


async def test_form_is_not_reminded_of_at_night(world: World) -> None:
    await world.writes("我要查阅我的个人信息")
    world.clock.advance(timedelta(days=1, hours=13))

    await world.ticker.tick()
    at_night = await world.texts()
    await world.tick(hours=10)

    assert (at_night, len(await world.texts())) == ([], 1)
