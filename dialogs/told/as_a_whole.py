"""What a first message as a whole makes likely, and what of that counts: why the data should go."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from bot.domain.rights import Right
from dialogs.draft import Draft, with_line
from dialogs.understanding import NOTHING, Understanding, understand
from dialogs.understanding.patterns import regex
from dialogs.words.complaints import FROM_US
from dialogs.words.in_context import PURPOSE_DONE

BY_ITSELF, AGAINST_WORDS = 0.6, 0.9
"""From these probabilities on what a whole message tells counts: by itself, and against the words in it."""
DISAGREES = regex(
    r"(?:^|[,，。;；!！\s])我(?:也|真的?|就|本人|根本)*不(?:同意|愿意?|答应)的?[啊呀吧]*(?=[\s,，。;；!！]|$)"
    r"|\bi (?:do not|don.?t) (?:agree|consent)(?=[\s,.;!]|$)(?! to| with| that)"
)
"""A whole clause: that the data are kept is what they do not agree to."""
DISMISSES = regex(
    r"(?:别|少|甭|不要)(?:再)?(?:跟我|给我)?(?:[整搞扯说弄提]|来)(?:那些?|这些?)?(?:没用的|废话|虚的|这套|那套|这一套|没有?的)"
)
"""«别整没用的» waves our words away, and calls no data useless."""
BREACH = "4"
"""The ground that accuses us: nobody is made to say so on a guess."""


def likeliest(told: tuple[tuple[str, float], ...]) -> tuple[str, float]:
    """The label that comes first, with its probability."""
    return next(iter(told), (NOTHING, 0.0))


def grounds_told(understood: Understanding, *, first: bool) -> tuple[str, ...]:
    """The grounds of a deletion that a message tells, those that its words name among them."""
    named = tuple(understood.grounds)
    if not first:
        return named
    if DISMISSES.search(understood.text):
        understood = understand(DISMISSES.sub(" ", understood.text))
    if PURPOSE_DONE.search(understood.text):
        return tuple(dict.fromkeys(("8.3(1)", *named)))
    label, sure = likeliest(understood.told.ground)
    if not named and re.search(FROM_US, understood.text):
        return (f"8.3({BREACH})",)
    if not named and label in (NOTHING, "3") and DISAGREES.search(understood.text):
        return ("8.3(3)",)
    surely = label != NOTHING and sure >= (AGAINST_WORDS if label == BREACH else BY_ITSELF)
    return tuple(dict.fromkeys((f"8.3({label})", *named))) if surely else named


def with_reason_before(draft: Draft, lines: Iterable[str]) -> Draft:
    """A deletion that gives no reason has the one that was told, as a complaint, right before it."""
    if Right.DELETE not in draft.rights or draft.grounds or draft.ground_open or draft.for_other:
        return draft
    told = [(line, grounds_told(heard, first=True)) for line in lines if not (heard := understand(line)).rights]
    line, grounds = next(((line, grounds) for line, grounds in reversed(told) if grounds), ("", ()))
    return replace(with_line(draft, line), grounds=grounds) if grounds else draft
