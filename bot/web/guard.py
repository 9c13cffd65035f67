"""Around every page: how often one client may ask, what a failure looks like, and which headers protect the answer.

The webhook and the status addresses are not counted: WeChat and monitors ask often, and they have their own rules.
"""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Awaitable, Callable
from ipaddress import IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network

from aiohttp import web
from aiohttp.typedefs import Handler, Middleware

from bot.clock import Clock
from bot.errors import ConfigError, RightsBotError
from bot.web.views import Views, spoken

logger = logging.getLogger("rights_bot.web")

Network = IPv4Network | IPv6Network

PAGES = ("/p/", "/s/", "/f/", "/rules")
PER_MINUTE = 120
SUBSCRIBER_BITS = 64
POLICY = web.ResponseKey("policy", str)
"""Under this key a response says which of ``POLICIES`` it needs."""

POLICIES = {
    "page": "default-src 'none'; style-src '{style}'; img-src data:; form-action 'self'; base-uri 'none'",
    "file": "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; base-uri 'none'; sandbox",
    "ask": "default-src 'none'; script-src '{script}' https://res.wx.qq.com; style-src 'unsafe-inline'; "
    "img-src data: https://res.wx.qq.com; connect-src https://*.qq.com; frame-src https://*.qq.com; base-uri 'none'",
    "pdf": "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; base-uri 'none'",
}
"""On «ask» WeChat's open tags run, which bring styles of their own. A browser's own PDF viewer does not run in a
sandboxed document, so that a PDF seen in place goes without.
"""


class Clients:
    """Client addresses behind trusted proxies, and how often each asked in this minute."""

    def __init__(self, trusted: tuple[str, ...], clock: Clock, *, per_minute: int = PER_MINUTE) -> None:
        self._trusted = [_network(entry) for entry in trusted]
        self._clock, self._per_minute = clock, per_minute
        self._minute = 0
        self._asked: Counter[str] = Counter()
        self._told = False

    def address(self, request: web.Request) -> str:
        """The nearest address that is not one of our proxies; a header counts only when a trusted proxy sent it."""
        came_by = [request.remote or ""]
        if "X-Forwarded-For" in request.headers and not self._is_trusted(came_by[0]):
            self._tell()
        for header in request.headers.getall("X-Forwarded-For", []):
            came_by[:0] = [part.strip() for part in header.split(",")]
        while len(came_by) > 1 and self._is_trusted(came_by[-1]):
            came_by.pop()
        return came_by[-1]

    def is_too_fast(self, request: web.Request) -> bool:
        minute = int(self._clock.now().timestamp()) // 60
        if minute != self._minute:
            self._minute = minute
            self._asked.clear()
        subscriber = subscriber_of(self.address(request))
        self._asked[subscriber] += 1
        return self._asked[subscriber] > self._per_minute

    def _tell(self) -> None:
        """Once: all whom one proxy serves count as one client while it is not named."""
        if not self._told:
            logger.warning("a proxy that server.trusted_proxies does not name: its people share one limit")
        self._told = True

    def _is_trusted(self, address: str) -> bool:
        try:
            parsed = ip_address(address)
        except ValueError:
            return False
        return any(parsed in network for network in self._trusted)


def subscriber_of(address: str) -> str:
    """Who has an address: of IPv6 a subscriber has at least a whole /64 (RFC 6177), and could use each of it once."""
    try:
        parsed = ip_address(address.partition("%")[0])
    except ValueError:
        return address
    if isinstance(parsed, IPv6Address):
        return str(parsed.ipv4_mapped or ip_network((parsed, SUBSCRIBER_BITS), strict=False))
    return address


def _network(entry: str) -> Network:
    try:
        return ip_network(entry, strict=False)
    except ValueError as exc:
        raise ConfigError("server.trusted_proxies", f"{entry} is not an address or a network") from exc


def guard(views: Views, clients: Clients) -> Middleware:
    """The middleware of all pages."""

    @web.middleware
    async def guarded(request: web.Request, handler: Handler) -> web.StreamResponse:
        if not request.path.startswith(PAGES):
            return await handler(request)
        if clients.is_too_fast(request):
            return views.notice("too_fast", spoken(request), status=429)
        try:
            return await handler(request)
        except web.HTTPNotFound:
            return views.notice("gone", spoken(request), status=404)
        except web.HTTPException:
            raise
        except RightsBotError as exc:
            logger.error("page failed: %s", type(exc).__name__)
            return views.notice("busy", spoken(request), status=503)
        except Exception:  # nobody should read a stack trace
            logger.exception("page failed")
            return views.notice("busy", spoken(request), status=500)

    return guarded


def protect(style_hash: str, script_hash: str) -> Callable[[web.Request, web.StreamResponse], Awaitable[None]]:
    """The signal that puts the headers on every response."""
    policies = {
        name: f"{policy.format(style=style_hash, script=script_hash)}; frame-ancestors 'none'"
        for name, policy in POLICIES.items()
    }

    async def prepare(_request: web.Request, response: web.StreamResponse) -> None:
        headers = response.headers
        headers["Content-Security-Policy"] = policies[response.get(POLICY, "page")]
        headers["Cache-Control"] = "no-store"
        headers["Referrer-Policy"] = "no-referrer"
        headers["X-Content-Type-Options"] = "nosniff"
        headers["X-Robots-Tag"] = "noindex, nofollow"
        headers["Server"] = "rights-bot"
        headers["X-Frame-Options"] = "DENY"

    return prepare
