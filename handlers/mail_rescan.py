"""After a backup was restored: mails that the database has not seen are taken in again."""

from __future__ import annotations

import asyncio
from datetime import date

from handlers.office import Office
from mail.rescan import Rescanned, put_back

SECONDS = 60


async def rescan(office: Office, since: date, *, token: str | None, dry: bool = False) -> list[Rescanned]:
    """Put them back where the service looks for mail. Raises Alarm, RetryLater, ConfigError."""
    loop = asyncio.get_running_loop()

    def is_known(raw: bytes) -> bool:
        """For the thread that reads the mailbox."""
        asked = asyncio.run_coroutine_threadsafe(office.store.run(lambda tx: tx.mails.knows(raw)), loop)
        return asked.result(SECONDS)

    source = (lambda _fresh: token) if token else None
    return await asyncio.to_thread(put_back, office.config.mail.imap, since, is_known, token=source, dry=dry)
