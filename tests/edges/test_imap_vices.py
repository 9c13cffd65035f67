"""The watcher against a scripted server with the habits of mail.md 2.2 and 2.3: 163, QQ, Microsoft 365."""

from __future__ import annotations

import logging
import queue
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from bot.errors import Alarm, RetryLater
from mail.imap import PATIENCE, ImapWatcher
from mail.mailbox import Fetched
from mail.probe import Facts, Quota, look
from tests.edges.certificates import make_authority
from tests.edges.imap_script import Script, scripted
from tests.edges.watching import FIRST, SECOND, SECONDS, Desk, settings, watching

PROCESSED, QUARANTINE = "&XfJZBHQG-", "&X4VoOFv5-"  # 已处理 and 待核对 in modified UTF-7 (RFC 3501 5.1.3)
XOAUTH2 = {"auth": "xoauth2", "username": "bot@corp.example"}


@dataclass
class Waits:
    """Counts failures instead of waiting for them."""

    counts: queue.Queue[int] = field(default_factory=queue.Queue)

    def __call__(self, failures: int) -> float:
        self.counts.put(failures)
        return 0.01

    def next(self, count: int) -> list[int]:
        return [self.counts.get(timeout=SECONDS) for _ in range(count)]


@dataclass
class Tokens:
    """The tokens given out one after the other when a fresh one is asked for; ``asked`` keeps the wishes."""

    values: list[str]
    asked: list[bool] = field(default_factory=list)
    failure: Exception | None = None

    def __call__(self, fresh: bool) -> str:
        if self.failure:
            raise self.failure
        self.asked.append(fresh)
        if fresh:
            self.values.pop(0)
        return self.values[0]


def test_server_without_idle_and_move_is_polled() -> None:
    desk = Desk()
    with scripted(Script(mails={3: FIRST})) as script, watching(script.port, desk):
        first = desk.next()
        script.mails[4] = SECOND
        second = desk.next()

    assert (first, second.raw) == (Fetched(3, 7, FIRST), SECOND)
    assert script.folders == {PROCESSED: [FIRST, SECOND], QUARANTINE: []}
    assert script.mails == {}
    assert script.answers("IDLE") == 0
    assert script.answers("SELECT") == 1  # one connection, and ID came before


def test_server_without_id_is_not_asked_for_it() -> None:
    desk = Desk()
    with scripted(Script(capabilities="IMAP4rev1 MOVE", mails={3: FIRST})) as script, watching(script.port, desk):
        desk.next()

    assert (script.answers("ID"), script.answers("UID MOVE")) == (0, 1)


def test_without_uidplus_the_mail_stays_marked_and_is_not_shown_again() -> None:
    """A plain EXPUNGE would also remove what other clients have marked."""
    desk = Desk()
    with (
        scripted(Script(capabilities="IMAP4rev1 ID", mails={3: FIRST})) as script,
        watching(script.port, desk) as watcher,
    ):
        desk.next()
        assert watcher.sweep(SECONDS)

    assert (desk.taken.empty(), script.answers("UID STORE 3"), script.answers("UID EXPUNGE")) == (True, 1, 0)
    assert (script.answers("EXPUNGE"), script.folders[PROCESSED]) == (0, [FIRST])


def test_mailbox_that_keeps_no_marks_is_remembered_by_uid_over_a_lost_connection() -> None:
    desk = Desk()
    script = Script(capabilities="IMAP4rev1 ID", mails={3: FIRST}, selected=("* OK [PERMANENTFLAGS (\\Seen)] few",))
    with scripted(script), watching(script.port, desk) as watcher:
        first = desk.next()
        script.hang_up = 1
        script.mails[4] = SECOND
        second = desk.next()
        assert watcher.sweep(SECONDS)

    assert [first.uid, second.uid, desk.taken.empty()] == [3, 4, True]
    assert script.answers("UID COPY") == 0


def test_new_uidvalidity_makes_every_remembered_uid_void() -> None:
    desk = Desk()
    script = Script(capabilities="IMAP4rev1 ID", mails={3: FIRST}, selected=("* OK [PERMANENTFLAGS ()] none",))
    with scripted(script), watching(script.port, desk):
        before = desk.next()
        script.uidvalidity, script.mails[3], script.hang_up = 8, SECOND, 1
        after = desk.next()

    assert (before, after) == (Fetched(3, 7, FIRST), Fetched(3, 8, SECOND))


def test_mail_that_cannot_be_filed_does_not_stand_in_the_way() -> None:
    desk = Desk()
    script = Script(mails={3: FIRST, 4: SECOND}, copy_answer="NO [OVERQUOTA] mailbox is full")
    with scripted(script), watching(script.port, desk) as watcher:
        mails = [desk.next().raw, desk.next().raw]
        assert watcher.sweep(SECONDS)

    assert (mails, desk.taken.empty(), script.answers("LOGIN")) == ([FIRST, SECOND], True, 1)


