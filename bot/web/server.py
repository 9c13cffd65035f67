"""The web application put together, and the server that runs it. Routes are here; what they do is beside this file."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from typing import Protocol, TypedDict, Unpack

from aiohttp import web

from bot.store.seal import KeyedIndex
from bot.web.guard import Clients, guard, protect
from bot.web.login import CALLBACK, Login, SignsIn
from bot.web.metrics import Metrics
from bot.web.person_pages import PersonSite
from bot.web.reading_pages import ReadingSite, SignsPages
from bot.web.rules_page import RulesSite
from bot.web.session import Sessions
from bot.web.staff_pages import StaffSite
from bot.web.status import Check, Status
from bot.web.views import Views
from bot.web.webhook import BUDGET_SECONDS, Receives, Webhook
from bot.wechat.codec import CAP_BYTES, Codec
from handlers.evidence_pages import EvidencePages
from handlers.office import Office
from handlers.pages import PersonPages
from handlers.rules import RULES_PATH

BACKLOG = 4096
TOKEN = "{token:[A-Za-z0-9]{8,64}}"  # noqa: S105  # a pattern of the router
STOP_SECONDS = 5.0


class Chat(SignsIn, SignsPages, Protocol):
    """WeChat's API as the web needs it (``bot.wechat.client``)."""

    async def send_text(self, openid: str, text: str) -> None: ...


class Options(TypedDict, total=False):
    """``health``: what must be alive for ``/readyz``, by name; ``told``: what is only told there. ``budget_seconds``:
    how long a push may take before the outbox answers it.
    """

    health: Mapping[str, Check]
    told: Mapping[str, Check]
    budget_seconds: float


def make_web(
    office: Office, reception: Receives, *, codec: Codec, chat: Chat, **options: Unpack[Options]
) -> web.Application:
    """All routes of the service. Raises ConfigError for a proxy that is not an address."""
    views = Views(office.voice)
    clients = Clients(office.config.server.trusted_proxies, office.clock)
    budget = options.get("budget_seconds", BUDGET_SECONDS)
    webhook = Webhook(reception, codec, chat.send_text, clock=office.clock, voice=office.voice, budget_seconds=budget)
    # The cap holds for everything but an uploaded file, which has a cap of its own.
    app = web.Application(client_max_size=CAP_BYTES, middlewares=[guard(views, clients)])
    app.on_response_prepare.append(protect(views.style_hash, views.script_hash))
    _add_webhook(app, office.config.server.webhook_path, webhook)
    _add_status(app, Status(office, Metrics(), options.get("health", {}), options.get("told", {})))
    _add_pages(app, office, chat, views)
    return app


def _add_webhook(app: web.Application, path: str, webhook: Webhook) -> None:
    async def drain(_app: web.Application) -> None:
        await webhook.drain()

    app.add_routes([web.get(path, webhook.verify, allow_head=False), web.post(path, webhook.push)])
    app.on_shutdown.append(drain)


def _add_status(app: web.Application, status: Status) -> None:
    async def attach(_app: web.Application) -> None:
        status.counted.attach()

    async def detach(_app: web.Application) -> None:
        status.counted.detach()

    app.on_startup.append(attach)
    app.on_cleanup.append(detach)
    app.add_routes([
        web.get("/healthz", status.healthz),
        web.get("/readyz", status.readyz),
        web.get("/metrics", status.metrics),
        web.get("/{name:MP_verify_[^/]+}", status.proof),
    ])  # fmt: skip


def _add_pages(app: web.Application, office: Office, chat: Chat, views: Views) -> None:
    config = office.config
    public_url = config.app.public_url
    index = KeyedIndex(base64.urlsafe_b64decode(config.keys.index.get_secret_value()))
    sessions = Sessions(index, clock=office.clock, tokens=office.tokens, secure=public_url.startswith("https:"))
    pages = PersonPages(office)
    login = Login(pages, sessions, views, chat=chat, public_url=public_url)
    reading = ReadingSite(pages, views, chat, config=config, tokens=office.tokens)
    kinds = {"receipt": reading.receipt, "text": reading.text}
    person = PersonSite(pages, login, sessions, views, config=config, kinds=kinds)
    staff = StaffSite(EvidencePages(office), sessions, views, minutes=config.limits.code_minutes)
    app.add_routes([
        web.get(RULES_PATH, RulesSite(office, views).show, allow_head=False),
        web.get(CALLBACK, login.callback, allow_head=False),
        web.get(f"/p/{TOKEN}", person.show, allow_head=False),
        web.post(f"/p/{TOKEN}/code", person.prove),
        web.post(f"/p/{TOKEN}/paper", person.upload),
        web.post(f"/p/{TOKEN}/files/{{file:[A-Za-z0-9]+}}", person.give),
        web.get(f"/f/{TOKEN}", person.file, allow_head=False),
        web.get(f"/s/{TOKEN}", staff.show, allow_head=False),
        web.post(f"/s/{TOKEN}", staff.act),
    ])  # fmt: skip


class WebServer:
    """The application on a socket. ``port`` is the one it is bound to."""

    def __init__(self, app: web.Application) -> None:
        # No access log: addresses of pages are secrets.
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=STOP_SECONDS)
        self.port = 0

    async def start(self, host: str, port: int, *, reuse_port: bool = False) -> None:
        await self._runner.setup()
        await web.TCPSite(self._runner, host, port, backlog=BACKLOG, reuse_port=reuse_port or None).start()
        self.port = self._runner.addresses[0][1]

    async def stop(self) -> None:
        """No new connections; turns that run are waited for."""
        await self._runner.cleanup()
