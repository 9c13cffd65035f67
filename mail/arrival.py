"""When a mail reached the published address: the clock of a request that comes by mail (law: Clock; Civil Code 137).

A mail redirected to the bot's mailbox carries the Received lines of every server on its way (RFC 5321 4.4), newest
first. Who forwards by hand starts a new way: the day is then in the forwarded lines, which the handlers read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime, timedelta

from mail.message import ParsedMail
from mail.parse.headers import moment

LONGEST_WAY = timedelta(days=60)
"""Older stamps are not believed: a redirected mail may have waited out a failure, a forged one may say anything."""
FOR = re.compile(r"\bfor\s+<?([^\s<>;]+@[^\s<>;]+)>?", re.IGNORECASE)


def arrived_at(mail: ParsedMail, published: Iterable[str], now: datetime) -> datetime:
    """The stamp of the server that took the mail for a published address; else the newest; never after ``now``."""
    wanted = {address.lower() for address in published}
    stamps = [(_for(line), at) for line in mail.received if (at := moment(line.rpartition(";")[2]))]
    believed = [(address, at) for address, at in stamps if now - LONGEST_WAY <= at <= now]
    named = [at for address, at in believed if address in wanted]
    return next(iter((*named, *(at for _, at in believed))), now)


def _for(line: str) -> str:
    found = FOR.search(line)
    return found.group(1).lower() if found else ""
