"""An opt-out repeated angrily is the same opt-out with emphasis: the form goes on, as short as it can be.

A name or number that one may skip is skipped, and at the card it is handed in; no other right comes of it.
"""

from __future__ import annotations

from dataclasses import replace

from bot.domain.phrases import phrase
from bot.domain.rights import Right
from dialogs.draft import Draft
from dialogs.form.open_question import answered
from dialogs.model import Say, Turn
from dialogs.told.uses import stopped_uses, stops_all
from dialogs.turns import Scene, answer, proceed
from dialogs.words.line import marked
from dialogs.words.refusal import insists, may_insist

SKIPPED = frozenset({"ask_name", "ask_phone", "ask_email"})
"""Questions that whoever takes consent back may leave out."""
NOT_THERE = frozenset({"ask_right", "ask_again"})


def insisted(scene: Scene) -> Turn | None:
    """None for anything else, and for every other form."""
    heard, draft, question = scene.heard, scene.draft, scene.talk.question
    calm = not (draft.alarm or draft.despair or stops_all(heard.text)) and heard.kind == "text"
    if (
        not calm
        or question in NOT_THERE
        or scene.talk.flow != "request"
        or draft.rights != (Right.WITHDRAW.value,)
        or scene.step is None
    ):
        return None
    surely = insists(heard.text)
    if not (surely or (may_insist(heard.text) and not marked(heard.text))):
        return None
    if question == "confirm":
        return answered(_choosing(scene, "submit"), scene.step) if surely else answer(scene, (_meant(),))
    if question in SKIPPED and not draft.gated:
        return answered(_choosing(scene, "skip"), scene.step)
    return proceed(scene, _named(scene), says=(Say(phrase("aside.disturbed")),))


def _choosing(scene: Scene, value: str) -> Scene:
    return replace(scene, heard=replace(scene.heard, chosen=(value,)))


def _meant() -> Say:
    return Say(phrase("aside.insisted_card"))


def _named(scene: Scene) -> Draft:
    """With what the lines so far name to be stopped; asked for it in vain, their own words tell."""
    draft = replace(scene.draft, last=scene.heard.text, ask="")
    uses = draft.uses or next((uses for line in reversed(draft.said) if (uses := stopped_uses(line))), ())
    words = "\n".join(draft.said[-3:]) if uses or scene.talk.question == "ask_detail" else ""
    return replace(draft, uses=uses, detail=draft.detail or words)
