"""The schema's version: bring it up to date, and tell whether it is."""

from __future__ import annotations

from importlib import resources

from alembic import command
from alembic.config import Config as Alembic
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from bot.errors import ConfigError
from bot.store.door import Store
from bot.store.tx import Tx

INDEX_NOTE = "keys.index"
"""Which key made the keyed hashes: its fingerprint."""


def _alembic(connection: Connection | None = None) -> Alembic:
    config = Alembic()
    config.set_main_option("script_location", str(resources.files("bot.store") / "migrations"))
    config.attributes["connection"] = connection
    return config


async def migrate(store: Store) -> tuple[str | None, str]:
    """Bring the database to the newest schema; the versions before and after. What needs the keys follows the schema,
    and a migration that was broken off goes on with it.
    """

    def change(connection: Connection) -> tuple[str | None, str]:
        before = MigrationContext.configure(connection).get_current_revision()
        command.upgrade(_alembic(connection), "head")
        return before, newest()

    versions = await store.schema(change)
    while await store.run(lambda tx: tx.mails.seal_authors()):
        pass
    await store.run(_remember_index)
    return versions


def _remember_index(tx: Tx) -> None:
    if tx.notes.get(INDEX_NOTE) is None:
        tx.notes.put(INDEX_NOTE, tx.index.fingerprint)


def require_index(tx: Tx) -> None:
    """Raises ConfigError when the keyed hashes were made with another key: nobody would be recognised."""
    note = tx.notes.get(INDEX_NOTE)
    if note is not None and note.value != tx.index.fingerprint:
        raise ConfigError(
            "keys.index", "is not the key that the database was written with; see rights-bot keys reindex"
        )


async def version(store: Store) -> str | None:
    """The version the database has; None when it is empty."""
    return await store.schema(lambda connection: MigrationContext.configure(connection).get_current_revision())


def newest() -> str:
    """The version this software wants."""
    return str(ScriptDirectory.from_config(_alembic()).get_current_head())
