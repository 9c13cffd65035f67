"""The service and the demo, until SIGINT or SIGTERM.

Several workers are several processes on one port (SO_REUSEPORT); the parent only starts and stops them. Each runs
every loop: rows are claimed under leases, mails and reminders are known by unique keys, so nothing happens twice.
``/metrics`` counts for the worker that answers.
"""

from __future__ import annotations

import asyncio
import gc
import logging
import os
import signal
import socket
import sys
from argparse import Namespace
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager, nullcontext
from pathlib import Path

from bot.commands.inputs import config_of, read_file, warn
from bot.commands.terminal import DOES_NOT_HOLD, DONE, Terminal
from bot.config import Config, Server
from bot.errors import ConfigError
from dialogs.understanding import Questions, understand

REACHED_AT_START = ("wechat", "smtp", "imap", "policy", "holidays", "keys")
YOUNG = 20_000
"""New objects after which Python looks for garbage."""


async def serve(args: Namespace, terminal: Terminal) -> int:
    from bot.commands.session import opened
    from handlers.checks import refuse_example_keys

    config = config_of(args)
    refuse_example_keys(config)
    workers = args.workers if args.workers is not None else config.server.workers
    if workers < 1:
        raise ConfigError("--workers", "must be at least 1")
    async with opened(config):
        pass  # refuses an old schema before anything listens
    log_to_stderr()
    done = stop_event()
    if workers > 1:
        return await _several(args, config, terminal, workers=workers, done=done)
    return await _one(config, terminal, share_port=args.share_port, done=done)


async def _one(config: Config, terminal: Terminal, *, share_port: bool, done: asyncio.Event) -> int:
    from bot.app import build

    app = build(config)
    settle()
    try:
        await app.start(share_port=share_port)
    except OSError as exc:
        await app.stop()
        raise ConfigError("server.port", f"cannot listen on {config.server.port}: {exc.strerror}") from exc
    terminal.say("listening", host=_in_url(config.server.host), port=app.port)
    async with nullcontext() if share_port else _saying_what_is_missing(config, terminal):
        await done.wait()
    await app.stop()
    return DONE


def settle() -> None:
    """Load what understanding needs before the first message comes, and spare it from every later collection of
    garbage: it never becomes any (a tenth of the time of a turn, measured).
    """
    understand("")
    Questions().ask("")
    gc.collect()
    gc.freeze()
    gc.set_threshold(YOUNG, 20, 20)


@asynccontextmanager
async def _saying_what_is_missing(config: Config, terminal: Terminal) -> AsyncIterator[None]:
    """What cannot be reached is said and caught up with later; the service runs on."""
    task = asyncio.create_task(_say_what_is_missing(config, terminal))
    yield
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)


async def _say_what_is_missing(config: Config, terminal: Terminal) -> None:
    from bot.commands.session import connected, wired
    from handlers.checks import examine

    warn(config, terminal)
    async with connected(config) as office, wired(office) as wires:
        findings = await examine(office, wires, REACHED_AT_START)
    for finding in findings:
        if not finding.ok:
            todo = terminal.words(f"todo.{finding.name}")
            terminal.complain("check.bad", name=finding.name, detail=finding.detail, todo=todo)


async def _several(args: Namespace, config: Config, terminal: Terminal, *, workers: int, done: asyncio.Event) -> int:
    with _reserved(config.server) as port:
        children = [await _child(args, port) for _ in range(workers)]
        ready = await asyncio.gather(*(_first_line(child) for child in children))
        if all(ready):
            terminal.say("listening", host=_in_url(config.server.host), port=port)
            async with _saying_what_is_missing(config, terminal):
                await _until_done_or_dead(children, done)
        for child in children:
            if child.returncode is None:
                child.terminate()
        codes = await asyncio.gather(*(child.wait() for child in children))
    return DONE if done.is_set() and not any(codes) else next(filter(None, map(abs, codes)), DOES_NOT_HOLD)


@contextmanager
def _reserved(server: Server) -> Iterator[int]:
    """A port that stays ours while the workers come and go; nobody listens on this socket. Raises ConfigError."""
    family = socket.AF_INET6 if ":" in server.host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as keeper:
        keeper.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
        try:
            keeper.bind((server.host, server.port))
        except OSError as exc:
            raise ConfigError("server.port", f"cannot listen on {server.port}: {exc.strerror}") from exc
        yield keeper.getsockname()[1]


async def _child(args: Namespace, port: int) -> Process:
    where = ["--config", str(args.config)] if args.config else []
    environ = {**os.environ, "RIGHTS_BOT_SERVER__PORT": str(port)}
    return await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot.cli", "serve", "--share-port", "--workers", "1", *where, stdout=PIPE, env=environ
    )


async def _first_line(child: Process) -> bytes:
    """What a worker prints when it listens; empty when it ended instead."""
    return await child.stdout.readline() if child.stdout else b""


async def _until_done_or_dead(children: list[Process], done: asyncio.Event) -> None:
    waits = [asyncio.create_task(child.wait()) for child in children]
    waits.append(asyncio.create_task(_true(done)))
    await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
    for task in waits:
        task.cancel()
    await asyncio.gather(*waits, return_exceptions=True)


async def _true(done: asyncio.Event) -> int:
    await done.wait()
    return 0


def stop_event() -> asyncio.Event:
    """Set by SIGINT and SIGTERM."""
    done = asyncio.Event()
    for name in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(name, done.set)
    return done


def log_to_stderr() -> None:
    """Ours from INFO on, the steps included; libraries from WARNING on (below that they may log whole messages)."""
    logging.basicConfig(level=logging.WARNING, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    logging.getLogger("rights_bot").setLevel(logging.INFO)


def _in_url(host: str) -> str:
    return f"[{host}]" if ":" in host else host


async def demo(args: Namespace, _terminal: Terminal) -> int:
    try:
        from bot.demo import run
    except ModuleNotFoundError as exc:
        raise ConfigError("demo", f"needs {exc.name}; install rights-bot[demo]") from exc
    from bot.app import build

    await run(port=args.port, directory=args.dir, build=build, prepare=prepare_demo)
    return DONE


async def prepare_demo(config: Config, directory: Path) -> None:
    """The schema, and the sample contacts and policy that lie in the demo's directory."""
    from bot.commands.session import connected
    from bot.store.schema import migrate
    from handlers.contacts_file import import_contacts
    from handlers.policy_file import import_policy

    async with connected(config) as office:
        await migrate(office.store)
        await import_contacts(office, read_file(directory / "contacts.csv"))
        await import_policy(office, read_file(directory / "policy.txt"), None)
