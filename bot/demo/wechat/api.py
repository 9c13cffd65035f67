"""WeChat's API over HTTP: routes, tokens, rid, faults. The rules of each call are in the modules it names.

Every answer is HTTP 200; success is the absence of an errcode (wechat.md 4).
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from html import escape

from aiohttp import web

from bot.demo.wechat import credentials, diagnosis, media, menu, oauth, sending
from bot.demo.wechat.errors import Reply, no
from bot.demo.wechat.faults import Fault, Faults
from bot.demo.wechat.platform import Platform

Body = dict[str, object]
Rule = Callable[[Platform, Body], Reply]
WITH_TOKEN: dict[tuple[str, str], Rule] = {
    ("POST", "/cgi-bin/message/custom/send"): sending.custom_send,
    ("POST", "/cgi-bin/message/custom/typing"): sending.typing,
    ("POST", "/cgi-bin/message/template/send"): sending.template_send,
    ("POST", "/cgi-bin/message/subscribe/bizsend"): sending.subscribe_send,
    ("GET", "/cgi-bin/ticket/getticket"): credentials.ticket,
    ("POST", "/cgi-bin/menu/create"): menu.create,
    ("GET", "/cgi-bin/menu/get"): menu.read,
    ("GET", "/cgi-bin/menu/delete"): menu.delete,
    ("POST", "/cgi-bin/clear_quota"): diagnosis.clear_quota,
    ("POST", "/cgi-bin/openapi/quota/get"): diagnosis.quota,
    ("POST", "/cgi-bin/openapi/rid/get"): diagnosis.rid,
    ("GET", "/cgi-bin/getcallbackip"): diagnosis.addresses,
    ("GET", "/cgi-bin/get_api_domain_ip"): diagnosis.addresses,
    ("POST", "/cgi-bin/callback/check"): diagnosis.callback_check,
}
WITHOUT_TOKEN: dict[tuple[str, str], Rule] = {
    ("POST", "/cgi-bin/stable_token"): credentials.stable_token,
    ("POST", "/cgi-bin/clear_quota/v2"): diagnosis.clear_quota_v2,
}
PLAIN_TEXT = ("/sns/", "/cgi-bin/media/")  # JSON under a text/plain header
RIDS_KEPT = 200


@dataclass(frozen=True)
class Handled:
    """The outcome of one call before it becomes HTTP."""

    reply: Reply
    content: bytes = b""
    content_type: str = ""


class WeChatApi:
    def __init__(self, world: Platform) -> None:
        self._world = world
        self.faults = Faults()
        self.double_callback = False
        self.snapshot = False
        self.app = web.Application(client_max_size=12 * 1024 * 1024)
        self.app.router.add_get("/connect/oauth2/authorize", self._authorize)
        self.app.router.add_route("*", "/{path:.*}", self._call)

    async def _call(self, request: web.Request) -> web.StreamResponse:
        fault = self.faults.take(request.path)
        if fault and fault.kind == "delay":
            await asyncio.sleep(fault.amount)
        if fault and fault.kind == "reset_before":
            return _cut(request)
        if fault and fault.kind == "status":
            return web.Response(status=int(fault.amount), text="<html>upstream error</html>", content_type="text/html")
        handled = await self._handle(request, fault)
        self._world.shelf.save()
        if fault and fault.kind == "reset_after":
            return _cut(request)
        return self._http(request, handled)

    async def _handle(self, request: web.Request, fault: Fault | None) -> Handled:
        if fault and fault.kind == "code":
            return Handled(no(int(fault.amount)))
        exhausted = diagnosis.count(self._world, request.path)
        if exhausted:
            return Handled(exhausted)
        if request.path == "/cgi-bin/token":
            return Handled(credentials.plain_token(self._world, request.query))
        if request.path == "/sns/oauth2/access_token":
            return Handled(oauth.exchange(self._world, request.query))
        open_rule = WITHOUT_TOKEN.get((request.method, request.path))
        if open_rule:
            return Handled(await self._with_body(request, open_rule))
        refused = credentials.check_token(self._world, request.query.get("access_token", ""))
        return Handled(refused) if refused else await self._trusted(request)

    async def _trusted(self, request: web.Request) -> Handled:
        if request.path == "/cgi-bin/media/get":
            return _media(media.fetch(self._world, request.query.get("media_id", "")))
        if request.path == "/cgi-bin/media/upload" and request.method == "POST":
            return Handled(await self._upload(request))
        rule = WITH_TOKEN.get((request.method, request.path))
        return Handled(await self._with_body(request, rule) if rule else no(48001))

    async def _with_body(self, request: web.Request, rule: Rule) -> Reply:
        if request.method == "GET":
            return rule(self._world, dict(request.query))
        raw = await request.read()
        if not raw:
            return no(44002)
        if b"\\u" in raw:
            self._world.step("escaped_json", path=request.path)
            if request.path == "/cgi-bin/menu/create":
                return no(40033)
        try:
            body = json.loads(raw)
        except ValueError:
            return no(47001)
        return rule(self._world, body) if isinstance(body, dict) else no(47001)

    async def _upload(self, request: web.Request) -> Reply:
        if not request.content_type.startswith("multipart/"):
            return no(41005)
        part = (await request.post()).get("media")
        if not isinstance(part, web.FileField):
            return no(41005)
        return media.upload(self._world, request.query.get("type", ""), part.file.read(), part.content_type)

    def _http(self, request: web.Request, handled: Handled) -> web.Response:
        if handled.content_type:
            disposition = {"Content-Disposition": 'attachment; filename="media"'}
            return web.Response(body=handled.content, content_type=handled.content_type, headers=disposition)
        reply = dict(handled.reply)
        if reply.get("errcode"):
            reply["errmsg"] = f"{reply['errmsg']} rid: {self._rid(request.path, reply)}"
        kind = "text/plain" if request.path.startswith(PLAIN_TEXT) else "application/json"
        return web.Response(text=json.dumps(reply, ensure_ascii=False), content_type=kind)

    def _rid(self, path: str, reply: Mapping[str, object]) -> str:
        rid = "-".join(self._world.tokens.raw(4).hex() for _ in range(3))
        rids = self._world.state.rids
        rids[rid] = {"invoke_time": int(self._world.now.timestamp()), "request_url": path, "response_body": str(reply)}
        for old in list(rids)[:-RIDS_KEPT]:
            del rids[old]
        return rid

    async def _authorize(self, request: web.Request) -> web.Response:
        gone = oauth.authorize(self._world, request.rel_url.raw_query_string, snapshot=self.snapshot)
        self._world.shelf.save()
        if gone.problem:
            text = f"<!doctype html><meta charset=utf-8><title>WeChat</title><p>参数错误 / bad link: {gone.problem}</p>"
            return web.Response(text=text, content_type="text/html")
        if self.double_callback:
            again = oauth.authorize(self._world, request.rel_url.raw_query_string)
            first, second = escape(again.redirect), escape(gone.redirect)
            body = f'<img src="{first}" hidden><meta http-equiv=refresh content="0;{second}">'
            return web.Response(text=body, content_type="text/html")
        return web.Response(status=302, headers={"Location": gone.redirect})


def _media(found: Reply | tuple[bytes, str]) -> Handled:
    return Handled({}, *found) if isinstance(found, tuple) else Handled(found)


def _cut(request: web.Request) -> web.Response:
    """Drop the connection without an answer."""
    if request.transport is not None:
        request.transport.abort()
    return web.Response()
