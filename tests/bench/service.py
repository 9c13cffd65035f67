"""The service as shipped, in a process of its own: ``rights-bot serve`` with the example configuration.

What it would talk to outside is closed ports of this machine; the database is the only thing that is real.
"""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from bot.config import Config, load

EXAMPLE = Path(__file__).parents[2] / "config.example.toml"
COMMAND = (sys.executable, "-m", "bot.cli")


@dataclass(frozen=True)
class Service:
    """``started``: seconds from the start of the process until it listened."""

    port: int
    pid: int
    started: float

    def memory(self) -> float:
        """MiB that are resident now; 0 where the system does not tell."""
        status = Path(f"/proc/{self.pid}/status")
        lines = status.read_text().splitlines() if status.exists() else []
        return sum(int(line.split()[1]) for line in lines if line.startswith("VmRSS:")) / 1024


def closed_port() -> int:
    """A port of this machine on which nobody listens."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port


def settings(database: str) -> Mapping[str, str]:
    """What differs from the example configuration, as environment variables."""
    return {
        "RIGHTS_BOT_CONFIG": str(EXAMPLE),
        "RIGHTS_BOT_DATABASE__URL": database,
        "RIGHTS_BOT_SERVER__PORT": "0",
        "RIGHTS_BOT_KEYS__SEAL": "c" * 43 + "=",
        "RIGHTS_BOT_KEYS__INDEX": "a" * 43 + "=",
        "RIGHTS_BOT_WECHAT__API_BASE": f"http://127.0.0.1:{closed_port()}",
        "RIGHTS_BOT_MAIL__SMTP__HOST": "127.0.0.1",
        "RIGHTS_BOT_MAIL__SMTP__PORT": str(closed_port()),
        "RIGHTS_BOT_MAIL__IMAP__HOST": "127.0.0.1",
        "RIGHTS_BOT_MAIL__IMAP__PORT": str(closed_port()),
    }


def configured(database: str) -> Config:
    return load(EXAMPLE, settings(database))


@contextmanager
def serving(database: str) -> Iterator[Service]:
    """A migrated database and the service on it; stopped as an operator would stop it."""
    environment = {**os.environ, **settings(database)}
    subprocess.run((*COMMAND, "migrate"), env=environment, check=True, stdout=subprocess.DEVNULL)
    began = perf_counter()
    with subprocess.Popen(
        (*COMMAND, "serve"), env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as process:
        line = process.stdout.readline() if process.stdout else ""
        try:
            yield Service(int(line.strip().rpartition(":")[2]), process.pid, perf_counter() - began)
        finally:
            process.send_signal(signal.SIGTERM)
