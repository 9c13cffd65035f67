"""A submission server of lines, with the vices of real ones; well-behaved ones are aiosmtpd's (``test_smtp``)."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from pydantic import SecretStr

from bot.config import Smtp


@dataclass
class Vices:
    """A server of lines. ``answers``: to a command by its first word, None: the connection ends there; "": silence."""

    answers: dict[str, str | None]
    port: int
    greeting: str | None = "220 mx"
    taken: list[bytes] = field(default_factory=list)

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            await self._talk(reader, writer)
        except ConnectionError:
            return  # the other side is gone
        finally:
            writer.close()

    async def _talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        answer: str | None = self.greeting
        while answer is not None:
            writer.write(f"{answer}\r\n".encode() if answer else b"")
            await writer.drain()
            line = (await reader.readline()).decode().split()
            if not line:
                return
            answer = self.answers.get(line[0], USUAL.get(line[0], "250 OK"))
            if line[0] == "DATA" and answer == USUAL["DATA"]:
                writer.write(f"{answer}\r\n".encode())
                self.taken.append(await reader.readuntil(b"\r\n.\r\n"))
                answer = self.answers.get(".", "250 OK")


USUAL = {
    "EHLO": "250-mx\r\n250-SIZE 1000000\r\n250 AUTH PLAIN", "DATA": "354 go on", "AUTH": "235 in", "QUIT": "221 bye",
}  # fmt: skip


@asynccontextmanager
async def vicious(server: Vices) -> AsyncIterator[Vices]:
    listener = await asyncio.start_server(server.serve, "127.0.0.1", 0)
    server.port = listener.sockets[0].getsockname()[1]
    try:
        yield server
    finally:
        listener.close()


def settings_of(port: int, **changes: Any) -> Smtp:
    return Smtp(**({"host": "127.0.0.1", "port": port, "tls": "none", "password": SecretStr("pw")} | changes))
