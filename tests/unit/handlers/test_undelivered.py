"""Mails that one recipient did not get, bounces, and the channel that stops until its login works."""

from __future__ import annotations

import logging
from datetime import timedelta

import pytest

from bot.clock import MovableClock
from bot.errors import Alarm, GaveUp, RetryLater
from bot.store.door import SqliteStore
from bot.store.mails import decode_bytes
from handlers.gate import PAUSE
from tests.factories import BOT, NUMBER, make_config
from tests.unit.handlers.world import World, body

INBOX, COPY, CHIEF = "care@corp.example", "copy@corp.example", "chief@corp.example"


@pytest.fixture
def world(database: SqliteStore, clock: MovableClock) -> World:
    """An office with two readers of each case mail, and somebody above them."""
    staff = {"allow": ["@corp.example"], "authserv_id": "mx.rights.example", "escalation": CHIEF}
    return World(make_config(mail={"inbox": INBOX, "copy": [COPY], "staff": staff}), database, clock)


async def bounce(world: World, message_id: str | None, text: str = "", *, action: str = "failed") -> None:
    subject = "Undelivered Mail Returned to Sender" if action == "failed" else "Delivery delayed"
    await world.take(
        f"{text}\n\nMessage-ID: <{message_id}>\n",
        to=BOT, sender="mailer-daemon@mx.corp.example", auth="", headers={"Subject": subject},
    )  # fmt: skip


async def opening(world: World) -> str:
    """A case whose opening mail has left; the Message-ID of that mail."""
    await world.given_case()
    await world.deliver()
    [row] = await world.rows("mail", "thread")
    assert row.remote_id is not None
    return row.remote_id


async def undelivered(world: World) -> list[tuple[str, str]]:
    """To whom and about whom the notices are."""
    found = []
    for notice in await world.mails("notice"):
        about = next((address for address in (INBOX, COPY, CHIEF) if address in body(notice)), "")
        found.append((str(notice["To"]), about))
    return found


async def test_recipient_refused_for_good_is_told_once_a_day_and_the_others_have_the_mail(world: World) -> None:
    world.mail.refuses = (COPY,)
    await world.given_case()

    await world.deliver()
    await world.staff("#备注\n一\n")
    await world.deliver()

    assert await undelivered(world) == [(INBOX, COPY)]
    assert {row.state for row in await world.rows("mail")} == {"sent"}
    assert (await world.log()).count("delivery") == 1
    world.clock.advance(timedelta(days=1))
    await world.given_case(number="GK-0000-000")
    await world.deliver()
    assert await undelivered(world) == [(INBOX, COPY)] * 2


async def test_mailbox_of_staff_that_is_refused_is_told_to_somebody_else(world: World) -> None:
    world.mail.refuses = (INBOX,)
    await world.given_case()

    await world.deliver()

    assert await undelivered(world) == [(CHIEF, INBOX)]


async def test_greylisted_recipient_gets_the_same_bytes_later_and_alone(world: World) -> None:
    world.mail.refuses, world.mail.code = (COPY,), 450
    await world.given_case()
    await world.deliver()
    world.mail.refuses = ()

    world.clock.advance(timedelta(minutes=6))
    await world.deliver()

    first, second = world.mail.sent
    assert (first[0], first[2], second[2]) == (second[0], (INBOX, COPY), (COPY,))
    assert await undelivered(world) == []


async def test_mail_refused_for_all_is_told_above(world: World) -> None:
    world.mail.failure = GaveUp("the mail server answered 554")
    await world.given_case()

    await world.deliver()

    assert await undelivered(world) == [(CHIEF, INBOX), (INBOX, COPY)]
    assert {row.state for row in await world.rows("mail")} == {"failed"}


async def test_bounce_of_one_reader_leaves_the_mail_sent(world: World) -> None:
    message_id = await opening(world)

    await bounce(world, message_id, f"<{COPY}>: user unknown")

    [row] = await world.rows("mail", "thread")
    assert (row.state, await undelivered(world)) == ("sent", [(INBOX, COPY)])
    assert (await world.log())[-2:] == ["delivery", "mail_recorded"]


async def test_bounce_that_names_nobody_fails_the_mail_and_is_told_where_mail_arrives(world: World) -> None:
    message_id = await opening(world)

    await bounce(world, message_id)
    await bounce(world, message_id, "once more")

    [row] = await world.rows("mail", "thread")
    assert (row.state, row.how, row.error) == ("failed", "bounce", "bounced")
    assert await undelivered(world) == [(CHIEF, INBOX), (INBOX, COPY)]


async def test_passing_bounce_is_only_noted_in_the_case(world: World) -> None:
    message_id = await opening(world)

    await bounce(world, message_id, f"<{COPY}> is delayed", action="delayed")

    [row] = await world.rows("mail", "thread")
    assert (row.state, await undelivered(world), (await world.log())[-1]) == ("sent", [], "mail_recorded")


async def test_bounce_of_a_mail_that_is_not_ours_changes_nothing(world: World) -> None:
    message_id = await opening(world)
    rows, before = await world.rows(), await world.log()

    await bounce(world, "somebody-elses@corp.example")

    assert await world.rows() == rows
    assert (await world.log(), message_id != "") == (before, True)


async def test_refused_login_stops_the_queue_with_one_try_and_one_alarm_until_it_works(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    world.mail.failure = Alarm("the mail server refused the login with 535")
    for number in ("GK-0000-000", "GK-0000-017", NUMBER):
        await world.given_case(number=number)

    for _ in range(3):
        await world.deliver()
    stopped = world.mail.tries
    world.clock.advance(PAUSE)
    await world.deliver()
    tried_again = world.mail.tries
    world.mail.failure = None
    world.clock.advance(PAUSE)
    await world.deliver()

    alarms = [record for record in caplog.records if record.levelno == logging.ERROR]
    assert (stopped, tried_again, len(alarms)) == (1, 2, 1)
    assert [row.state for row in await world.rows("mail", "thread")] == ["sent"] * 3
    assert len(world.mail.sent) == 3


async def test_queue_that_was_stopped_for_weeks_loses_nothing(world: World) -> None:
    world.mail.failure = Alarm("the mail server refused the login with 535")
    await world.given_case()
    for _ in range(20):
        await world.deliver()
        world.clock.advance(timedelta(days=1))

    world.mail.failure = None
    await world.deliver()

    assert [(row.state, row.attempts) for row in await world.rows("mail", "thread")] == [("sent", 1)]


async def test_resend_after_a_lost_answer_is_byte_for_byte_the_same(world: World) -> None:
    await world.given_case()
    [row] = await world.rows("mail", "thread")
    world.mail.failure = RetryLater("lost after DATA")
    await world.deliver()
    world.mail.failure = None

    world.clock.advance(timedelta(minutes=2))
    await world.deliver()

    assert [raw for raw, _, _ in world.mail.sent] == [decode_bytes(str(row.payload["raw"]))]
