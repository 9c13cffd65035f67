"""A short look into the mailbox for ``check`` and ``mail doctor``: what the server can, and which mails arrived.

Changes nothing on the server. The watcher that works on the mails is ``mail.imap``.
"""

from __future__ import annotations

import ssl
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass

from imapclient import IMAPClient
from imapclient.exceptions import IMAPClientError

from bot.config import Imap
from bot.errors import RetryLater
from mail.mailbox import BROKEN, Token, full_name, leave, log_in
from mail.smtp import require_encryption

CAPABILITIES = ("IDLE", "MOVE", "UIDPLUS", "ID")
LATEST = 50
"""How many of a folder's newest mails are looked at."""
SECONDS = 8.0


@dataclass(frozen=True)
class Quota:
    """KiB used, and how many there are."""

    used: int
    limit: int


@dataclass(frozen=True)
class Facts:
    """``capabilities``: which of the useful extensions there are; ``tls``: the protocol version, empty for none."""

    capabilities: Mapping[str, bool]
    tls: str
    quota: Quota | None


@contextmanager
def _session(settings: Imap, token: Token | None) -> Iterator[IMAPClient]:
    """Raises Alarm for a refused login, RetryLater for anything else that the server does not do."""
    require_encryption("mail.imap.tls", settings.host, settings.tls)
    try:
        client = log_in(settings, token, seconds=SECONDS)
        try:
            yield client
        finally:
            leave(client)
    except BROKEN as exc:
        raise RetryLater(f"the mail server cannot be reached ({type(exc).__name__})") from exc


def look(settings: Imap, token: Token | None = None) -> Facts:
    """What the server is; opens the folder too. Raises Alarm, RetryLater, ConfigError."""
    with _session(settings, token) as client:
        client.select_folder(full_name(client, settings.folder), readonly=True)
        secured = client.socket()
        return Facts(
            capabilities={name: client.has_capability(name) for name in CAPABILITIES},
            tls=(secured.version() or "") if isinstance(secured, ssl.SSLSocket) else "",
            quota=_quota(client),
        )


def _quota(client: IMAPClient) -> Quota | None:
    """Of the mailbox as a whole; None where the server has none or does not say."""
    if not client.has_capability("QUOTA"):
        return None
    try:
        _, quotas = client.get_quota_root("INBOX")
    except IMAPClientError:
        return None
    return next((Quota(int(row.usage), int(row.limit)) for row in quotas if row.resource == "STORAGE"), None)


def find_headers(settings: Imap, marks: Iterable[str], token: Token | None = None) -> dict[str, bytes]:
    """The header of the mail that bears each mark, in any folder the service uses. Raises like ``look``."""
    wanted = {mark: mark.encode("ascii") for mark in marks}
    found: dict[str, bytes] = {}
    with _session(settings, token) as client:
        for name in dict.fromkeys((settings.folder, settings.processed_folder, settings.quarantine_folder)):
            for header in _headers(client, full_name(client, name)):
                found.update({mark: header for mark, raw in wanted.items() if raw in header})
    return found


def _headers(client: IMAPClient, folder: str) -> Iterator[bytes]:
    if not client.folder_exists(folder):
        return
    client.select_folder(folder, readonly=True)
    client.noop()  # a search alone may be stale (mail.md 2.3)
    for uid in sorted(client.search(["ALL"]))[-LATEST:]:
        for row in client.fetch([uid], ["BODY.PEEK[HEADER]"]).values():
            yield row.get(b"BODY[HEADER]", b"")
