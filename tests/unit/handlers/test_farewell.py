"""Leaving: what is erased at once, what stays while a case has to be answered, and when that ends."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.clock import MovableClock
from bot.domain.cases import State
from bot.domain.effects import SendCode
from bot.store.door import SqliteStore
from bot.store.people import Person
from bot.store.permissions import Agreement
from bot.store.tx import Tx
from handlers.case_work import save
from handlers.codes import send_code
from tests.factories import NUMBER, OPENID, make_config
from tests.unit.handlers.world import World, body

AGREED = Agreement("", "agreed", "phone", "13800001234", None)  # type: ignore[arg-type]  # person and time are filled in


async def permits(world: World, *, agreed: bool = True) -> None:
    now = world.clock.now()

    def work(tx: Tx) -> None:
        person = tx.index.person("wechat", OPENID)
        tx.grants.add(person, "asks")
        if agreed:
            tx.agreements.put(replace(AGREED, person=person, at=now))

    await world.store.run(work)


async def known(world: World) -> dict[str, bool]:
    """What is still known of the person on the chat's side."""

    def work(tx: Tx) -> dict[str, bool]:
        person_id = tx.index.person("wechat", OPENID)
        person = tx.people.get(person_id) or Person(person_id, "wechat", "", world.clock.now())
        messages = tx.inbox.of_person(person_id, person.seen_at - timedelta(days=1))
        return {
            "address": bool(person.address),
            "talk": person.talk is not None,
            "words": any(message.raw or message.reply for message in messages),
            "grants": bool(tx.grants.of(person_id)),
            "agreement": tx.agreements.get(person_id) is not None,
        }

    return await world.store.run(work)


ALL = {"address": True, "talk": True, "words": True, "grants": True, "agreement": True}
NOTHING = dict.fromkeys(ALL, False)


@pytest.fixture
async def writer(world: World) -> World:
    """Somebody who wrote and permits everything."""
    await world.writes("我要撤回同意")
    await permits(world)
    assert await known(world) == ALL
    return world


@pytest.mark.parametrize(
    ("kind", "event"),
    [("unfollow", "unsubscribe"), ("privacy", "user_authorization_revoke"),
     ("privacy", "user_authorization_cancellation")],
)  # fmt: skip
async def test_whoever_leaves_without_a_live_case_is_erased_at_once(writer: World, kind: str, event: str) -> None:
    await writer.writes("", kind=kind, event=event)

    assert await known(writer) == NOTHING


async def test_mailed_code_is_erased_with_its_address(writer: World) -> None:
    person = await writer.person()
    code = SendCode(kind="email", target="li.lei@person.example", code="123456", dedupe="k1")
    await writer.store.run(lambda tx: send_code(tx, writer.office, person, code))

    await writer.writes("", kind="unfollow", event="unsubscribe")

    assert [row.payload for row in await writer.rows("mail", "code")] == [{}]


async def test_event_that_comes_later_teaches_nothing_again(writer: World) -> None:
    await writer.writes("", kind="unfollow")

    await writer.writes("", kind="receipt", extra={"MsgID": "1", "Status": "success"})

    assert await known(writer) == NOTHING


@pytest.mark.parametrize(
    ("kind", "event", "agreed", "kept", "told"),
    [
        ("unfollow", "unsubscribe", True, {"address", "grants", "agreement", "words"}, "短信或邮件提醒"),
        ("unfollow", "unsubscribe", False, {"address", "grants", "words"}, "订阅通知"),
        ("privacy", "user_authorization_revoke", True, {"agreement", "words"}, "短信或邮件提醒"),
        ("privacy", "user_authorization_revoke", False, {"address", "words"}, "最后一件办结后删除"),
    ],
)
async def test_with_a_live_case_only_what_answering_needs_is_kept(
    world: World, kind: str, event: str, agreed: bool, kept: set[str], told: str
) -> None:
    await world.given_case()
    await world.writes("进度")
    await permits(world, agreed=agreed)

    await world.writes("", kind=kind, event=event)

    assert {name for name, is_known in (await known(world)).items() if is_known} == kept
    assert told in body((await world.mails("thread"))[-1])


async def test_whoever_left_is_erased_when_the_last_case_has_ended(world: World) -> None:
    case = await world.given_case()
    await permits(world)
    await world.writes("", kind="unfollow")
    await world.ticker.tick()
    before = await known(world)

    ended = replace(case, state=State.CLOSED, closed_at=world.clock.now())
    await world.store.run(lambda tx: save(tx, world.office, ended))
    await world.ticker.tick()

    assert (before["address"], await known(world)) == (True, NOTHING)
    assert (await world.case()).state is State.CLOSED


async def test_whoever_follows_again_is_the_same_person_with_the_same_case(world: World) -> None:
    await world.given_case()
    await world.writes("", kind="unfollow")

    await world.writes("", kind="follow")
    reply = await world.writes("进度")

    person = await world.person()
    assert (person.following, person.left_at, person.address) == (True, None, OPENID)
    assert NUMBER in reply


async def test_answer_to_whoever_revoked_is_announced_as_they_agreed(
    database: SqliteStore, clock: MovableClock
) -> None:
    world = World(
        make_config(sms={"provider": "webhook", "url": "https://sms.example", "secret": "s"}), database, clock
    )
    await world.given_case()
    await permits(world)
    await world.writes("", kind="privacy", event="user_authorization_revoke")

    await world.staff("#无数据")
    await world.deliver()

    [answer] = await world.rows("wechat", "answer")
    assert (answer.state, answer.how, len(world.sms.sent)) == ("waiting", "nudge", 1)
    assert (await world.case()).state is State.ANSWERED


async def test_answer_to_whoever_closed_their_account_and_agreed_to_nothing_is_lost(world: World) -> None:
    await world.given_case(who={"address": OPENID})
    person = await world.person()
    await world.store.run(lambda tx: tx.people.save(replace(person, address="")))

    await world.staff("#无数据")
    await world.deliver()

    assert [row.state for row in await world.rows("wechat", "answer")] == ["failed"]
    assert (await world.case()).state is State.OPEN


async def test_answer_that_nobody_fetches_keeps_nobody_who_left_for_ever(world: World) -> None:
    await world.given_case()
    await world.writes("", kind="unfollow")
    await world.staff("#无数据")
    await world.deliver()

    await world.tick(days=14)
    before = (await world.case()).state
    await world.tick(days=2)

    assert (before, (await world.case()).state) == (State.ANSWERED, State.CLOSED)
    assert await known(world) == NOTHING


async def test_callback_goes_with_whoever_asked_for_it(world: World) -> None:
    await world.writes("转人工，请打 13800001234 找李雷")
    person = await world.person()

    def kept(tx: Tx) -> tuple[bool, list[str]]:
        pages = [file.kind for file in tx.files.of_person(person.id)]
        return any(callback.said for callback in tx.callbacks.all_open()), pages

    before = await world.store.run(kept)
    await world.writes("", kind="unfollow")

    assert (before, await world.store.run(kept)) == ((True, ["words"]), (False, []))
