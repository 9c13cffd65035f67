"""Which of our notes fit the imported policy. A note was written for one wording of a clause, known by its digest only.

``noted.toml`` holds the digests; tests/tools/note_digests.py makes it. Which clause answers is for ``questions``.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from importlib import resources
from typing import Protocol

from dialogs.understanding.policy_marks import parent_of


class Published(Protocol):
    """The imported text, as far as an answer needs it."""

    @property
    def clauses(self) -> Mapping[str, str]: ...

    @property
    def closings(self) -> Mapping[str, str]: ...

    @property
    def version(self) -> str | None: ...

    def quote(self, clause: str) -> str: ...


def plain_words(policy: Published, clause: str) -> str:
    """A clause's own words; blanks and the width of signs are not counted."""
    words = policy.clauses[clause] + policy.closings.get(clause, "")
    return unicodedata.normalize("NFKC", re.sub(r"\s", "", words))


def digests_of(policy: Published) -> dict[str, str]:
    return {clause: sha256(plain_words(policy, clause).encode()).hexdigest() for clause in policy.clauses}


@cache
def noted_digests() -> Mapping[str, str]:
    """Every clause that has a note, as it read when the note was written."""
    return tomllib.loads(resources.files(__package__).joinpath("noted.toml").read_text(encoding="utf-8"))


class Noted:
    """The notes beside the clauses of one policy."""

    def __init__(self, policy: Published, noted: Mapping[str, str]) -> None:
        before, now = _trees(noted), _trees(digests_of(policy))
        moved = {clause: tree for clause, tree in before.items() if now.get(clause) != tree}
        self._clauses = policy.clauses
        self._notes = {clause: clause for clause in now if clause in before and clause not in moved}
        for clause in [new for new in now if new not in self._notes]:
            same = [old for old, tree in moved.items() if tree == now[clause]]
            if len(same) == 1:
                self._notes[clause] = same[0]
        self._homes = {note: clause for clause, note in self._notes.items()}

    def note_of(self, clause: str) -> str | None:
        """The clause whose note fits this one: itself, or the number under which the same words stood before."""
        return self._notes.get(clause)

    def home_of(self, noted: str) -> str | None:
        """Where the clause of a note stands now, though its words may differ; None when it is gone."""
        if noted in self._homes:
            return self._homes[noted]
        return noted if noted in self._clauses and noted not in self._notes else None


def _trees(digests: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """A clause with everything below it: a note on a list speaks of its entries, too."""
    trees: dict[str, list[str]] = {clause: [] for clause in digests}
    for clause, digest in digests.items():
        within = clause
        while within:
            if within in trees:
                trees[within].append(digest)
            within = parent_of(within)
    return {clause: tuple(sorted(tree)) for clause, tree in trees.items()}
