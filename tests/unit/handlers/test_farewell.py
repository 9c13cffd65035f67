"""Leaving: what is erased at once, what stays while a case has to be answered, and when that ends."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.cases import State
from bot.store.people import Person
from bot.store.permissions import Agreement
from bot.store.tx import Tx
from handlers.case_work import save
from tests.factories import NUMBER, OPENID
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
