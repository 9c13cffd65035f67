"""One token for all processes: who refreshes, when, and what happens when WeChat insists on a bad one."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from bot.clock import MovableClock
from bot.errors import Alarm, RetryLater
from bot.wechat.tokens import FORCE_EVERY, AccessToken, Keyring
from tests.unit.wechat.fakes import MemoryTokenStore

NOON = datetime(2026, 11, 22, 4, tzinfo=UTC)


class Issuer:
    """WeChat's side: keeps the list of fetches; ``stubborn`` always gives the same token."""

    def __init__(self, clock: MovableClock, *, seconds: int = 7200) -> None:
        self.clock = clock
        self.seconds = seconds
        self.calls: list[bool] = []
        self.failure: Exception | None = None
        self.stubborn = False

    async def fetch(self, forced: bool) -> AccessToken:
        self.calls.append(forced)
        await asyncio.sleep(0)
        if self.failure:
            raise self.failure
        value = "t1" if self.stubborn and not forced else f"t{len(self.calls)}"
        return AccessToken(value, self.clock.now() + timedelta(seconds=self.seconds))


class House:
    """A clock, a store and an issuer; each ``process`` has its own keyring."""

    def __init__(self, *, seconds: int = 7200) -> None:
        self.clock = MovableClock(NOON)
        self.store = MemoryTokenStore(self.clock)
        self.issuer = Issuer(self.clock, seconds=seconds)

    def process(self) -> Keyring:
        return Keyring(self.issuer.fetch, self.store, self.clock, patience=0.2)


async def test_token_is_fetched_once_for_all_processes_and_calls() -> None:
    house = House()
    one, two = house.process(), house.process()
    assert await asyncio.gather(*(one.token() for _ in range(20))) == ["t1"] * 20
    assert await two.token() == "t1"
    assert house.issuer.calls == [False]


async def test_token_is_read_from_memory_while_it_is_good() -> None:
    house = House()
    keyring = house.process()
    await keyring.token()
    reads = house.store.reads
    await keyring.token()
    assert house.store.reads == reads


@pytest.mark.parametrize(("age", "expected"), [(6899, "t1"), (6900, "t2"), (7200, "t2")])
async def test_token_is_refreshed_five_minutes_before_its_end(age: int, expected: str) -> None:
    house = House()
    keyring = house.process()
    await keyring.token()
    house.clock.advance(timedelta(seconds=age))
    assert await keyring.token() == expected


async def test_token_with_little_time_left_is_not_asked_for_again_at_once() -> None:
    house = House(seconds=300)
    keyring = house.process()
    assert [await keyring.token(), await keyring.token()] == ["t1", "t1"]
    house.clock.advance(timedelta(seconds=61))
    assert await keyring.token() == "t2"


async def test_token_while_another_process_refreshes_is_the_old_one() -> None:
    house = House()
    house.store.token = AccessToken("old", NOON + timedelta(seconds=200))
    house.store.leased_until = NOON + timedelta(seconds=30)
    assert (await house.process().token(), house.issuer.calls) == ("old", [])


async def test_token_waits_for_another_process_and_reads_its_token() -> None:
    house = House()
    house.store.leased_until = NOON + timedelta(seconds=30)
    waiting = asyncio.create_task(house.process().token())
    await asyncio.sleep(0.01)
    await house.store.save(AccessToken("theirs", NOON + timedelta(seconds=7200)))
    assert (await waiting, house.issuer.calls) == ("theirs", [])


async def test_token_beyond_patience_is_for_later() -> None:
    house = House()
    house.store.leased_until = NOON + timedelta(seconds=30)
    with pytest.raises(RetryLater) as caught:
        await house.process().token()
    assert (caught.value.after, house.issuer.calls) == (timedelta(seconds=5), [])


async def test_token_lease_is_given_back_when_the_fetch_fails() -> None:
    house = House()
    house.issuer.failure = RetryLater("no net")
    with pytest.raises(RetryLater):
        await house.process().token()
    house.issuer.failure = None
    assert await house.process().token() == "t2"


async def test_token_pauses_after_an_alarm() -> None:
    house = House()
    keyring = house.process()
    house.issuer.failure = Alarm("wrong secret")
    with pytest.raises(Alarm):
        await keyring.token()
    for _ in range(10):
        with pytest.raises(RetryLater):
            await keyring.token()
    assert house.issuer.calls == [False]


async def test_replace_takes_what_another_process_stored() -> None:
    house = House()
    keyring = house.process()
    await keyring.token()
    await house.store.save(AccessToken("newer", NOON + timedelta(hours=2)))
    assert (await keyring.replace("t1"), house.issuer.calls) == ("newer", [False])


async def test_replace_never_hands_out_the_refused_token_while_another_process_refreshes() -> None:
    house = House()
    house.store.token = AccessToken("old", NOON + timedelta(hours=1))
    house.store.leased_until = NOON + timedelta(seconds=30)
    with pytest.raises(RetryLater):
        await house.process().replace("old")


async def test_replace_asks_once_for_calls_that_were_refused_together() -> None:
    house = House()
    house.issuer.stubborn = True
    keyring = house.process()
    await keyring.token()
    house.clock.advance(timedelta(minutes=10))
    assert await asyncio.gather(*(keyring.replace("t1") for _ in range(20))) == ["t1"] * 20
    assert house.issuer.calls == [False, False]


async def test_distrust_pauses_then_forces_once() -> None:
    house = House()
    house.issuer.stubborn = True
    keyring = house.process()
    keyring.distrust(await keyring.token())
    with pytest.raises(RetryLater) as caught:
        await keyring.token()
    assert caught.value.after == timedelta(seconds=30)
    house.clock.advance(timedelta(seconds=30))
    forced = await keyring.token()
    keyring.distrust(forced)
    house.clock.advance(timedelta(seconds=30))
    assert (await keyring.token(), house.issuer.calls) == (forced, [False, True])


async def test_distrust_forces_again_only_after_hours() -> None:
    house = House()
    keyring = house.process()
    for _ in range(3):
        keyring.distrust(await keyring.token())
        house.clock.advance(timedelta(minutes=1))
    assert house.issuer.calls == [False, True]
    house.clock.advance(FORCE_EVERY)
    await keyring.token()
    assert house.issuer.calls == [False, True, True]


def test_access_token_does_not_show_its_value() -> None:
    assert "secret" not in repr(AccessToken("secret", NOON))
