"""The sender against a real SMTP server on loopback, and the table of outcomes."""

from __future__ import annotations

import asyncio
import base64
import socket
import ssl
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

import pytest
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, Session
from aiosmtplib import errors as smtp_errors
from pydantic import SecretStr

from bot.config import Smtp
from bot.errors import Alarm, ConfigError, GaveUp, RetryLater, RightsBotError
from mail.smtp import Facts, Refusal, SmtpSender, outcome
from tests.edges.certificates import make_authority
from tests.edges.smtp_servers import settings_of

MAIL = b"From: bot@corp.example\r\nSubject: x\r\n\r\nbody\r\n"
CARE = ["care@corp.example"]


@dataclass
class Server:
    """Keeps what it took; ``answers`` replaces the answer to a stage by another."""

    answers: dict[str, str] = field(default_factory=dict)
    taken: list[tuple[str | None, list[str], bytes]] = field(default_factory=list)
    logins: list[str] = field(default_factory=list)
    token: str = "good"
    connections: int = 0
    port: int = 0

    async def handle_EHLO(  # noqa: N802 -- aiosmtpd finds its hooks by this name
        self, server: SMTP, session: Session, envelope: Envelope, hostname: str, responses: list[str]
    ) -> list[str]:
        self.connections += 1
        session.host_name = hostname
        return responses

    async def handle_MAIL(  # noqa: N802 -- aiosmtpd finds its hooks by this name
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        envelope.mail_from = address
        return self.answers.get("mail", "250 OK")

    async def handle_RCPT(  # noqa: N802 -- aiosmtpd finds its hooks by this name
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        answer = self.answers.get(address, "250 OK")
        if answer.startswith("250"):
            envelope.rcpt_tos.append(address)
        return answer

    async def handle_DATA(  # noqa: N802 -- aiosmtpd finds its hooks by this name
        self, server: SMTP, session: Session, envelope: Envelope
    ) -> str:
        content = envelope.content
        assert isinstance(content, bytes)
        if "data" not in self.answers:
            self.taken.append((envelope.mail_from, envelope.rcpt_tos, content))
        return self.answers.get("data", "250 OK")

    async def auth_XOAUTH2(self, server: SMTP, args: list[str]) -> AuthResult:  # noqa: N802 -- as above
        self.logins.append(base64.b64decode(args[1]).decode())
        return AuthResult(success=f"Bearer {self.token}" in self.logins[-1], handled=False)


@asynccontextmanager
async def running(server: Server, *, implicit: ssl.SSLContext | None = None, **options: Any) -> AsyncIterator[Server]:
    loop = asyncio.get_running_loop()
    listener = await loop.create_server(lambda: SMTP(server, hostname="mx", **options), "127.0.0.1", 0, ssl=implicit)
    server.port = listener.sockets[0].getsockname()[1]
    try:
        yield server
    finally:
        listener.close()
        await listener.wait_closed()


def settings(server: Server, auth: Literal["password", "xoauth2"] = "password", username: str = "") -> Smtp:
    return Smtp(host="127.0.0.1", port=server.port, tls="none", auth=auth, username=username, password=SecretStr("pw"))


@asynccontextmanager
async def sending(server: Server, **options: Any) -> AsyncIterator[SmtpSender]:
    async with running(server, **options):
        sender = SmtpSender(settings(server), timeout=5)
        try:
            yield sender
        finally:
            await sender.close()


async def test_bytes_arrive_unchanged_over_one_connection() -> None:
    async with sending(server := Server()) as sender:
        refused = [await sender.send(MAIL, "bot@corp.example", CARE) for _ in range(3)]

    assert refused == [{}, {}, {}]
    assert server.taken == [("bot@corp.example", CARE, MAIL)] * 3
    assert server.connections == 1


async def test_letters_sent_at_once_wait_for_each_other() -> None:
    async with sending(server := Server()) as sender:
        await asyncio.gather(*(sender.send(MAIL, f"bot{number}@corp.example", CARE) for number in range(8)))

    assert sorted(str(row[0]) for row in server.taken) == [f"bot{number}@corp.example" for number in range(8)]


async def test_one_of_two_recipients_refused_is_told() -> None:
    server = Server(answers={"gone@corp.example": "550 no such user"})

    async with sending(server) as sender:
        refused = await sender.send(MAIL, "bot@corp.example", [*CARE, "gone@corp.example"])

    assert refused == {"gone@corp.example": Refusal(550, "no such user")}
    assert not refused["gone@corp.example"].is_passing
    assert server.taken == [("bot@corp.example", CARE, MAIL)]


async def test_recipient_refused_for_now_can_be_told_from_one_refused_for_good() -> None:
    async with sending(Server(answers={"grey@corp.example": "450 4.2.0 greylisted"})) as sender:
        refused = await sender.send(MAIL, "bot@corp.example", [*CARE, "grey@corp.example"])

    assert [refusal.is_passing for refusal in refused.values()] == [True]


ANSWERS: tuple[tuple[dict[str, str], type[RightsBotError]], ...] = (
    ({"mail": "451 later"}, RetryLater),
    ({"mail": "550 not you"}, Alarm),
    ({"mail": "530 5.7.57 Client not authenticated to send mail"}, Alarm),
    ({"mail": "553 Mail from must equal authorized user"}, Alarm),
    ({"mail": "552 5.3.4 message size exceeds fixed limit"}, GaveUp),
    ({"data": "421 4.3.2 shutting down"}, RetryLater),
    ({"data": "554 5.7.1 spam"}, GaveUp),
    ({"data": "452 full"}, RetryLater),
    ({"data": "552 too large"}, GaveUp),
    ({"care@corp.example": "450 greylisted"}, RetryLater),
    ({"care@corp.example": "550 no such user"}, GaveUp),
)


@pytest.mark.parametrize(("answers", "error"), ANSWERS)
async def test_answer_tells_what_to_do_next(answers: dict[str, str], error: type[RightsBotError]) -> None:
    async with sending(server := Server(answers=answers)) as sender:
        with pytest.raises(RightsBotError) as caught:
            await sender.send(MAIL, "bot@corp.example", CARE)
        server.answers = {}
        again = await sender.send(MAIL, "bot@corp.example", CARE)

    assert type(caught.value) is error
    assert (again, len(server.taken)) == ({}, 1)


async def test_server_that_is_not_there_is_tried_later() -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        sender = SmtpSender(Smtp(host="127.0.0.1", port=closed.getsockname()[1], tls="none"), timeout=5)

        with pytest.raises(RetryLater):
            await sender.check()


async def test_connection_lost_meanwhile_is_opened_again() -> None:
    server = Server()
    async with running(server):
        sender = SmtpSender(settings(server), timeout=5)
        await sender.send(MAIL, "bot@corp.example", CARE)
        port = server.port
    again = Server()
    loop = asyncio.get_running_loop()
    listener = await loop.create_server(lambda: SMTP(again, hostname="mx"), "127.0.0.1", port)
    try:
        await sender.send(MAIL, "bot@corp.example", CARE)
    finally:
        await sender.close()
        listener.close()
        await listener.wait_closed()

    assert len(server.taken) + len(again.taken) == 2


async def test_server_without_encryption_on_another_machine_is_refused() -> None:
    with pytest.raises(ConfigError, match=r"mail\.smtp\.tls"):
        SmtpSender(Smtp(host="smtp.corp.example", tls="none"))


async def test_starttls_that_is_not_offered_alarms() -> None:
    async with running(server := Server()):
        sender = SmtpSender(Smtp(host="127.0.0.1", port=server.port, tls="starttls"), timeout=5)

        with pytest.raises(Alarm):
            await sender.check()


def tokens(asked: list[bool], *values: str) -> Callable[[bool], Any]:
    async def token(fresh: bool) -> str:
        asked.append(fresh)
        return values[len(asked) - 1]

    return token


async def test_refused_token_is_renewed_once() -> None:
    asked: list[bool] = []
    async with running(server := Server(), auth_require_tls=False):
        sender = SmtpSender(
            settings(server, "xoauth2", "bot@corp.example"), token=tokens(asked, "old", "good"), timeout=5
        )
        refused = await sender.send(MAIL, "bot@corp.example", CARE)
        await sender.close()

    assert (refused, asked) == ({}, [False, True])
    assert server.logins[-1] == "user=bot@corp.example\x01auth=Bearer good\x01\x01"


async def test_login_refused_for_good_alarms() -> None:
    asked: list[bool] = []
    async with running(server := Server(), auth_require_tls=False):
        sender = SmtpSender(
            settings(server, "xoauth2", "bot@corp.example"), token=tokens(asked, "old", "old"), timeout=5
        )

        with pytest.raises(Alarm):
            await sender.check()

    assert asked == [False, True]


@pytest.mark.parametrize("tls", ["starttls", "implicit"])
async def test_mail_leaves_encrypted_to_a_server_that_we_trust(
    tls: Literal["starttls", "implicit"], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    authority = make_authority(tmp_path)
    monkeypatch.setenv("SSL_CERT_FILE", str(authority.file))
    async with running(server := Server(), **encrypted(tls, authority.server)):
        sender = SmtpSender(settings_of(server.port, tls=tls), timeout=5)
        facts = await sender.check()
        await sender.send(MAIL, "bot@corp.example", CARE)
        await sender.close()

    assert facts == Facts("TLSv1.3", 33554432)
    assert [content for _, _, content in server.taken] == [MAIL]


@pytest.mark.parametrize("tls", ["starttls", "implicit"])
async def test_server_that_we_do_not_trust_gets_nothing_and_alarms(
    tls: Literal["starttls", "implicit"], tmp_path: Path
) -> None:
    async with running(server := Server(), **encrypted(tls, make_authority(tmp_path).server)):
        sender = SmtpSender(settings_of(server.port, tls=tls, username="bot"), timeout=5)
        with pytest.raises(Alarm, match="certificate"):
            await sender.send(MAIL, "bot@corp.example", CARE)

    assert (server.taken, server.logins) == ([], [])


def encrypted(tls: str, context: ssl.SSLContext) -> dict[str, Any]:
    """Options of ``running``."""
    if tls == "implicit":
        return {"implicit": context}
    return {"tls_context": context, "require_starttls": True}


OUTCOMES: tuple[tuple[Exception, type[RightsBotError]], ...] = (
    (smtp_errors.SMTPConnectError("x"), RetryLater),
    (smtp_errors.SMTPConnectTimeoutError("x"), RetryLater),
    (smtp_errors.SMTPConnectResponseError(421, "x"), RetryLater),
    (smtp_errors.SMTPConnectResponseError(554, "x"), RetryLater),
    (smtp_errors.SMTPAuthenticationError(454, "x"), RetryLater),
    (smtp_errors.SMTPAuthenticationError(535, "x"), Alarm),
    (smtp_errors.SMTPNotSupported("x"), Alarm),
    (smtp_errors.SMTPServerDisconnected("x"), RetryLater),
    (smtp_errors.SMTPReadTimeoutError("x"), RetryLater),
    (smtp_errors.SMTPHeloError(421, "x"), RetryLater),
    (smtp_errors.SMTPRecipientsRefused([smtp_errors.SMTPRecipientRefused(550, "x", "a"),
                                        smtp_errors.SMTPRecipientRefused(450, "x", "b")]), RetryLater),
    (smtp_errors.SMTPException("no STARTTLS"), Alarm),
    (OSError("x"), RetryLater),
)  # fmt: skip


@pytest.mark.parametrize(("library", "ours"), OUTCOMES)
def test_library_error_becomes_ours(library: Exception, ours: type[RightsBotError]) -> None:
    assert type(outcome(library)) is ours
