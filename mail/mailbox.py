"""One logged-in IMAP connection with the folder selected: what is there, its bytes, where it goes, waiting for more.

Servers differ; each step takes the best way that this one offers (mail.md 2.3). When to connect and what to do with a
mail is ``mail.imap``'s. Methods raise what imapclient raises (``BROKEN``) when the connection is of no more use.
"""

from __future__ import annotations

import logging
import selectors
import socket
import ssl
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from imaplib import IMAP4
from typing import Any, Literal

from imapclient import IMAPClient
from imapclient.exceptions import IMAPClientAbortError, IMAPClientError, LoginError

from bot.config import Imap
from bot.errors import Alarm, RetryLater

log = logging.getLogger(__name__)
logging.getLogger("imapclient").setLevel(logging.WARNING)  # its debug lines hold whole mails and passwords

LARGEST = 25 * 1024 * 1024
ANSWER_SECONDS = 60.0
IDENTITY = {"name": "rights-bot", "version": "1", "vendor": "rights-bot"}  # 163 wants it before SELECT (mail.md 2.3)
BUSY = ("[UNAVAILABLE]", "[INUSE]", "[LIMIT]", "[SERVERBUG]", "[THROTTLED]", "TOO MANY", "TRY AGAIN")  # RFC 5530
"""In the answer to a login that is refused for the moment only."""

Disposition = Literal["processed", "quarantine"]
Token = Callable[[bool], str]  # True: a fresh one, the last was refused
BROKEN = (IMAPClientError, OSError, ssl.SSLError, EOFError)


@dataclass(frozen=True)
class Fetched:
    """One mail as the server holds it; ``too_large``: only its header is in ``raw``."""

    uid: int
    uidvalidity: int
    raw: bytes
    too_large: bool = False


class Bell:
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


def log_in(settings: Imap, token: Token | None = None, *, seconds: float = ANSWER_SECONDS) -> IMAPClient:
    """A connection that is logged in and has said who it is. A refused token is renewed once.

    Raises Alarm for a refused login, RetryLater for one refused for now, and what imapclient raises.
    """
    if settings.auth != "xoauth2" or token is None:
        password = settings.password.get_secret_value()
        return _connected(settings, lambda client: client.login(settings.username, password), seconds)
    try:
        return _connected(settings, _by_token(settings.username, token(False)), seconds)
    except Alarm:
        return _connected(settings, _by_token(settings.username, token(True)), seconds)


def _connected(settings: Imap, enter: Callable[[IMAPClient], object], seconds: float) -> IMAPClient:
    client = IMAPClient(settings.host, port=settings.port, ssl=settings.tls == "implicit", timeout=seconds)
    try:
        # A command goes out in pieces: waiting for each one's receipt costs a search 40 ms (RFC 896, RFC 1122 4.2.3.2).
        client.socket().setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        if settings.tls == "starttls":
            client.starttls(ssl.create_default_context())
        try:
            enter(client)
        except LoginError as exc:
            raise _refusal(exc) from exc
        _introduce(client)
    except BaseException:
        close(client)
        raise
    return client


def _by_token(username: str, value: str) -> Callable[[IMAPClient], object]:
    """A refusal comes as a challenge, which an empty line answers; only then the server says NO (mail.md 2.2)."""
    replies = iter([f"user={username}\x01auth=Bearer {value}\x01\x01"])
    return lambda client: client.sasl_login("XOAUTH2", lambda _challenge: next(replies, ""))


def _refusal(exc: LoginError) -> Exception:
    if isinstance(exc.__context__, IMAP4.abort):
        return RetryLater("the mail server hung up at the login")
    if any(word in str(exc).upper() for word in BUSY):
        return RetryLater("the mail server takes no login now")
    return Alarm("the mail server refused the login")


def _introduce(client: IMAPClient) -> None:
    if not client.has_capability("ID"):
        return
    try:
        client.id_(IDENTITY)
    except IMAPClientAbortError:
        raise
    except IMAPClientError:
        log.debug("the IMAP server does not want to know who we are")


def leave(client: IMAPClient) -> None:
    """Part in good order; a clumsy farewell of the server harms nothing."""
    try:
        client.logout()
    except BROKEN:
        close(client)


def close(client: IMAPClient) -> None:
    """Hang up without a word."""
    with suppress(OSError):
        client.shutdown()


