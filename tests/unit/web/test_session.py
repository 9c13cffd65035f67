"""Signed cookies, form tokens and the sign-in's state: what we signed is taken, for its time, in its browser."""

from __future__ import annotations

from http.cookies import SimpleCookie

import pytest
from aiohttp import web
from aiohttp.test_utils import make_mocked_request

from bot.clock import MovableClock, SystemTokens
from bot.store.seal import KeyedIndex
from bot.web.session import BROWSER_LIFE, SESSION_LIFE, STATE_LIFE, Sessions, Visit
from tests.conftest import INDEX

VISIT = Visit("abcdefghijkmnpqrstuvwxyz23", 1)


def sessions(clock: MovableClock, *, secure: bool = False, index: KeyedIndex = INDEX) -> Sessions:
    return Sessions(index, clock=clock, tokens=SystemTokens(), secure=secure)


def back(response: web.Response) -> web.Request:
    """The next request of a browser that took the cookies of ``response``."""
    jar = "; ".join(f"{name}={morsel.value}" for name, morsel in response.cookies.items())
    return make_mocked_request("GET", "/", headers={"Cookie": jar})


def with_browser(room: Sessions, mark: str) -> web.Request:
    response = web.Response()
    room.remember(response, mark)
    return back(response)


def signed_in(room: Sessions) -> web.Request:
    response = web.Response()
    room.sign_in(response, "p1")
    return back(response)


def test_session_within_its_life_names_the_person(clock: MovableClock) -> None:
    room = sessions(clock)
    request = signed_in(room)

    assert room.person(request) == "p1"


def test_session_after_its_life_names_nobody(clock: MovableClock) -> None:
    room = sessions(clock)
    request = signed_in(room)
    clock.advance(SESSION_LIFE)

    assert room.person(request) == ""


@pytest.mark.parametrize(
    "cookie", ["", "p1", "p1.99999999999", "p1.99999999999.", "p1.99999999999.0000", "....", "é.1.2"]
)
def test_session_that_we_did_not_sign_names_nobody(clock: MovableClock, cookie: str) -> None:
    request = make_mocked_request("GET", "/", headers={"Cookie": f"rights_session={cookie}"})

    assert sessions(clock).person(request) == ""


def test_session_signed_with_another_key_names_nobody(clock: MovableClock) -> None:
    request = signed_in(sessions(clock, index=KeyedIndex(b"x" * 32)))

    assert sessions(clock).person(request) == ""


def test_cookies_are_for_this_host_and_not_for_scripts(clock: MovableClock) -> None:
    response = web.Response()
    room = sessions(clock, secure=True)
    room.sign_in(response, "p1")
    room.remember(response, "b1")

    kept = SimpleCookie()
    for morsel in response.cookies.values():
        kept.load(morsel.OutputString())
    flags = {
        name: (morsel["httponly"], morsel["secure"], morsel["samesite"], morsel["path"], morsel["max-age"])
        for name, morsel in kept.items()
    }
    assert flags == {
        "__Host-rights_session": (True, True, "Lax", "/", str(int(SESSION_LIFE.total_seconds()))),
        "__Host-rights_browser": (True, True, "Lax", "/", str(int(BROWSER_LIFE.total_seconds()))),
    }


def test_form_token_is_ours_only_in_the_same_browser_on_the_same_page(clock: MovableClock) -> None:
    room = sessions(clock)
    token = room.form_token("b1", "page1")
    here, elsewhere = with_browser(room, "b1"), with_browser(room, "b2")

    found = [
        room.form_is_ours(here, "page1", token),
        room.form_is_ours(here, "page2", token),
        room.form_is_ours(here, "page1", ""),
        room.form_is_ours(elsewhere, "page1", token),
        room.form_is_ours(make_mocked_request("GET", "/"), "page1", room.form_token("", "page1")),
    ]

    assert found == [True, False, False, False, False]


def test_state_comes_back_to_the_browser_it_was_made_for(clock: MovableClock) -> None:
    room = sessions(clock)
    state = room.state("b1", VISIT)

    assert room.visit(with_browser(room, "b1"), state) == VISIT
    assert room.visit(with_browser(room, "b2"), state) is None
    assert room.visit(make_mocked_request("GET", "/"), state) is None


def test_state_fits_wechats_rule(clock: MovableClock) -> None:
    state = sessions(clock).state("b1", Visit("a" * 64, 2))

    assert (state.isalnum(), len(state) <= 128) == (True, True)


@pytest.mark.parametrize("change", ["shorter", "other_page", "other_attempt", "empty"])
def test_state_that_was_changed_is_refused(clock: MovableClock, change: str) -> None:
    room = sessions(clock)
    state = room.state("b1", VISIT)
    changed = {
        "shorter": state[1:],
        "other_page": "z" + state[1:],
        "other_attempt": state[: len(VISIT.token)] + "2" + state[len(VISIT.token) + 1 :],
        "empty": "",
    }[change]

    assert room.visit(with_browser(room, "b1"), changed) is None


def test_state_after_its_life_is_refused(clock: MovableClock) -> None:
    room = sessions(clock)
    state = room.state("b1", VISIT)
    clock.advance(STATE_LIFE)

    assert room.visit(with_browser(room, "b1"), state) is None
