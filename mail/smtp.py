"""Rendered bytes → the submission server, over one kept connection. Wire only: what to send and when is the outbox's.

Every outcome of aiosmtplib becomes one of ours by the table of mail.md 2.6. A lost connection after DATA may mean that
the mail went out: it is RetryLater too, and the resend is byte for byte the same.
"""

from __future__ import annotations

import asyncio
import ipaddress
import ssl
from collections.abc import Callable, Coroutine, Sequence
from dataclasses import dataclass
from typing import Any

import aiosmtplib
from aiosmtplib import errors as smtp_errors

from bot.config import Smtp
from bot.errors import Alarm, ConfigError, GaveUp, RetryLater, RightsBotError

SECONDS = 60
Token = Callable[[bool], Coroutine[Any, Any, str]]  # True: a fresh one, the last was refused


@dataclass(frozen=True)
class Refusal:
    """The server took the mail for others and not for this recipient."""

    code: int
    text: str

    @property
    def is_passing(self) -> bool:
        """Greylisted, or a full mailbox: the same mail may be taken later."""
        return 400 <= self.code < 500


@dataclass(frozen=True)
class Facts:
    """What a server said of itself. ``tls``: the protocol version, empty for none; ``largest``: bytes, None unsaid."""

    tls: str
    largest: int | None


class SmtpSender:
    """``token`` makes OAuth2 access tokens where ``auth = "xoauth2"``."""

    def __init__(self, settings: Smtp, *, token: Token | None = None, timeout: float = SECONDS) -> None:
        require_encryption("mail.smtp.tls", settings.host, settings.tls)
        self._settings = settings
        self._token = token
        self._timeout = timeout
        self._lock = asyncio.Lock()
        self._client: aiosmtplib.SMTP | None = None

    async def send(self, content: bytes, sender: str, recipients: Sequence[str]) -> dict[str, Refusal]:
        """Recipients that the server refused while it took others. Raises RetryLater, GaveUp, Alarm."""
        async with self._lock:
            try:
                client = await self._connected()
                refused, _ = await client.sendmail(sender, list(recipients), content)
            except (smtp_errors.SMTPException, OSError) as exc:
                self._drop()
                raise outcome(exc) from exc
        return {address: Refusal(response.code, response.message) for address, response in refused.items()}

    async def check(self) -> Facts:
        """Connect and log in. Raises like ``send``."""
        async with self._lock:
            try:
                return await _facts(await self._connected())
            except (smtp_errors.SMTPException, OSError) as exc:
                self._drop()
                raise outcome(exc) from exc

    async def close(self) -> None:
        async with self._lock:
            client, self._client = self._client, None
            if client is not None and client.is_connected:
                try:
                    await client.quit()
                except (smtp_errors.SMTPException, OSError):
                    client.close()

    async def _connected(self) -> aiosmtplib.SMTP:
        if self._client is not None and await _is_alive(self._client):
            return self._client
        self._drop()
        try:
            self._client = await self._connect(fresh=False)
        except smtp_errors.SMTPAuthenticationError:
            if self._settings.auth != "xoauth2":
                raise
            self._client = await self._connect(fresh=True)
        return self._client

    async def _connect(self, *, fresh: bool) -> aiosmtplib.SMTP:
        settings, token = self._settings, self._token
        login: dict[str, Any] = {"username": settings.username, "password": settings.password.get_secret_value()}
        if settings.auth == "xoauth2" and token is not None:
            login = {"username": settings.username, "oauth_token_generator": lambda: token(fresh)}
        client = aiosmtplib.SMTP(
            hostname=settings.host,
            port=settings.port,
            use_tls=settings.tls == "implicit",
            start_tls=settings.tls == "starttls",
            timeout=self._timeout,
            **(login if settings.username else {}),
        )
        await client.connect()
        return client

    def _drop(self) -> None:
        if self._client is not None:
            self._client.close()
            self._client = None


async def _facts(client: aiosmtplib.SMTP) -> Facts:
    if not client.esmtp_extensions:
        await client.ehlo()
    secured: ssl.SSLObject | None = client.get_transport_info("ssl_object")
    size = client.esmtp_extensions.get("size", "")
    return Facts(tls=secured.version() or "" if secured else "", largest=int(size) if size.isdigit() else None)


async def _is_alive(client: aiosmtplib.SMTP) -> bool:
    """Servers hang up on idle clients; better to learn it before MAIL FROM than after DATA."""
    try:
        return client.is_connected and (await client.noop()).code < 400
    except (smtp_errors.SMTPException, OSError):
        return False


def require_encryption(key: str, host: str, tls: str) -> None:
    """Passwords and cases leave this machine only encrypted. Raises ConfigError."""
    if tls == "none" and not is_loopback(host):
        raise ConfigError(key, 'must be "starttls" or "implicit" for a server on another machine')


def is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def outcome(exc: Exception) -> RightsBotError:
    """What to do next (mail.md 2.6)."""
    if isinstance(exc, ssl.SSLCertVerificationError) or isinstance(exc.__cause__, ssl.SSLCertVerificationError):
        return Alarm("the mail server's certificate is not trusted")
    return next(make for kind, make in OUTCOMES if isinstance(exc, kind))(exc)


def _by_code(exc: Any) -> RightsBotError:
    text = f"the mail server answered {exc.code}"
    return RetryLater(text) if 400 <= exc.code < 500 else GaveUp(text)


def _login(exc: Any) -> RightsBotError:
    text = f"the mail server refused the login with {exc.code}"
    return RetryLater(text) if 400 <= exc.code < 500 else Alarm(text)


def _sender(exc: Any) -> RightsBotError:
    """All our mails have one sender, so that this is no mail's own fault; except its declared size (552)."""
    if exc.code == MAIL_TOO_LARGE:
        return GaveUp("the mail server takes no mail of this size")
    text = f"the mail server refused the sender with {exc.code}"
    return RetryLater(text) if 400 <= exc.code < 500 else Alarm(text)


def _all_recipients(exc: Any) -> RightsBotError:
    codes = [refusal.code for refusal in exc.recipients]
    text = f"the mail server refused every recipient with {', '.join(str(code) for code in codes)}"
    return RetryLater(text) if any(400 <= code < 500 for code in codes) else GaveUp(text)


MAIL_TOO_LARGE = 552
OUTCOMES: tuple[tuple[type[Exception], Callable[[Any], RightsBotError]], ...] = (
    (smtp_errors.SMTPAuthenticationError, _login),
    (smtp_errors.SMTPSenderRefused, _sender),
    (smtp_errors.SMTPRecipientsRefused, _all_recipients),
    (smtp_errors.SMTPConnectResponseError, lambda exc: RetryLater(f"the mail server greeted with {exc.code}")),
    (smtp_errors.SMTPResponseException, _by_code),
    (OSError, lambda exc: RetryLater(f"the mail server cannot be reached ({type(exc).__name__})")),
    (smtp_errors.SMTPException, lambda exc: Alarm("the mail server does not offer what the configuration asks for")),
)
