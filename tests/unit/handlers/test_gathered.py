"""Several lines of a person make one mail to staff, once they pause; none is lost, none is told twice."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import Row

from bot.clock import MovableClock
from bot.domain.cases import State
from bot.domain.rights import Right
from bot.store.door import SqliteStore
from bot.store.outbox import Outbox, OutboxRow
from dialogs.model import AddWords, Judge
from handlers import gathered, mirror
from handlers.deliver import PATIENCE, PAUSES
from handlers.talk_effects import carry_out
from tests.factories import NUMBER, make_config
from tests.unit.handlers.world import World, body

LINES = ("你们漏了我的手机号", "还有去年的维保记录", "这些都要")


async def says(world: World, *lines: str, pause: float = 10, asks: bool = False) -> None:
    person = await world.person()
    for line in lines:
        await world.store.run(lambda tx, line=line: carry_out(tx, world.office, person, AddWords(NUMBER, line, asks)))  # type: ignore[misc]
        await world.deliver(seconds=pause)


async def told(world: World) -> list[str]:
    """The mails with words of the person."""
    return [text for text in map(body, await world.mails("thread")) if "请求人写道" in text]


async def test_lines_in_a_minute_make_one_mail_after_a_silence(world: World) -> None:
    await world.given_case()

    await says(world, *LINES)
    before = await told(world)
    await world.deliver(minutes=1)

    [mail] = await told(world)
    assert before == []
    assert [line in mail for line in LINES] == [True] * 3


async def test_lines_before_and_after_a_silence_make_two(world: World) -> None:
    await world.given_case()

    await says(world, *LINES, pause=70)

    assert len(await told(world)) == 3


async def test_whoever_goes_on_writing_is_read_after_minutes(world: World) -> None:
    await world.given_case()

    await says(world, *(f"第{number}句话" for number in range(8)), pause=50)

    assert "第0句话" in (await told(world))[0]


async def test_question_among_the_lines_asks_for_a_reply(world: World) -> None:
    await world.given_case()

    await says(world, LINES[0])
    await says(world, "什么时候能给？", asks=True)
    await world.deliver(minutes=1)

    assert ["请求人有疑问，请回复" in mail for mail in await told(world)] == [True]


async def test_objection_with_the_same_words_is_one_mail(world: World) -> None:
    await world.given_case(state=State.ANSWERED, answered_at=world.clock.now())
    await says(world, *LINES)

    objected = Judge(NUMBER, satisfied=False, text="\n".join(LINES))
    person = await world.person()
    await world.store.run(lambda tx: carry_out(tx, world.office, person, objected))
    await world.deliver(minutes=2)

    [mail] = await told(world)
    assert "异议" in mail


async def test_line_that_is_only_part_of_the_objections_is_told_by_itself(world: World) -> None:
    await world.given_case(state=State.ANSWERED, answered_at=world.clock.now())
    await says(world, "手机号")

    person = await world.person()
    await world.store.run(
        lambda tx: carry_out(tx, world.office, person, Judge(NUMBER, False, "你们没给我的手机号记录"))
    )
    await world.deliver(minutes=2)

    assert len(await told(world)) == 2


async def test_next_line_opens_none_of_the_mails_of_the_case(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    case, opened = await world.given_case(), []
    await says(world, LINES[0])
    read = Outbox._row

    def reading(self: Outbox, row: Row[Any]) -> OutboxRow:
        opened.append(row.channel)
        return read(self, row)

    monkeypatch.setattr(Outbox, "_row", reading)

    await world.store.run(lambda tx: gathered.person_wrote(tx, world.office, case, LINES[1]))

    assert opened == ["desk"]


async def test_line_that_the_objection_does_not_hold_is_told_by_itself(world: World) -> None:
    await world.given_case(state=State.ANSWERED, answered_at=world.clock.now())
    await says(world, *LINES)

    person = await world.person()
    await world.store.run(lambda tx: carry_out(tx, world.office, person, Judge(NUMBER, False, LINES[0])))
    await world.deliver(minutes=2)

    assert [LINES[2] in mail for mail in await told(world)] == [False, True]


async def test_words_that_cannot_be_handed_on_are_told_of(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    await world.given_case()
    await says(world, LINES[0])

    def fails(*_args: object, **_more: object) -> None:
        raise RuntimeError

    monkeypatch.setattr(mirror, "person_wrote", fails)
    world.clock.advance(PATIENCE)
    for _ in range(len(PAUSES) + 1):
        await world.deliver(hours=2)

    [row] = await world.rows("desk")
    notices = [body(mail) for mail in await world.mails("notice")]
    assert row.state == "failed"
    assert [f"rights-bot cases show {NUMBER}" in text for text in notices] == [True]


async def test_words_held_when_the_service_stops_are_told_when_it_runs_again(world: World) -> None:
    await world.given_case()
    await says(world, LINES[0])

    again = World(world.config, world.store, world.clock)
    await again.deliver(hours=5)

    assert len(await told(again)) == 1


async def test_without_a_pause_configured_each_line_goes_at_once(database: SqliteStore, clock: MovableClock) -> None:
    world = World(make_config(mail={"gather_seconds": 0}), database, clock)
    await world.given_case(Right.ACCESS)

    await says(world, *LINES, pause=0)

    assert len(await told(world)) == 3
