"""The operator's web server in front of the service, played: it passes every request on.

Only the headers that forbid framing are taken away, because the phone's browser is a frame on the demo page and a whole
window in WeChat.
"""

from __future__ import annotations

import re

import aiohttp
from aiohttp import web
from multidict import CIMultiDict, CIMultiDictProxy
from yarl import URL

HOP = frozenset({
    "connection", "keep-alive", "proxy-authenticate", "proxy-authorization", "te", "trailers", "transfer-encoding",
    "upgrade", "content-length", "content-encoding", "accept-encoding",
})  # fmt: skip
FRAMING = re.compile(r"\s*frame-ancestors[^;]*;?")
BODY_LIMIT = 64 * 1024 * 1024


class Front:
    """``target`` is the service's address, known only once it listens."""

    def __init__(self) -> None:
        self.target = ""
        self._session: aiohttp.ClientSession | None = None
        self.app = web.Application(client_max_size=BODY_LIMIT)
        self.app.router.add_route("*", "/{path:.*}", self._pass)

    async def start(self) -> None:
        self._session = aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar(), auto_decompress=False)

    async def stop(self) -> None:
        if self._session is not None:
            await self._session.close()

    async def _pass(self, request: web.Request) -> web.Response:
        if self._session is None or not self.target:
            return web.Response(status=503)
        headers = _without(request.headers, HOP)
        headers["X-Forwarded-For"] = request.remote or ""
        headers["X-Forwarded-Proto"] = "http"
        body = await request.read()
        url = URL(self.target + request.raw_path, encoded=True)
        try:
            sent = self._session.request(request.method, url, headers=headers, data=body, allow_redirects=False)
            async with sent as response:
                content = await response.read()
                return web.Response(status=response.status, headers=framed(response.headers), body=content)
        except aiohttp.ClientError:
            return web.Response(status=502)


def _without(headers: CIMultiDictProxy[str], dropped: frozenset[str]) -> CIMultiDict[str]:
    return CIMultiDict((name, value) for name, value in headers.items() if name.lower() not in dropped)


def framed(headers: CIMultiDictProxy[str]) -> CIMultiDict[str]:
    kept = _without(headers, HOP - {"content-encoding"} | {"x-frame-options"})
    policy = FRAMING.sub("", kept.get("Content-Security-Policy", ""))
    if policy:
        kept["Content-Security-Policy"] = policy
    else:
        kept.popall("Content-Security-Policy", None)
    return kept
