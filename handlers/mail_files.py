"""Files in kept mails: papers and packages go when their own time is over, or are taken back; the words stay."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta

from bot.store.mails import Mail
from bot.store.tx import Tx
from handlers.office import Office
from mail.cut import without_files

TOGETHER = 10
"""Mails cut at a time: a mail may have 25 MB."""


async def cut(office: Office, *, old: bool) -> int:
    """Cut the files out of mails that were taken back, and of ``old`` ones; how many mails. The cutting itself is slow:
    it happens in a thread, between two transactions."""
    count = 0
    while found := await office.store.run(lambda tx: tx.mails.with_files_due(*_terms(office, old=old), TOGETHER)):
        for mail in found:
            bare = await asyncio.to_thread(without_files, mail.raw)
            await office.store.run(lambda tx, mail=mail, bare=bare: tx.mails.put_cut(mail.id, bare))  # type: ignore[misc]
        count += len(found)
    return count


def count(tx: Tx, office: Office) -> int:
    """How many mails ``cut`` would change."""
    return tx.mails.count_with_files_due(*_terms(office, old=True))


def to_show(office: Office, mail: Mail) -> bytes:
    """A kept mail as it may be given out now: what was taken back, or is over, is not."""
    now, before = _terms(office, old=True)
    kept = mail.files == "kept" and mail.received_at >= (before or now)
    return mail.raw if kept or not mail.raw else without_files(mail.raw)


def _terms(office: Office, *, old: bool) -> tuple[datetime, datetime | None]:
    now, keep = office.clock.now(), office.config.retention
    return now, now - timedelta(days=min(keep.evidence_days, keep.package_days)) if old else None