def test_mail_that_the_server_cannot_show_does_not_stand_in_the_way() -> None:
    desk = Desk()
    with scripted(Script(mails={3: FIRST, 4: SECOND}, unshown=(3,))) as script, watching(script.port, desk) as watcher:
        mail = desk.next()
        for _ in range(PATIENCE + 2):
            assert watcher.sweep(SECONDS)

    assert (mail.raw, script.answers("UID FETCH 3"), script.answers("LOGIN")) == (SECOND, PATIENCE, 1)


def test_search_names_no_charset() -> None:
    desk = Desk()
    with scripted(Script(mails={3: FIRST})) as script, watching(script.port, desk):
        desk.next()

    assert next(line for line in script.log if line.startswith("UID SEARCH")) == "UID SEARCH UNDELETED"


def test_server_that_hangs_up_is_asked_again_and_the_count_starts_anew_after_a_look() -> None:
    desk, waits = Desk(), Waits()
    with scripted(Script(mails={3: FIRST}, hang_up=2)) as script, watching(script.port, desk, delay=waits) as watcher:
        mail = desk.next()
        assert watcher.sweep(SECONDS)
        script.hang_up = 1
        counts = waits.next(3)
        assert watcher.sweep(SECONDS)

    assert (mail.raw, counts) == (FIRST, [1, 2, 1])
    assert script.answers("LOGIN") == 4


@pytest.mark.parametrize("greeting", ["* BYE too many connections", "hello", "* OK"])
def test_server_that_greets_otherwise_is_asked_again_later(greeting: str) -> None:
    desk, waits = Desk(), Waits()
    with scripted(Script(greeting=greeting, mails={3: FIRST})) as script, watching(script.port, desk, delay=waits):
        if greeting != "* OK":
            assert waits.next(3) == [1, 2, 3]
        script.greeting = "* OK ready"
        mail = desk.next()

    assert mail.raw == FIRST


@pytest.mark.parametrize("command", ["CAPABILITY", "LOGIN", "SELECT", "NOOP", "UID SEARCH", "UID FETCH", "UID COPY"])
def test_server_that_falls_silent_is_left_and_asked_again(command: str) -> None:
    """The black hole: the connection stands and nothing comes (mail.md 5.2)."""
    desk, waits = Desk(), Waits()
    with (
        scripted(Script(mails={3: FIRST}, deaf=command)) as script,
        watching(script.port, desk, delay=waits, answer_seconds=0.1) as watcher,
    ):
        counts = waits.next(1)
        mail = desk.next()
        assert watcher.sweep(SECONDS)

    assert (counts, mail.raw, script.folders[PROCESSED]) == ([1], FIRST, [FIRST])


