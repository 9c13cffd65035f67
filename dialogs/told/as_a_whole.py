"""What a first message as a whole makes likely, and what of that counts: why the data should go."""

from __future__ import annotations

from dialogs.understanding import NOTHING, Understanding
from dialogs.understanding.patterns import regex
from dialogs.words.in_context import PURPOSE_DONE

BY_ITSELF, AGAINST_WORDS = 0.6, 0.9
"""From these probabilities on what a whole message tells counts: by itself, and against the words in it."""
DISAGREES = regex(
    r"(?:^|[,，。;；!！\s])我(?:也|真的?|就|本人|根本)*不(?:同意|愿意?|答应)的?[啊呀吧]*(?=[\s,，。;；!！]|$)"
    r"|\bi (?:do not|don.?t) (?:agree|consent)(?=[\s,.;!]|$)(?! to| with| that)"
)
"""A whole clause: that the data are kept is what they do not agree to."""
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
    if PURPOSE_DONE.search(understood.text):
        return tuple(dict.fromkeys(("8.3(1)", *named)))
    label, sure = likeliest(understood.told.ground)
    if not named and label in (NOTHING, "3") and DISAGREES.search(understood.text):
        return ("8.3(3)",)
    surely = label != NOTHING and sure >= (AGAINST_WORDS if label == BREACH else BY_ITSELF)
    return tuple(dict.fromkeys((f"8.3({label})", *named))) if surely else named
