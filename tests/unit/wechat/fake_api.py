"""WeChat's API on loopback for tests: answers what it is told to, keeps what it was asked."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from aiohttp import web

OK = {"errcode": 0, "errmsg": "ok"}


def bad_token(code: int = 40001) -> dict[str, object]:
    return {"errcode": code, "errmsg": "invalid credential rid: 1-2-3"}


@dataclass
class Asked:
    """One call, as it came in."""

    path: str
    query: dict[str, str]
    body: bytes


@dataclass
class FakeApi:
    """``answers`` by path, the last one repeats; ``good_tokens`` None takes any; ``slow``: a ``delay`` has begun."""

    answers: dict[str, list[object]] = field(default_factory=dict)
    asked: list[Asked] = field(default_factory=list)
    good_tokens: set[str] | None = None
    stubborn: bool = False
    delay: float = 0.0
    status: int = 200
    cut: bool = False
    slow: asyncio.Event = field(default_factory=asyncio.Event)

    def calls(self, path: str) -> list[Asked]:
        return [asked for asked in self.asked if asked.path == path]

    async def handle(self, request: web.Request) -> web.StreamResponse:
        self.asked.append(Asked(request.path, dict(request.query), await request.read()))
        if request.path == "/cgi-bin/stable_token" and request.path not in self.answers:
            return web.json_response({"access_token": self._next_token(), "expires_in": 7200})
        if self.delay:
            self.slow.set()
            await asyncio.sleep(self.delay)
        if self.cut and request.transport:
            request.transport.close()
        if self.good_tokens is not None and request.query.get("access_token") not in self.good_tokens:
            return self._respond(bad_token())
        queue = self.answers.get(request.path, [OK])
        return self._respond(queue.pop(0) if len(queue) > 1 else queue[0])

    def _next_token(self) -> str:
        return "token-1" if self.stubborn else f"token-{len(self.calls('/cgi-bin/stable_token'))}"

    def _respond(self, answer: object) -> web.Response:
        body = answer if isinstance(answer, bytes) else json.dumps(answer, ensure_ascii=False).encode()
        headers = {"Location": "/elsewhere"} if self.status == 302 else {}
        return web.Response(body=body, content_type="text/plain", status=self.status, headers=headers)


@asynccontextmanager
async def serving(api: FakeApi) -> AsyncIterator[str]:
    """The address of the API while it runs."""
    app = web.Application()
    app.router.add_route("*", "/{tail:.*}", api.handle)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    try:
        host, port = runner.addresses[0][:2]
        yield f"http://{host}:{port}"
    finally:
        await runner.cleanup()
