"""The operator's published rules as a page shows them: the newest text clause by clause, our plain words beside each,
and what changed against the text before (policy 10)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from bot.store.tx import Tx
from dialogs.understanding import Policy, diff, read_policy
from dialogs.understanding.noted import Noted, noted_digests
from dialogs.understanding.policy import mark_of
from dialogs.understanding.policy_marks import parent_of
from dialogs.understanding.questions import note_key
from handlers.office import Office

RULES_PATH = "/rules"


@dataclass(frozen=True)
class Entry:
    """A clause's own words, or, with no ``clause``, the words that follow its items. ``note`` is the key of ours, or
    empty; ``depth`` counts from nought."""

    clause: str
    depth: int
    mark: str
    text: str
    note: str = ""
    new: bool = False


@dataclass(frozen=True)
class Rules:
    """``before`` is the version that was replaced, or empty; ``removed``, its clauses that are gone."""

    title: str
    version: str
    preface: str
    entries: tuple[Entry, ...]
    ending: str
    before: str = ""
    removed: tuple[str, ...] = ()

    @property
    def chapters(self) -> tuple[Entry, ...]:
        return tuple(entry for entry in self.entries if entry.clause and not entry.depth)

    @property
    def news(self) -> tuple[str, ...]:
        return tuple(entry.clause for entry in self.entries if entry.new)


async def published_rules(office: Office) -> Rules | None:
    """None before any text was imported."""

    def texts(tx: Tx) -> tuple[tuple[str, str], ...]:
        return tuple(tx.policies.newest(2))

    found = await office.store.run(texts)
    return _rules(found) if found else None


@lru_cache(maxsize=1)
def _rules(texts: tuple[tuple[str, str], ...]) -> Rules:
    """One import is read many times."""
    policy, *older = (read_policy(text, version=version) for version, text in texts)
    change = diff(older[0], policy) if older else None
    new = frozenset((*change.added, *change.changed)) if change else frozenset()
    noted = Noted(policy, noted_digests())
    roots = [clause for clause in policy.clauses if parent_of(clause) not in policy.clauses]
    return Rules(
        policy.title,
        policy.version or "",
        policy.preface,
        tuple(entry for root in roots for entry in _entries(policy, noted, new, root, 0)),
        policy.ending,
        before=older[0].version or "" if change else "",
        removed=change.removed if change else (),
    )


def _entries(policy: Policy, noted: Noted, new: frozenset[str], clause: str, depth: int) -> Iterator[Entry]:
    note = noted.note_of(clause)
    text = policy.clauses[clause]
    yield Entry(clause, depth, mark_of(clause).strip(), text, note_key(note) if note else "", clause in new)
    for below in [name for name in policy.clauses if parent_of(name) == clause]:
        yield from _entries(policy, noted, new, below, depth + 1)
    if clause in policy.closings:
        yield Entry("", depth, "", policy.closings[clause])
