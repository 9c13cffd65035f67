"""Two IMAP servers for the watcher's tests: pymap, and a scripted one that can what QQ and 163 can, and no more."""

from __future__ import annotations

import asyncio
import re
import socketserver
import threading
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field

from proxyprotocol.sock import SocketInfo
from pymap.backend.dict import Config, Login
from pymap.concurrent import Subsystem
from pymap.imap import IMAPServer
from pymap.user import UserMetadata
from pysasl.hashing import Cleartext

USER, PASSWORD = "bot@corp.example", 'p"w\\'


@contextmanager
def pymap() -> Iterator[int]:
    """The port of a pymap that runs in a thread."""
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()
    tasks: set[asyncio.Task[None]] = set()
    server = asyncio.run_coroutine_threadsafe(_serve(tasks), loop).result(10)
    try:
        yield server.sockets[0].getsockname()[1]
    finally:
        asyncio.run_coroutine_threadsafe(_end(server, tasks), loop).result(10)
        loop.call_soon_threadsafe(loop.stop)
        thread.join(10)
        loop.close()


async def _serve(tasks: set[asyncio.Task[None]]) -> asyncio.Server:
    config = Config(
        Namespace(passlib_cfg=None, proxy_protocol=None), host="127.0.0.1", port=0, demo_data=False, demo_user=USER,
        demo_password=PASSWORD, tls_enabled=False, reject_dnsbl=False, hash_context=Cleartext(),
        cpu_subsystem=Subsystem.for_asyncio(), invalid_user_sleep=0,
    )  # fmt: skip
    config.apply_context()
    login = Login(config)
    login.users_dict[USER] = UserMetadata(config, USER, password=PASSWORD)
    imap = IMAPServer(login, config)

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        tasks.add(task)
        with suppress(ConnectionError):
            await imap(reader, writer, SocketInfo.get(writer, None))

    return await asyncio.start_server(serve, "127.0.0.1", 0)


async def _end(server: asyncio.Server, tasks: set[asyncio.Task[None]]) -> None:
    server.close()
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


@dataclass
class Script:
    """State and faults of the scripted server.

    ``hang_up``: BYE at the next NOOPs; ``ghosts``: found by search, gone at fetch; ``log``: the commands it was given.
    """

    capabilities: str = "IMAP4rev1 ID UIDPLUS"
    mails: dict[int, bytes] = field(default_factory=dict)
    sizes: dict[int, int] = field(default_factory=dict)
    folders: dict[str, list[bytes]] = field(default_factory=dict)
    ghosts: tuple[int, ...] = ()
    hang_up: int = 0
    refuse_login: bool = False
    log: list[str] = field(default_factory=list)
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

    def handle(self) -> None:
        self.named = False
        self.deleted: set[int] = set()
        self.say("* OK ready")
        with suppress(ConnectionError):
            while line := self.rfile.readline().decode().strip():
                tag, _, command = line.partition(" ")
                self.script.log.append(re.sub(r"^(LOGIN) .*", r"\1", command))
                answer = self.answer(command)
                if answer is None:
                    return
                self.say(f"{tag} {answer}")

    def say(self, line: str) -> None:
        self.wfile.write(line.encode() + b"\r\n")

    def answer(self, command: str) -> str | None:
        rules = (
            (r"CAPABILITY", self.capability), (r"LOGIN", self.login), (r"ID ", self.identify), (r"SELECT", self.select),
            (r"NOOP", self.noop), (r"UID SEARCH", self.search), (r"UID FETCH (\d+) \((.*)\)", self.fetch),
            (r"LIST \S+ \"?([^\"]*)\"?", self.list), (r"CREATE \"?([^\"]*)\"?", self.create),
            (r"UID COPY (\d+) \"?([^\"]*)\"?", self.copy), (r"UID STORE (\d+) ", self.delete),
            (r"UID EXPUNGE", self.expunge),
        )  # fmt: skip
        for pattern, method in rules:
            match = re.match(pattern, command)
            if match:
                return method(*match.groups())
        return "OK done"

    def capability(self) -> str:
        self.say(f"* CAPABILITY {self.script.capabilities}")
        return "OK done"

    def login(self) -> str:
        return "NO [AUTHENTICATIONFAILED] no" if self.script.refuse_login else "OK in"

    def identify(self) -> str:
        self.named = True
        self.say("* ID NIL")
        return "OK done"

    def select(self) -> str:
        if not self.named:
            return "NO SELECT Unsafe Login. Please contact us"
        self.say("* OK [UIDVALIDITY 7] valid")
        return "OK [READ-WRITE] done"

    def noop(self) -> str | None:
        if self.script.hang_up:
            self.script.hang_up -= 1
            self.say("* BYE Session invalidated - AccessTokenExpired")
            return None
        return "OK done"

    def search(self) -> str:
        self.say(f"* SEARCH {' '.join(str(uid) for uid in (*self.script.ghosts, *self.script.mails))}")
        return "OK done"

    def fetch(self, uid: str, items: str) -> str:
        raw = self.script.mails.get(int(uid))
        if raw is None:
            return "OK nothing"
        if "RFC822.SIZE" in items:
            size = self.script.sizes.get(int(uid), len(raw))
            self.say(f'* 1 FETCH (UID {uid} RFC822.SIZE {size} INTERNALDATE "20-Nov-2026 10:02:11 +0800")')
        else:
            self.say(f"* 1 FETCH ({items.replace('.PEEK', '')} {{{len(raw)}}}\r\n{raw.decode()} UID {uid})")
        return "OK done"

    def list(self, name: str) -> str:
        if name in self.script.folders:
            self.say(f'* LIST () "/" "{name}"')
        return "OK done"

    def create(self, name: str) -> str:
        self.script.folders[name] = []
        return "OK done"

    def copy(self, uid: str, folder: str) -> str:
        self.script.folders[folder].append(self.script.mails[int(uid)])
        return "OK done"

    def delete(self, uid: str) -> str:
        self.deleted.add(int(uid))
        return "OK done"

    def expunge(self) -> str:
        for uid in self.deleted:
            self.script.mails.pop(uid, None)
        return "OK done"
