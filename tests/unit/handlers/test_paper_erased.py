"""The consent to a document is taken back: it is erased with every request that it served, and staff hear of it."""

from __future__ import annotations

from datetime import timedelta

from bot.domain.cases import Paper
from bot.store.files import File
from dialogs.model import ErasePaper
from handlers.talk_effects import carry_out
from tests.unit.handlers.test_shared_paper import first_case, next_case
from tests.unit.handlers.world import World


async def test_paper_is_erased_and_staff_find_another_way(world: World) -> None:
    first = await first_case(world)
    second = await next_case(world, "access", first.number)
    person = await world.person()

    await world.store.run(lambda tx: carry_out(tx, world.office, person, ErasePaper(first.number)))

    files = await world.store.run(lambda tx: tx.files.of_case(first.number, "evidence"))
    cases = await world.store.run(lambda tx: [tx.cases.get(case.number) for case in (first, second)])
    assert {file.state for file in files} == {"gone"}
    assert [case.identity for case in cases if case] == [Paper.WITHHELD, Paper.WITHHELD]


async def test_bytes_that_arrive_later_are_not_kept(world: World) -> None:
    first = await first_case(world)
    now = world.office.clock.now()
    late = File("late", first.person, first.number, 0, "evidence", "pending", "picture", "", 0, now, now + timedelta(1))

    await world.store.run(lambda tx: tx.files.add(late))
    await world.store.run(lambda tx: tx.files.erase(first.number, "evidence"))

    assert not await world.store.run(lambda tx: tx.files.fill("late", b"x", "image/jpeg"))
    assert await world.store.run(lambda tx: tx.files.content("late")) is None
