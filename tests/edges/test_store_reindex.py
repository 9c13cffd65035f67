"""Another ``keys.index`` on both databases: who is found again under it, and what is void."""

from __future__ import annotations

import pytest
from sqlalchemy import delete, insert, select

from bot.app import address_of, office_of
from bot.clock import MovableClock
from bot.errors import ConfigError
from bot.store.door import Result, Store, Work
from bot.store.files import PageLink
from bot.store.inbox import Received
from bot.store.outbox import Outgoing
from bot.store.people import Person
from bot.store.permissions import Agreement
from bot.store.schema import migrate, require_index
from bot.store.seal import KeyedIndex
from bot.store.tables import mails, notes
from bot.store.tx import Tx
from handlers.keys import reindex
from tests.conftest import INDEX, SEALER, START
from tests.factories import NUMBER, OPENID, make_case, make_config
from tests.fakes import CountingTokens

NEW = KeyedIndex(b"j" * 32)
ANNA = "anna@person.example"
OLD_ID, NEW_ID = INDEX.person("wechat", OPENID), NEW.person("wechat", OPENID)


class Reopened:
    """The same database under the new key."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.connect, self.close, self.schema = store.connect, store.close, store.schema

    async def run(self, work: Work[Result]) -> Result:
        return await self._store.run(lambda tx: work(Tx(tx.connection, SEALER, NEW)))


def fill(tx: Tx) -> None:
    tx.people.save(Person(OLD_ID, "wechat", OPENID, START))
    tx.people.save(Person("gone", "wechat", "", START))
    tx.cases.save(make_case(person=OLD_ID, received_at=START), "2026-12-23")
    tx.inbox.add(Received("k", OLD_ID, START, {"text": "您好"}, "您好"))
    tx.outbox.add(Outgoing("o", "wechat", "text", {"text": "a"}, START, person=OLD_ID, state="waiting"), START)
    tx.agreements.put(Agreement(OLD_ID, "declined", "", "", START))
    tx.grants.add(OLD_ID, "template")
    tx.mails.add(b"raw", "<1@x>", ANNA, START)
    tx.codes.add(ANNA, OLD_ID, START)
    tx.contacts.put(name="安娜", kind="email", value=ANNA, group="2.4", reference="K", last_confirmed="2026-01-01")
    tx.links.add("token", PageLink("package", OLD_ID, NUMBER, "1", START, START.replace(year=2030)))


async def test_people_and_authors_are_found_under_the_new_key(store: Store, clock: MovableClock) -> None:
    await store.run(fill)
    again = Reopened(store)
    office = office_of(make_config(), again, clock=clock, tokens=CountingTokens())
    with pytest.raises(ConfigError, match=r"^keys\.index: "):
        await again.run(require_index)

    counts, repeated = await reindex(office), await reindex(office)

    def found(tx: Tx) -> list[object]:
        return [
            tx.people.get(OLD_ID), [case.number for case in tx.cases.of_person(NEW_ID)],
            [row.dedupe for row in tx.outbox.waiting(NEW_ID)], tx.inbox.count(NEW_ID), tx.agreements.get(NEW_ID),
            list(tx.grants.of(NEW_ID)), tx.mails.count_since(ANNA, ("",), START), tx.contacts.count(),
            tx.links.get("token", START), tx.people.get("gone") is not None,
        ]  # fmt: skip

    assert counts == {"people": 1, "mails": 1, "contacts": 1, "links": 1, "codes": 1, "confirmations": 0}
    assert repeated == {}
    await again.run(require_index)
    assert await again.run(lambda tx: tx.people.get(NEW_ID)) == Person(NEW_ID, "wechat", OPENID, START)
    declined = Agreement(NEW_ID, "declined", "", "", START)
    assert await again.run(found) == [None, [NUMBER], ["o"], 1, declined, ["template"], 1, 0, None, True]


async def test_database_of_before_the_note_is_not_taken_for_the_new_keys(store: Store, clock: MovableClock) -> None:
    def older(tx: Tx) -> None:
        tx.connection.execute(delete(notes))
        tx.people.save(Person(OLD_ID, "wechat", OPENID, START))
        old = {"sha256": "0" * 64, "message_id": "<1@x>", "received_at": START, "sender": ANNA, "state": "accepted",
               "reason": "", "case": "GK-1"}  # fmt: skip
        tx.connection.execute(insert(mails).values(old))

    await store.run(older)
    again = Reopened(store)
    with pytest.raises(ConfigError, match=r"^keys\.index: .* keys reindex"):
        await migrate(again)
    before = await store.run(lambda tx: tx.connection.execute(select(mails.c.sender)).scalar_one())

    counts = await reindex(office_of(make_config(), again, clock=clock, tokens=CountingTokens()))
    await migrate(again)

    assert before == ANNA
    assert (counts["people"], counts["mails"]) == (1, 1)
    assert await again.run(lambda tx: tx.people.get(NEW_ID)) == Person(NEW_ID, "wechat", OPENID, START)
    assert await again.run(lambda tx: tx.mails.ids_from(ANNA, "GK-1")) == ["<1@x>"]


async def test_database_of_before_the_note_is_migrated_under_its_own_key(store: Store) -> None:
    await store.run(lambda tx: tx.connection.execute(delete(notes)))
    await store.run(lambda tx: tx.people.save(Person(OLD_ID, "wechat", OPENID, START)))

    await migrate(store)

    await store.run(require_index)


@pytest.mark.parametrize(("previous", "case"), [({"previous_index": "a" * 43 + "="}, NUMBER), ({}, None)])
def test_mark_from_before_is_known_while_the_former_key_is_configured(
    previous: dict[str, str], case: str | None
) -> None:
    mark = address_of(make_config()).mark(NUMBER)
    changed = address_of(make_config(keys={"index": "e" * 43 + "=", **previous}))

    assert changed.find_in_ids([mark]) == case
    assert changed.find_in_ids([changed.mark(NUMBER)]) == NUMBER