def test_stop_does_not_wait_for_a_silent_server(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mail.imap.CUT_SECONDS", 0.05)
    desk = Desk()
    with scripted(Script(mails={3: FIRST})) as script:
        with watching(script.port, desk) as watcher:
            desk.next()
            script.deaf = "NOOP"
            watcher.wake()

        assert watcher.state == "stopped"


def test_burst_of_thousands_of_lines_while_idle_does_no_harm() -> None:
    desk = Desk()
    script = Script(capabilities="IMAP4rev1 ID UIDPLUS IDLE", mails={3: FIRST}, burst=5000)
    with scripted(script), watching(script.port, desk) as watcher:
        desk.next()
        assert watcher.sweep(SECONDS)
        script.mails[4] = SECOND
        mail = desk.next()

    assert (mail.raw, script.burst, script.answers("LOGIN")) == (SECOND, 0, 1)


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


# the login

REFUSALS = (
    ("NO [AUTHENTICATIONFAILED] LOGIN Login error or password error", "refused"),
    ("NO LOGIN failed.", "refused"),
    ("NO [UNAVAILABLE] backend is down", "waiting"),
    ("NO [LIMIT] Too many simultaneous connections. (Failure)", "waiting"),
)


@pytest.mark.parametrize(("answer", "state"), REFUSALS)
def test_refused_login_is_told_once_and_tried_again_until_it_works(
    answer: str, state: str, caplog: pytest.LogCaptureFixture
) -> None:
    desk, waits = Desk(), Waits()
    with (
        scripted(Script(login_answer=answer, mails={3: FIRST})) as script,
        watching(script.port, desk, delay=waits) as watcher,
    ):
        counts = waits.next(3)
        found = watcher.state
        script.login_answer = "OK in"
        mail = desk.next()

    alarms = [record for record in caplog.records if record.levelno == logging.ERROR]
    assert (counts, found, mail.raw) == ([1, 2, 3], state, FIRST)
    assert len(alarms) == (state == "refused")


def test_token_opens_the_mailbox() -> None:
    desk, tokens = Desk(), Tokens(["good"])
    with (
        scripted(Script(token="good", mails={3: FIRST})) as script,
        watching(script.port, desk, changes=XOAUTH2, token=tokens),
    ):
        desk.next()

    assert script.logins == ["user=bot@corp.example\x01auth=Bearer good\x01\x01"]
    assert not any(tokens.asked)


def test_refused_token_is_renewed_once_and_the_challenge_is_answered() -> None:
    desk, tokens = Desk(), Tokens(["old", "good"])
    with (
        scripted(Script(token="good", mails={3: FIRST})) as script,
        watching(script.port, desk, changes=XOAUTH2, token=tokens),
    ):
        desk.next()

    assert [login.count("Bearer good") for login in script.logins] == [0, 1]
    assert tokens.asked[:2] == [False, True]


def test_token_refused_again_alarms() -> None:
    desk, waits, tokens = Desk(), Waits(), Tokens([f"old{number}" for number in range(9)])
    with (
        scripted(Script(token="good")) as script,
        watching(script.port, desk, changes=XOAUTH2, token=tokens, delay=waits) as watcher,
    ):
        waits.next(1)
        assert watcher.state == "refused"
        tokens.values, script.mails = ["good"], {3: FIRST}
        desk.next()


def test_session_ends_before_its_token_does() -> None:
    """Whoever makes the tokens gives out the next one some minutes before the last one ends."""
    desk, waits, tokens = Desk(), Waits(), Tokens(["first"])
    with (
        scripted(Script(token="first", mails={3: FIRST})) as script,
        watching(script.port, desk, changes=XOAUTH2, token=tokens, delay=waits),
    ):
        desk.next()
        script.mails[4] = SECOND
        script.token = tokens.values[0] = "second"
        desk.next()

    assert len(script.logins) == 2
    assert waits.counts.empty()


def test_session_goes_on_while_no_new_token_can_be_had() -> None:
    desk, tokens = Desk(), Tokens(["first"])
    with (
        scripted(Script(token="first", mails={3: FIRST})) as script,
        watching(script.port, desk, changes=XOAUTH2, token=tokens) as watcher,
    ):
        desk.next()
        tokens.failure = RetryLater("no token")
        script.mails[4] = SECOND
        mail = desk.next()
        assert watcher.ready

    assert (mail.raw, len(script.logins)) == (SECOND, 1)


# encryption


@pytest.mark.parametrize("tls", ["implicit", "starttls"])
def test_encrypted_connection_to_a_server_that_we_trust(
    tls: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    authority, desk = make_authority(tmp_path), Desk()
    monkeypatch.setenv("SSL_CERT_FILE", str(authority.file))
    script = Script(context=authority.server, implicit=tls == "implicit", mails={3: FIRST})
    script.capabilities += " STARTTLS QUOTA"
    with scripted(script):
        with watching(script.port, desk, changes={"tls": tls}):
            mail = desk.next()
        facts = look(settings(script.port, tls=tls))

    assert mail.raw == FIRST
    assert facts == Facts(
        {"IDLE": False, "MOVE": False, "UIDPLUS": True, "ID": True}, "TLSv1.3", Quota(2048, 1024 * 1024)
    )
    assert "LOGIN" not in script.log[: script.log.index("STARTTLS")] if tls == "starttls" else True


@pytest.mark.parametrize("tls", ["implicit", "starttls"])
def test_no_password_is_sent_to_a_server_that_we_do_not_trust(tls: str, tmp_path: Path) -> None:
    waits = Waits()
    script = Script(context=make_authority(tmp_path).server, implicit=tls == "implicit")
    script.capabilities += " STARTTLS"
    with scripted(script), watching(script.port, Desk(), changes={"tls": tls}, delay=waits):
        waits.next(2)

    assert script.answers("LOGIN") == 0


def test_no_password_is_sent_where_starttls_is_not_offered() -> None:
    waits = Waits()
    with scripted(Script()) as script, watching(script.port, Desk(), changes={"tls": "starttls"}, delay=waits):
        waits.next(2)

    assert script.answers("LOGIN") == 0


def test_probe_tells_a_refused_login_from_a_server_that_is_away() -> None:
    with scripted(Script(login_answer="NO wrong")) as script, pytest.raises(Alarm):
        look(settings(script.port))
    with scripted(Script(greeting="* BYE closed")) as script, pytest.raises(RetryLater):
        look(settings(script.port))


def test_watcher_that_was_never_started_can_be_stopped() -> None:
    watcher = ImapWatcher(settings(1), Desk())

    watcher.stop()

    assert watcher.state == "starting"