def full_name(client: IMAPClient, name: str) -> str:
    """A folder's name as this server wants it; some keep all folders below INBOX."""
    if name.upper() == "INBOX" or not client.has_capability("NAMESPACE"):
        return name
    personal = client.namespace().personal
    prefix = str(personal[0][0]) if personal else ""
    return name if name.startswith(prefix) else prefix + name


class Mailbox:
    """``settings.folder`` of a server, open for reading and filing."""

    def __init__(self, settings: Imap, token: Token | None, *, seconds: float = ANSWER_SECONDS) -> None:
        self._token = token if settings.auth == "xoauth2" else None
        self._client = log_in(settings, token, seconds=seconds)
        try:
            self._entered_with = self._token(False) if self._token else ""
            self._open(settings)
        except BaseException:
            close(self._client)
            raise

    def __enter__(self) -> Mailbox:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        """Whoever does not answer would not answer LOGOUT either."""
        (leave if kind is None else close)(self._client)

    def _open(self, settings: Imap) -> None:
        self._folders: dict[Disposition, str] = {
            "processed": full_name(self._client, settings.processed_folder),
            "quarantine": full_name(self._client, settings.quarantine_folder),
        }
        for name in self._folders.values():
            if not self._client.folder_exists(name):
                self._create(name)
        about: dict[bytes, Any] = self._client.select_folder(full_name(self._client, settings.folder))
        self.uidvalidity = int(about.get(b"UIDVALIDITY", 0))
        self._may_delete = b"READ-ONLY" not in about and b"\\Deleted" in about.get(b"PERMANENTFLAGS", (b"\\Deleted",))

    def _create(self, name: str) -> None:
        try:
            self._client.create_folder(name)
        except IMAPClientAbortError:
            raise
        except IMAPClientError:
            log.error("the IMAP server does not make the folder %s", name)

    @property
    def is_outdated(self) -> bool:
        """Exchange ends the session with its token; whoever leaves before is not cut off in the middle of a mail."""
        return self._token is not None and self._token(False) != self._entered_with

    def uids(self, since: date | None = None) -> list[int]:
        """NOOP first: a search alone may be stale (mail.md 2.3). ``since``: the day on which the server took it in."""
        self._client.noop()
        return sorted(self._client.search(["UNDELETED", *(["SINCE", since] if since else [])]))

    def fetch(self, uid: int) -> Fetched | None:
        """None: somebody else took it away. Raises IMAPClientError also for a mail that the server cannot show."""
        about = self._client.fetch([uid], ["RFC822.SIZE"]).get(uid)
        if about is None:
            return None
        too_large = int(about.get(b"RFC822.SIZE", 0)) > LARGEST
        part = "[HEADER]" if too_large else "[]"
        raw = self._client.fetch([uid], [f"BODY.PEEK{part}"]).get(uid, {}).get(f"BODY{part}".encode())
        return None if raw is None else Fetched(uid, self.uidvalidity, raw, too_large)

    def file(self, uid: int, disposition: Disposition) -> bool:
        """Put it away; False when the server leaves it in sight, and its UID must be remembered."""
        folder = self._folders[disposition]
        for _ in range(2):
            try:
                return self._filed(uid, folder)
            except IMAPClientAbortError:
                raise
            except IMAPClientError as exc:
                log.warning("mail %d cannot be filed under %s (%s)", uid, folder, type(exc).__name__)
            if self._client.folder_exists(folder):
                break
            self._create(folder)  # somebody removed it
        return False

    def move(self, uid: int, folder: str) -> bool:
        """Into any folder; False when the server lets nothing be taken away from here."""
        return self._filed(uid, full_name(self._client, folder))

    def _filed(self, uid: int, folder: str) -> bool:
        if self._client.has_capability("MOVE"):
            self._client.move([uid], folder)
            return True
        if not self._may_delete:
            return False
        self._client.copy([uid], folder)
        self._client.delete_messages([uid], silent=True)
        if self._client.has_capability("UIDPLUS"):
            self._client.uid_expunge([uid])  # a plain EXPUNGE would also remove what others have marked
        return True

    def wait(self, seconds: float, bell: Bell) -> None:
        """IDLE where the server offers it; a bounded slice either way."""
        if not self._client.has_capability("IDLE"):
            bell.wait(seconds)
            return
        self._client.idle()
        bell.wait(seconds, self._client.socket())
        self._client.idle_done()

    def cut(self) -> None:
        """From another thread: end a wait for a server that does not answer."""
        with suppress(OSError):
            self._client.socket().shutdown(socket.SHUT_RDWR)
