"""The hash-chained log of a case.

Each entry's body is bound by a salted digest; the chain runs over the digests. Retention may erase body and salt, and
the chain still verifies (PIPL 69: the record is the company's evidence; PIPL 19: no longer than necessary).
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

GENESIS = "0" * 64


@dataclass(frozen=True)
class Entry:
    """One event of a case. ``body`` and ``salt`` are empty once retention erased them."""

    case: str
    seq: int
    at: datetime
    actor: str
    kind: str
    body: Mapping[str, object] | None
    salt: bytes
    digest: str
    chain: str


def body_digest(body: Mapping[str, object], salt: bytes) -> str:
    """SHA-256 over salt and canonical JSON."""
    text = json.dumps(body, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=str)
    return hashlib.sha256(salt + text.encode()).hexdigest()


def link(previous: str, entry: Entry) -> str:
    """The chain value of an entry: SHA-256 over the previous value and the entry's fixed fields."""
    fields = (previous, entry.case, str(entry.seq), entry.at.isoformat(), entry.actor, entry.kind, entry.digest)
    return hashlib.sha256("\n".join(fields).encode()).hexdigest()


def first_broken(entries: Iterable[Entry]) -> int | None:
    """The ``seq`` of the first entry that does not fit, or None. Entries of one case, in order, starting at 1."""
    previous = GENESIS
    for expected, entry in enumerate(entries, start=1):
        whole = entry.body is None or body_digest(entry.body, entry.salt) == entry.digest
        if entry.seq != expected or not whole or link(previous, entry) != entry.chain:
            return entry.seq
        previous = entry.chain
    return None
