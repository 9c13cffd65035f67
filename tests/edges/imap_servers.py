"""Whole IMAP servers for the watcher's tests: pymap in a thread, Dovecot as a process where it is installed."""

from __future__ import annotations

import asyncio
import grp
import os
import pwd
import shutil
import socket
import subprocess
import threading
import time
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

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


DOVECOT = shutil.which("dovecot", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/local/sbin")
SETTINGS = """
base_dir = {home}/run
state_dir = {home}/run
log_path = {home}/dovecot.log
listen = 127.0.0.1
protocols = imap
ssl = no
disable_plaintext_auth = no
mail_location = maildir:~/Maildir
first_valid_uid = 1
imap_idle_notify_interval = 1 secs
default_internal_user = {user}
default_internal_group = {group}
default_login_user = {user}
passdb {{
  driver = static
  args = nopassword=y
}}
userdb {{
  driver = static
  args = uid={user} gid={group} home={home}/mail
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {port}
  }}
  inet_listener imaps {{
    port = 0
  }}
}}
service anvil {{
  chroot =
}}
service stats {{
  chroot =
}}
"""
STARTING_SECONDS = 10.0


@dataclass(frozen=True)
class Dovecot:
    """A running server of our own. ``owner``: whom the mailbox belongs to (uid, gid)."""

    port: int
    mail: Path
    owner: tuple[int, int]

    def empty(self) -> None:
        """Nobody may be logged in."""
        shutil.rmtree(self.mail, ignore_errors=True)
        self.mail.mkdir()
        os.chown(self.mail, *self.owner)


@contextmanager
def dovecot() -> Iterator[Dovecot]:
    with TemporaryDirectory() as directory:
        home = Path(directory)
        home.chmod(0o755)  # its processes run as somebody else when the tests run as root
        account = pwd.getpwnam("nobody") if os.getuid() == 0 else pwd.getpwuid(os.getuid())
        group = grp.getgrgid(account.pw_gid).gr_name
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port: int = free.getsockname()[1]
        settings = SETTINGS.format(home=home, user=account.pw_name, group=group, port=port)
        (home / "dovecot.conf").write_text(settings)
        with _started(home / "dovecot.conf", port):
            yield Dovecot(port, home / "mail", (account.pw_uid, account.pw_gid))


@contextmanager
def _started(settings: Path, port: int) -> Iterator[None]:
    assert DOVECOT is not None
    with subprocess.Popen([DOVECOT, "-F", "-c", str(settings)]) as process:
        try:
            _await_greeting(port)
            yield
        finally:
            process.terminate()
            process.wait(STARTING_SECONDS)


def _await_greeting(port: int) -> None:
    end = time.monotonic() + STARTING_SECONDS
    while True:
        try:
            with socket.create_connection(("127.0.0.1", port), timeout=STARTING_SECONDS) as client:
                assert client.recv(64).startswith(b"* OK")
                return
        except ConnectionError:
            assert time.monotonic() < end, "Dovecot does not start"
            time.sleep(0.05)
