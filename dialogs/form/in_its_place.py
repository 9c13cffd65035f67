"""One right is held off or given up and another named in its place: «先别删，先看看», «还是注销吧».

So it is meant whenever the request is still open, before it is handed in and after. What is given up with nothing
named instead is ``giving_up``, one of several rights ``fewer``, and what only waits ``held_off``.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from bot.domain.rights import ENDING, VALUES, Right
from dialogs.afterwards.after_receipt import wanted
from dialogs.afterwards.held_off import HOLDS_OFF
from dialogs.form.fewer import ACTS, DROPPED
from dialogs.told.scope import REST_STAYS, spares
from dialogs.told.stated import pauses, stated_rights
from dialogs.understanding import Understanding
from dialogs.words.line import MESSAGE, asks_whether, marked, within
from dialogs.words.plainly import AFTER_ALL


def held(understood: Understanding, rights: Collection[str]) -> tuple[str, ...]:
    """Those of ``rights`` that the line does not want, or not yet; «先看，看完再删» wants both."""
    wanted_still = set(stated_rights(understood))
    after_all = AFTER_ALL.search(understood.text) is not None
    return tuple(right for right in rights if right not in wanted_still and (after_all or _held(right, understood)))


def _held(right: str, understood: Understanding) -> bool:
    text = understood.text.casefold()
    named = right in ACTS and re.search(ACTS[right], text) is not None
    not_yet = right in ENDING and named and HOLDS_OFF.search(text) is not None
    return not_yet or right in understood.negated or (named and DROPPED[right].search(text) is not None)


def in_its_place(understood: Understanding, rights: Collection[str]) -> frozenset[str]:
    """What is named instead of a right of ``rights``; none where a part is to stay, or an end is only asked about."""
    text = understood.text
    if not within(text, MESSAGE) or REST_STAYS.search(text) or spares(text) or not held(understood, rights):
        return frozenset()
    named = frozenset(wanted(understood) - set(rights) - VALUES - {Right.EXPLAIN.value})
    named = named if pauses(text) else named - {Right.RESTRICT}
    asked = marked(text) or asks_whether(text)
    return frozenset() if asked and named & ENDING else named
