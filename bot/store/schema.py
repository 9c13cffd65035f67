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
    and a migration that was broken off goes on with it. Raises ConfigError, with the schema brought up to date, when
    ``keys.index`` is not the key that the database was written with.
    """

    def change(connection: Connection) -> tuple[str | None, str]:
        before = MigrationContext.configure(connection).get_current_revision()
        command.upgrade(_alembic(connection), "head")
        return before, newest()

    versions = await store.schema(change)
    await store.run(_remember_index)
    while await store.run(lambda tx: tx.mails.seal_authors()):
        pass
    return versions


def is_indexed(tx: Tx) -> bool:
    """Whether the keyed hashes were made with this key: as was noted, else as somebody's name shows."""
    note = tx.notes.get(INDEX_NOTE)
    if note is not None:
        return bool(note.value == tx.index.fingerprint)
    person = tx.people.any_reachable()
    return person is None or person.id == tx.index.person(person.channel, person.address)


def require_index(tx: Tx) -> None:
    """Raises ConfigError when the keyed hashes were made with another key: nobody would be recognised."""
    if not is_indexed(tx):
        raise ConfigError(
            "keys.index", "is not the key that the database was written with; see rights-bot keys reindex"
        )


def _remember_index(tx: Tx) -> None:
    require_index(tx)
    if tx.notes.get(INDEX_NOTE) is None:
        tx.notes.put(INDEX_NOTE, tx.index.fingerprint)


async def version(store: Store) -> str | None:
    """The version the database has; None when it is empty."""
    return await store.schema(lambda connection: MigrationContext.configure(connection).get_current_revision())


def newest() -> str:
    """The version this software wants."""
    return str(ScriptDirectory.from_config(_alembic()).get_current_head())
