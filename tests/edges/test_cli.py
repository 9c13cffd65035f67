"""Commands against real servers: the service as processes; checks, menu and mail doctor against the played world."""

from __future__ import annotations

import asyncio
import os
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.request import ProxyHandler, build_opener

import pytest

from bot.cli import main
from bot.clock import SystemClock, SystemTokens
from bot.commands.running import prepare_demo
from bot.commands.session import connected
from bot.config import Imap, load
from bot.demo import settings
from bot.demo.feed import Feed
from bot.demo.post.addresses import Directory
from bot.demo.servers import Servers
from handlers import mail_doctor
from handlers.menu import menu
from mail.mailbox import log_in
from tests.unit.commands.conftest import fresh_operator, migrated, operator
from tests.unit.commands.shell import Operator

__all__ = ["fresh_operator", "migrated", "operator"]

SECONDS = 30
HTTP = build_opener(ProxyHandler({}))


@contextmanager
def serving(operator: Operator, *flags: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """The service as a process, and the address that it prints."""
    argv = [sys.executable, "-m", "bot.cli", "serve", "--config", str(operator.file), "--lang", "en", *flags]
    with subprocess.Popen(argv, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            yield process, process.stdout.readline().strip()
        finally:
            if process.poll() is None:
                process.terminate()
            process.wait(SECONDS)


def offline(operator: Operator) -> None:
    """Nothing outside answers."""
    wire = {"host": "127.0.0.1", "port": 1, "tls": "none"}
    operator.configure(server={"port": 0}, wechat={"api_base": "http://127.0.0.1:1"}, mail={"smtp": wire, "imap": wire})


@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM"])
def test_serve_listens_with_nothing_reachable_and_stops_cleanly(operator: Operator, name: str) -> None:
    offline(operator)

    with serving(operator) as (process, line):
        assert line.startswith("listening on http://127.0.0.1:")
        with HTTP.open(f"{line.removeprefix('listening on ')}/healthz", timeout=SECONDS) as answer:
            assert answer.status == 200
        process.send_signal(getattr(signal, name))

        assert process.wait(SECONDS) == 0


def test_workers_share_one_port_and_leave_nothing_running(operator: Operator) -> None:
    """What is missing is said once, and not by each worker."""
    offline(operator)

    with serving(operator, "--workers", "2") as (process, line):
        port = int(line.rpartition(":")[2])
        children = children_of(process.pid)
        for _ in range(4):
            with HTTP.open(f"http://127.0.0.1:{port}/healthz", timeout=SECONDS) as answer:
                assert answer.status == 200
        said = until_policy(process)
        process.terminate()
        said += process.stderr.readlines() if process.stderr else []

        assert process.wait(SECONDS) == 0
    assert len(children) == 2
    assert not [child for child in children if alive(child)]
    names = [text.partition(":")[0] for text in said]
    assert [names.count(name) for name in ("wechat", "smtp", "imap", "policy")] == [1, 1, 1, 1]


def until_policy(process: subprocess.Popen[str]) -> list[str]:
    """Standard error up to the last of the lines about what is missing."""
    said: list[str] = []
    while process.stderr and not (said and said[-1].startswith("policy: ")):
        said.append(process.stderr.readline())
        assert said[-1], "the service ended"
    return said


def test_a_worker_that_dies_ends_the_others(operator: Operator) -> None:
    offline(operator)

    with serving(operator, "--workers", "2") as (process, line):
        assert line.startswith("listening on ")
        children = children_of(process.pid)
        os.kill(children[0], signal.SIGKILL)

        assert process.wait(SECONDS) != 0
    assert not [child for child in children if alive(child)]


@pytest.mark.parametrize("flags", [(), ("--workers", "2")])
def test_taken_port_names_the_key(operator: Operator, flags: tuple[str, ...]) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        operator.configure(server={"port": taken.getsockname()[1]})

        printed = operator.runs("serve", *flags)

    assert (printed.code, printed.out) == (2, "")
    assert printed.err.startswith("server.port: cannot listen on")


def test_no_worker_is_wrong_usage(operator: Operator) -> None:
    printed = operator.runs("serve", "--workers", "0")

    assert (printed.code, printed.err) == (2, "--workers: must be at least 1\n")


def children_of(pid: int) -> list[int]:
    return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def alive(pid: int) -> bool:
    return Path(f"/proc/{pid}").exists()


@dataclass
class Played:
    """The demo's servers, and commands against them."""

    servers: Servers
    directory: Path
    capture: pytest.CaptureFixture[str]
    printed: list[str] = field(default_factory=list)

    async def types(self, *argv: str) -> int:
        """A command, in a thread of its own; its lines are kept."""
        self.capture.readouterr()
        full = [*argv, "--config", str(self.directory / "config.toml"), "--lang", "en"]
        code = await asyncio.to_thread(main, full)
        printed = self.capture.readouterr()
        self.printed = [*printed.out.splitlines(), *printed.err.splitlines()]
        return code


@pytest.fixture
async def played(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> AsyncIterator[Played]:
    clock, tokens = SystemClock(), SystemTokens()
    secrets = settings.keys(tmp_path, tokens)
    servers = Servers(tmp_path, secrets, clock=clock, tokens=tokens, feed=Feed(clock))
    where = await servers.start()
    config = settings.config(tmp_path, secrets, where, {})
    for name in ("contacts.csv", "policy.txt"):
        (tmp_path / name).write_text(settings.sample(name), encoding="utf-8")
    await prepare_demo(config, tmp_path)
    yield Played(servers, tmp_path, capsys)
    await servers.stop()


async def test_check_of_a_prepared_service_is_ok_everywhere(played: Played) -> None:
    code = await played.types("check")

    found = dict(line.split(": ", 1) for line in played.printed)
    holidays = found.pop("holidays")
    assert {name: detail.split()[0] for name, detail in found.items()} == dict.fromkeys(
        ("database", "schema", "wechat", "smtp", "imap", "policy", "keys", "retention", "contacts"), "ok"
    )
    assert code == (0 if holidays.startswith("ok") else 1)


async def test_check_says_what_is_refused(played: Played) -> None:
    file = played.directory / "config.toml"
    secrets = settings.keys(played.directory, SystemTokens())
    file.write_text(
        file.read_text(encoding="utf-8").replace(secrets.wechat_secret, "wrong").replace(secrets.bot_password, "wrong"),
        encoding="utf-8",
    )

    assert await played.types("check") == 1

    found = dict(line.split(": ", 1) for line in played.printed)
    assert [name for name, detail in found.items() if not detail.startswith("ok")][:3] == ["wechat", "smtp", "imap"]
    assert "login" in found["smtp"]
    assert "login" in found["imap"]


async def test_menu_push_publishes_the_menu(played: Played) -> None:
    assert await played.types("menu", "push") == 0

    assert played.servers.platform.state.menu == menu("zh")


async def test_mail_doctor_tells_what_the_servers_do(played: Played) -> None:
    assert await played.types("mail", "doctor", "--wait", str(SECONDS)) == 0

    assert played.printed == [
        "SMTP encryption: none; largest mail: 35 MiB",
        "IMAP encryption: none; storage: not known",
        "mail delivered: yes",
        "plus-address delivered: yes",
        "Message-ID kept: yes",
        "Authentication-Results ids: mx.cloudlift.example",
        "proofs of the sender that this mail gives: dmarc, dkim, authenticated",
        "IDLE: yes",
        "MOVE: yes",
        "UIDPLUS: yes",
        "ID: yes",
    ]
    async with connected(load(played.directory / "config.toml", {})) as office:
        note = await office.store.run(lambda tx: tx.notes.get("mail.plus"))
    assert note is not None
    assert note.value is True


async def test_mail_rescan_puts_back_what_the_database_has_not_seen(played: Played) -> None:
    config = load(played.directory / "config.toml", {})
    known, unknown = b"Subject: one\r\n\r\nhello\r\n", b"Subject: two\r\n\r\nbye\r\n"
    async with connected(config) as office:
        await office.store.run(lambda tx: tx.mails.add(known, "", "", office.clock.now()))
    await asyncio.to_thread(put_away, config.mail.imap, known, unknown)

    codes = [
        await played.types("mail", "rescan", "--since", "2020-01-01"),
        await played.types("mail", "rescan", "--since", "x"),
    ]

    assert codes == [0, 2]
    assert played.printed == ["--since: is not YYYY-MM-DD: x"]
    assert await played.types("mail", "rescan", "--since", "2020-01-01", "--dry-run") == 0
    assert played.printed == [
        "Processed: 1 looked at, 0 would be put back into the inbox",
        "Quarantine: 0 looked at, 0 would be put back into the inbox",
    ]


def put_away(mailbox: Imap, *mails: bytes) -> None:
    client = log_in(mailbox)
    client.create_folder(mailbox.processed_folder)
    for mail in mails:
        client.append(mailbox.processed_folder, mail)
    client.logout()


async def test_mail_doctor_compares_the_stamp_with_the_configuration(played: Played) -> None:
    file = played.directory / "config.toml"
    text = file.read_text(encoding="utf-8").replace('authserv_id = "mx.cloudlift.example"', 'authserv_id = "mx.other"')
    file.write_text(text, encoding="utf-8")

    assert await played.types("mail", "doctor", "--wait", str(SECONDS)) == 0
    assert played.printed[6:9] == [
        'look: mail.staff.authserv_id is mx.other, not the first of these. → authserv_id = "mx.cloudlift.example"',
        "proofs of the sender that this mail gives: dmarc, dkim, authenticated",
        'look: as configured, mail of staff that comes the same way is quarantined. → sender_proof = ["dmarc"]',
    ]


@pytest.mark.parametrize(
    ("stamps", "ids"),
    [
        ([], ()),
        (["mx.a; dmarc=pass"], ("mx.a",)),
        (["mx.a 1; spf=pass", "mx.b; none"], ("mx.a", "mx.b")),
        (["spf=pass (sender IP) smtp.mailfrom=x; dkim=pass"], ("-",)),
    ],
)
def test_ids_of_stamps_are_read_as_servers_write_them(stamps: list[str], ids: tuple[str, ...]) -> None:
    header = "".join(f"Authentication-Results: {stamp}\r\n" for stamp in stamps) + "Subject: x\r\n\r\n"

    assert mail_doctor._authserv_ids(header.encode()) == ids


async def test_mail_doctor_where_plus_addresses_are_refused_says_so(
    played: Played, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = Directory.box

    def without_plus(self: Directory, address: str) -> object:
        return None if "+" in address else known(self, address)

    monkeypatch.setattr(Directory, "box", without_plus)

    assert await played.types("mail", "doctor", "--wait", str(SECONDS)) == 0
    assert played.printed[2:4] == [
        "mail delivered: yes",
        'plus-address delivered: no (mail.plus is "always") → plus = "auto"',
    ]


async def test_mail_doctor_that_hears_nothing_does_not_hold(played: Played) -> None:
    async def lose(*_: object) -> None:
        """The server takes the mail and it never arrives."""

    played.servers.post._arrived = lose

    assert await played.types("mail", "doctor", "--wait", "0.1") == 1
    assert played.printed[2:6] == [
        "mail delivered: no",
        "plus-address delivered: no",
        "Message-ID kept: not known",
        "Authentication-Results ids: none",
    ]


def test_prepared_demo_is_ready_for_people(tmp_path: Path) -> None:
    """Twice, as a second start does."""
    tokens = SystemTokens()
    where = settings.Addresses(1, 2, 3, 4, 5)
    config = settings.config(tmp_path, settings.keys(tmp_path, tokens), where, {})
    for name in ("contacts.csv", "policy.txt"):
        (tmp_path / name).write_text(settings.sample(name), encoding="utf-8")

    for _ in range(2):
        asyncio.run(prepare_demo(config, tmp_path))

    assert main(["audit", "verify", "--config", str(tmp_path / "config.toml")]) == 0
    assert load(tmp_path / "config.toml", {}) == config


def test_module_and_script_are_the_same_command() -> None:
    script = shutil.which("rights-bot", path=str(Path(sys.executable).parent))
    assert script is not None

    outs = [
        subprocess.run(argv, capture_output=True, text=True, check=True).stdout
        for argv in ([script, "--help"], [sys.executable, "-m", "bot.cli", "--help"])
    ]

    assert outs[0] == outs[1]
