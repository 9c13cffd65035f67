"""Whether the cases' hash-chained logs are whole. Reads only; the chain itself is ``bot.domain.history``."""

from __future__ import annotations

from dataclasses import dataclass

from bot.domain.history import first_broken
from bot.store.tx import Tx
from handlers.office import Office


@dataclass(frozen=True)
class Audit:
    """``broken``: case and number of the first entry that does not fit, of every case that has one."""

    cases: int
    events: int
    broken: tuple[tuple[str, int], ...]


async def verify(office: Office) -> Audit:
    """Check every log, one case a transaction, so that the service goes on meanwhile."""
    numbers = await office.store.run(lambda tx: tx.cases.numbers())
    events, broken = 0, []
    for number in numbers:
        count, seq = await office.store.run(lambda tx, number=number: _check(tx, number))  # type: ignore[misc]  # the default binds the loop variable
        events += count
        if seq is not None:
            broken.append((number, seq))
    return Audit(len(numbers), events, tuple(broken))


def _check(tx: Tx, number: str) -> tuple[int, int | None]:
    entries = tx.cases.log(number)
    if not entries:
        return 0, 1  # a case is born with its first entry
    return len(entries), first_broken(entries)
