"""For machines: alive, ready, numbers, and WeChat's proof that the domain is ours."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable, Mapping
from pathlib import Path

from aiohttp import web
from prometheus_client import CONTENT_TYPE_LATEST

from bot.errors import StoreBusy
from bot.store.figures import count
from bot.web.metrics import Metrics
from handlers.office import Office

ANSWER_SECONDS = 2.0
PROOF = re.compile(r"MP_verify_[A-Za-z0-9_-]{1,64}\.txt")

Check = Callable[[], bool]


class Status:
    """``health``: what besides the database must be alive, by name. ``told``: what is told beside it. A mailbox that is
    away must not take the machine out of the balancer: WeChat's messages and the pages go on without it.
    """

    def __init__(
        self, office: Office, counted: Metrics, health: Mapping[str, Check], told: Mapping[str, Check]
    ) -> None:  # fmt: skip
        self._office, self.counted, self._health, self._told = office, counted, health, told

    async def healthz(self, _request: web.Request) -> web.Response:
        return web.Response(text="ok\n")

    async def readyz(self, _request: web.Request) -> web.Response:
        found = {"database": await self._database()} | {name: check() for name, check in self._health.items()}
        told = {name: check() for name, check in self._told.items()}
        body = {name: "ok" if good else "failed" for name, good in (found | told).items()}
        return web.json_response(body, status=200 if all(found.values()) else 503)

    async def _database(self) -> bool:
        try:
            async with asyncio.timeout(ANSWER_SECONDS):
                await self._office.store.run(lambda tx: tx.notes.get("ready"))
        except Exception:  # whatever it is, the database does not answer
            return False
        return True

    async def metrics(self, _request: web.Request) -> web.Response:
        now = self._office.clock.now()
        today = self._office.rules.local_day(now).isoformat()
        try:
            figures = await self._office.store.run(lambda tx: count(tx.connection, today))
        except StoreBusy as exc:
            raise web.HTTPServiceUnavailable from exc
        body = self.counted.page(figures, now)
        return web.Response(body=body, headers={"Content-Type": CONTENT_TYPE_LATEST})

    async def proof(self, request: web.Request) -> web.Response:
        """A file whose name WeChat chose, for «网页授权域名»; only such names are looked up."""
        folder, name = self._office.config.server.verify_dir, request.match_info["name"]
        if folder is None or not PROOF.fullmatch(name):
            raise web.HTTPNotFound
        content = await asyncio.to_thread(_content, folder / name)
        if content is None:
            raise web.HTTPNotFound
        return web.Response(body=content, content_type="text/plain")


def _content(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None
