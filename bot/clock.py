"""The only reader of time and randomness.

Rules and handlers are given ``now`` (aware UTC) and a ``Tokens``; nothing else in the project calls ``datetime.now``,
``time.time`` or ``secrets``. Monotonic timing of the event loop (timeouts) is not time in this sense.
"""

from __future__ import annotations

import secrets
from datetime import UTC, datetime, timedelta
from typing import Protocol

CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LINK_SAFE = "abcdefghijkmnpqrstuvwxyz23456789"


class Clock(Protocol):
    """What time it is."""

    def now(self) -> datetime:
        """Aware UTC."""


class SystemClock:
    """The machine's clock."""

    def now(self) -> datetime:
        return datetime.now(UTC)


class MovableClock:
    """The machine's clock plus an offset that only grows; for the demo and tests."""

    def __init__(self, start: datetime | None = None) -> None:
        self._frozen = start
        self.offset = timedelta(0)

    def now(self) -> datetime:
        return (self._frozen or datetime.now(UTC)) + self.offset

    def advance(self, delta: timedelta) -> None:
        if delta < timedelta(0):
            raise ValueError("time only moves forward")
        self.offset += delta


class Tokens(Protocol):
    """Randomness, unguessable outside tests."""

    def code(self, digits: int) -> str:
        """Decimal digits, leading zeros kept."""

    def crockford(self, length: int) -> str:
        """Characters of Crockford's base 32, for case numbers."""

    def link(self, length: int = 26) -> str:
        """Lower-case letters and digits that nobody mistypes (no l, o, 0, 1); 5 bits a character."""

    def raw(self, size: int) -> bytes:
        """Bytes, for salts and nonces."""


class SystemTokens:
    """The operating system's generator."""

    def code(self, digits: int) -> str:
        return "".join(secrets.choice("0123456789") for _ in range(digits))

    def crockford(self, length: int) -> str:
        return "".join(secrets.choice(CROCKFORD) for _ in range(length))

    def link(self, length: int = 26) -> str:
        return "".join(secrets.choice(LINK_SAFE) for _ in range(length))

    def raw(self, size: int) -> bytes:
        return secrets.token_bytes(size)
