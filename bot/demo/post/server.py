"""SMTP in: who may submit, who is local, what a border server stamps on a mail.

Mail for local addresses is taken from anybody, as at port 25; ``dmarc=pass`` only from the signed-in owner of the From.
"""

from __future__ import annotations

import asyncio
import email
import hmac
import logging
from collections.abc import Awaitable, Callable
from datetime import datetime
from email.utils import format_datetime, getaddresses

from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

from bot.clock import Clock
from bot.demo.post.addresses import Directory
from bot.demo.post.boxes import Box, Boxes, Stored

SIZE_LIMIT = 35 * 1024 * 1024
Arrived = Callable[[Stored], Awaitable[None]]


class PostOffice:
    """The handler that aiosmtpd calls; ``arrived`` is told of every mail after it was stored."""

    def __init__(self, directory: Directory, boxes: Boxes, *, clock: Clock, arrived: Arrived) -> None:
        self._directory = directory
        self._boxes = boxes
        self._clock = clock
        self._arrived = arrived
        self._server: asyncio.Server | None = None
        self._sessions: set[SMTP] = set()
        self.refusals: list[str] = []

    async def start(self, port: int) -> int:
        loop = asyncio.get_running_loop()
        logging.getLogger("mail.log").setLevel(
            logging.ERROR
        )  # aiosmtpd warns of its own deprecated field at each login
        self._server = await loop.create_server(self._protocol, "127.0.0.1", port)
        bound: int = self._server.sockets[0].getsockname()[1]
        return bound

    def _protocol(self) -> SMTP:
        session = SMTP(
            self, hostname=self._directory.host, ident="mail", data_size_limit=SIZE_LIMIT, enable_SMTPUTF8=True,
            auth_require_tls=False, authenticator=self._authenticate, loop=asyncio.get_running_loop(),
        )  # fmt: skip
        self._sessions.add(session)
        return session

    async def stop(self) -> None:
        if self._server is not None:
            self._server.close()
        for session in self._sessions:
            if session.transport is not None:
                session.transport.close()
        await asyncio.sleep(0)

    def _authenticate(
        self, _server: SMTP, _session: Session, _envelope: Envelope, _how: str, data: object
    ) -> AuthResult:
        if not isinstance(data, LoginPassword):
            return AuthResult(success=False, handled=False)
        expected = self._directory.passwords.get(data.login.decode("utf-8", "replace"), "")
        good = bool(expected) and hmac.compare_digest(expected.encode(), data.password)
        return AuthResult(success=good, handled=good, auth_data=data.login.decode("utf-8", "replace"))

    async def handle_RCPT(  # noqa: N802 - the name aiosmtpd looks for
        self, _server: SMTP, session: Session, envelope: Envelope, address: str, _options: list[str]
    ) -> str:
        if self.refusals:
            return self.refusals.pop(0)
        box = self._directory.box(address)
        if box is None:
            return "550 5.1.1 No such user here"
        if box == "outside" and not session.authenticated:
            return "550 5.7.1 Relaying denied"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(  # noqa: N802 - the name aiosmtpd looks for
        self, _server: SMTP, session: Session, envelope: Envelope
    ) -> str:
        if not isinstance(envelope.content, bytes):
            return "554 5.6.0 no content"
        now, taken = self._clock.now(), set[Box]()
        for recipient in envelope.rcpt_tos:
            box = self._directory.box(recipient)
            if box is None or (box in taken and box != "outside"):
                continue  # one copy a mailbox, however many of its addresses were named
            taken.add(box)
            await self._deliver(envelope, box, to=recipient, who=str(session.auth_data or ""), now=now)
        return "250 OK queued"

    async def _deliver(self, envelope: Envelope, box: Box, *, to: str, who: str, now: datetime) -> None:
        content = envelope.content if isinstance(envelope.content, bytes) else b""
        stamped = self._stamp(content, envelope.mail_from or "", to, who=who, now=now) + content
        await self._arrived(self._boxes.keep(stamped, box=box, to=to, at=now))

    def _proof(self, who: str, froms: list[str], domain: str) -> str:
        """A domain of our own that did not sign in is a forgery; of a stranger's domain nothing is known (none)."""
        if len(froms) == 1 and self._directory.owns(who, froms[0]):
            return "pass"
        return "fail" if len(froms) != 1 or who or domain == self._directory.domain else "none"

    def _stamp(self, content: bytes, sender: str, to: str, *, who: str, now: datetime) -> bytes:
        """The headers of a border server, above everything the sender wrote (RFC 5321 4.4, RFC 8601)."""
        host, when = self._directory.host, format_datetime(now.astimezone(self._directory.zone))
        message = email.message_from_bytes(content)
        froms = [address.lower() for _, address in getaddresses([str(value) for value in message.get_all("From", [])])]
        domain = froms[0].rpartition("@")[2] if froms else ""
        result = self._proof(who, froms, domain)
        by = f"(Authenticated sender: {who})\r\n\tby {host} with ESMTPA" if who else f"by {host} with ESMTP"
        proof = f"spf={result} smtp.mailfrom={domain};\r\n\tdkim={result} header.d={domain}"
        lines = (
            f"Return-Path: <{sender}>",
            f"Delivered-To: {to}",
            f"Received: from localhost (localhost [127.0.0.1])\r\n\t{by} for <{to}>;\r\n\t{when}",
            f"Authentication-Results: {host}; {proof};\r\n\tdmarc={result} header.from={domain}",
        )
        return "".join(f"{line}\r\n" for line in lines).encode("utf-8", "replace")
