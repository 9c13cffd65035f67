"""One mailbox, watched from a thread of its own. Wire only: a mail is handed over as bytes, and moved by the answer.

The callback commits first, then answers where the mail belongs; a crash in between shows the same mail again, and the
handler knows it by its bytes (mail.md 0.8). Flags are not trusted: whatever stands in the folder is new.
"""

from __future__ import annotations

import logging
import selectors
import socket
import ssl
import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal

from imapclient import IMAPClient
from imapclient.exceptions import IMAPClientError, LoginError

from bot.config import Imap
from bot.errors import RetryLater
from mail.smtp import require_encryption

log = logging.getLogger(__name__)
logging.getLogger("imapclient").setLevel(logging.WARNING)  # its debug lines hold whole mails and passwords

LARGEST = 25 * 1024 * 1024
SLICE_SECONDS = 30.0
ANSWER_SECONDS = 60.0
PATIENCE = 5  # failures of the callback with one mail before it goes to quarantine
IDENTITY = {"name": "rights-bot", "version": "1", "vendor": "rights-bot"}  # 163 wants it before SELECT (mail.md 2.3)

Disposition = Literal["processed", "quarantine"]
State = Literal["starting", "connected", "waiting", "refused", "stopped"]
BROKEN = (IMAPClientError, OSError, ssl.SSLError, EOFError)


@dataclass(frozen=True)
class Fetched:
    """One mail as the server holds it; ``too_large``: only its header is in ``raw``."""

    uid: int
    uidvalidity: int
    raw: bytes
    internaldate: datetime
    too_large: bool = False


def backoff(failures: int) -> float:
    """Seconds before the next try: 5 s, doubled up to 15 minutes (mail.md 2.3)."""
    return float(min(900, 5 * 2 ** min(failures - 1, 10)))


class ImapWatcher:
    """``on_mail`` is called in the watcher's thread. ``token`` makes OAuth2 access tokens (xoauth2)."""

    def __init__(
        self,
        settings: Imap,
        on_mail: Callable[[Fetched], Disposition],
        *,
        token: Callable[[], str] | None = None,
        delay: Callable[[int], float] = backoff,
        slice_seconds: float = SLICE_SECONDS,
    ) -> None:
        require_encryption("mail.imap.tls", settings.host, settings.tls)
        self._settings = settings
        self._on_mail = on_mail
        self._token = token
        self._delay = delay
        self._slice = slice_seconds
        self._stopping = threading.Event()
        self._bell = _Bell()
        self._failed: dict[tuple[int, int], int] = {}
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
            self._thread.join(timeout)
        if not self._thread.is_alive():
            self._bell.close()

    def _run(self) -> None:
        failures = 0
        while not self._stopping.is_set():
            try:
                with _Mailbox(self._settings, self._token) as mailbox:
                    self.state, failures = "connected", 0
                    self._watch(mailbox)
            except LoginError:
                self.state = "refused"
                log.error("the IMAP server refused the login")
            except BROKEN as exc:
                self.state = "waiting"
                log.warning("the IMAP connection broke (%s)", type(exc).__name__)
            except Exception:  # a token source or the library may raise anything; the watcher must outlive it
                self.state = "waiting"
                log.exception("the IMAP watcher failed")
            failures += 1
            if not self._stopping.is_set():
                self._bell.wait(self._delay(failures))
        self.state = "stopped"

    def _watch(self, mailbox: _Mailbox) -> None:
        while not self._stopping.is_set():
            asked = self._asked
            for uid in mailbox.uids():
                if self._stopping.is_set():
                    return
                self._take(mailbox, uid)
            with self._swept:
                self._served = asked
                self._swept.notify_all()
            mailbox.wait(self._slice, self._bell)

    def _take(self, mailbox: _Mailbox, uid: int) -> None:
        mail = mailbox.fetch(uid)
        if mail is None:
            return
        disposition = self._hand_over(mail)
        if disposition is not None:
            self._failed.pop((mail.uidvalidity, uid), None)
            mailbox.move(uid, disposition)

    def _hand_over(self, mail: Fetched) -> Disposition | None:
        """None: the mail stays where it is and is shown again."""
        try:
            return self._on_mail(mail)
        except RetryLater:
            log.warning("mail %d waits: the service cannot take it now", mail.uid)
            return None
        except Exception:  # one bad mail must never stop the loop (mail.md 3)
            key = (mail.uidvalidity, mail.uid)
            count = self._failed[key] = self._failed.get(key, 0) + 1
            log.exception("mail %d failed (%d of %d)", mail.uid, count, PATIENCE)
            return "quarantine" if count >= PATIENCE else None


