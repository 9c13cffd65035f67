"""Nobody is woken."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.domain.quiet import waking
from tests.talk import RULES, ZONE


def local(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=ZONE).astimezone(UTC)


@pytest.mark.parametrize(
    ("moment", "awake"),
    [
        (local(23, 9), local(23, 9)),
        (local(23, 20, 59), local(23, 20, 59)),
        (local(23, 21), local(24, 9)),
        (local(23, 23, 59), local(24, 9)),
        (local(24, 0), local(24, 9)),
        (local(24, 8, 59), local(24, 9)),
    ],
)
def test_waking_is_the_moment_itself_or_the_next_morning(moment: datetime, awake: datetime) -> None:
    assert waking(moment, RULES) == awake
