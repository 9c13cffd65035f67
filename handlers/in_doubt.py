"""Whether somebody else may hold the account that a case came from: every further mail of it begins with a warning.

What raises the doubt is heard in the chat (``dialogs.afterwards.waiting_words``); staff settle it with «#verified».
"""

from __future__ import annotations

from bot.store.tx import Tx
from dialogs.afterwards.waiting_words import STRANGER

SETTLED, RAISED = "verified", "doubted_person"


def told_of_a_stranger(words: str) -> bool:
    return STRANGER.search(words) is not None


def in_doubt(tx: Tx, number: str) -> bool:
    """Whether the doubt was raised in this case, and nobody has verified the person since."""
    kinds = [entry.kind for entry in tx.cases.log(number) if entry.kind in (SETTLED, RAISED)]
    return kinds[-1:] == [RAISED]
