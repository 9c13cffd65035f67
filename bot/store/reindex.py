"""Keyed hashes under a new ``keys.index``: made anew where what they stand for is sealed beside them, else void.

People and authors of mails are found again. What nobody can tell from its hash is dropped: contacts (to be imported
again), addresses of pages, codes on their way.
"""

from __future__ import annotations

from sqlalchemy import Column, Connection, MetaData, String, Table, bindparam, delete, insert, select, update

from bot.store.seal import KeyedIndex, Sealer
from bot.store.tables import codes, confirmations, contacts, links, mails, metadata, people

TOGETHER = 1000
VOID = (contacts, links, codes, confirmations)


def reindex(connection: Connection, sealer: Sealer, index: KeyedIndex) -> dict[str, int]:
    """Rows a table; in one transaction, while nothing else runs. Raises ConfigError when a value cannot be opened."""
    counts = {table.name: connection.execute(delete(table)).rowcount for table in VOID}
    return {"people": _people(connection, sealer, index), "mails": _mails(connection, sealer, index)} | counts


def _people(connection: Connection, sealer: Sealer, index: KeyedIndex) -> int:
    """Whose address was erased keeps the old name: nothing is to be found under it any more."""
    known = connection.execute(select(people.c.id, people.c.channel, people.c.address)).all()
    names = [
        {"old": row.id, "new": index.person(row.channel, sealer.open_text(row.address))} for row in known if row.address
    ]
    if names:
        _rename(connection, names)
    return len(names)


def _rename(connection: Connection, names: list[dict[str, str]]) -> None:
    old, new = Column("old", String(32), primary_key=True), Column("new", String(32))
    renamed = Table("renamed_people", MetaData(), old, new, prefixes=["TEMPORARY"])
    renamed.create(connection)
    connection.execute(insert(renamed), names)
    for column in (people.c.id, *(table.c.person for table in metadata.sorted_tables if "person" in table.c)):
        name = select(new).where(old == column).scalar_subquery()
        connection.execute(update(column.table).where(column.in_(select(old))).values({column: name}))
    renamed.drop(connection)


def _mails(connection: Connection, sealer: Sealer, index: KeyedIndex) -> int:
    total, last = 0, 0
    named = update(mails).where(mails.c.id == bindparam("mail")).values(sender=bindparam("name"))
    page = select(mails.c.id, mails.c.author).where(mails.c.author.is_not(None)).order_by(mails.c.id).limit(TOGETHER)
    while rows := connection.execute(page.where(mails.c.id > last)).all():
        names = [{"mail": row.id, "name": index.author(sealer.open_text(row.author))} for row in rows]
        connection.execute(named, names)
        total, last = total + len(rows), rows[-1].id
    return total
