"""Asked once with the receipt, for the proven contact; agreed to, declined and taken back in words or by a tap."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.clock import MovableClock
from bot.domain.cases import Applicant, Paper, State
from bot.domain.rights import Level
from bot.store.door import SqliteStore
from bot.store.outbox import Outgoing
from bot.store.people import CLOSED
from bot.store.permissions import Agreement
from handlers.case_work import save
from handlers.nudges import offer_nudges
from handlers.purge import purge
from tests.factories import OPENID, make_config
from tests.unit.handlers.world import World

SMS = {"provider": "webhook", "url": "https://sms.example", "secret": "s"}


async def offered(world: World) -> list[str]:
    case, person = await world.case(), await world.person()
    says = await world.store.run(lambda tx: offer_nudges(tx, world.office, person, case))
    return [option.value for said in says for option in said.options]


async def agreement(world: World) -> Agreement | None:
    return await world.store.run(lambda tx: tx.agreements.get(tx.index.person("wechat", OPENID)))


async def test_reminders_are_offered_once(world: World) -> None:
    await world.given_case()

    assert [await offered(world), await offered(world)] == [["remind_mail", "no_reminders"], []]


@pytest.mark.parametrize(
    ("level", "contact"), [(Level.ACCOUNT, "email"), (Level.ON_FILE, "phone"), (Level.ON_FILE, "")]
)
async def test_reminders_are_not_offered_without_a_proven_and_reachable_contact(
    world: World, level: Level, contact: str
) -> None:
    """The sample office has no SMS gateway."""
    case = await world.given_case(level=level)
    person = await world.person()
    told = replace(case, applicant=replace(case.applicant, contact_kind=contact))

    assert await world.store.run(lambda tx: offer_nudges(tx, world.office, person, told)) == []


@pytest.mark.parametrize(
    ("said", "state", "reply"),
    [
        ("提醒我", "agreed", "验证过的邮箱"),
        ("邮件提醒我", "agreed", "验证过的邮箱"),
        ("remind me", "agreed", "address you confirmed"),
        ("不要短信提醒", "declined", "不发短信和邮件"),
        ("不要提醒", "declined", "不发短信和邮件"),
        ("停止提醒", "declined", "不发短信和邮件"),
    ],
)
async def test_reminders_are_agreed_to_and_declined_in_words(world: World, said: str, state: str, reply: str) -> None:
    await world.given_case()

    answer = await world.writes(said)

    kept = await agreement(world)
    assert kept is not None
    assert (kept.state, kept.target) == (state, "li.lei@person.example" if state == "agreed" else "")
    assert reply in answer


async def test_agreement_is_taken_back_with_its_contact(world: World) -> None:
    await world.given_case()
    await world.writes("提醒我")

    await world.writes("", kind="text", tapped="start:no_reminders")

    kept = await agreement(world)
    assert kept is not None
    assert (kept.state, kept.target) == ("declined", "")


async def test_stop_asks_which_of_two_things_is_meant(world: World) -> None:
    await world.given_case()
    await world.writes("提醒我")

    asked = await world.writes("STOP")
    await world.writes("1")

    kept = await agreement(world)
    assert kept is not None
    assert ("start:no_reminders" in asked.replace("%3A", ":"), kept.state) == (True, "declined")


async def test_reminders_without_any_request_say_that_there_is_no_contact(world: World) -> None:
    reply = await world.writes("提醒我")

    assert "验证过的手机或邮箱" in reply
    assert await agreement(world) is None


async def test_agreed_contact_is_erased_some_time_after_the_last_request_ended(world: World) -> None:
    case = await world.given_case()
    await world.writes("提醒我")
    world.clock.advance(timedelta(days=31))

    await purge(world.office)
    during = await agreement(world)
    ended = replace(case, state=State.CLOSED, closed_at=world.clock.now())
    await world.store.run(lambda tx: save(tx, world.office, ended))
    await purge(world.office)

    assert (during is not None, await agreement(world)) == (True, None)


async def test_telephone_that_no_code_proved_is_not_nudged_though_staff_accepted_a_document(
    database: SqliteStore, clock: MovableClock
) -> None:
    world = World(make_config(sms=SMS), database, clock)
    given = Applicant("李雷", "01012345678", "phone")
    await world.given_case(state=State.IDENTIFYING, level=Level.ACCOUNT, identity=Paper.RECEIVED, applicant=given)
    await world.staff("#verified")

    await world.writes("短信提醒我")

    assert ((await world.case()).level, await agreement(world)) == (Level.DOCUMENT, None)


async def test_nudge_that_waits_for_the_morning_is_not_sent_once_it_is_declined(
    database: SqliteStore, clock: MovableClock
) -> None:
    world = World(make_config(sms=SMS), database, clock)
    clock.advance(timedelta(hours=13))  # 23:00 where the office is
    case = await world.given_case(who={"window": CLOSED, "following": False})
    now = clock.now()
    answer = Outgoing("answer", "wechat", "answer", {"text": "答复"}, now, person=case.person, case=case.number)
    await world.store.run(lambda tx: tx.agreements.put(Agreement(case.person, "agreed", "phone", "13800001234", now)))
    await world.store.run(lambda tx: tx.outbox.add(answer, now))
    await world.deliver()

    await world.writes("不要短信提醒")
    clock.advance(timedelta(hours=12))
    await world.deliver()

    assert world.sms.sent == []
    assert [(row.state, row.payload) for row in await world.rows("sms")] == [("undone", {})]
