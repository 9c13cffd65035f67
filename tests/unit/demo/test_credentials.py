"""Access tokens as in the table of wechat.md 4.1."""

from datetime import timedelta

import pytest

from bot.clock import MovableClock
from bot.demo.wechat.credentials import check_token, plain_token, stable_token
from bot.demo.wechat.platform import Platform

ASK = {"grant_type": "client_credential", "appid": "wxtest", "secret": "secret"}
FORCE = {**ASK, "force_refresh": True}


def value(reply: dict[str, object]) -> str:
    return str(reply["access_token"])


def works(platform: Platform, token: str) -> int:
    refused = check_token(platform, token)
    return int(str(refused["errcode"])) if refused else 0


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"appid": ""}, 41002),
        ({"appid": "wxother", "grant_type": ""}, 40013),
        ({"secret": ""}, 41004),
        ({"secret": "wrong"}, 40125),
        ({"grant_type": "password"}, 40002),
    ],
)
def test_token_wrong_question_has_its_code(platform: Platform, change: dict[str, str], code: int) -> None:
    assert [ask(platform, {**ASK, **change})["errcode"] for ask in (plain_token, stable_token)] == [code, code]


def test_stable_token_stays_until_its_last_five_minutes(platform: Platform, clock: MovableClock) -> None:
    first = stable_token(platform, ASK)
    clock.advance(timedelta(seconds=6899))
    again = stable_token(platform, ASK)
    clock.advance(timedelta(seconds=2))
    late = stable_token(platform, ASK)
    assert (value(again), again["expires_in"], value(late) == value(first), late["expires_in"]) == (
        value(first), 301, False, 7200,
    )  # fmt: skip
    assert [works(platform, value(first)), works(platform, value(late))] == [0, 0]


def test_plain_token_overlaps_five_minutes(platform: Platform, clock: MovableClock) -> None:
    old, new = value(plain_token(platform, ASK)), value(plain_token(platform, ASK))
    clock.advance(timedelta(seconds=299))
    before = works(platform, old)
    clock.advance(timedelta(seconds=1))
    assert (before, works(platform, old), works(platform, new)) == (0, 42001, 0)


def test_families_are_isolated(platform: Platform) -> None:
    stable = value(stable_token(platform, ASK))
    plain = value(plain_token(platform, ASK))
    plain_token(platform, ASK)
    stable_token(platform, FORCE)
    assert (works(platform, stable), works(platform, plain)) == (40001, 0)


def test_forced_refresh_is_refused_within_thirty_seconds(platform: Platform, clock: MovableClock) -> None:
    first = value(stable_token(platform, FORCE))
    soon = value(stable_token(platform, FORCE))
    clock.advance(timedelta(seconds=30))
    later = value(stable_token(platform, FORCE))
    assert (soon == first, later == first) == (True, False)


def test_forced_refresh_works_twenty_times_a_day(platform: Platform, clock: MovableClock) -> None:
    tokens = set()
    for _ in range(25):
        tokens.add(value(stable_token(platform, FORCE)))
        clock.advance(timedelta(seconds=31))
    assert len(tokens) == 20


def test_missing_and_unknown_token(platform: Platform) -> None:
    assert (works(platform, ""), works(platform, "nonsense")) == (41001, 40001)
