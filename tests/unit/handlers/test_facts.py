"""What a conversation learns about the world: how many codes may still be asked for."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import partial

import pytest

from bot.store.tx import Tx
from dialogs.understanding import Answer
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


async def answered(world: World, question: str) -> Answer:
    return await world.store.run(
        lambda tx: PersonFacts(tx, world.office, "p1", world.clock.now()).questions().ask(question)
    )


async def test_rules_are_quoted_from_the_newest_import(world: World) -> None:
    answers = [await answered(world, "4.1是什么意思")]
    for version, text in (("2025-01", "4. 保存\n4.1. 留三年。"), ("2026-01", "4. 保存\n4.1. 留一年。")):
        await world.store.run(partial(_imported, version=version, text=text, now=world.clock.now()))
        answers.append(await answered(world, "4.1是什么意思"))

    assert [answer.quotation for answer in answers] == ["", "留三年。", "留一年。"]


def _imported(tx: Tx, version: str, text: str, now: datetime) -> None:
    tx.policies.put(version, text, now)


async def test_rules_are_told_by_our_notes_while_nothing_is_imported(world: World) -> None:
    assert await answered(world, "8.3是什么意思") == Answer(("8.3",), "", "note.c8_3")


async def test_contacts_of_the_configuration_are_told_in_conversations(world: World) -> None:
    told = world.office.settings.contacts

    assert [(point.name, point.mail) for point in told] == [
        (contact.name, contact.mail) for contact in world.office.config.contacts
    ]
