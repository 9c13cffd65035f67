"""What a line tells of the matter itself: the value that should stand there, the account, the use that is to stop.

Text and draft in, the words for the case out; in whose name, and how to reach them, is ``slots``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.domain.rights import DETAILED, Right
from dialogs.draft import ABOUT_VALUES, Draft
from dialogs.stated import stated_rights
from dialogs.understanding import Understanding, understand
from dialogs.understanding.patterns import regex
from dialogs.values import NEEDS_ANOTHER, bare_contact, meant_as_value, names_account, states_value

SPECIFIC = 30
"""Bytes: ten Chinese characters, or five English words."""
EXPLAINED = 60
LONGEST = 500
POINTS_BACK = regex(
    r"(?<!是)[那这]个|反正|不(?:知道|清楚|记得)|(?<!我)是?错的|\b(?:that one|it|don['’]?t (?:know|remember)|wrong)\b",
    re.IGNORECASE,
)
"""Words that need what was said before to mean anything."""


def matter(draft: Draft, understood: Understanding) -> str:
    """The words to keep; empty when the line leaves the matter to be asked."""
    if _says_value(draft, understood) or _says_what_to_stop(draft, understood):
        return in_full(draft, understood)[:LONGEST]
    return "\n".join((*draft.said[:-1], understood.text))[-LONGEST:] if _value_alone(draft, understood) else ""


def in_full(draft: Draft, understood: Understanding) -> str:
    """«反正那个是错的» points back: what «that» is stands in the lines that asked for it."""
    text = understood.text
    told = understood.new_value or understood.old_value or NEEDS_ANOTHER.search(text) or any(map(str.isdigit, text))
    points_back = not told and ABOUT_VALUES & set(draft.rights) and POINTS_BACK.search(text)
    before = wishing(draft.said[:-1], draft.rights) if points_back else ()
    return "\n".join(dict.fromkeys((*before, text)))


def wishing(said: Iterable[str], rights: Iterable[str]) -> tuple[str, ...]:
    """The lines that ask for one of these rights."""
    wanted = set(rights)
    return tuple(line for line in said if wanted & set(stated_rights(understand(line))))


def _says_value(draft: Draft, understood: Understanding) -> bool:
    """What should be recorded, or which account is meant: the first sentence may tell it."""
    if ABOUT_VALUES & set(draft.rights):
        return states_value(understood)
    return DETAILED & set(draft.rights) == {Right.CLOSE_ACCOUNT} and names_account(understood)


def _value_alone(draft: Draft, understood: Understanding) -> bool:
    """«wang@example.com», after «少了我的邮箱»."""
    contact = bare_contact(understood, "") if ABOUT_VALUES & set(draft.rights) else ""
    return bool(contact) and meant_as_value(contact, draft.said[:-1])


def _says_what_to_stop(draft: Draft, understood: Understanding) -> bool:
    """«不想再收到你们的推销短信» already says which use of the data is meant; «我要撤回同意» does not. Neither is a
    long sentence with its reason asked once more what is to rest, and why."""
    length = len(understood.text.encode())
    if understood.intent == Right.RESTRICT.value in draft.rights:
        return length >= EXPLAINED
    return understood.intent == Right.WITHDRAW.value in draft.rights and length >= SPECIFIC