class _Bell:
    """Wakes a thread that waits for a socket."""

    def __init__(self) -> None:
        self._reader, self._writer = socket.socketpair()
        self._reader.setblocking(False)
        self._writer.setblocking(False)

    def ring(self) -> None:
        try:
            self._writer.send(b"!")
        except BlockingIOError:
            return  # it rings already

    def wait(self, seconds: float, also: socket.socket | None = None) -> None:
        """Until it rings, ``also`` has something to read, or the time is over."""
        with selectors.DefaultSelector() as selector:
            for watched in (self._reader, also) if also else (self._reader,):
                selector.register(watched, selectors.EVENT_READ)
            ready = [key.fileobj for key, _ in selector.select(seconds)]
        if self._reader in ready:
            self._reader.recv(4096)

    def close(self) -> None:
        self._reader.close()
        self._writer.close()


def log_in(settings: Imap, token: Callable[[], str] | None = None, *, seconds: float = ANSWER_SECONDS) -> IMAPClient:
    """A connection that is logged in and has said who it is (163 wants that before SELECT). Raises what imapclient
    raises."""
    client = IMAPClient(settings.host, port=settings.port, ssl=settings.tls == "implicit", timeout=seconds)
    client.normalise_times = False
    try:
        if settings.tls == "starttls":
            client.starttls(ssl.create_default_context())
        if settings.auth == "xoauth2" and token is not None:
            client.oauth2_login(settings.username, token())
        else:
            client.login(settings.username, settings.password.get_secret_value())
        if client.has_capability("ID"):
            client.id_(IDENTITY)
    except BaseException:
        client.shutdown()
        raise
    return client


def full_name(client: IMAPClient, name: str) -> str:
    """A folder's name as this server wants it; some keep all folders below INBOX."""
    if not client.has_capability("NAMESPACE"):
        return name
    personal = client.namespace().personal
    prefix = str(personal[0][0]) if personal else ""
    return name if name.startswith(prefix) else prefix + name


class _Mailbox:
    """A logged-in connection with the folder selected. Raises what imapclient raises."""

    def __init__(self, settings: Imap, token: Callable[[], str] | None) -> None:
        self._settings = settings
        self._client = log_in(settings, token)
        self._left: set[int] = set()
        try:
            self._open()
        except BaseException:
            self._client.shutdown()
            raise

    def __enter__(self) -> _Mailbox:
        return self

    def __exit__(self, *_: object) -> None:
        try:
            self._client.logout()
        except BROKEN:
            log.debug("the IMAP connection was gone already")

    def _open(self) -> None:
        settings = self._settings
        self._folders: dict[Disposition, str] = {
            "processed": self._folder(settings.processed_folder),
            "quarantine": self._folder(settings.quarantine_folder),
        }
        self._uidvalidity = int(self._client.select_folder(settings.folder)[b"UIDVALIDITY"])

    def _folder(self, name: str) -> str:
        """The folder's full name, made if there is none."""
        full = full_name(self._client, name)
        if not self._client.folder_exists(full):
            self._client.create_folder(full)
        return full

    def uids(self) -> list[int]:
        """NOOP first: a search alone may be stale (mail.md 2.3)."""
        self._client.noop()
        return sorted(set(self._client.search(["UNDELETED"])) - self._left)

    def fetch(self, uid: int) -> Fetched | None:
        """None: somebody else took it away."""
        about = self._client.fetch([uid], ["RFC822.SIZE", "INTERNALDATE"]).get(uid)
        if about is None:
            return None
        too_large = int(about[b"RFC822.SIZE"]) > LARGEST
        item = "BODY.PEEK[HEADER]" if too_large else "BODY.PEEK[]"
        raw = self._client.fetch([uid], [item]).get(uid, {}).get(item.replace(".PEEK", "").encode())
        if raw is None:
            return None
        moment = about.get(b"INTERNALDATE")
        if moment is None:
            return None
        return Fetched(uid, self._uidvalidity, raw, moment.astimezone(UTC), too_large)

    def move(self, uid: int, disposition: Disposition) -> None:
        """What cannot be moved is not shown again on this connection."""
        folder = self._folders[disposition]
        self._left.add(uid)
        if self._client.has_capability("MOVE"):
            self._client.move([uid], folder)
            return
        self._client.copy([uid], folder)
        self._client.delete_messages([uid], silent=True)
        if self._client.has_capability("UIDPLUS"):
            self._client.uid_expunge([uid])
        else:
            self._client.expunge()

    def wait(self, seconds: float, bell: _Bell) -> None:
        """IDLE where the server offers it; a bounded slice either way."""
        if not self._client.has_capability("IDLE"):
            bell.wait(seconds)
            return
        self._client.idle()
        try:
            bell.wait(seconds, self._client.socket())
        finally:
            self._client.idle_done()
