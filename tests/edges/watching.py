"""A watcher under test, the desk that takes its mails, and a client that looks into the mailbox."""

from __future__ import annotations

import queue
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from imapclient import IMAPClient
from pydantic import SecretStr

from bot.config import Imap
from mail.imap import ImapWatcher
from mail.mailbox import Disposition, Fetched
from tests.edges.imap_servers import PASSWORD, USER

SECONDS = 20.0  # a test that waits longer has failed
FIRST = b"From: a@corp.example\r\nSubject: one\r\n\r\nhello\r\n"
SECOND = b"From: a@corp.example\r\nSubject: two\r\n\r\nbye\r\n"


@dataclass
class Desk:
    """Takes mails; ``failures`` are raised first."""

    disposition: Disposition = "processed"
    failures: list[Exception] = field(default_factory=list)
    taken: queue.Queue[Fetched] = field(default_factory=queue.Queue)

    def __call__(self, mail: Fetched) -> Disposition:
        self.taken.put(mail)
        if self.failures:
            raise self.failures.pop()
        return self.disposition

    def next(self) -> Fetched:
        return self.taken.get(timeout=SECONDS)


def settings(port: int, **changes: Any) -> Imap:
    fields = {"host": "127.0.0.1", "port": port, "tls": "none", "username": USER, "password": SecretStr(PASSWORD)}
    return Imap(**(fields | {"processed_folder": "已处理", "quarantine_folder": "待核对"} | changes))


@contextmanager
def watching(
    port: int, desk: Callable[[Fetched], Disposition], *, changes: dict[str, Any] | None = None, **options: Any
) -> Iterator[ImapWatcher]:
    """``changes`` of the configuration; ``options`` of the watcher."""
    quick: dict[str, Any] = {"delay": lambda _failures: 0.01, "slice_seconds": 0.05}
    watcher = ImapWatcher(settings(port, **(changes or {})), desk, **(quick | options))
    watcher.start()
    try:
        yield watcher
    finally:
        watcher.stop(SECONDS)
        assert watcher.state == "stopped"


@contextmanager
def mailbox(port: int) -> Iterator[IMAPClient]:
    client = IMAPClient("127.0.0.1", port=port, ssl=False, timeout=SECONDS)
    client.login(USER, PASSWORD)
    try:
        yield client
    finally:
        client.logout()


def held(client: IMAPClient, folder: str) -> list[bytes]:
    client.select_folder(folder)
    return [row[b"BODY[]"] for row in client.fetch(client.search(), ["BODY.PEEK[]"]).values()]
