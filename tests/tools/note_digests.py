"""Renews noted.toml, the digests of the wordings for which our notes were written, from a published policy.

``python -m tests.tools.note_digests FILE`` for all clauses; with clause ids behind it, only for those whose note was
written anew. No word of the policy is kept.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import dialogs.understanding
from bot.texts import has
from dialogs.understanding.noted import digests_of, noted_digests
from dialogs.understanding.policy import Policy, read_policy
from dialogs.understanding.questions import note_key

HEAD = "# The wording for which each note was written (sha256); made by tests/tools/note_digests.py, not by hand.\n"
FILE = Path(dialogs.understanding.__file__).with_name("noted.toml")


def renewed(policy: Policy, before: Mapping[str, str], only: Sequence[str]) -> dict[str, str]:
    """``only`` these, or all that have a note."""
    fresh = {name: digest for name, digest in digests_of(policy).items() if has(note_key(name))}
    return {**before, **{name: fresh[name] for name in only}} if only else fresh


def as_toml(digests: Mapping[str, str]) -> str:
    return HEAD + "".join(f'"{name}" = "{digest}"\n' for name, digest in digests.items())


if __name__ == "__main__":
    published = read_policy(Path(sys.argv[1]).read_text(encoding="utf-8"))
    before = noted_digests() if FILE.exists() else {}
    FILE.write_text(as_toml(renewed(published, before, sys.argv[2:])), encoding="utf-8")
