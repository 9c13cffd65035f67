"""Reads every file below a folder as a mail, then damaged copies of them: ``python -m tests.fuzz_mail FOLDER [COUNT]``.

Nothing may raise, nothing may end in the safety net, nothing may take long. The suite runs a small round of the same
mutations over its own mails (``tests/unit/mail/test_fuzz.py``).
"""

from __future__ import annotations

import random
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from mail.parse import read

SLOW = 2.0  # seconds
BITS = (
    b"\x00", b"\xff", b"=?", b"\r\n", b"\r\n\r\n", b'"', b"<", b";", b"--", b"charset=\x00", b"=?gb2312?B?", b"&#0;",
    b"<div>", b"<!--", b"Content-Type: multipart/mixed; boundary=b\r\n", b"\x1b$B", b"=\r\n", b"@", b"> ", b"\x80" * 9,
    "发件人：".encode(), "写道：".encode("gbk"),
)  # fmt: skip


def mutants(sources: list[bytes], count: int, seed: str) -> Iterator[bytes]:
    chance = random.Random(seed)  # noqa: S311 -- reproducible test data
    for _ in range(count):
        mutant = bytearray(chance.choice(sources) or b"\n")
        for _ in range(chance.randint(1, 8)):
            at = chance.randrange(len(mutant) + 1)
            mutant[at : at + chance.choice((0, 1, 4, 40, 400))] = chance.choice(BITS) * chance.choice((1, 1, 1, 50))
        yield bytes(mutant)


def survey(mails: Iterable[bytes]) -> tuple[Counter[str], float]:
    """How many mails of which kind and obstacle, and the seconds of work that the slowest took."""
    found: Counter[str] = Counter()
    slowest = 0.0
    for raw in mails:
        began = time.process_time()
        mail = read(raw)
        slowest = max(slowest, time.process_time() - began)
        found[f"{mail.kind} {mail.obstacle}".strip()] += 1
    return found, slowest


def main(folder: str, count: str = "20000") -> int:
    sources = [path.read_bytes() for path in sorted(Path(folder).rglob("*")) if path.is_file()]
    healthy = True
    for name, mails in (("files", sources), ("mutants", mutants(sources, int(count), folder))):
        found, slowest = survey(mails)
        healthy = healthy and slowest < SLOW and not found["unreadable broken"]
        sys.stdout.write(f"{name}: {found.total()}, slowest {slowest:.2f} s\n")
        for kind, number in found.most_common():
            sys.stdout.write(f"  {number:6} {kind}\n")
    return 0 if healthy else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]))
