"""A name or a number, where it is asked for, beside words that sound like a wish for a human, a complaint or a status.

«It's 林佳慧, Grace is only what colleagues call me» and «陈瑞 之前跟你们客服说过了» are answers. Who asks for somebody
in so many words is handed over with the answer kept; who wants to complain is told how, and the form goes on.
"""

from __future__ import annotations

from dataclasses import replace

from dialogs.draft import Draft, read_draft
from dialogs.flows.about_case import routes
from dialogs.form.open_question import answered, in_form
from dialogs.handover import ASKS_FOR_SOMEBODY, handed_over, human, wants_a_call
from dialogs.model import Say, Turn
from dialogs.steps import Step, Took
from dialogs.told.naming import full_surname, in_latin
from dialogs.turns import Scene
from dialogs.wishes import WANTS_TO_COMPLAIN

SOUNDS = frozenset({"human", "complain", "status"})
"""Intents of which single words remind."""


def answer_beside(scene: Scene) -> Turn | None:
    """The reaction to such a line; None when the question, or what is said, is another."""
    step, said = scene.step, scene.heard.understood
    open_still = scene.form_open and scene.heard.kind == "text" and not (scene.heard.chosen or scene.draft.handed)
    if step is None or step.name not in _HOLDS or not open_still:
        return None
    if said.intent not in SOUNDS and not wants_a_call(said):
        return None
    plain = replace(scene, heard=replace(scene.heard, understood=said.but(intent="other")))
    kept = _answered(plain, step)
    if kept is None:
        return None
    text = scene.heard.text
    if ASKS_FOR_SOMEBODY.search(text) or (step.name == "ask_name" and wants_a_call(said)):
        answered_too = replace(scene, draft=kept)
        return handed_over(answered_too) or human(answered_too)
    if WANTS_TO_COMPLAIN.search(text):
        plain = replace(plain, before=(*plain.before, Say(routes("complain", scene.facts))))
    turn = in_form(plain)
    return turn if _held(step, scene.draft, read_draft(turn.talk.draft)) else answered(plain, step)


def _answered(scene: Scene, step: Step) -> Draft | None:
    """The draft with what was asked for, where the line holds it."""
    taken = step.take(scene.heard, replace(scene.draft, ask=""), scene.facts)
    return taken.draft if isinstance(taken, Took) and _held(step, scene.draft, taken.draft) else None


def _held(step: Step, before: Draft, now: Draft) -> bool:
    told = {getattr(now, slot) for slot in _HOLDS[step.name]} - {getattr(before, slot) for slot in _HOLDS[step.name]}
    return any(map(_in_full if step.name == "ask_name" else bool, told))


def _in_full(name: str) -> bool:
    """«明天下午» may be a name, but hardly is one beside a wish."""
    return full_surname(name) or in_latin(name) or "·" in name


_HOLDS: dict[str, tuple[str, ...]] = {
    "ask_name": ("name", "subject_name"),
    "ask_phone": ("contact", "other_contact"),
}
"""The slots that each question is about."""
