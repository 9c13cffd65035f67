"""A short look into the mailbox for ``check`` and ``mail doctor``: what the server can, and which mails arrived.

Changes nothing on the server. The watcher that works on the mails is ``mail.imap``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

from imapclient import IMAPClient
from imapclient.exceptions import LoginError

from bot.config import Imap
from bot.errors import Alarm, RetryLater
from mail.imap import BROKEN, full_name, log_in
from mail.smtp import require_encryption

CAPABILITIES = ("IDLE", "MOVE", "UIDPLUS", "ID")
LATEST = 50
"""How many of a folder's newest mails are looked at."""
SECONDS = 8.0


@contextmanager
def _session(settings: Imap, token: Callable[[], str] | None) -> Iterator[IMAPClient]:
    """Raises Alarm for a refused login, RetryLater for anything else that the server does not do."""
    require_encryption("mail.imap.tls", settings.host, settings.tls)
    try:
        client = log_in(settings, token, seconds=SECONDS)
        try:
            yield client
        finally:
            _leave(client)
    except LoginError as exc:
        raise Alarm("the mail server refused the login") from exc
    except BROKEN as exc:
        raise RetryLater(f"the mail server cannot be reached ({type(exc).__name__})") from exc


def capabilities(settings: Imap, token: Callable[[], str] | None = None) -> dict[str, bool]:
    """Which of the useful extensions there are; opens the folder too. Raises Alarm, RetryLater, ConfigError."""
    with _session(settings, token) as client:
        client.select_folder(full_name(client, settings.folder), readonly=True)
        return {name: client.has_capability(name) for name in CAPABILITIES}


def find_headers(settings: Imap, marks: Iterable[str], token: Callable[[], str] | None = None) -> dict[str, bytes]:
    """The header of the mail that bears each mark, in any folder the service uses. Raises like ``capabilities``."""
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


def _leave(client: IMAPClient) -> None:
    try:
        client.logout()
    except BROKEN:
        client.shutdown()
