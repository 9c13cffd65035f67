"""SQL that both databases spell in their own dialect. Statements are built once: building costs more than running."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from sqlalchemy import Connection, Delete, Insert, Table, Update, select, tuple_
from sqlalchemy.dialects import postgresql, sqlite

BATCH = 200
"""Rows that retention takes at a time: nobody in the chat waits long for them."""

DIALECTS = {"postgresql": postgresql, "sqlite": sqlite}


def insert_once(connection: Connection, table: Table, values: Mapping[str, Any]) -> bool:
    """Insert unless a unique key is taken; whether a row was written."""
    return connection.execute(_once(connection.dialect.name, table), dict(values)).rowcount == 1


def change_some(connection: Connection, statement: Update | Delete) -> int:
    """Carry out an update or a deletion for the first rows that it means; how many they were."""
    keys = list(statement.table.primary_key)
    some = select(*keys).where(*statement._where_criteria).limit(BATCH)
    return connection.execute(statement.where(tuple_(*keys).in_(some))).rowcount


def upsert(connection: Connection, table: Table, values: Mapping[str, Any]) -> None:
    """Insert, or replace the row with the same primary key."""
    connection.execute(_replacing(connection.dialect.name, table, tuple(values)), dict(values))


@cache
def _once(dialect: str, table: Table) -> Insert:
    statement: Insert = DIALECTS[dialect].insert(table).on_conflict_do_nothing()
    return statement


@cache
def _replacing(dialect: str, table: Table, names: tuple[str, ...]) -> Insert:
    keys = [column.name for column in table.primary_key]
    statement = DIALECTS[dialect].insert(table)
    changed = {name: statement.excluded[name] for name in names if name not in keys}
    replacing: Insert = statement.on_conflict_do_update(index_elements=keys, set_=changed)
    return replacing
