"""The demo page over HTTP: the page's files, what it shows as JSON, what is done on it, and live events (SSE).

Loopback only; a request from another site's page is refused.
"""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from importlib import resources

from aiohttp import web

from bot.demo import settings
from bot.demo.post.boxes import Stored
from bot.demo.post.reply import LAYOUTS
from bot.demo.post.show import Attachment, Shown, show
from bot.demo.wechat.state import Person
from bot.demo.world import DemoWorld

PAGE = resources.files("bot.demo") / "page"
TYPES = {".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}
UPLOAD_LIMIT = 30 * 1024 * 1024
FURTHEST = timedelta(days=400)
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


@web.middleware
async def own_page_only(request: web.Request, handler: Handler) -> web.StreamResponse:
    origin = request.headers.get("Origin", "")
    if origin and origin.partition("://")[2] != request.host:
        return web.json_response({"error": "origin"}, status=403)
    return await handler(request)


class Desk:
    def __init__(self, world: DemoWorld) -> None:
        self._world = world
        self._shown: dict[int, Shown] = {}
        self._acts: dict[str, Callable[[Person, dict[str, str]], Awaitable[object]]] = {
            "say": lambda who, told: world.gestures.say(who, told["text"]),
            "tap": lambda who, told: world.gestures.tap(who, told["text"], told["id"]),
            "click": lambda who, told: world.gestures.click(who, told["key"], told["label"]),
            "view": lambda who, told: world.gestures.view(who, told["url"]),
            "voice": lambda who, _: world.gestures.voice(who),
            "location": lambda who, _: world.gestures.location(who),
            "sticker": lambda who, _: world.gestures.sticker(who),
            "follow": lambda who, _: world.gestures.follow(who),
            "unfollow": lambda who, _: world.gestures.unfollow(who),
        }
        self.app = web.Application(client_max_size=UPLOAD_LIMIT, middlewares=[own_page_only])
        self.app.add_routes([
            web.get("/", self._page), web.get("/page/{name}", self._page), web.get("/api/state", self._state),
            web.get("/api/events", self._events), web.post("/api/act/{name}", self._act),
            web.post("/api/picture", self._picture), web.post("/api/current", self._current),
            web.post("/api/clock", self._clock), web.get("/api/media/{id}", self._media),
            web.get("/api/mail/{id}", self._mail), web.post("/api/mail/{id}/reply", self._reply),
            web.get("/api/mail/{id}/file/{number}", self._file),
        ])  # fmt: skip

    async def _page(self, request: web.Request) -> web.Response:
        name = request.match_info.get("name", "index.html")
        file = PAGE / name
        kind = TYPES.get(name[name.rfind(".") :])
        if kind is None or "/" in name or not file.is_file():
            raise web.HTTPNotFound
        return web.Response(
            body=file.read_bytes(), content_type=kind, charset="utf-8", headers={"Cache-Control": "no-cache"}
        )

    async def _state(self, _: web.Request) -> web.Response:
        state, boxes = self._world.servers.platform.state, self._world.servers.boxes
        roles = {role.openid: vars(role) for role in settings.roles()}
        people = [
            {**person.model_dump(mode="json"), "role": roles.get(person.openid)} for person in state.people.values()
        ]
        return web.json_response({
            "now": self._world.clock.now().isoformat(), "people": people, "current": state.current,
            "menu": state.menu, "mails": [self._summary(mail) for mail in boxes.all("staff")],
            "notices": [notice.model_dump(mode="json") for notice in self._world.servers.phone.notices],
            "steps": list(self._world.feed.steps), "organisation": [settings.ORGANISATION, settings.ORGANISATION_EN],
            "staff": settings.CARE, "clients": list(LAYOUTS),
        })  # fmt: skip

    async def _events(self, request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream", "Cache-Control": "no-cache"})
        queue = self._world.feed.subscribe()
        await response.prepare(request)
        try:
            while (event := await queue.get()) is not None:
                line = f"event: {event.kind}\ndata: {json.dumps(event.data, ensure_ascii=False)}\n\n"
                await response.write(line.encode())
        except ConnectionError:
            pass  # the page was closed
        finally:
            self._world.feed.unsubscribe(queue)
        return response

    def _person(self, openid: object) -> Person:
        person = self._world.servers.platform.person(openid)
        if person is None:
            raise web.HTTPNotFound
        return person

    async def _act(self, request: web.Request) -> web.Response:
        act, told = self._acts.get(request.match_info["name"]), await request.json()
        if act is None or not isinstance(told, dict):
            raise web.HTTPNotFound
        person = self._person(told.get("openid"))
        await act(person, {str(key): str(value) for key, value in told.items()})
        return web.json_response({"follows": person.follows})

    async def _picture(self, request: web.Request) -> web.Response:
        person = self._person(request.query.get("openid"))
        await self._world.gestures.picture(person, await request.read(), request.content_type)
        return web.json_response({})

    async def _current(self, request: web.Request) -> web.Response:
        told = await request.json()
        platform = self._world.servers.platform
        platform.state.current = self._person(told["openid"]).openid
        platform.shelf.save()
        return web.json_response({})

    async def _clock(self, request: web.Request) -> web.Response:
        told = await request.json()
        now = self._world.clock.now()
        goal = datetime.fromisoformat(told["to"]) if "to" in told else now + timedelta(hours=float(told["hours"]))
        if goal.tzinfo is None or not now <= goal <= now + FURTHEST:
            return web.json_response({"error": "time"}, status=400)
        await self._world.advance(goal - now)
        return web.json_response({"now": self._world.clock.now().isoformat()})

    async def _media(self, request: web.Request) -> web.Response:
        servers, name = self._world.servers, request.match_info["id"]
        medium = servers.platform.state.media.get(name)
        if medium is None:
            raise web.HTTPNotFound
        return web.Response(body=servers.platform.shelf.get_media(name), content_type=medium.content_type)

    def _stored(self, request: web.Request) -> tuple[Stored, Shown]:
        number = request.match_info["id"]
        mail = self._world.servers.boxes.get(int(number)) if number.isdigit() else None
        if mail is None or mail.box != "staff":
            raise web.HTTPNotFound
        return mail, self._show(mail)

    def _show(self, mail: Stored) -> Shown:
        """Parsed once: the list of all mails is asked for whenever one arrives."""
        if mail.id not in self._shown:
            self._shown[mail.id] = show(self._world.servers.boxes.raw(mail.id))
        return self._shown[mail.id]

    def _summary(self, mail: Stored) -> dict[str, object]:
        shown = self._show(mail)
        return {
            "id": mail.id, "at": mail.at.isoformat(), "seen": mail.seen, "sent": mail.sent, "topic": shown.topic,
            "subject": shown.subject, "from": shown.from_name or shown.from_address, "address": shown.from_address,
            "to": shown.to, "snippet": shown.snippet,
            "files": [file.name for file in shown.attachments],
        }  # fmt: skip

    async def _mail(self, request: web.Request) -> web.Response:
        mail, shown = self._stored(request)
        self._read_thread(shown.topic)
        return web.json_response({**self._summary(mail), "html": shown.html, "text": shown.text})

    def _read_thread(self, topic: str) -> None:
        boxes = self._world.servers.boxes
        for mail in boxes.all("staff"):
            mail.seen = mail.seen or self._show(mail).topic == topic
        boxes.save()

    async def _file(self, request: web.Request) -> web.Response:
        _, shown = self._stored(request)
        number = request.match_info["number"]
        if not number.isdigit() or int(number) >= len(shown.attachments):
            raise web.HTTPNotFound
        file = shown.attachments[int(number)]
        return web.Response(
            body=file.content, content_type="application/octet-stream", headers={"Content-Disposition": "attachment"}
        )

    async def _reply(self, request: web.Request) -> web.Response:
        mail, _ = self._stored(request)
        form = await request.post()
        files = tuple(
            Attachment(part.filename, part.content_type, part.file.read())
            for part in form.getall("file", [])
            if isinstance(part, web.FileField)
        )
        client = str(form.get("client", "qq"))
        if client not in LAYOUTS:
            return web.json_response({"error": "client"}, status=400)
        await self._world.staff_reply(mail, str(form.get("text", "")), files, client=client)
        return web.json_response({})
