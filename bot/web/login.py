"""Signing in with WeChat: snsapi_base, without a click (wechat.md 4.7). Which page is whose is ``handlers.pages``'s.

The ``state`` carries the page and is bound to the browser. Clients do call back twice, with one code or with two: a
code is exchanged once a state, and whoever comes second gets the same answer.
"""

from __future__ import annotations

import asyncio
import logging
from typing import Protocol

from aiohttp import web

from bot.errors import Rejected
from bot.steps import step
from bot.web.session import STATE_LIFE, Sessions, Visit
from bot.web.views import Views, spoken
from bot.wechat.client import OAuthUser
from handlers.pages import Owner, PersonPages

logger = logging.getLogger("rights_bot.web")

CALLBACK = "/p/oauth/callback"
ATTEMPTS = 2


class SignsIn(Protocol):
    """WeChat's OAuth as a page needs it (``bot.wechat.client``)."""

    def authorize_url(self, redirect_uri: str, state: str) -> str: ...

    async def exchange_code(self, code: str) -> OAuthUser: ...


class Login:
    """``public_url`` is our address as browsers reach it."""

    def __init__(self, pages: PersonPages, sessions: Sessions, views: Views, *, chat: SignsIn, public_url: str) -> None:
        self._pages, self._sessions, self._views = pages, sessions, views
        self._chat, self._public_url = chat, public_url
        self._exchanges: dict[str, asyncio.Future[OAuthUser]] = {}

    def start(self, request: web.Request, visit: Visit) -> web.Response:
        """Send the browser to WeChat, which sends it back to ``callback``."""
        browser = self._sessions.browser(request) or self._sessions.new_browser()
        state = self._sessions.state(browser, visit)
        response = _redirect(self._chat.authorize_url(self._public_url + CALLBACK, state))
        self._sessions.remember(response, browser)
        return response

    async def callback(self, request: web.Request) -> web.Response:
        state = request.query.get("state", "")
        visit = self._sessions.visit(request, state)
        if visit is None:
            return self._views.notice("sign_in_failed", spoken(request), status=403)
        owner = await self._pages.owner(visit.token)
        if owner is None:
            raise web.HTTPNotFound
        try:
            user = await self._who(state, request.query.get("code", ""))
        except Rejected as exc:  # the code was used, or is too old
            logger.info("sign-in: %s", exc)
            return self._again(request, visit, owner)
        return self._signed_in(visit, owner, user)

    def _signed_in(self, visit: Visit, owner: Owner, user: OAuthUser) -> web.Response:
        if user.snapshot:
            return self._views.notice("snapshot", owner.lang, status=403)
        if self._sessions.wechat_person(user.openid) != owner.person:
            step("page_refused", kind=owner.kind)
            return self._views.notice("not_yours", owner.lang, status=403)
        response = _redirect(f"/p/{visit.token}")
        self._sessions.sign_in(response, owner.person)
        return response

    def _again(self, request: web.Request, visit: Visit, owner: Owner) -> web.Response:
        """Reloads and back buttons bring a used code: go on where a session is, else ask WeChat once more."""
        if self._sessions.person(request) == owner.person:
            return _redirect(f"/p/{visit.token}")
        if visit.attempt < ATTEMPTS:
            return self.start(request, Visit(visit.token, visit.attempt + 1))
        return self._views.notice("sign_in_failed", owner.lang, status=403)

    async def _who(self, state: str, code: str) -> OAuthUser:
        """Raises what the exchange raises; Rejected when the code cannot be used (again)."""
        if state not in self._exchanges:
            self._exchanges[state] = asyncio.ensure_future(self._chat.exchange_code(code))
            forget_after = STATE_LIFE.total_seconds()
            asyncio.get_running_loop().call_later(forget_after, self._exchanges.pop, state, None)
        return await asyncio.shield(self._exchanges[state])


def _redirect(location: str) -> web.Response:
    return web.Response(status=302, headers={"Location": location})
