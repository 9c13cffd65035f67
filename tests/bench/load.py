"""The load generator, a process of its own: writes prepared requests to raw sockets and keeps what comes back.

``python -m tests.bench.load PLAN`` prints one JSON object. In the measured window it only writes, reads and looks at
the clock; a person's messages wait for each other, as in a chat.
"""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from time import perf_counter

from tests.bench.traffic import Message, Sender, talks

HEAD_END = b"\r\n\r\n"


@dataclass(frozen=True)
class Plan:
    """Who sends how much. ``retried``: which share of the pushes comes twice."""

    port: int
    people: int
    turns: int
    connections: int
    retried: float = 0.0
    prefix: str = "o"


@dataclass(frozen=True)
class Reply:
    message: Message
    status: bytes
    body: bytes
    seconds: float


@dataclass(frozen=True)
class Outcome:
    """``valid``: replies that WeChat would accept and the right person would read; times in milliseconds."""

    turns: int
    valid: int
    retries: int
    same: int
    per_second: float
    p50: float
    p99: float
    slowest: float
    in_time: float


class Line:
    """One keep-alive connection."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader, self._writer = reader, writer

    async def send(self, message: Message) -> Reply:
        began = perf_counter()
        self._writer.write(message.request)
        head = await self._reader.readuntil(HEAD_END)
        _, _, rest = head.lower().partition(b"content-length:")
        body = await self._reader.readexactly(int(rest.partition(b"\r\n")[0]))
        return Reply(message, head[9:12], body, perf_counter() - began)

    def close(self) -> None:
        self._writer.close()


def queues(written: Sequence[Sequence[Message]], connections: int) -> list[list[Message]]:
    """A person stays on one connection; there everybody's first message comes before anybody's second."""
    lines = []
    for first in range(connections):
        mine = written[first::connections]
        longest = max(map(len, mine), default=0)
        lines.append([messages[turn] for turn in range(longest) for messages in mine if turn < len(messages)])
    return lines


async def fire(plan: Plan, lines: Sequence[Sequence[Message]]) -> tuple[list[Reply], float]:
    """All replies, and how many seconds they took together. Connections are opened before."""

    async def one(line: Line, messages: Sequence[Message]) -> list[Reply]:
        return [await line.send(message) for message in messages]

    opened = [Line(*await asyncio.open_connection("127.0.0.1", plan.port)) for _ in lines]
    began = perf_counter()
    replies = await asyncio.gather(*(one(line, messages) for line, messages in zip(opened, lines, strict=True)))
    seconds = perf_counter() - began
    for line in opened:
        line.close()
    return [reply for batch in replies for reply in batch], seconds


def judged(sender: Sender, replies: Sequence[Reply], seconds: float) -> Outcome:
    """What the replies say, once the clock has stopped."""
    texts = [sender.opened(reply.body, reply.message.person) for reply in replies]
    times = sorted(reply.seconds * 1000 for reply in replies)
    first = {reply.message.request: text for reply, text in zip(replies, texts, strict=True) if not reply.message.retry}
    again = [(reply, text) for reply, text in zip(replies, texts, strict=True) if reply.message.retry]
    return Outcome(
        turns=len(replies),
        valid=sum(bool(text) and reply.status == b"200" for reply, text in zip(replies, texts, strict=True)),
        retries=len(again),
        same=sum(text is not None and text == first[reply.message.request] for reply, text in again),
        per_second=len(replies) / seconds,
        p50=times[len(times) // 2],
        p99=times[len(times) * 99 // 100],
        slowest=times[-1],
        in_time=sum(time < 4500 for time in times) / len(times),
    )


def main(plan: Plan) -> Outcome:
    sender = Sender(plan.port)
    lines = queues(
        talks(sender, people=plan.people, turns=plan.turns, retried=plan.retried, prefix=plan.prefix), plan.connections
    )
    replies, seconds = asyncio.run(fire(plan, lines))
    return judged(sender, replies, seconds)


if __name__ == "__main__":
    sys.stdout.write(json.dumps(asdict(main(Plan(**json.loads(sys.argv[1]))))))
