"""Two machines and one outbox: a row whose lease ran out belongs to whoever took it then."""

from __future__ import annotations

from collections import Counter
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta

import pytest

from bot.errors import Alarm, RetryLater
from bot.store.outbox import Outgoing
from bot.store.tx import Tx
from handlers.deliver import LEASE, Dispatch
from mail.smtp import Refusal
from tests.unit.handlers.world import World

MANY = 12


@dataclass
class SlowMail:
    """A server that takes its time; ``meanwhile`` happens during one of the mails, which may fail then."""

    world: World
    each: timedelta
    meanwhile: Callable[[], Awaitable[object]]
    during: int = 1
    failure: Exception | None = None
    tried: int = 0

    async def send(self, raw: bytes, sender: str, recipients: tuple[str, ...]) -> Mapping[str, Refusal]:
        self.tried += 1
        self.world.clock.advance(self.each)
        if self.tried == self.during:
            await self.meanwhile()
        if self.failure:
            raise self.failure
        return await self.world.mail.send(raw, sender, recipients)


async def given_mails(world: World) -> None:
    now = world.clock.now()

    def work(tx: Tx) -> None:
        for number in range(MANY):
            payload = {"raw": "eA==", "sender": "bot@x.example", "recipients": [f"p{number}@x.example"]}
            tx.outbox.add(Outgoing(f"mail-{number}", "mail", "code", payload, now), now)

    await world.store.run(work)


def machine(world: World, mail: SlowMail) -> Dispatch:
    return Dispatch(world.office, chat=world.chat, mail=mail, sms=world.sms)


def sent(world: World) -> Counter[str]:
    return Counter(recipients[0] for _, _, recipients in world.mail.sent)


async def test_slow_machine_keeps_its_rows_and_nothing_is_sent_twice(world: World) -> None:
    await given_mails(world)
    slow = SlowMail(world, LEASE / 4, world.dispatch.once, during=MANY - 2)

    await machine(world, slow).once()
    await world.deliver(minutes=30)

    assert list(sent(world).values()) == [1] * MANY


@pytest.mark.parametrize("failure", [Alarm("535"), RetryLater("timeout")])
async def test_rows_that_another_machine_sent_do_not_come_back(world: World, failure: Exception) -> None:
    await given_mails(world)
    slow = SlowMail(world, LEASE + timedelta(seconds=1), world.dispatch.once, failure=failure)

    await machine(world, slow).once()
    await world.deliver(minutes=30)

    assert slow.tried == 1
    assert list(sent(world).values()) == [1] * MANY
