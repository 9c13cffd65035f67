"""What reaches the person's phone outside the chat: SMS from the gateway and mails to their own address.

The gateway takes ``POST {"to","template","params"}`` and refuses a body that is not signed with the shared secret.
"""

from __future__ import annotations

import hashlib
import hmac
import json
from datetime import datetime
from pathlib import Path
from typing import Literal

from aiohttp import web
from pydantic import BaseModel, TypeAdapter

from bot.clock import Clock
from bot.demo.feed import Feed
from bot.texts import has, render, slots

KEPT = 50
SIGNATURE = "X-Rights-Signature"  # ``sha256=`` and the HMAC-SHA-256 of the body in hex


class Notice(BaseModel):
    """A banner on the phone: ``channel`` sms or mail, ``to`` the number or address."""

    at: datetime
    channel: Literal["sms", "mail"]
    to: str
    title: str
    text: str


NOTICES = TypeAdapter(list[Notice])


class Phone:
    def __init__(self, directory: Path, *, clock: Clock, feed: Feed) -> None:
        self._file = directory / "notices.json"
        self._clock = clock
        self._feed = feed
        self.notices: list[Notice] = NOTICES.validate_json(self._file.read_bytes()) if self._file.exists() else []

    def ring(self, channel: Literal["sms", "mail"], to: str, *, title: str, text: str) -> None:
        notice = Notice(at=self._clock.now(), channel=channel, to=to, title=title, text=text)
        self.notices = [*self.notices, notice][-KEPT:]
        self._file.write_bytes(NOTICES.dump_json(self.notices))
        self._feed.publish("notice", notice.model_dump(mode="json"))


class SmsGateway:
    def __init__(self, phone: Phone, *, secret: str, sender: str, feed: Feed) -> None:
        self._phone = phone
        self._secret = secret.encode()
        self._sender = sender
        self._feed = feed
        self.app = web.Application()
        self.app.router.add_post("/sms", self._receive)

    async def _receive(self, request: web.Request) -> web.Response:
        raw = await request.read()
        if not self._signed(request, raw):
            self._feed.step("sms_refused", "sms")
            return web.json_response({"error": "signature"}, status=403)
        try:
            sent = json.loads(raw)
            to, params = str(sent["to"]), dict(sent["params"])
        except (ValueError, KeyError, TypeError):
            return web.json_response({"error": "body"}, status=400)
        self._phone.ring("sms", to, title=self._sender, text=wording(str(sent.get("template", "")), params))
        self._feed.step("sms_delivered", "sms", template=sent.get("template"))
        return web.json_response({"ok": True})

    def _signed(self, request: web.Request, raw: bytes) -> bool:
        expected = "sha256=" + hmac.new(self._secret, raw, hashlib.sha256).hexdigest()
        return hmac.compare_digest(expected.encode(), request.headers.get(SIGNATURE, "").encode())


def wording(template: str, params: dict[str, object]) -> str:
    """The gateway keeps the approved wording of each template (``code.zh``); of an unknown one only the values show."""
    name, _, lang = template.partition(".")
    key = f"demo.sms.{name}"
    if has(key) and slots(key) <= set(params):
        return render(key, lang, **params)
    return " · ".join(str(value) for value in params.values())
