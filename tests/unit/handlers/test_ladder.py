"""Down the ladder: which way announces a text that waits, and what a failure on one rung leads to."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from bot.clock import MovableClock
from bot.domain.window import Window
from bot.errors import Alarm, Refused, RetryLater, Uncertain
from bot.store.door import SqliteStore
from bot.store.outbox import Outgoing
from bot.store.people import CLOSED
from bot.store.permissions import Agreement
from tests.factories import NUMBER, OPENID, make_config
from tests.unit.handlers.world import World, body

FIELDS = {"case": "character_string1", "status": "thing2"}
WECHAT = {
    "appid": "wxsample", "secret": "s", "token": "t", "encoding_aes_key": "A" * 43,
    "templates": {
        "answered": {"kind": "subscribe", "id": "asks", "fields": FIELDS},
        "progress": {"kind": "template", "id": "tells", "fields": FIELDS},
    },
}  # fmt: skip
SMS = {"provider": "webhook", "url": "https://sms.example", "secret": "s"}
SENT = {"TemplateId": "asks", "MsgID": "7", "ErrorCode": "0", "ErrorStatus": "success"}


@pytest.fixture
def world(database: SqliteStore, clock: MovableClock) -> World:
    return World(make_config(wechat=WECHAT, sms=SMS), database, clock)


async def given(world: World, *, granted: int = 0, agreed: str = "", **who: Any) -> None:
    """An answered case whose person cannot be written to at the moment."""
    case = await world.given_case(who={"window": CLOSED} | who)

    def permit(tx: Any) -> None:
        for _ in range(granted):
            tx.grants.add(case.person, "asks")
        if agreed:
            target = {"phone": "13800001234", "email": "li.lei@person.example"}[agreed]
            tx.agreements.put(Agreement(case.person, "agreed", agreed, target, world.clock.now()))

    await world.store.run(permit)
    now = world.clock.now()
    row = Outgoing("answer", "wechat", "answer", {"text": "答复"}, now, person=case.person, case=NUMBER)
    await world.store.run(lambda tx: tx.outbox.add(row, now))
    await world.deliver()


async def row(world: World) -> tuple[str, str | None, str]:
    [found] = await world.rows("wechat", "answer")
    return found.state, found.how, found.tried


async def nudged(world: World) -> int:
    return len(world.sms.sent) + len(await world.mails("nudge"))


@pytest.mark.parametrize(
    ("granted", "following", "agreed", "expected"),
    [
        (1, True, "phone", ("subscribe", ["asks"], 0)),
        (1, False, "", ("subscribe", ["asks"], 0)),
        (0, True, "phone", ("template", ["tells"], 0)),
        (0, False, "phone", ("nudge", [], 1)),
        (0, False, "email", ("nudge", [], 1)),
        (0, False, "", (None, [], 0)),
    ],
)
async def test_text_that_waits_is_announced_by_the_first_way_that_holds(
    world: World, granted: int, following: bool, agreed: str, expected: tuple[str | None, list[str], int]
) -> None:
    await given(world, granted=granted, agreed=agreed, following=following)

    state, how, _ = await row(world)
    assert (state, how, [notice[1] for notice in world.chat.notices], await nudged(world)) == ("waiting", *expected)


async def test_permission_is_used_up_by_one_notice(world: World) -> None:
    await given(world, granted=2)

    left = await world.store.run(lambda tx: tx.grants.of(tx.index.person("wechat", OPENID)))

    assert left == {"asks": 1}


@pytest.mark.parametrize("refusal", [Refused("43101"), Refused("48002"), Alarm("40037")])
async def test_refused_notices_fall_to_the_next_way(world: World, refusal: Exception) -> None:
    world.chat.notice_failure = refusal

    await given(world, granted=2, agreed="phone")

    left = await world.store.run(lambda tx: tx.grants.of(tx.index.person("wechat", OPENID)))
    assert (await row(world), await nudged(world)) == (("waiting", "nudge", "subscribe,template"), 1)
    assert left == ({} if isinstance(refusal, Refused) else {"asks": 1})


async def test_notice_that_may_have_left_is_not_followed_by_another(world: World) -> None:
    world.chat.notice_failure = Uncertain("no answer")

    await given(world, granted=1, agreed="phone")

    assert (await row(world), await nudged(world)) == (("waiting", "subscribe", ""), 0)


async def test_notice_that_did_not_leave_keeps_its_permission(world: World) -> None:
    world.chat.notice_failure = RetryLater("no connection")
    case = await world.given_case(who={"window": CLOSED})
    now = world.clock.now()
    waiting = Outgoing("answer", "wechat", "answer", {"text": "答复"}, now, person=case.person, case=NUMBER)
    await world.store.run(lambda tx: tx.grants.add(case.person, "asks"))
    await world.store.run(lambda tx: tx.outbox.add(waiting, now))

    await world.dispatch.once()

    assert await world.store.run(lambda tx: tx.grants.of(case.person)) == {"asks": 1}
    assert (await row(world))[0] == "ready"


@pytest.mark.parametrize("status", ["failed:user block", "failed: system failed"])
async def test_template_that_failed_falls_to_the_next_way(world: World, status: str) -> None:
    await given(world, agreed="phone")

    await world.writes("", kind="receipt", extra={"MsgID": "msg-1", "Status": status})
    await world.deliver()

    assert (await row(world), len(world.sms.sent)) == (("waiting", "nudge", "template"), 1)
    assert "delivery" in (await world.log())[-2:]


async def test_subscription_notice_that_failed_falls_to_the_next_way_and_loses_its_permissions(world: World) -> None:
    await given(world, granted=2)
    failed = SENT | {"ErrorCode": "43101", "ErrorStatus": "refused"}

    await world.writes("", kind="receipt", event="subscribe_msg_sent_event", extra={"List": [failed]})
    await world.deliver()

    left = await world.store.run(lambda tx: tx.grants.of(tx.index.person("wechat", OPENID)))
    assert (await row(world), left) == (("waiting", "template", "subscribe"), {})


async def test_notice_that_arrived_is_recorded_and_changes_nothing(world: World) -> None:
    await given(world, granted=1)
    before = await row(world)

    await world.writes("", kind="receipt", event="subscribe_msg_sent_event", extra={"List": [SENT]})
    await world.deliver()

    assert (await row(world), (await world.log())[-1]) == (before, "delivery")


async def test_nudge_tells_nothing_of_the_case(world: World) -> None:
    await given(world, following=False, agreed="phone")
    world.clock.advance(timedelta(days=1))

    [(to, template, params)] = world.sms.sent
    assert (to, template, set(params)) == ("13800001234", "nudge.zh", {"page"})
    assert NUMBER not in str(params)
    assert "答复" not in str(params)


async def test_nudge_at_night_waits_for_the_morning(world: World) -> None:
    world.clock.advance(timedelta(hours=13))  # 23:00 where the office is

    await given(world, following=False, agreed="phone")
    at_night = list(world.sms.sent)
    world.clock.advance(timedelta(hours=10))
    await world.deliver()

    assert (at_night, len(world.sms.sent)) == ([], 1)


async def test_mailed_nudge_names_no_case(world: World) -> None:
    await given(world, following=False, agreed="email")

    [nudge] = await world.mails("nudge")
    assert NUMBER not in f"{nudge['Subject']} {body(nudge)}"
    assert nudge["To"] == "li.lei@person.example"


async def test_unread_answer_is_announced_another_way_after_three_days_once(world: World) -> None:
    case = await world.given_case(who={"window": CLOSED})
    await world.staff("#无数据")
    await world.store.run(
        lambda tx: tx.agreements.put(Agreement(case.person, "agreed", "phone", "13800001234", world.clock.now()))
    )
    await world.deliver()
    before = [(found.how, found.tried) for found in await world.rows("wechat", "answer")]

    for _ in range(8):
        await world.tick(days=1)
        await world.deliver()

    after = [(found.how, found.tried) for found in await world.rows("wechat", "answer")]
    assert (before, after) == ([("template", "")], [("nudge", "template")])
    assert len(world.sms.sent) == 1


async def test_texts_of_a_person_keep_their_order_when_one_is_tried_again(world: World) -> None:
    case = await world.given_case()
    now = world.clock.now()
    for number in range(3):
        text = Outgoing(f"d{number}", "wechat", "text", {"text": f"{number}"}, now, person=case.person, case=NUMBER)
        await world.store.run(lambda tx, text=text: tx.outbox.add(text, now))  # type: ignore[misc]
    world.chat.failures = [None, RetryLater("busy")]

    await world.deliver()
    early = list(world.chat.sent)
    world.clock.advance(timedelta(minutes=2))
    await world.deliver()

    assert [text for _, text in early] == ["0"]
    assert [text for _, text in world.chat.sent] == ["0", "1", "2"]


async def test_retry_goes_on_at_the_piece_that_failed(world: World) -> None:
    case = await world.given_case()
    now, text = world.clock.now(), "很长的话。\n" * 200
    long = Outgoing("long", "wechat", "text", {"text": text}, now, person=case.person, case=NUMBER)
    await world.store.run(lambda tx: tx.outbox.add(long, now))
    world.chat.failures = [None, RetryLater("busy")]

    await world.deliver()
    world.clock.advance(timedelta(minutes=2))
    await world.deliver()

    assert "".join(text for _, text in world.chat.sent).count("很长的话。") == 200
    assert (await world.person()).window.left == 5 - len(world.chat.sent)


async def test_text_that_is_too_long_leaves_as_its_first_part_and_a_page(world: World) -> None:
    await world.given_case()

    await world.staff("很长的话。\n" * 700)
    world.clock.advance(timedelta(minutes=3))
    await world.deliver()

    [(_, text)] = world.chat.sent
    assert "https://rights.example/p/" in text
    assert len(text.encode()) <= 2000


async def test_window_is_spent_by_what_was_sent(world: World) -> None:
    until = world.clock.now() + timedelta(hours=1)

    await given(world, window=Window(until, 2))

    assert (await world.person()).window == Window(until, 1)
