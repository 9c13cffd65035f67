"""Which words fit: the same text is another for whoever is outside the car, hurt, followed by somebody or near gas.

From where they write, and what is not of a lift at all, is kept in the draft (``seen_from``); the endings of the texts
are listed here.
"""

from __future__ import annotations

from collections.abc import Iterable

from bot.domain.phrases import phrase
from bot.texts import has, slots
from dialogs.danger.accidents import AT_ONCE
from dialogs.danger.life import risk
from dialogs.danger.needs import INSIDE, SHUT_IN, first_call, needed, seen_from
from dialogs.danger.over import burns
from dialogs.danger.words import OF_A_CAR
from dialogs.model import Say
from dialogs.turns import Scene
from dialogs.understanding import in_plain_characters

OTHERWISE = {
    "hurt": ("_hurt", "_outside"),
    "outside": ("_outside",),
    "away": ("_away", "_outside"),
    "police": ("_police", "_outside"),
    "gas": ("_gas", "_outside"),
    "water": ("_water", "_outside"),
}
"""By where they write from: endings of texts that fit better than the one for whoever is in the car."""
NOT_IN_IT = frozenset({"outside", "away"})
"""Whoever told it from there and is inside after all needs the other advice."""
APART = frozenset({"police", "gas", "water"})
"""No car that stands: to stay where they are and wait would be the wrong advice."""
ILL = frozenset({"ill", "hurt", "breath"})
"""Needs for which an ambulance comes first, also before the doors."""
BEFORE_ILL = frozenset({"under", "shock", "fell"})
"""Accidents whose own first step counts more: not to move the lift, not to touch, not to lift them up."""
OUTLASTS = frozenset({"gas", "water", *AT_ONCE})
"""Dangers to whoever comes by, besides smoke."""
CARE = frozenset({"cpr", "bleeding", "ambulance", "awake", "hurt", "person"})
"""Needs that are answered alike whatever has happened."""


def call_for(text: str) -> str:
    """Who has to come first, by the ending of the text that says so; empty for whoever is only shut in."""
    return risk(text) or first_call(text)


def first_words(scene: Scene) -> Say:
    """What a first cry is answered with."""
    text = scene.heard.words
    need, kind = needed(text), call_for(text)
    if (need in ILL and kind not in BEFORE_ILL) or (need == "bleeding" and not kind):
        kind = risk(text) or "ill"
    return plain(scene, f"emergency.answer_{kind}") if kind else fitting(scene, "emergency.answer")


def fits(text: str, before: str) -> str:
    """What decides the words after this line; ``before`` is what did so far."""
    kind = call_for(text)
    held = INSIDE.search(text) and SHUT_IN.search(text) and OF_A_CAR.search(text)
    if not held and (kind in APART or before in APART):
        return kind if kind in APART else before
    return seen_from(text, before)


def outlasts_it(lines: Iterable[str]) -> bool:
    """Whether what was told of goes on though nobody is in the car."""
    told = tuple(map(in_plain_characters, lines))
    return burns(told) or any(call_for(line) in OUTLASTS for line in told)


def more_said(need: str, kind: str) -> str:
    """The text for a need of whoever is in a danger that is not of a lift."""
    return need if need in CARE else f"more_{kind}"


def plain(scene: Scene, key: str) -> Say:
    given = {"hotline": scene.facts.settings.hotline} if "hotline" in slots(key) else {}
    return Say(phrase(key, **given))


def fitting(scene: Scene, key: str) -> Say:
    """What is said, in the words for where they write from, if there are any."""
    endings = OTHERWISE.get(scene.draft.seen_from, ())
    return plain(scene, next((key + ending for ending in endings if has(key + ending)), key))


def good_words(scene: Scene) -> Say:
    if scene.draft.despair:
        return fitting(scene, "distress.over")
    shut_in = scene.draft.seen_from in ("inside", "police", *NOT_IN_IT)
    return fitting(scene, "emergency.over" if shut_in else "emergency.all_well")
