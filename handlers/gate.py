"""A channel that only an operator can mend: it stops at an alarm, says so once, and goes on by itself when it works.

While it is shut nothing is tried but one row now and then: a hundred logins with a wrong password lock the account.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from datetime import datetime, timedelta

logger = logging.getLogger("rights_bot.deliver")

PAUSE = timedelta(minutes=10)


@dataclass
class Gate:
    """``until``: when the next row may try; None while the channel works."""

    channel: str
    until: datetime | None = None

    def is_shut(self, now: datetime) -> bool:
        return self.until is not None and now < self.until

    def shut(self, now: datetime, why: str) -> datetime:
        """When to try again."""
        if self.until is None:
            logger.error("%s stops, an operator must act: %s", self.channel, why)
        self.until = now + PAUSE
        return self.until

    def open(self) -> None:
        if self.until is not None:
            logger.warning("%s works again", self.channel)
        self.until = None
