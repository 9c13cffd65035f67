"""A death that is told: one sentence of sympathy before anything else, once only, and who asks is remembered.

Somebody who is missing is a matter for the police, and no form helps to find them.
"""

from __future__ import annotations

from dataclasses import replace

from bot.domain.phrases import phrase
from dialogs.draft import read_draft
from dialogs.model import Emergency, Say, Turn
from dialogs.told.death import bereaved, not_bereaved, seems_alive
from dialogs.told.slots import for_whom
from dialogs.turns import Scene, answer, with_draft
from dialogs.wording import options


def condoled(turn: Turn, scene: Scene) -> Turn:
    """The turn with sympathy first. Where somebody may still be in danger it waits for the next one."""
    heard, draft = scene.heard, read_draft(turn.talk.draft)
    told = heard.kind == "text" and bereaved(heard.text)
    if draft.mourned and draft.requester == "agent" and not_bereaved(heard.text):
        kept = with_draft(turn, replace(draft, mourned=False))
        return replace(kept, says=(Say(phrase("people.misheard")), *turn.says))
    if draft.mourned or not (told or (draft.requester == "relative" and not seems_alive(heard.text))):
        return turn
    danger = any(isinstance(effect, Emergency) for effect in turn.effects)
    if told and draft.requester == "self" and not draft.rights:  # whatever is asked for next is asked for them
        draft = for_whom(draft, "relative", heard.text)
    sorry = () if danger else (Say(phrase("people.sorry")),)
    return replace(with_draft(turn, replace(draft, mourned=not danger)), says=(*sorry, *turn.says))


def missing(scene: Scene) -> Turn:
    """Whom to call; an open form stays where it is, and nothing new is begun."""
    ways = () if scene.form_open else options("start", "human", "request")
    return answer(scene, (Say(phrase("missing", hotline=scene.facts.settings.hotline), ways),))
