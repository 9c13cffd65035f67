"""Who a browser is: signed cookies, form tokens and the sign-in's ``state``. Nothing is kept on the server.

All of it is keyed by ``keys.index``. A cookie holds the store's key of a person, never an openid. Who may see which
page is decided in ``handlers.pages``.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from hmac import compare_digest

from aiohttp import web

from bot.clock import Clock, Tokens
from bot.store.seal import KeyedIndex

SESSION_LIFE = timedelta(hours=2)
BROWSER_LIFE = timedelta(days=1)
STATE_LIFE = timedelta(minutes=10)
SIGNATURE = 40
STAMP = 8
NONCE = 10
TAIL = 1 + STAMP + NONCE + SIGNATURE


@dataclass(frozen=True)
class Visit:
    """A sign-in under way: for which page, and which attempt it is (1 or 2)."""

    token: str
    attempt: int


class Sessions:
    """``secure``: the public address is https, so cookies are for https only."""

    def __init__(self, index: KeyedIndex, *, clock: Clock, tokens: Tokens, secure: bool) -> None:
        self._index, self._clock, self._tokens, self._secure = index, clock, tokens, secure
        prefix = "__Host-" if secure else ""
        self._session_name, self._browser_name = f"{prefix}rights_session", f"{prefix}rights_browser"

    def person(self, request: web.Request) -> str:
        """Whom this browser has proven to be; empty when it has not, or too long ago."""
        person, _, rest = request.cookies.get(self._session_name, "").partition(".")
        expires, _, signature = rest.partition(".")
        if not self._matches(signature, "session", person, expires):
            return ""
        return person if int(expires) > self._clock.now().timestamp() else ""

    def sign_in(self, response: web.StreamResponse, person: str) -> None:
        expires = str(_seconds(self._clock.now() + SESSION_LIFE))
        value = f"{person}.{expires}.{self._sign('session', person, expires)}"
        self._set(response, self._session_name, value, SESSION_LIFE)

    def wechat_person(self, openid: str) -> str:
        """The store's key of somebody whom WeChat has named."""
        return self._index.person("wechat", openid)

    def browser(self, request: web.Request) -> str:
        """The mark of this browser; empty when it has none yet."""
        mark, _, signature = request.cookies.get(self._browser_name, "").partition(".")
        return mark if self._matches(signature, "browser", mark) else ""

    def new_browser(self) -> str:
        return self._tokens.link()

    def remember(self, response: web.StreamResponse, browser: str) -> None:
        self._set(response, self._browser_name, f"{browser}.{self._sign('browser', browser)}", BROWSER_LIFE)

    def form_token(self, browser: str, page: str) -> str:
        """Proves that a form was filled on our page in this browser."""
        return self._sign("form", browser, page)

    def form_is_ours(self, request: web.Request, page: str, given: str) -> bool:
        browser = self.browser(request)
        return browser != "" and self._matches(given, "form", browser, page)

    def state(self, browser: str, visit: Visit) -> str:
        """At most 128 letters and digits (wechat.md 4.7), bound to this browser."""
        stamp = f"{_seconds(self._clock.now()):0{STAMP}x}"
        body = f"{visit.token}{visit.attempt}{stamp}{self._tokens.link(NONCE)}"
        return body + self._sign("state", browser, body)

    def visit(self, request: web.Request, state: str) -> Visit | None:
        """What ``state`` was made for; None when it was made for another browser, or too long ago."""
        body, signature = state[:-SIGNATURE], state[-SIGNATURE:]
        browser = self.browser(request)
        if not browser or len(state) <= TAIL or not self._matches(signature, "state", browser, body):
            return None
        made = int(body[-NONCE - STAMP : -NONCE], 16)
        if made + STATE_LIFE.total_seconds() <= self._clock.now().timestamp():
            return None
        return Visit(token=state[:-TAIL], attempt=int(state[-TAIL]))

    def _sign(self, *parts: str) -> str:
        return self._index.digest("page", *parts)[:SIGNATURE]

    def _matches(self, given: str, *parts: str) -> bool:
        return compare_digest(given.encode(errors="replace"), self._sign(*parts).encode())

    def _set(self, response: web.StreamResponse, name: str, value: str, life: timedelta) -> None:
        response.set_cookie(
            name, value, max_age=int(life.total_seconds()), path="/", httponly=True, samesite="Lax", secure=self._secure
        )


def _seconds(moment: datetime) -> int:
    return int(moment.timestamp())
