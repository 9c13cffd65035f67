"""The calls of WeChat's API that the service makes (wechat.md 4); errors come as ``bot.errors`` through ``reactions``.

Nothing is retried here but a refused token, once: retries, windows and quotas belong to the outbox. Customer messages
and subscription notices go out at most once, so a missing answer is Uncertain and not RetryLater.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from urllib.parse import quote

import aiohttp

from bot.clock import Clock
from bot.config import WeChat
from bot.errors import Alarm, GaveUp, Rejected
from bot.wechat.fields import fit
from bot.wechat.jssdk import PageSignature, Ticket, Tickets, signature
from bot.wechat.media import Media, sniff
from bot.wechat.menu import check_menu
from bot.wechat.replies import clean
from bot.wechat.tokens import AccessToken, Keyring, TokenStore
from bot.wechat.wire import Answer, Request, Wire, require, text_of

STATE = re.compile(r"[A-Za-z0-9]{1,128}")


@dataclass(frozen=True)
class OAuthUser:
    """``snapshot``: WeChat's preview of a page shows a made-up openid; never bind anything to it (wechat.md 4.7)."""

    openid: str
    snapshot: bool


class WeChatClient:
    """``seconds`` bounds one exchange, and the wait for another process that refreshes the token."""

    def __init__(
        self,
        session: aiohttp.ClientSession,
        settings: WeChat,
        *,
        tokens: TokenStore,
        clock: Clock,
        seconds: float = 10.0,
    ) -> None:
        self._settings = settings
        self._clock = clock
        self._wire = Wire(session, settings.api_base, seconds=seconds)
        self._keyring = Keyring(self._fetch_token, tokens, clock, patience=min(3.0, seconds))
        self._tickets = Tickets(self._fetch_ticket, clock)

    async def send_text(self, openid: str, text: str) -> None:
        """A customer message, at most once; the caller cuts it to size and keeps the window."""
        payload = {"touser": openid, "msgtype": "text", "text": {"content": clean(text)}}
        await self._call(Request("/cgi-bin/message/custom/send", payload, once=True))

    async def send_template(
        self, openid: str, *, template_id: str, data: Mapping[str, str], url: str, client_msg_id: str
    ) -> str:
        """A template notice; returns the ``msgid`` that its receipt will name.

        WeChat sends the same ``client_msg_id`` once within ten minutes, so that a retry is safe.
        """
        payload = _notice(openid, template_id, data) | {"client_msg_id": client_msg_id} | _given(url=url)
        answer = await self._call(Request("/cgi-bin/message/template/send", payload))
        return str(answer.get("msgid", ""))

    async def send_subscribe(self, openid: str, *, template_id: str, data: Mapping[str, str], page: str) -> None:
        """A subscription notice, at most once: it uses up one permission of the person."""
        payload = _notice(openid, template_id, data) | _given(page=page)
        await self._call(Request("/cgi-bin/message/subscribe/bizsend", payload, once=True))

    async def download(self, media_id: str, *, cap_bytes: int) -> Media:
        """A picture or voice message that a person sent. Raises Rejected beyond the cap, GaveUp when it is gone."""
        request = Request("/cgi-bin/media/get", query={"media_id": media_id}, cap=cap_bytes)
        answer = await self._with_token(request)
        if answer.data is not None:
            require(request, answer)
            raise GaveUp("WeChat has a video, not a file, under this media id")
        return Media(answer.content, sniff(answer.content))

    async def create_menu(self, menu: Mapping[str, object]) -> None:
        """Publish the custom menu; clients show it after some minutes. Raises Rejected for what WeChat would refuse."""
        if problems := check_menu(menu):
            raise Rejected("; ".join(problems))
        await self._call(Request("/cgi-bin/menu/create", menu))

    async def sign_page(self, url: str, nonce: str) -> PageSignature:
        """What the page at ``url`` needs to show WeChat's open tags."""
        ticket, stamp = await self._tickets.current(), int(self._clock.now().timestamp())
        return PageSignature(self._settings.appid, stamp, nonce, signature(ticket, url, nonce=nonce, timestamp=stamp))

    async def callback_ips(self) -> list[str]:
        """Where pushes come from."""
        found = (await self._call(Request("/cgi-bin/getcallbackip"))).get("ip_list")
        return [str(address) for address in found] if isinstance(found, list) else []

    async def probe(self) -> None:
        """Raises what stands in the way of calling the API at all."""
        await self.callback_ips()

    def authorize_url(self, redirect_uri: str, state: str) -> str:
        """Where to send a browser to learn its openid. WeChat matches the order of the parameters (wechat.md 4.7)."""
        if not STATE.fullmatch(state):
            raise ValueError("state takes 1 to 128 letters and digits")
        return (
            f"{self._settings.oauth_base}/connect/oauth2/authorize?appid={quote(self._settings.appid, safe='')}"
            f"&redirect_uri={quote(redirect_uri, safe='')}&response_type=code&scope=snsapi_base&state={state}"
            "#wechat_redirect"
        )

    async def exchange_code(self, code: str) -> OAuthUser:
        """Whose browser it is. Raises Rejected for a code that is used or stale: the login starts again."""
        query = self._identity() | {"code": code, "grant_type": "authorization_code"}
        request = Request("/sns/oauth2/access_token", query=query)
        data = require(request, await self._wire.exchange(request))
        return OAuthUser(openid=text_of(data, "openid"), snapshot=data.get("is_snapshotuser") == 1)

    async def _call(self, request: Request) -> Mapping[str, object]:
        return require(request, await self._with_token(request))

    async def _with_token(self, request: Request) -> Answer:
        """One retry with another token, then an alarm; never a loop (wechat.md 4.1, 6.3)."""
        token = await self._keyring.token()
        answer = await self._wire.exchange(_signed(request, token))
        if not answer.bad_token:
            return answer
        token = await self._keyring.replace(token)
        answer = await self._wire.exchange(_signed(request, token))
        if answer.bad_token:
            self._keyring.distrust(token)
            raise Alarm(f"WeChat refuses a fresh access token (code {answer.code})")
        return answer

    async def _fetch_token(self, forced: bool) -> AccessToken:
        payload = {"grant_type": "client_credential", **self._identity(), "force_refresh": forced}
        request = Request("/cgi-bin/stable_token", payload)
        data = require(request, await self._wire.exchange(request))
        seconds = data.get("expires_in")
        if not isinstance(seconds, int):
            raise GaveUp("WeChat's answer has no expires_in")
        expires_at = self._clock.now() + timedelta(seconds=seconds)
        return AccessToken(value=text_of(data, "access_token"), expires_at=expires_at)

    async def _fetch_ticket(self) -> Ticket:
        data = await self._call(Request("/cgi-bin/ticket/getticket", query={"type": "jsapi"}))
        seconds = data.get("expires_in")
        if not isinstance(seconds, int):
            raise GaveUp("WeChat's answer has no expires_in")
        return Ticket(text_of(data, "ticket"), self._clock.now() + timedelta(seconds=seconds))

    def _identity(self) -> dict[str, str]:
        return {"appid": self._settings.appid, "secret": self._settings.secret.get_secret_value()}


def _signed(request: Request, token: str) -> Request:
    return replace(request, query={"access_token": token, **request.query})


def _notice(openid: str, template_id: str, data: Mapping[str, str]) -> dict[str, object]:
    values = {name: {"value": fit(name, value)} for name, value in data.items()}
    return {"touser": openid, "template_id": template_id, "data": values}


def _given(**optional: str) -> dict[str, object]:
    return {name: value for name, value in optional.items() if value}
