"""«不知道我算哪种», «你帮我看看选哪个»: who cannot tell which choice is theirs hears once what the choices are about.

Said again it is an answer: ``flows.request`` and ``flows.ground`` leave it to staff.
"""

from __future__ import annotations

from bot.domain.phrases import Phrase
from dialogs.asides import OFFER_HUMAN
from dialogs.hearing import UNSURE, bare
from dialogs.model import Say, Turn
from dialogs.turns import Scene, answer, repeated
from dialogs.words.in_context import group_in_words
from dialogs.words.stopping import cannot_tell, withholds

WHO = frozenset({"ask_group", "ask_requester"})
CHOICES = frozenset({"ask_right", "ask_group", "ask_ground"})


def undecided(scene: Scene) -> Turn | None:
    """What the choices are about, and the question again; None for any other line."""
    question, heard = scene.talk.question, scene.heard
    unsaid = withholds(heard.text) and not (UNSURE.search(heard.text) or group_in_words(heard.text))
    if question in WHO and heard.kind == "text" and unsaid:
        return _held_back(scene)
    again = scene.talk.misunderstood or scene.draft.ground_missed or scene.draft.offered
    if question not in CHOICES or again or heard.kind != "text" or not cannot_tell(bare(heard.text)):
        return None
    told = Say(Phrase(f"undecided.{question}"))
    if question == "ask_right":
        return repeated(scene, told, misunderstood=1)
    return answer(scene, (told,), misunderstood=1)


def _held_back(scene: Scene) -> Turn | None:
    """«你管我是谁 不说»: why it is asked; for whom it is has to be known, and a third time somebody is offered."""
    if scene.talk.misunderstood + 1 >= OFFER_HUMAN or (scene.talk.question == "ask_group" and scene.talk.misunderstood):
        return None
    told = Say(Phrase(f"held_back.{scene.talk.question}"))
    return answer(scene, (told,), misunderstood=scene.talk.misunderstood + 1)
