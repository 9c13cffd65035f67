"""Single parts in this process: understanding a message, reading a mail, sealing a value."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from time import process_time
from typing import TypeVar

import mail.parse
from bot.store.seal import Sealer
from dialogs.understanding import understand
from tests.bench.table import Row

TESTS = Path(__file__).parents[1]
SECONDS = 1.0

Item = TypeVar("Item")


def parts() -> list[Row]:
    lines = (TESTS / "data" / "intents.jsonl").read_text(encoding="utf-8").splitlines()
    texts = [str(json.loads(line)["text"]) for line in lines]
    mails = [path.read_bytes() for path in sorted((TESTS / "unit" / "mail" / "samples").glob("*.eml"))]
    sealer = Sealer(b"k" * 32)
    return [
        Row("understand a message", each(understand, texts) * 1e6, "µs", f"mean of {len(texts)} labelled texts"),
        Row("read a staff mail", each(mail.parse.read, mails) * 1e3, "ms", f"mean of {len(mails)} sample mails"),
        Row("seal and open a text", each(lambda text: sealer.open_text(sealer.seal_text(text)), texts) * 1e6, "µs"),
    ]


def each(work: Callable[[Item], object], items: Sequence[Item]) -> float:
    """Seconds of CPU for one item; the first round is for word lists and caches."""
    _once(work, items)
    rounds, began = 0, process_time()
    while process_time() - began < SECONDS:
        _once(work, items)
        rounds += 1
    return (process_time() - began) / (rounds * len(items))


def _once(work: Callable[[Item], object], items: Iterable[Item]) -> None:
    for item in items:
        work(item)
