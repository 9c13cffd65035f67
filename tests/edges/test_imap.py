"""The watcher against pymap, and against a scripted server with the habits of mail.md 2.3."""

from __future__ import annotations

import queue
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime

import pytest
from imapclient import IMAPClient
from pydantic import SecretStr

from bot.config import Imap
from bot.errors import ConfigError, RetryLater
from mail.imap import PATIENCE, Disposition, Fetched, ImapWatcher, backoff
from tests.edges.imap_servers import PASSWORD, USER, Script, pymap, scripted

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


def settings(port: int) -> Imap:
    return Imap(
        host="127.0.0.1", port=port, tls="none", username=USER, password=SecretStr(PASSWORD),
        processed_folder="已处理", quarantine_folder="待核对",
    )  # fmt: skip


@contextmanager
def watching(
    port: int, desk: Callable[[Fetched], Disposition], delay: Callable[[int], float] = lambda _: 0.01
) -> Iterator[ImapWatcher]:
    watcher = ImapWatcher(settings(port), desk, delay=delay, slice_seconds=0.05)
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


def test_mail_is_handed_over_and_moved() -> None:
    desk = Desk()
    with pymap() as port:
        with mailbox(port) as client:
            client.append("INBOX", FIRST, msg_time=datetime(2026, 11, 20, 2, 2, 11, tzinfo=UTC))
        with watching(port, desk) as watcher:
            first = desk.next()
            assert watcher.ready
            with mailbox(port) as client:
                client.append("INBOX", SECOND)
            watcher.wake()
            second = desk.next()
        with mailbox(port) as client:
            places = {folder: held(client, folder) for folder in ("INBOX", "已处理", "待核对")}

    assert (first.raw, first.internaldate, first.too_large) == (
        FIRST,
        datetime(2026, 11, 20, 2, 2, 11, tzinfo=UTC),
        False,
    )
    assert (second.raw, second.uid > first.uid) == (SECOND, True)
    assert places == {"INBOX": [], "已处理": [FIRST, SECOND], "待核对": []}


def test_quarantine_is_a_folder_of_its_own() -> None:
    desk = Desk("quarantine")
    with pymap() as port:
        with mailbox(port) as client:
            client.append("INBOX", FIRST)
        with watching(port, desk):
            desk.next()
        with mailbox(port) as client:
            places = {folder: held(client, folder) for folder in ("INBOX", "已处理", "待核对")}

    assert places == {"INBOX": [], "已处理": [], "待核对": [FIRST]}


def test_mail_that_cannot_be_taken_now_is_shown_again() -> None:
    desk = Desk(failures=[RetryLater() for _ in range(PATIENCE + 2)])
    with pymap() as port:
        with mailbox(port) as client:
            client.append("INBOX", FIRST)
        with watching(port, desk):
            shown = [desk.next().raw for _ in range(PATIENCE + 3)]
        with mailbox(port) as client:
            kept = held(client, "已处理")

    assert shown == [FIRST] * (PATIENCE + 3)
    assert kept == [FIRST]


def test_mail_that_always_fails_ends_in_quarantine_and_others_pass() -> None:
    desk = Desk(failures=[ValueError("bug") for _ in range(PATIENCE)])
    with pymap() as port:
        with mailbox(port) as client:
            client.append("INBOX", FIRST)
        with watching(port, desk) as watcher:
            for _ in range(PATIENCE):
                desk.next()
            with mailbox(port) as client:
                client.append("INBOX", SECOND)
            watcher.wake()
            later = desk.next()
        with mailbox(port) as client:
            places = {folder: held(client, folder) for folder in ("INBOX", "已处理", "待核对")}

    assert later.raw == SECOND
    assert places == {"INBOX": [], "已处理": [SECOND], "待核对": [FIRST]}


def test_server_without_idle_and_move_is_polled() -> None:
    desk = Desk()
    with scripted(Script(mails={3: FIRST})) as script, watching(script.port, desk):
        first = desk.next()
        script.mails[4] = SECOND
        second = desk.next()

    assert (first, second.raw) == (Fetched(3, 7, FIRST, datetime(2026, 11, 20, 2, 2, 11, tzinfo=UTC)), SECOND)
    assert sorted(script.folders.values(), key=len) == [[], [FIRST, SECOND]]
    assert script.mails == {}
    assert script.answers("IDLE") == 0
    assert script.answers("SELECT") == 1  # one connection, and ID came before


def test_server_that_hangs_up_is_asked_again_after_the_given_delay() -> None:
    desk, waits = Desk(), list[int]()

    def delay(failures: int) -> float:
        waits.append(failures)
        return 0.01

    with scripted(Script(mails={3: FIRST}, hang_up=2)) as script, watching(script.port, desk, delay):
        mail = desk.next()

    assert mail.raw == FIRST
    assert len(waits) == 2
    assert script.answers("LOGIN") == 3


def test_large_mail_comes_as_its_header_only() -> None:
    desk = Desk("quarantine")
    with scripted(Script(mails={3: FIRST}, sizes={3: 26 * 1024 * 1024})) as script, watching(script.port, desk):
        mail = desk.next()

    assert mail.too_large
    assert any("BODY.PEEK[HEADER]" in line for line in script.log)
    assert not any("BODY.PEEK[]" in line for line in script.log)


def test_mail_that_somebody_took_away_is_skipped() -> None:
    desk = Desk()
    with scripted(Script(mails={3: FIRST}, ghosts=(2,))) as script, watching(script.port, desk):
        mail = desk.next()

    assert (mail.uid, desk.taken.empty(), script.answers("LOGIN")) == (3, True, 1)


def test_refused_login_is_told_and_tried_again() -> None:
    desk, waits = Desk(), queue.Queue[int]()

    def delay(failures: int) -> float:
        waits.put(failures)
        return 0.01

    with scripted(Script(refuse_login=True)) as script, watching(script.port, desk, delay) as watcher:
        counts = [waits.get(timeout=SECONDS) for _ in range(3)]
        assert watcher.state == "refused"
        assert not watcher.ready

    assert counts == [1, 2, 3]


def test_plain_connection_to_another_machine_is_refused() -> None:
    with pytest.raises(ConfigError, match=r"mail\.imap\.tls"):
        ImapWatcher(Imap(host="imap.corp.example", tls="none"), Desk())


def test_backoff_grows_from_five_seconds_to_fifteen_minutes() -> None:
    assert [backoff(count) for count in (1, 2, 3, 8, 9, 1000)] == [5, 10, 20, 640, 900, 900]
