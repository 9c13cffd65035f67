"""«不知道我算哪种», «你帮我看看选哪个»: who cannot tell which choice is theirs hears once what the choices are about.

Said again it is an answer: ``flows.request`` and ``flows.ground`` leave it to staff.
"""

from __future__ import annotations

from bot.domain.phrases import Phrase
from dialogs.hearing import bare
from dialogs.model import Say, Turn
from dialogs.turns import Scene, answer, repeated
from dialogs.words.stopping import cannot_tell

CHOICES = frozenset({"ask_right", "ask_group", "ask_ground"})


def undecided(scene: Scene) -> Turn | None:
    """What the choices are about, and the question again; None for any other line."""
    question, heard = scene.talk.question, scene.heard
    again = scene.talk.misunderstood or scene.draft.ground_missed or scene.draft.offered
    if question not in CHOICES or again or heard.kind != "text" or not cannot_tell(bare(heard.text)):
        return None
    told = Say(Phrase(f"undecided.{question}"))
    if question == "ask_right":
        return repeated(scene, told, misunderstood=1)
    return answer(scene, (told,), misunderstood=1)
