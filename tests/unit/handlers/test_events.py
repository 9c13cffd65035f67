"""WeChat's events that are no conversation: unfollowing, receipts, privacy; and what is sealed on the disk."""

from __future__ import annotations

import re
from typing import get_args

import pytest

from bot.store.door import SqliteStore
from bot.store.outbox import Outgoing
from bot.store.people import CLOSED
from bot.store.tx import Tx
from bot.wechat.messages import Kind
from handlers.events import CHANGES
from handlers.talks import INPUTS
from tests.factories import NUMBER, OPENID
from tests.unit.handlers.world import World, body


def test_every_kind_of_push_is_an_input_or_an_event() -> None:
    assert set(INPUTS) | set(CHANGES) == set(get_args(Kind))
    assert not set(INPUTS) & set(CHANGES)


async def test_unfollow_closes_the_window_and_keeps_the_case(world: World) -> None:
    before = await world.given_case()

    reply = await world.writes("", kind="unfollow")

    person = await world.person()
    assert reply == ""
    assert (person.following, person.window.left) == (False, 0)
    assert await world.case() == before


@pytest.mark.parametrize("kind", [kind for kind in CHANGES if kind != "unfollow"])
async def test_event_that_is_no_contact_changes_nothing_about_the_person(world: World, kind: str) -> None:
    await world.writes("", kind="unfollow")
    before = await world.person()

    reply = await world.writes("", kind=kind)

    after = await world.person()
    assert reply == ""
    assert (after.following, after.window, after.talk) == (before.following, before.window, before.talk)
    assert not after.window.is_open(world.clock.now())
    assert CLOSED.left == 0


@pytest.mark.parametrize(("status", "error"), [("success", None), ("failed:user block", "template: failed:user block")])
async def test_receipt_of_a_template_notice_is_noted(world: World, status: str, error: str | None) -> None:
    await world.given_case()
    now = world.clock.now()
    row = Outgoing("d", "wechat", "answer", {"text": "x"}, now, case=NUMBER, state="waiting", remote_id="msg-1")
    await world.store.run(lambda tx: tx.outbox.add(row, now))

    await world.writes("", kind="receipt", extra={"MsgID": "msg-1", "Status": status})

    [kept] = await world.rows("wechat")
    assert (kept.state, kept.error) == ("waiting", error)


async def test_stored_message_and_reply_are_sealed_on_the_disk(world: World, database: SqliteStore) -> None:
    await world.writes("我叫欧阳娜娜，电话13800001234")

    def dump(tx: Tx) -> bytes:
        rows = tx.connection.exec_driver_sql("SELECT * FROM inbox").all()
        return repr([tuple(row) for row in rows]).encode()

    stored = await database.run(dump)
    assert not re.search("欧阳|13800001234|" + OPENID, stored.decode())


async def test_change_of_what_is_known_of_a_person_forgets_nothing(world: World) -> None:
    await world.writes("我要撤回同意")

    await world.writes("", kind="privacy", event="user_info_modified")

    person = await world.person()
    assert (person.talk is not None, person.address) == (True, OPENID)


@pytest.mark.parametrize(
    ("event", "answers", "left"),
    [
        ("subscribe_msg_popup_event", ["accept"], {"a": 2}),
        ("subscribe_msg_popup_event", ["accept", "accept"], {"a": 3}),
        ("subscribe_msg_popup_event", ["reject"], {}),
        ("subscribe_msg_change_event", ["reject"], {}),
        ("subscribe_msg_change_event", ["accept"], {"a": 1}),
        ("subscribe_msg_popup_event", ["ban"], {"a": 1}),
    ],
)
async def test_answer_to_a_popup_moves_what_is_permitted(
    world: World, event: str, answers: list[str], left: dict[str, int]
) -> None:
    await world.writes("您好")
    person = (await world.person()).id
    await world.store.run(lambda tx: tx.grants.add(person, "a"))
    items = [{"TemplateId": "a", "SubscribeStatusString": status} for status in answers]

    await world.writes("", kind="subscription", event=event, extra={"List": items})

    assert await world.store.run(lambda tx: tx.grants.of(person)) == left


async def test_event_about_the_accounts_verification_is_told_to_an_operator(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    await world.writes("", kind="alert", event="verify_expired")

    [mail] = await world.mails("notice")
    assert (mail["To"], "verify_expired" in body(mail)) == ("dpo@corp.example", True)
    assert "an operator must act" in caplog.text
