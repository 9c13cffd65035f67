"""A scripted IMAP server with the habits of 163, QQ and Microsoft 365 (mail.md 2.2, 2.3, 5), each one a field."""

from __future__ import annotations

import base64
import re
import socketserver
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

OWN_ID = '("name" "rights-bot" "version" "1" "vendor" "rights-bot")'
REFUSED_TOKEN = base64.b64encode(b'{"status":"400","schemes":"Bearer"}').decode()


@dataclass
class Script:
    """State and faults.

    ``hang_up``: BYE at the next NOOPs; ``ghosts``: found by search, gone at fetch; ``unshown``: NO at fetch; ``token``:
    the one that opens the mailbox; ``burst``: lines of EXPUNGE at the next IDLE; ``deaf``: the command never answered;
    ``removed``: folders that vanish after they were looked for; ``log``: the commands it was given.
    """

    capabilities: str = "IMAP4rev1 ID UIDPLUS"
    greeting: str = "* OK ready"
    context: ssl.SSLContext | None = None
    implicit: bool = False
    login_answer: str = "OK in"
    token: str = ""
    mails: dict[int, bytes] = field(default_factory=dict)
    sizes: dict[int, int] = field(default_factory=dict)
    folders: dict[str, list[bytes]] = field(default_factory=dict)
    removed: list[str] = field(default_factory=list)
    uidvalidity: int = 7
    selected: tuple[str, ...] = ()
    ghosts: tuple[int, ...] = ()
    unshown: tuple[int, ...] = ()
    copy_answer: str = ""
    hang_up: int = 0
    burst: int = 0
    deaf: str = ""
    log: list[str] = field(default_factory=list)
    logins: list[str] = field(default_factory=list)
    port: int = 0

    def answers(self, name: str) -> int:
        return sum(line.startswith(name) for line in self.log)


@contextmanager
def scripted(script: Script) -> Iterator[Script]:
    handler = type("Handler", (_Handler,), {"script": script})
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), handler) as server:
        server.daemon_threads = True
        script.port = server.server_address[1]
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        thread.start()
        try:
            yield script
        finally:
            server.shutdown()
            thread.join(10)


