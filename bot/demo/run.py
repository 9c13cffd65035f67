"""``rights-bot demo``: the world and its page, until Ctrl-C. The way the service is built comes from the caller."""

from __future__ import annotations

import asyncio
import signal
import sys
from pathlib import Path

from bot.demo.desk import Desk
from bot.demo.servers import Sites
from bot.demo.world import Build, DemoWorld, Prepare


async def run(*, port: int, directory: Path, build: Build, prepare: Prepare | None = None) -> None:
    """Start everything, print the address, stop cleanly at SIGINT or SIGTERM."""
    done = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(name, done.set)
    world = DemoWorld(directory, build, prepare=prepare)
    sites = Sites()
    try:
        await world.start()
        bound = await sites.open(Desk(world).app, port)
        sys.stdout.write(f"demo: http://127.0.0.1:{bound}\n")
        sys.stdout.flush()
        await done.wait()
    finally:
        world.feed.close()
        await sites.close()
        await world.stop()
        for name in (signal.SIGINT, signal.SIGTERM):
            loop.remove_signal_handler(name)
