"""WeChat's sending window: every way of opening it, and which of two windows counts."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.domain.window import OPENERS, Window, opened
from tests.unit.domain.samples import NOW

CLOSED = Window(NOW - timedelta(days=1), 5)
TWO_DAYS, MINUTE = timedelta(hours=48), timedelta(minutes=1)

ROWS: dict[str, Window] = {
    "message": Window(NOW + TWO_DAYS, 5),
    "tap": Window(NOW + MINUTE, 3),
    "click": Window(NOW + MINUTE, 3),
    "scan": Window(NOW + MINUTE, 3),
    "follow": Window(NOW + MINUTE, 3),
}


def test_openers_have_a_row_each() -> None:
    assert set(OPENERS) == set(ROWS)


@pytest.mark.parametrize("how", ROWS)
def test_contact_opens_a_window(how: str) -> None:
    assert opened(CLOSED, how, NOW) == ROWS[how]


@pytest.mark.parametrize("how", ["unfollow", "receipt", "", "view"])
def test_other_contact_opens_nothing(how: str) -> None:
    assert opened(CLOSED, how, NOW) is CLOSED


def test_message_refreshes_to_the_maximum_and_does_not_add_up() -> None:
    assert opened(Window(NOW + timedelta(hours=40), 4), "message", NOW) == ROWS["message"]


@pytest.mark.parametrize("left", [1, 2, 5])
def test_tap_does_not_shorten_an_open_window(left: int) -> None:
    running = Window(NOW + timedelta(hours=40), left)

    assert opened(running, "tap", NOW) == running


def test_tap_opens_a_window_whose_messages_are_used_up() -> None:
    assert opened(Window(NOW + timedelta(hours=40), 0), "tap", NOW) == ROWS["tap"]


@pytest.mark.parametrize(
    ("window", "is_open"),
    [
        (Window(NOW, 5), False),
        (Window(NOW + timedelta(microseconds=1), 1), True),
        (Window(NOW + TWO_DAYS, 0), False),
    ],
)
def test_window_is_open_until_its_end_or_its_last_message(window: Window, is_open: bool) -> None:
    assert window.is_open(NOW) is is_open
