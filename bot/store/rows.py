"""SQL that both databases spell in their own dialect."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, Table
from sqlalchemy.dialects import postgresql, sqlite

DIALECTS = {"postgresql": postgresql, "sqlite": sqlite}


def insert_once(connection: Connection, table: Table, values: Mapping[str, Any]) -> bool:
    """Insert unless a unique key is taken; whether a row was written."""
    statement = DIALECTS[connection.dialect.name].insert(table).values(**values).on_conflict_do_nothing()
    return connection.execute(statement).rowcount == 1


def upsert(connection: Connection, table: Table, values: Mapping[str, Any]) -> None:
    """Insert, or replace the row with the same primary key."""
    keys = [column.name for column in table.primary_key]
    statement = DIALECTS[connection.dialect.name].insert(table).values(**values)
    changed = {name: statement.excluded[name] for name in values if name not in keys}
    connection.execute(statement.on_conflict_do_update(index_elements=keys, set_=changed))
