"""The operator's SMS gateway: one POST of JSON with an HMAC, as the contract's ``[sms]`` says. Wire only."""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Mapping

import aiohttp

from bot.config import Sms
from bot.errors import GaveUp, RetryLater

SIGNATURE = "X-Rights-Signature"
"""``sha256=`` and the HMAC-SHA-256 of the body under ``sms.secret``, in hex."""


class SmsGateway:
    """``{"to", "template", "params"}`` → 2xx: taken; 429 and 5xx: later; anything else: refused."""

    def __init__(self, session: aiohttp.ClientSession, settings: Sms, *, seconds: float = 10.0) -> None:
        self._session, self._settings = session, settings
        self._timeout = aiohttp.ClientTimeout(total=seconds)

    async def send(self, to: str, template: str, params: Mapping[str, str]) -> None:
        if self._settings.url is None:
            raise GaveUp("no SMS gateway is configured")
        message = {"to": to, "template": template, "params": dict(params)}
        body = json.dumps(message, ensure_ascii=False).encode()
        digest = hmac.new(self._settings.secret.get_secret_value().encode(), body, hashlib.sha256).hexdigest()
        headers = {"Content-Type": "application/json", SIGNATURE: f"sha256={digest}"}
        try:
            async with self._session.post(
                self._settings.url, data=body, headers=headers, timeout=self._timeout
            ) as answer:
                status = answer.status
        except (aiohttp.ClientError, TimeoutError) as exc:
            raise RetryLater(f"the SMS gateway did not answer ({type(exc).__name__})") from exc
        if status == 429 or status >= 500:
            raise RetryLater(f"the SMS gateway answered {status}")
        if status >= 300:
            raise GaveUp(f"the SMS gateway answered {status}")
