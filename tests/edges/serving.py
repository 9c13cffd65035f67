"""The service as a process of its own, for tests that kill it: ``python -m tests.edges.serving CONFIG SECONDS``.

The clock runs ahead by so many seconds. Prints its port when it listens.
"""

from __future__ import annotations

import asyncio
import sys
from asyncio.subprocess import PIPE, Process
from datetime import timedelta
from pathlib import Path

from bot.app import build
from bot.clock import MovableClock
from bot.config import Config, load

ROOT = Path(__file__).parents[2]


class ServiceProcess:
    """What the played world needs of the application, in another process. It delivers by itself: a tick is nothing."""

    def __init__(self, config: Config, clock: MovableClock) -> None:
        self._file = Path(config.app.data_dir).parent / "config.toml"
        self._clock = clock
        self._process: Process | None = None
        self.port = 0

    async def start(self) -> None:
        ahead = str(self._clock.offset.total_seconds())
        self._process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "tests.edges.serving", str(self._file), ahead, stdout=PIPE, cwd=ROOT
        )
        assert self._process.stdout is not None
        self.port = int(await self._process.stdout.readline())

    async def tick(self) -> None:
        await asyncio.sleep(0)

    async def publish_menu(self) -> None:
        """Not needed."""

    def kill(self) -> None:
        """SIGKILL: nothing is tidied up."""
        if self._process is not None and self._process.returncode is None:
            self._process.kill()

    async def stop(self) -> None:
        self.kill()
        if self._process is not None:
            await self._process.communicate()


async def serve(file: Path, ahead: float) -> None:
    clock = MovableClock()
    clock.advance(timedelta(seconds=ahead))
    app = build(load(file, {}), clock=clock)
    await app.start()
    sys.stdout.write(f"{app.port}\n")
    sys.stdout.flush()
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(serve(Path(sys.argv[1]), float(sys.argv[2])))
