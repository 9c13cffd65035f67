"""Somebody else may have this chat: a plain theft stops everything at once, what only sounds like one is asked about.

What was proven is void then, and has to be proven anew, so nobody should be put to it by a careless word.
"""

from __future__ import annotations

from bot.domain.cases import LIVE
from bot.domain.phrases import phrase
from dialogs.afterwards.waiting_words import AT_A_LOSS, FOR_THEM, NOT_MINE, STRANGER, SUPPOSES, THEFT
from dialogs.afterwards.which_case import newest_running, newest_unjudged
from dialogs.hearing import agreed
from dialogs.model import Doubt, Say, Turn
from dialogs.told.stated import another_right
from dialogs.turns import Scene, answer, offer
from dialogs.understanding import SURE
from dialogs.wording import options
from dialogs.words.line import asks
from dialogs.words.stopping import names_taking_back

ASKED = ("stop_here", "its_me")
"""The choices under the question whether the person writes."""


def strange(scene: Scene) -> Turn | None:
    """The reaction to such a line, while there is something that could be delivered."""
    text = scene.heard.text
    if not _at_risk(scene):
        return None
    if scene.draft.offered == ASKED:
        said = "no" if STRANGER.search(text) else agreed(scene.heard)
        return stop_here(scene) if said == "no" else its_me(scene) if said == "yes" else None
    if THEFT.search(text) and not SUPPOSES.search(text) and (not asks(text) or AT_A_LOSS.search(text)):
        return stop_here(scene)
    if not STRANGER.search(text) or _other_matter(scene):
        return None
    return offer(scene, Say(phrase("doubt.ask"), options("start", *ASKED)))


def stop_here(scene: Scene) -> Turn:
    """Nothing more is delivered; told in the words that raised the doubt."""
    if not _at_risk(scene):
        return answer(scene, (Say(phrase("doubt.nothing"), options("start", "request", "human")),))
    words = next((line for line in reversed(scene.draft.said) if STRANGER.search(line)), scene.heard.text)
    key = "doubt.not_mine" if NOT_MINE.search(words) else "doubt.told"
    return offer(scene, Say(phrase(key), options("start", "take_back", "human")), (Doubt(words),))


def its_me(scene: Scene) -> Turn:
    """Everything stays as it was."""
    return answer(scene, (Say(phrase("doubt.none")),))


def _at_risk(scene: Scene) -> bool:
    return (newest_running(scene.facts) or newest_unjudged(scene.facts)) is not None


def _other_matter(scene: Scene) -> bool:
    """A question, a wish, a request for somebody else: what is told beside it is no doubt about who writes."""
    text, said = scene.heard.text, scene.heard.understood
    rights = tuple(right for case in scene.facts.cases() for right in case.rights if case.state in LIVE)
    own_way = said.intent in ("human", "correct") and said.confidence >= SURE
    return (
        own_way
        or names_taking_back(text)
        or asks(text)
        or FOR_THEM.search(text) is not None
        or another_right(said, rights)
    )
