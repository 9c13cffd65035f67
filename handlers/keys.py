"""Keys of the store: a fresh one, and what is stored sealed again under the current one."""

from __future__ import annotations

import base64

from sqlalchemy import Table

from bot.clock import Tokens
from bot.store.reindex import reindex as make_anew
from bot.store.reseal import reseal_batch, sealed_tables
from bot.store.schema import INDEX_NOTE, is_indexed
from bot.store.tx import Tx
from handlers.office import Office

KEY_BYTES = 32


def new_key(tokens: Tokens) -> str:
    """For ``keys.seal`` and ``keys.index``."""
    return base64.urlsafe_b64encode(tokens.raw(KEY_BYTES)).decode("ascii")


async def rotate(office: Office) -> dict[str, int]:
    """Seal with ``keys.seal`` what ``keys.previous_seal`` sealed, in batches; rows a table. Raises ConfigError.

    The service may run meanwhile, with both keys configured. Afterwards ``previous_seal`` can go.
    """
    return {table.name: await _rotate_table(office, table) for table in sealed_tables()}


async def reindex(office: Office) -> dict[str, int]:
    """Make the keyed hashes anew with ``keys.index``; rows a table, none when they are under it. Nothing else may run
    meanwhile. Raises ConfigError.
    """

    def work(tx: Tx) -> dict[str, int]:
        if is_indexed(tx):
            return {}
        while tx.mails.seal_authors():
            pass
        counts = make_anew(tx.connection, tx.sealer, tx.index)
        tx.notes.put(INDEX_NOTE, tx.index.fingerprint)
        return counts

    return await office.store.run(work)


async def _rotate_table(office: Office, table: Table) -> int:
    total, after = 0, None
    while True:
        count, after = await office.store.run(
            lambda tx, after=after: reseal_batch(tx.connection, tx.sealer, table, after)  # type: ignore[misc]  # the default binds the loop variable
        )
        total += count
        if after is None:
            return total
