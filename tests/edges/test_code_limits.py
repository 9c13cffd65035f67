"""The daily limits of one-time codes when many ask in the same moment, on both databases."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

import pytest

from bot.app import office_of
from bot.clock import MovableClock
from bot.store.door import Store
from bot.store.tx import Tx
from handlers.codes import codes_left
from tests.factories import make_config
from tests.fakes import CountingTokens

MANY = 12


@pytest.mark.parametrize(
    ("targets", "askers", "sent"),
    [
        (["a@x.example", "A@x.example"] * (MANY // 2), [f"p{number}" for number in range(MANY)], 5),
        ([f"{number}@x.example" for number in range(MANY)], ["p"] * MANY, 10),
    ],
)
async def test_codes_asked_for_at_once_stay_within_the_limits(
    store: Store, clock: MovableClock, targets: Sequence[str], askers: Sequence[str], sent: int
) -> None:
    office = office_of(make_config(), store, clock=clock, tokens=CountingTokens())

    async def ask(target: str, asker: str) -> bool:
        def work(tx: Tx) -> bool:
            if not codes_left(tx, office, target, asker):
                return False
            tx.codes.add(target, asker, clock.now())
            return True

        return await store.run(work)

    assert sum(await asyncio.gather(*map(ask, targets, askers))) == sent
