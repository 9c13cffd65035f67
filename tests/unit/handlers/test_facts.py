"""What a conversation learns about the world: how many codes may still be asked for."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.store.tx import Tx
from handlers.facts import PersonFacts
from tests.unit.handlers.world import World


async def codes_left(world: World, person: str, contact: str) -> int:
    return await world.store.run(
        lambda tx: PersonFacts(tx, world.office, person, world.clock.now()).codes_left(contact)
    )


@pytest.mark.parametrize(
    ("person", "contact", "left"),
    [("p1", "new@a.example", 1), ("p1", "c0@a.example", 1), ("p2", "c0@a.example", 2), ("p2", "new@a.example", 5)],
)
async def test_codes_are_counted_by_contact_and_by_who_asks(world: World, person: str, contact: str, left: int) -> None:
    def asked(tx: Tx) -> None:
        for number in range(9):
            tx.codes.add(f"c{number % 3}@a.example", "p1", world.clock.now())

    await world.store.run(asked)

    assert await codes_left(world, person, contact) == left


async def test_codes_of_yesterday_are_not_counted(world: World) -> None:
    def asked(tx: Tx) -> None:
        for _ in range(10):
            tx.codes.add("c@a.example", "p1", world.clock.now())

    await world.store.run(asked)
    before = await codes_left(world, "p1", "c@a.example")

    world.clock.advance(timedelta(days=1))

    assert (before, await codes_left(world, "p1", "c@a.example")) == (0, 5)