class _Handler(socketserver.StreamRequestHandler):
    script: Script
    disable_nagle_algorithm = True  # its pauses would be most of the time that the tests take

    def handle(self) -> None:
        self.named = False
        self.deleted: set[int] = set()
        try:
            self.talk()
        except OSError:
            return  # the other side is gone, or did not trust us
        finally:
            self.connection.close()

    def talk(self) -> None:
        if self.script.implicit:
            self.secure()
        self.say(self.script.greeting)
        while line := self.rfile.readline().decode().strip():
            tag, _, command = line.partition(" ")
            self.script.log.append(re.sub(r"^(LOGIN) .*", r"\1", command))
            answer = self.answer(command)
            if answer is None:
                return
            self.say(f"{tag} {answer}")
            if command == "STARTTLS" and answer.startswith("OK"):
                self.secure()

    def secure(self) -> None:
        assert self.script.context is not None
        self.connection = self.script.context.wrap_socket(self.connection, server_side=True)
        self.rfile, self.wfile = self.connection.makefile("rb"), self.connection.makefile("wb", 0)

    def say(self, line: str) -> None:
        self.wfile.write(line.encode() + b"\r\n")

    def answer(self, command: str) -> str | None:
        if self.script.deaf and command.startswith(self.script.deaf):
            self.script.deaf = ""
            self.rfile.read()  # until the other side gives up
            return None
        rules: tuple[tuple[str, Callable[..., str | None]], ...] = (
            (r"CAPABILITY", self.capability), (r"LOGIN", lambda: self.script.login_answer), (r"ID (.*)", self.identify),
            (r"AUTHENTICATE XOAUTH2", self.authenticate), (r"SELECT|EXAMINE", self.select), (r"NOOP", self.noop),
            (r"UID SEARCH (.*)", self.search), (r"UID FETCH (\d+) \((.*)\)", self.fetch), (r"IDLE", self.idle),
            (r"LIST \S+ \"?([^\"]*)\"?", self.list), (r"CREATE \"?([^\"]*)\"?", self.create),
            (r"UID (?:COPY|MOVE) (\d+) \"?([^\"]*)\"?", self.copy), (r"UID STORE (\d+) ", self.delete),
            (r"UID EXPUNGE", self.expunge), (r"GETQUOTAROOT", self.quota),
            (r"LOGOUT", self.logout),
        )  # fmt: skip
        for pattern, method in rules:
            match = re.match(pattern, command)
            if match:
                return method(*match.groups())
        return "OK done"

    def capability(self) -> str:
        self.say(f"* CAPABILITY {self.script.capabilities}")
        return "OK done"

    def authenticate(self) -> str:
        self.say("+")
        self.script.logins.append(base64.b64decode(self.rfile.readline()).decode())
        if f"auth=Bearer {self.script.token}\x01" in self.script.logins[-1]:
            return "OK in"
        self.say(f"+ {REFUSED_TOKEN}")
        answer = self.rfile.readline()
        return "NO AUTHENTICATE failed." if answer == b"\r\n" else "BAD answer the challenge with an empty line"

    def identify(self, named: str) -> str:
        if named != OWN_ID:
            return "BAD Parse command error"
        self.named = True
        self.say("* ID NIL")
        return "OK done"

    def select(self) -> str:
        if "ID" in self.script.capabilities.split() and not self.named:
            return "NO SELECT Unsafe Login. Please contact us"
        self.say(f"* OK [UIDVALIDITY {self.script.uidvalidity}] valid")
        for line in self.script.selected:
            self.say(line)
        return "OK [READ-WRITE] done"

    def noop(self) -> str | None:
        if self.script.hang_up:
            self.script.hang_up -= 1
            self.say("* BYE Session invalidated - AccessTokenExpired")
            return None
        return "OK done"

    def search(self, what: str) -> str:
        if "CHARSET" in what:
            return "NO [BADCHARSET (US-ASCII)] The specified charset is not supported."
        shown = [uid for uid in self.script.mails if uid not in self.deleted]
        self.say(f"* SEARCH {' '.join(str(uid) for uid in (*self.script.ghosts, *shown))}")
        return "OK done"

    def fetch(self, uid: str, items: str) -> str:
        raw = self.script.mails.get(int(uid))
        if raw is None:
            return "OK nothing"
        if int(uid) in self.script.unshown:
            return "NO The requested message could not be converted to an RFC-822 compatible format."
        if "RFC822.SIZE" in items:
            self.say(f"* 1 FETCH (UID {uid} RFC822.SIZE {self.script.sizes.get(int(uid), len(raw))})")
        else:
            self.say(f"* 1 FETCH ({items.replace('.PEEK', '')} {{{len(raw)}}}\r\n{raw.decode()} UID {uid})")
        return "OK done"

    def idle(self) -> str:
        self.say("+ idling")
        burst, self.script.burst = self.script.burst, 0
        self.wfile.write(b"* 1 EXPUNGE\r\n" * burst)
        self.rfile.readline()
        return "OK done"

    def list(self, name: str) -> str:
        if name in self.script.folders:
            self.say(f'* LIST () "/" "{name}"')
            if name in self.script.removed:
                self.script.removed.remove(name)
                del self.script.folders[name]
        return "OK done"

    def create(self, name: str) -> str:
        self.script.folders[name] = []
        return "OK done"

    def copy(self, uid: str, folder: str) -> str:
        if self.script.copy_answer:
            return self.script.copy_answer
        if folder not in self.script.folders:
            return "NO [TRYCREATE] no such mailbox"
        self.script.folders[folder].append(self.script.mails[int(uid)])
        return "OK done"

    def delete(self, uid: str) -> str:
        self.deleted.add(int(uid))
        return "OK done"

    def expunge(self) -> str:
        for uid in self.deleted:
            self.script.mails.pop(uid, None)
        return "OK done"

    def logout(self) -> str:
        self.say("* BYE until then")
        return "OK done"

    def quota(self) -> str:
        self.say('* QUOTAROOT INBOX ""')
        self.say('* QUOTA "" (STORAGE 2048 1048576)')
        return "OK done"
