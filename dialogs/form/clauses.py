"""The clauses of a line, and one of them as if it were the line."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache

from dialogs.danger.asides import of_a_phone
from dialogs.danger.distress import despairs
from dialogs.danger.harm import attacked, threatens
from dialogs.danger.kinds import risk
from dialogs.danger.words import form_traps
from dialogs.hearing import heard_as
from dialogs.model import Turn
from dialogs.turns import Scene
from dialogs.understanding import HAN, understand
from dialogs.understanding.answers import AT_ONCE
from dialogs.understanding.parts import cut
from dialogs.understanding.patterns import regex
from dialogs.words.remarks import grumbles, worries

Read = Callable[[Scene], Turn]
"""What one line comes to."""

GAPS = regex(
    rf"[,，。;；!！?？…~～—–、]+\s*|\.(?!\S)\s*|(?<={HAN})\s+|\s+(?={HAN})|\s+-+\s+|\s+(?=(?:and|but|oh|also|plus)\b)"
)
"""On both sides of Chinese and before a joining word; the places of the gaps count, with the blanks behind a mark."""


def clauses(text: str) -> list[str]:
    """Of a line of several, each by itself: what cries in one of them is heard before any part is."""
    found = cut(GAPS, text)
    return found if len(found) > 1 else []


def gravely(text: str) -> bool:
    """Whether it tells of a life at risk, whatever is said before it."""
    return bool(risk(text) or attacked(text) or despairs(text)) and not (
        worries(text.casefold()) or grumbles(text.casefold())
    )


@lru_cache(maxsize=AT_ONCE)
def in_distress(text: str) -> bool:
    """Whether it may be a cry, and no worry about data, nor a grumble."""
    calls = risk(text) or attacked(text) or threatens(text) or despairs(text) or understand(text).intent == "emergency"
    return bool(calls) and not (worries(text.casefold()) or grumbles(text.casefold()))


def cries(text: str) -> bool:
    """Whether it is one by its own words, whatever stands beside it."""
    said = understand(text)
    return in_distress(text) and not form_traps(text) and (said.intent != "emergency" or said.alarming)


def loudly(text: str) -> bool:
    """Whether it is one beside figures: of a life at risk, or in a word for danger."""
    called = understand(text).alarming and understand(text).intent == "emergency" and cries(text)
    return gravely(text) or (called and not of_a_phone(text))


def saying(scene: Scene, text: str) -> Scene:
    return replace(scene, heard=heard_as(replace(scene.heard, chosen=()), text))
