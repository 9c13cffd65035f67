"""While staff wait for the person: reminders, and what overtakes them."""

from __future__ import annotations

from bot.domain.cases import Hold
from bot.domain.window import Window
from tests.conftest import START
from tests.unit.handlers.world import World, body


async def test_reminder_that_nobody_read_is_dropped_when_it_is_overtaken(world: World) -> None:
    await world.given_case(hold=Hold("请告诉我们合同编号", START), who={"window": Window(START, 0)})

    states = []
    for days in (8, 6, 2):
        await world.tick(days=days)
        await world.deliver()
        rows = [row for row in await world.rows("wechat", "text") if "hold_" in row.dedupe]
        states.append([row.state for row in rows])

    assert states == [["waiting"], ["undone", "waiting"], ["undone", "undone"]]
    assert "「#无数据」" in body((await world.mails("thread"))[-1])


async def test_hold_reminds_the_person_half_way_and_then_staff_decide(world: World) -> None:
    await world.given_case(hold=Hold("请告诉我们合同编号", START))

    await world.tick(days=7, hours=11)
    before = await world.texts()
    await world.tick(hours=1)
    night = await world.texts()
    await world.tick(hours=11)
    half = await world.texts()
    await world.tick(days=7)
    last = await world.texts()
    await world.tick(hours=1)

    assert before == night == []
    assert ["请告诉我们合同编号" in text for text in half] == [True]
    assert ["再过两天" in text for text in last] == [False, True]
    assert (await world.case()).hold == Hold("请告诉我们合同编号", START, "staff")
    assert [body(mail).count("等待请求人补充的时间已到") for mail in await world.mails("thread")] == [0, 1]
    assert await world.texts() == last
