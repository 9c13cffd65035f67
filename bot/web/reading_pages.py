"""Pages that are only read: the receipt of a request, a whole text. Whose they are is ``person_pages``'s to prove."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Protocol

from aiohttp import web

from bot.clock import Tokens
from bot.config import Config
from bot.errors import RightsBotError
from bot.web.guard import POLICY
from bot.web.views import Views
from bot.wechat.jssdk import PageSignature
from dialogs.flows.status import state_word
from handlers.pages import Owner, PersonPages

logger = logging.getLogger("rights_bot.web")


class SignsPages(Protocol):
    """WeChat's JS-SDK as a page needs it (``bot.wechat.client``)."""

    async def sign_page(self, url: str, nonce: str) -> PageSignature: ...


@dataclass(frozen=True)
class Visitor:
    """Somebody at a page of theirs: ``person`` has been proven."""

    token: str
    owner: Owner
    browser: str

    @property
    def person(self) -> str:
        return self.owner.person


Shows = Callable[[web.Request, Visitor], Awaitable[web.Response]]


class ReadingSite:
    """The receipt and the text."""

    def __init__(self, pages: PersonPages, views: Views, wire: SignsPages, *, config: Config, tokens: Tokens) -> None:
        self._pages, self._views, self._wire, self._tokens = pages, views, wire, tokens
        self._public_url = config.app.public_url
        known = vars(config.wechat.templates).values()
        self._asks_for = tuple(dict.fromkeys(one.id for one in known if one is not None and one.kind == "subscribe"))

    async def receipt(self, request: web.Request, visitor: Visitor) -> web.Response:
        receipt = await self._pages.receipt(visitor.token, visitor.person)
        if receipt is None:
            raise web.HTTPNotFound
        signed = await self._signed(request)
        response = self._views.page(
            "receipt", visitor.owner.lang, receipt=receipt, state=state_word(receipt.case), signed=signed,
            templates=self._asks_for, script=self._views.script,
        )  # fmt: skip
        if signed is not None:
            response[POLICY] = "ask"
        return response

    async def text(self, _request: web.Request, visitor: Visitor) -> web.Response:
        passages = await self._pages.text(visitor.token, visitor.person)
        if not passages:
            raise web.HTTPNotFound
        return self._views.page("text", visitor.owner.lang, passages=passages)

    async def _signed(self, request: web.Request) -> PageSignature | None:
        """Only inside WeChat, and where there is something to ask for; the page is whole without it."""
        if not self._asks_for or "MicroMessenger" not in request.headers.get("User-Agent", ""):
            return None
        try:
            return await self._wire.sign_page(f"{self._public_url}{request.rel_url}", self._tokens.link(16))
        except RightsBotError as exc:
            logger.warning("the receipt cannot ask for notices: %s", exc)
            return None
