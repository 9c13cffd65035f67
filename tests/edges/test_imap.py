"""The watcher against two whole servers, pymap and Dovecot; ``test_imap_vices`` has what other servers do."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from bot.config import Imap
from bot.errors import ConfigError, RetryLater
from mail.imap import PATIENCE, ImapWatcher, backoff
from mail.probe import find_headers, look
from mail.rescan import Rescanned, put_back
from tests.edges.imap_servers import DOVECOT, Dovecot, dovecot, pymap
from tests.edges.watching import FIRST, SECOND, SECONDS, Desk, held, mailbox, settings, watching

THIRD = b"From: b@corp.example\r\nSubject: three\r\n\r\nwho?\r\n"
FOLDERS = ("INBOX", "已处理", "待核对")
NEEDS_DOVECOT = pytest.mark.skipif(DOVECOT is None, reason="no Dovecot on this machine")


@pytest.fixture(scope="module")
def running_dovecot() -> Iterator[Dovecot]:
    with dovecot() as server:
        yield server


@pytest.fixture(params=["pymap", pytest.param("dovecot", marks=NEEDS_DOVECOT)])
def port(request: pytest.FixtureRequest) -> Iterator[int]:
    """Of a server with an empty mailbox."""
    if request.param == "pymap":
        with pymap() as opened:
            yield opened
        return
    server: Dovecot = request.getfixturevalue("running_dovecot")
    server.empty()
    yield server.port


def put(port: int, *mails: bytes) -> None:
    with mailbox(port) as client:
        for mail in mails:
            client.append("INBOX", mail)


def places(port: int) -> dict[str, list[bytes]]:
    with mailbox(port) as client:
        return {folder: held(client, folder) for folder in FOLDERS}


def test_mail_is_handed_over_and_moved(port: int) -> None:
    desk = Desk()
    put(port, FIRST)
    with watching(port, desk) as watcher:
        first = desk.next()
        assert watcher.ready
        put(port, SECOND)
        watcher.wake()
        second = desk.next()

    assert (first.raw, first.too_large) == (FIRST, False)
    assert (second.raw, second.uid > first.uid, second.uidvalidity) == (SECOND, True, first.uidvalidity)
    assert places(port) == {"INBOX": [], "已处理": [FIRST, SECOND], "待核对": []}


def test_mail_that_arrives_while_the_watcher_waits_is_heard_of(port: int) -> None:
    """By IDLE alone: nobody wakes the watcher, and its own next look is an hour away."""
    desk = Desk()
    with watching(port, desk, slice_seconds=3600) as watcher:
        put(port, FIRST)
        watcher.sweep(SECONDS)
        put(port, SECOND)
        mails = [desk.next().raw, desk.next().raw]

    assert mails == [FIRST, SECOND]


def test_quarantine_is_a_folder_of_its_own(port: int) -> None:
    desk = Desk("quarantine")
    put(port, FIRST)
    with watching(port, desk):
        desk.next()

    assert places(port) == {"INBOX": [], "已处理": [], "待核对": [FIRST]}


def test_mail_that_cannot_be_taken_now_is_shown_again(port: int) -> None:
    desk = Desk(failures=[RetryLater() for _ in range(PATIENCE + 2)])
    put(port, FIRST)
    with watching(port, desk):
        shown = [desk.next().raw for _ in range(PATIENCE + 3)]

    assert shown == [FIRST] * (PATIENCE + 3)
    assert places(port)["已处理"] == [FIRST]


def test_mail_that_always_fails_ends_in_quarantine_and_others_pass(port: int) -> None:
    desk = Desk(failures=[ValueError("bug") for _ in range(PATIENCE)])
    put(port, FIRST)
    with watching(port, desk) as watcher:
        for _ in range(PATIENCE):
            desk.next()
        told = desk.next()
        put(port, SECOND)
        watcher.wake()
        later = desk.next()

    assert (told.raw, told.too_large) == (b"From: a@corp.example\nSubject: one", True)
    assert later.raw == SECOND
    assert places(port) == {"INBOX": [], "已处理": [SECOND], "待核对": [FIRST]}


def test_folder_that_somebody_removed_is_made_again(port: int) -> None:
    desk = Desk()
    with watching(port, desk) as watcher:
        assert watcher.sweep(SECONDS)
        with mailbox(port) as client:
            client.delete_folder("已处理")
        put(port, FIRST)
        watcher.wake()
        desk.next()

    assert places(port)["已处理"] == [FIRST]


def test_mails_that_another_client_removes_while_the_watcher_waits_do_no_harm(port: int) -> None:
    desk = Desk(failures=[RetryLater() for _ in range(1000)])
    put(port, *[FIRST] * 20)
    with watching(port, desk) as watcher:
        desk.next()
        with mailbox(port) as client:
            client.select_folder("INBOX")
            client.delete_messages(client.search())
            client.expunge()
        desk.failures.clear()
        put(port, SECOND)
        assert watcher.sweep(SECONDS)
        assert watcher.ready

    assert places(port)["已处理"][-1] == SECOND


def test_probe_sees_what_the_server_is_and_changes_nothing(port: int) -> None:
    put(port, b"Message-ID: <wanted@corp.example>\r\n" + FIRST)

    facts = look(settings(port))
    found = find_headers(settings(port), ["wanted", "missing"])

    assert (facts.capabilities, facts.tls) == ({"IDLE": True, "MOVE": True, "UIDPLUS": True, "ID": True}, "")
    assert list(found) == ["wanted"]
    with mailbox(port) as client:
        client.select_folder("INBOX")
        assert client.search(["UNSEEN"])


def test_plain_connection_to_another_machine_is_refused() -> None:
    with pytest.raises(ConfigError, match=r"mail\.imap\.tls"):
        ImapWatcher(Imap(host="imap.corp.example", tls="none"), Desk())


def test_backoff_grows_from_five_seconds_to_fifteen_minutes() -> None:
    assert [backoff(count) for count in (1, 2, 3, 8, 9, 1000)] == [5, 10, 20, 640, 900, 900]
    assert [backoff(1, spread) for spread in (0, 1)] == pytest.approx([4, 6])


def test_mails_that_nobody_knows_go_back_to_the_inbox(port: int) -> None:
    with mailbox(port) as client:
        for folder, mail in (("已处理", FIRST), ("已处理", SECOND), ("待核对", THIRD)):
            if not client.folder_exists(folder):
                client.create_folder(folder)
            client.append(folder, mail)
    long_ago, ahead = date(2020, 1, 1), date(2100, 1, 1)

    later = put_back(settings(port), ahead, lambda raw: False)
    counted = put_back(settings(port), long_ago, lambda raw: raw == FIRST, dry=True)
    before = places(port)
    done = put_back(settings(port), long_ago, lambda raw: raw == FIRST)

    assert later == [Rescanned("已处理", 0, 0), Rescanned("待核对", 0, 0)]
    assert counted == done == [Rescanned("已处理", 2, 1), Rescanned("待核对", 1, 1)]
    assert before == {"INBOX": [], "已处理": [FIRST, SECOND], "待核对": [THIRD]}
    assert places(port) == {"INBOX": [SECOND, THIRD], "已处理": [FIRST], "待核对": []}
