"""What cannot be opened (a foreign key, a damaged row) fails alone, and an operator hears of it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.store.tables import cases, outbox
from tests.factories import NUMBER, OPENID
from tests.unit.handlers.world import World, body, queue

DAMAGED = b"xxxx" + bytes(60)
OTHER = "GK-AAAA-AAA"


async def spoil(world: World, *channels: str) -> None:
    query = outbox.update().where(outbox.c.channel.in_(channels)).values(payload=DAMAGED)
    await world.store.run(lambda tx: tx.connection.execute(query) and None)


async def row_states(world: World) -> dict[str, str]:
    query = outbox.select()
    rows = await world.store.run(lambda tx: tx.connection.execute(query).all())
    return {f"{row.channel} {row.dedupe.partition(':')[0]}": row.state for row in rows}


async def test_row_that_cannot_be_opened_fails_alone_with_an_alarm(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    await world.given_case()
    await queue(world, "one")
    await spoil(world, "wechat", "mail")
    await queue(world, "two", kind="text")

    await world.deliver()

    assert world.chat.sent == [(OPENID, "two")]
    assert {"failed", "sent"} == set((await row_states(world)).values())
    assert "an operator must act" in caplog.text


async def test_row_whose_case_cannot_be_opened_either_fails_alone(world: World) -> None:
    await world.given_case()
    await queue(world, "one")
    await spoil(world, "wechat", "mail")
    query = cases.update().where(cases.c.number == NUMBER).values(applicant=DAMAGED)
    await world.store.run(lambda tx: tx.connection.execute(query) and None)

    await world.deliver()

    assert set((await row_states(world)).values()) == {"failed"}


async def test_daily_list_goes_on_without_a_case_that_cannot_be_opened(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    await world.given_case()
    await world.given_case(number=OTHER)
    query = cases.update().where(cases.c.number == NUMBER).values(applicant=DAMAGED)
    await world.store.run(lambda tx: tx.connection.execute(query) and None)
    world.clock.advance(timedelta(days=1))

    await world.tick()

    [listed] = await world.mails("notice")
    assert OTHER in body(listed)
    assert NUMBER in caplog.text
