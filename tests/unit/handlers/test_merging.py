"""A request made twice, through the conversation and the store; and what the bot tells that it keeps itself."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.cases import Case, State
from bot.store.tx import Tx
from dialogs.model import Held, OpenCase
from handlers.facts import PersonFacts
from handlers.talk_effects import carry_out
from tests.unit.handlers.test_roads import PROOFS, Proof, road
from tests.unit.handlers.world import World, body

PROVEN = PROOFS["code and match"]
UNPROVEN = PROOFS["code, no match, number typed"]
A_DAY = timedelta(days=1)


def asked(right: str, proof: Proof) -> OpenCase:
    return road(right, "self", proof)[0].opened[0]


async def open_both(
    world: World, first: OpenCase, second: OpenCase, *, after: timedelta = A_DAY
) -> tuple[list[Case], str]:
    """Both cases, the one received earlier first, and the receipt of the second."""
    person = await world.given_person()
    later = replace(second, received_at=first.received_at + after)
    await world.store.run(lambda tx: carry_out(tx, world.office, person, first))
    says = await world.store.run(lambda tx: carry_out(tx, world.office, person, later))
    cases = await world.store.run(lambda tx: tx.cases.of_person(person.id))
    return cases[::-1], world.office.voice.say(says, "zh")


async def test_same_right_asked_twice_goes_on_in_the_live_case_and_both_are_told(world: World) -> None:
    (live, again), receipt = await open_both(world, asked("correct", PROVEN), asked("correct", PROVEN))

    told = body((await world.mails("thread"))[-1])
    due = world.office.voice.day(world.office.rules.local_day(live.received_at) + timedelta(days=30), "zh")
    assert (live.state, again.state) == (State.OPEN, State.MERGED)
    assert [part for part in (live.number, again.number, due, "门牌应为1203") if part not in receipt] == []
    assert [part for part in (again.number, "门牌应为1203") if part not in told] == []
    log = await world.store.run(lambda tx: [entry.kind for entry in tx.cases.log(live.number)])
    assert log[-1] == "joined"


@pytest.mark.parametrize(("first", "second"), [(PROVEN, UNPROVEN), (UNPROVEN, PROVEN), (UNPROVEN, UNPROVEN)])
async def test_unproven_twin_neither_merges_nor_blocks(world: World, first: Proof, second: Proof) -> None:
    cases, receipt = await open_both(world, asked("access", first), asked("access", second))

    assert State.MERGED not in [case.state for case in cases]
    assert cases[1].number in receipt


async def test_merged_request_keeps_the_clock_that_began_first(world: World) -> None:
    """A form begun before the live request, and submitted after it."""
    first = asked("correct", PROVEN)
    earlier = first.received_at - timedelta(days=3)

    cases, receipt = await open_both(world, first, asked("correct", PROVEN), after=timedelta(days=-3))

    [live] = [case for case in cases if case.state is State.OPEN]
    due = world.office.rules.local_day(earlier) + timedelta(days=30)
    assert live.received_at == earlier
    assert await world.store.run(lambda tx: tx.cases.due_on(live.number)) == due.isoformat()
    assert world.office.voice.day(due, "zh") in receipt


async def test_question_to_the_bot_itself_is_answered_from_its_own_records(world: World) -> None:
    await world.writes("你好")
    person = await world.person()
    await world.store.run(lambda tx: carry_out(tx, world.office, person, asked("access", UNPROVEN)))

    def kept(tx: Tx) -> Held:
        return PersonFacts(tx, world.office, person.id, world.clock.now()).kept()

    keeps = await world.store.run(kept)
    said = await world.writes("你这个机器人存了我什么")

    until = world.clock.now() + timedelta(days=30)
    assert keeps == Held(messages=1, message_days=30, cases=1, papers=1, papers_until=until)
    assert [part for part in ("聊天消息：1 条", "申请记录：1 份", "证明材料：1 份") if part not in said] == []
    assert "330503198804129977" not in said
