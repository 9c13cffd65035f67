"""The operator's published policy: imported by version, compared with the one before, and read again for questions."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from bot.errors import ConfigError, Rejected
from bot.store.tx import Tx
from dialogs.understanding import Policy, diff, read_policy
from dialogs.understanding.policy import Change
from handlers.office import Office
from handlers.policy_news import announce_policy
from handlers.text_file import read_text

DAY_OR_MONTH = re.compile(r"\d{4}-\d{2}(-\d{2})?")


@dataclass(frozen=True)
class ImportedPolicy:
    """``change``: against ``before``, the text that this one replaces or follows; both None for the first.
    ``newest``: questions are answered from it."""

    policy: Policy
    version: str
    change: Change | None
    before: Policy | None = None
    newest: bool = True


async def import_policy(office: Office, raw: bytes, version: str | None) -> ImportedPolicy:
    """Keep the text under its version. Raises Rejected when no clause can be read, ConfigError without a version."""
    if version is not None and not _is_day_or_month(version):
        raise ConfigError("--version", "is no day or month: give YYYY-MM-DD or YYYY-MM")
    text = read_text(raw)
    policy = read_policy(text, version=version)
    if not policy.clauses:
        raise Rejected("no clause can be read in this file")
    if policy.version is None:
        raise ConfigError("--version", "the text names no month or day of issue; give --version YYYY-MM-DD")
    named = policy.version
    return await office.store.run(lambda tx: _put(tx, named, text, policy, office))


def _put(tx: Tx, version: str, text: str, policy: Policy, office: Office) -> ImportedPolicy:
    """The same text again is no new import: its day stays."""
    found = tx.policies.up_to(version)
    if found != (version, text):
        tx.policies.put(version, text, office.clock.now())
    latest = tx.policies.latest()
    before = read_policy(found[1], version=found[0]) if found else None
    change = diff(before, policy) if before else None
    newest = latest is None or latest[0] == version
    if newest and change and found != (version, text):
        announce_policy(tx, office, version, change)
    return ImportedPolicy(policy, version, change, before, newest=newest)


def _is_day_or_month(version: str) -> bool:
    shape = DAY_OR_MONTH.fullmatch(version)
    try:
        return shape is not None and bool(date.fromisoformat(version if shape[1] else f"{version}-01"))
    except ValueError:
        return False


async def newest_policy(office: Office) -> Policy | None:
    """The newest imported policy."""
    found = await office.store.run(lambda tx: tx.policies.latest())
    return read_policy(found[1], version=found[0]) if found else None
