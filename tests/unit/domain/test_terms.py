"""Terms of a restriction."""

from __future__ import annotations

from datetime import date

import pytest

from bot.domain.terms import last_day

TODAY = date(2026, 8, 31)


@pytest.mark.parametrize(
    ("term", "day"),
    [
        ("2027-06-30", date(2027, 6, 30)), ("30 天", date(2026, 9, 30)), ("2 weeks", date(2026, 9, 14)),
        ("6个月", date(2027, 2, 28)), ("十年", date(2036, 8, 31)), ("2 years", date(2028, 8, 31)), ("2028年", None),
        ("明年", None), ("期满", None),
    ],
)  # fmt: skip
def test_term_ends_on_a_day(term: str, day: date | None) -> None:
    assert last_day(term, TODAY) == day
