"""Every row of the table of error codes."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.errors import Alarm, GaveUp, Refused, Rejected, RetryLater, RightsBotError, Uncertain, WindowClosed
from bot.wechat.reactions import TABLE, TOKEN_CODES, Action, failure

RAISED: dict[Action, type[RightsBotError]] = {
    "busy": RetryLater,
    "retry": RetryLater,
    "closed": WindowClosed,
    "refused": Refused,
    "alarm": Alarm,
    "restart": Rejected,
    "give_up": GaveUp,
}

# wechat.md 5, without the codes of typing and tags, which the service does not call
CODES: dict[Action, set[int]] = {
    "busy": {-1},
    "retry": {45009, 45011},
    "closed": {40003, 50001, 50002, 43004, 50005, 45015, 45047, 70000},
    "refused": {43019, 43101, 48002},
    "alarm": {40001, 40014, 42001, 40125, 40243, 40002, 40013, 41002, 41004, 40164, 61004, 45035}
    | {89501, 89503, 89506, 89507, 40036, 40037, 40039, 41030, 40200, 48001, 43116, 40249, 45087, 48004},
    "restart": {40029, 40163, 42003},
    "give_up": {40004, 40007, 40009, 45001, 41001, 44002, 44004, 45002, 45008, 47001, 47003},
}


@pytest.mark.parametrize(("action", "code"), [(action, code) for action in CODES for code in sorted(CODES[action])])
def test_failure_of_a_known_code_says_what_to_do_next(action: Action, code: int) -> None:
    error = failure(code, "why rid: 1-2-3")
    assert type(error) is RAISED[action]
    assert str(error) == f"WeChat {code}: {TABLE[code].meaning} (why rid: 1-2-3)"
    assert getattr(error, "after", None) == TABLE[code].after


def test_failure_codes_walk_every_row() -> None:
    assert set().union(*CODES.values()) == set(TABLE)
    assert CODES["alarm"] >= TOKEN_CODES


def test_failure_of_an_unknown_code_gives_up_with_code_and_message() -> None:
    error = failure(99999, "new rid: 1")
    assert (type(error), str(error)) == (GaveUp, "WeChat 99999: unknown error code (new rid: 1)")


def test_failure_busy_may_have_sent_what_goes_out_once() -> None:
    assert type(failure(-1, "", once=True)) is Uncertain
    assert type(failure(45011, "", once=True)) is RetryLater


def test_failure_of_a_quota_says_when() -> None:
    assert {code: TABLE[code].after for code in CODES["retry"]} == {
        45009: timedelta(hours=1),
        45011: timedelta(minutes=1),
    }
