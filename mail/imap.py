"""One mailbox, watched from a thread of its own. Wire only: a mail is handed over as bytes, and filed by the answer.

The callback commits first, then answers where the mail belongs; a crash in between shows the same mail again, and the
handler knows it by its bytes (mail.md 0.8). Flags are not trusted: whatever stands in the folder is new, except what
was taken and could not be put away. How one connection speaks to one server is ``mail.mailbox``'s.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from dataclasses import replace
from typing import Literal

from imapclient.exceptions import IMAPClientAbortError, IMAPClientError

from bot.config import Imap
from bot.errors import Alarm, RetryLater, RightsBotError
from mail.mailbox import ANSWER_SECONDS, BROKEN, Bell, Disposition, Fetched, Mailbox, Token
from mail.smtp import require_encryption

log = logging.getLogger(__name__)

SLICE_SECONDS = 30.0
PATIENCE = 5  # failures with one mail before it goes to quarantine
HEADER_BYTES = 100_000  # of its header, then
CUT_SECONDS = 2.0
"""How long the thread is given to end by itself before its connection is cut."""

State = Literal["starting", "connected", "waiting", "refused", "stopped"]


def backoff(failures: int, spread: float = 0.5) -> float:
    """Seconds before the next try: 5 s, doubled up to 15 minutes, ±20 % by ``spread`` from 0 to 1 (mail.md 2.3)."""
    return min(900.0, 5 * 2.0 ** min(failures - 1, 10)) * (0.8 + 0.4 * spread)


class ImapWatcher:
    """``on_mail`` is called in the watcher's thread. ``token`` makes OAuth2 access tokens (xoauth2).

    ``slice_seconds``: the longest wait between two looks; ``answer_seconds``: how long a server may take to answer.
    """

    def __init__(
        self,
        settings: Imap,
        on_mail: Callable[[Fetched], Disposition],
        *,
        token: Token | None = None,
        delay: Callable[[int], float] = backoff,
        slice_seconds: float = SLICE_SECONDS,
        answer_seconds: float = ANSWER_SECONDS,
    ) -> None:
        require_encryption("mail.imap.tls", settings.host, settings.tls)
        self._settings = settings
        self._on_mail = on_mail
        self._token = token
        self._delay = delay
        self._slice, self._answer = slice_seconds, answer_seconds
        self._stopping = threading.Event()
        self._bell = Bell()
        self._mailbox: Mailbox | None = None
        self._failures = 0
        self._failed: dict[tuple[int, int], int] = {}
        self._left: set[tuple[int, int]] = set()
        self._swept = threading.Condition()
        self._asked = self._served = 0
        self._thread = threading.Thread(target=self._run, name="imap", daemon=True)
        self.state: State = "starting"

    @property
    def ready(self) -> bool:
        return self.state == "connected"

    def start(self) -> None:
        self._thread.start()

    def wake(self) -> None:
        """Look now."""
        if not self._stopping.is_set():
            self._bell.ring()

    def sweep(self, timeout: float = 10.0) -> bool:
        """Look now and return when everything that was there is handed over; False when it takes too long."""
        with self._swept:
            self._asked += 1
            asked = self._asked
            self.wake()
            return self._swept.wait_for(lambda: self._served >= asked or self._stopping.is_set(), timeout)

    def stop(self, timeout: float = 10.0) -> None:
        """Returns when the thread has ended, or after ``timeout`` seconds."""
        self._stopping.set()
        self._bell.ring()
        if self._thread.is_alive():
            self._thread.join(min(CUT_SECONDS, timeout))
        if self._thread.is_alive():
            if self._mailbox is not None:
                self._mailbox.cut()
            self._thread.join(timeout)
        if not self._thread.is_alive():
            self._bell.close()

    def _run(self) -> None:
        while not self._stopping.is_set():
            if self._session() or self._stopping.is_set():
                continue
            self._failures += 1
            self._bell.wait(self._delay(self._failures))
        self.state = "stopped"

    def _session(self) -> bool:
        """One connection until it is to be opened again; False when it failed."""
        try:
            with Mailbox(self._settings, self._token, seconds=self._answer) as mailbox:
                self.state, self._mailbox = "connected", mailbox
                self._watch(mailbox)
            return True
        except Alarm as exc:
            self._lost("refused", "%s; trying again from time to time", exc, alarm=True)
        except RightsBotError as exc:
            self._lost("waiting", "%s", exc)
        except BROKEN as exc:
            self._lost("waiting", "the IMAP connection broke (%s)", type(exc).__name__)
        except Exception:  # the library may raise anything on broken answers; the watcher must outlive it
            self.state = "waiting"
            log.exception("the IMAP watcher failed")
        finally:
            self._mailbox = None
        return False

    def _lost(self, state: State, message: str, detail: object, *, alarm: bool = False) -> None:
        """An operator is called once, not at every try."""
        known, self.state = self.state == state and alarm, state
        log.log(logging.DEBUG if known else logging.ERROR if alarm else logging.WARNING, message, detail)

    def _watch(self, mailbox: Mailbox) -> None:
        """Until stopped, or until the session's token is about to end."""
        self._left = {key for key in self._left if key[0] == mailbox.uidvalidity}
        while not self._stopping.is_set() and not self._is_outdated(mailbox):
            asked = self._asked
            for uid in mailbox.uids():
                if self._stopping.is_set():
                    return
                if (mailbox.uidvalidity, uid) not in self._left:
                    self._take(mailbox, uid)
            self._failures = 0
            with self._swept:
                self._served = asked
                self._swept.notify_all()
            mailbox.wait(self._slice, self._bell)

    def _is_outdated(self, mailbox: Mailbox) -> bool:
        try:
            return mailbox.is_outdated
        except RightsBotError:
            return False  # no new token now: the old one is good for minutes yet

    def _take(self, mailbox: Mailbox, uid: int) -> None:
        key = (mailbox.uidvalidity, uid)
        try:
            mail = mailbox.fetch(uid)
        except IMAPClientAbortError:
            raise
        except IMAPClientError:  # Exchange cannot show every mail; it must not stand in the way of the others
            if self._has_failed(key):
                log.exception("mail %d cannot be fetched and stays where it is", uid)
                self._left.add(key)
            return
        disposition = self._hand_over(mail, key) if mail else None
        if disposition is not None:
            self._failed.pop(key, None)
            if not mailbox.file(uid, disposition):
                self._left.add(key)

    def _hand_over(self, mail: Fetched, key: tuple[int, int]) -> Disposition | None:
        """None: the mail stays where it is and is shown again."""
        try:
            return self._on_mail(mail)
        except RetryLater:
            log.warning("mail %d waits: the service cannot take it now", mail.uid)
            return None
        except Exception:  # one bad mail must never stop the loop (mail.md 3)
            log.exception("mail %d failed", mail.uid)
            return self._set_aside(mail) if self._has_failed(key) else None

    def _set_aside(self, mail: Fetched) -> Disposition:
        """An operator is called; staff hear of it by its header alone, as of one that is too large to be read."""
        log.error("mail %d cannot be taken in: it is set aside, look into the quarantine folder", mail.uid)
        header = mail.raw[:HEADER_BYTES].replace(b"\r\n", b"\n").partition(b"\n\n")[0]
        try:
            self._on_mail(replace(mail, raw=header, too_large=True))
        except Exception:  # then it is only set aside
            log.exception("mail %d could not be told of", mail.uid)
        return "quarantine"

    def _has_failed(self, key: tuple[int, int]) -> bool:
        """Count a failure; whether it was one too many."""
        self._failed[key] = self._failed.get(key, 0) + 1
        return self._failed[key] >= PATIENCE
