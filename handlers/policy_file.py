"""The operator's published policy: imported by version, and read again for questions."""

from __future__ import annotations

from dataclasses import dataclass

from bot.errors import ConfigError, Rejected
from bot.store.tx import Tx
from dialogs.understanding import Policy, diff, read_policy
from dialogs.understanding.policy import Change
from handlers.office import Office
from handlers.text_file import read_text

VERSION_LENGTH = 32


@dataclass(frozen=True)
class ImportedPolicy:
    """``change``: against the version that was the newest before; None for the first."""

    policy: Policy
    version: str
    change: Change | None


async def import_policy(office: Office, raw: bytes, version: str | None) -> ImportedPolicy:
    """Keep the text under its version. Raises Rejected when no clause can be read, ConfigError without a version."""
    text = read_text(raw)
    policy = read_policy(text, version=version)
    if not policy.clauses:
        raise Rejected("no clause can be read in this file")
    named = policy.version
    if not named or len(named) > VERSION_LENGTH:
        raise ConfigError("--version", "the text names no month or day of issue; give --version YYYY-MM-DD")

    def put(tx: Tx) -> ImportedPolicy:
        before = tx.policies.latest()
        tx.policies.put(named, text, office.clock.now())
        change = diff(read_policy(before[1], version=before[0]), policy) if before else None
        return ImportedPolicy(policy, named, change)

    return await office.store.run(put)


async def newest_policy(office: Office) -> Policy | None:
    """The newest imported policy."""
    found = await office.store.run(lambda tx: tx.policies.latest())
    return read_policy(found[1], version=found[0]) if found else None
