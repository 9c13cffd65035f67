"""No address of anybody stands in the database as it is written, whichever table it is in."""

from __future__ import annotations

from datetime import timedelta

import pytest
from alembic import command
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection, insert, select, text

from bot.store.door import Store
from bot.store.files import PageLink
from bot.store.outbox import Outgoing
from bot.store.people import Person
from bot.store.schema import _alembic, migrate, newest
from bot.store.tables import mails, metadata
from bot.store.tx import Tx
from tests.conftest import START

ANNA = "anna@person.example"
SOON = START + timedelta(hours=1)


def everything(connection: Connection) -> str:
    rows = (connection.execute(select(table)).all() for table in metadata.sorted_tables)
    return "\n".join(repr(row) for table in rows for row in table)


async def test_addresses_are_sealed_and_found_again(store: Store) -> None:
    def write(tx: Tx) -> None:
        tx.people.save(Person("p", "mail", ANNA, START))
        kept = tx.mails.add(b"raw", "<1@person.example>", ANNA, START)
        tx.mails.settle(kept or 0, state="accepted", reason="person_mail", case="GK-1")
        tx.codes.add(ANNA, "p", START)
        tx.links.add("token", PageLink("package", "p", "GK-1", "1", START, SOON))
        tx.links.set_unlock("token", "123456", ANNA, SOON)
        tx.outbox.add(Outgoing("mail:1", "mail", "code", {"recipients": [ANNA]}, START), START)
        [row] = tx.outbox.claim(SOON, SOON, 1)
        tx.outbox.retry(row, SOON, f"450 {ANNA}: try again later")

    await store.run(write)

    def found(tx: Tx) -> list[object]:
        [row] = tx.outbox.claim(SOON, SOON, 1)
        [mail] = tx.mails.of_case("GK-1")
        return [row.error, mail.sender, tx.mails.ids_from(ANNA, "GK-1"), tx.mails.count_in("GK-1", ANNA, START),
                tx.links.try_unlock("token", "123456", now=START, tries=1)]  # fmt: skip

    assert ANNA not in await store.schema(everything)
    assert await store.run(found) == [f"450 {ANNA}: try again later", ANNA, ["<1@person.example>"], 1, ANNA]


@pytest.mark.parametrize("sender", [ANNA, "MAILER-DAEMON", ""])
async def test_authors_of_mails_from_before_are_sealed(store: Store, sender: str) -> None:
    def older(connection: Connection) -> None:
        metadata.drop_all(connection)
        connection.execute(text("DROP TABLE alembic_version"))
        command.upgrade(_alembic(connection), "0010")
        old = {"sha256": "0" * 64, "message_id": "<1@x>", "received_at": START, "sender": sender, "state": "accepted",
               "reason": "", "case": "GK-1"}  # fmt: skip
        connection.execute(insert(mails).values(old))

    await store.schema(older)

    await migrate(store)

    assert await store.schema(lambda c: MigrationContext.configure(c).get_current_revision()) == newest()
    assert [mail.sender for mail in await store.run(lambda tx: tx.mails.of_case("GK-1"))] == [sender]
    assert await store.run(lambda tx: tx.mails.count_in("GK-1", sender, START)) == 1
    assert sender == "" or sender not in await store.schema(everything)
