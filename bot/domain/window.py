"""WeChat's sending window: after which contact of the person how many messages may be sent, until when.

wechat.md 4.2: a message opens 5 in 48 hours; a menu tap, a tapped option, a QR scan or a new follower opens 3 in one
minute. A window is refreshed to its maximum, they do not add up.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

OPENERS: dict[str, tuple[int, timedelta]] = {
    "message": (5, timedelta(hours=48)),
    "tap": (3, timedelta(minutes=1)),
    "click": (3, timedelta(minutes=1)),
    "scan": (3, timedelta(minutes=1)),
    "follow": (3, timedelta(minutes=1)),
}


@dataclass(frozen=True)
class Window:
    """How many customer messages are left until when (aware UTC)."""

    until: datetime
    left: int

    def is_open(self, now: datetime) -> bool:
        return self.left > 0 and now < self.until


def opened(current: Window, how: str, now: datetime) -> Window:
    """The window after a contact of the given kind. Both run in WeChat's books; we keep the one that lasts longer."""
    if how not in OPENERS:
        return current
    count, span = OPENERS[how]
    fresh = Window(now + span, count)
    return current if current.is_open(now) and current.until > fresh.until else fresh
