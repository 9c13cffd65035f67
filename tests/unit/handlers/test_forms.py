"""Forms that were left: reminded once by day, recorded as lapsed in the end."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.clock import MovableClock
from bot.domain.cases import State
from bot.domain.rights import Level, Requester
from bot.store.door import SqliteStore
from handlers.purge import purge
from tests.factories import make_config
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


async def test_form_that_does_not_say_yet_for_whom_lapses_too(world: World) -> None:
    await world.writes("我要查阅我的个人信息")
    await world.writes("2")
    await world.writes("我是替别人申请", tapped="ask_name:for_other")

    await world.tick(days=16)

    assert [(case.state, case.requester) for case in await world.cases()] == [(State.LAPSED, Requester.SELF)]


async def test_form_that_cannot_be_read_silences_nobody_else(world: World) -> None:
    await world.writes("我要查阅我的个人信息", openid="o-broken")
    broken = replace(await world.person("o-broken"), talk={"flow": "request", "draft": {"rights": ["no right"]},
                                                           "received_at": "2026-11-23T02:00:00+00:00"})  # fmt: skip
    await world.store.run(lambda tx: tx.people.save(broken))
    await world.writes("我要查阅我的个人信息")

    await world.tick(days=16)

    assert [case.person for case in await world.cases()] == [(await world.person()).id]


async def test_form_that_is_still_written_in_does_not_lapse(world: World) -> None:
    await world.writes("我要查阅我的个人信息")
    world.clock.advance(timedelta(days=14))
    await world.writes("2")

    await world.tick(days=2)

    assert (await world.cases(), (await world.person()).form_since is None) == ([], False)


async def test_conversation_is_not_erased_before_what_it_states_is_recorded(
    database: SqliteStore, clock: MovableClock
) -> None:
    world = World(make_config(retention={"evidence_days": 5}), database, clock)
    began = world.clock.now()
    await world.writes("我要查阅我的个人信息")

    for _ in range(16):
        await world.tick(days=1)
        await purge(world.office)

    assert [(case.state, case.received_at) for case in await world.cases()] == [(State.LAPSED, began)]
    assert (await world.person()).talk is None


@pytest.mark.parametrize(
    ("staff", "lines", "told", "untold"),
    [
        ("#无数据\n没有。\n", ["不满意"], "要请同事再看一次吗", "没填完"),
        ("", ["撤回申请"], "申请照常办", "没填完"),
        ("", ["我要查阅我的个人信息"], "还没填完", "照常办"),
    ],
)
async def test_question_about_a_request_is_reminded_of_as_such(
    world: World, staff: str, lines: list[str], told: str, untold: str
) -> None:
    if staff or lines == ["撤回申请"]:
        await world.given_case()
    if staff:
        await world.staff(staff)
    for line in lines:
        await world.writes(line)

    await world.tick(days=2)

    text = (await world.texts())[-1]
    assert (told in text, untold in text) == (True, False)
