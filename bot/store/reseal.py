"""Sealed columns under a new key, table by table; and which stored values no configured key opens."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Table, and_, func, literal, or_, select, tuple_, update

from bot.store.seal import KEY_ID, Sealer, key_id
from bot.store.tables import metadata

BATCH = 200


def sealed_tables() -> list[Table]:
    """The tables that have sealed columns."""
    return [table for table in metadata.sorted_tables if sealed_columns(table)]


def sealed_columns(table: Table) -> list[str]:
    return [column.name for column in table.columns if column.info.get("sealed")]


def reseal_batch(
    connection: Connection, sealer: Sealer, table: Table, after: tuple[Any, ...] | None
) -> tuple[int, tuple[Any, ...] | None]:
    """Seal the next rows that another key sealed; how many, and behind which primary key to go on (None: at the end).

    Raises ConfigError when a value cannot be opened.
    """
    columns, keys = sealed_columns(table), list(table.primary_key)
    query = select(table).where(or_(*(_foreign(table, name, sealer.key) for name in columns)))
    if after is not None:
        query = query.where(
            tuple_(*keys) > tuple_(*(literal(value, key.type) for key, value in zip(keys, after, strict=True)))
        )
    rows = list(connection.execute(query.order_by(*keys).limit(BATCH).with_for_update()))
    for row in rows:
        here = and_(*(key == row._mapping[key] for key in keys))
        connection.execute(update(table).where(here).values(dict(_resealed(row, sealer, columns))))
    return len(rows), tuple(rows[-1]._mapping[key] for key in keys) if rows else None


def count_unreadable(connection: Connection, sealer: Sealer) -> int:
    """Values that were sealed with a key that is neither the current nor the previous one."""
    known = [key for key in (sealer.key, sealer.previous) if key]
    return sum(
        int(connection.execute(
            select(func.count()).select_from(table).where(*(_foreign(table, name, key) for key in known))
        ).scalar_one())
        for table in sealed_tables()
        for name in sealed_columns(table)
    )  # fmt: skip


def _resealed(row: Row[Any], sealer: Sealer, columns: list[str]) -> Iterator[tuple[str, bytes]]:
    for name in columns:
        value = row._mapping[name]
        if value is not None and not sealer.is_current(value):
            yield name, sealer.seal(sealer.open(value))


def _foreign(table: Table, name: str, key: bytes) -> ColumnElement[bool]:
    """Sealed, but not with this key."""
    column = table.c[name]
    return and_(column.is_not(None), func.substr(column, 1, KEY_ID) != literal(key_id(key)))
