"""Coming back: after a silence, after the form lapsed, or when the flow has changed since. What was known is kept.

Reminders of an unfinished form, and recording that it lapsed, are not conversations.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.domain.phrases import phrase
from dialogs.afterwards.carried_over import OF_THEMSELVES
from dialogs.danger.after_cry import ends_late
from dialogs.danger.alarm import comes_back, how_they_are, only_greets
from dialogs.draft import EMPTY, Draft, unproven
from dialogs.handover import presses
from dialogs.model import Say, Talk
from dialogs.told.stated import stated_rights
from dialogs.turns import Scene, carried
from dialogs.wording import rights_slot

SILENCE = timedelta(hours=24)


def taken_up(scene: Scene) -> tuple[Scene, bool]:
    """The scene with what is to be said first. True when another question is open now, so that it must be asked."""
    talk, now = scene.talk, scene.heard.now
    gap = now - (talk.updated_at or now)
    if talk.flow and scene.flow is None:
        return _afresh(scene)
    if gap >= timedelta(days=scene.facts.settings.lapse_days) and scene.form_open:
        return _lapsed(scene)
    if scene.flow is not None and talk.version != scene.flow.version:
        return _asked_anew(scene, scene.draft, "talk.moved")
    if comes_back(scene) and not only_greets(scene):
        scene = replace(scene, before=(*scene.before, how_they_are(scene)))
    if gap >= SILENCE and scene.form_open and not (ends_late(scene) or presses(scene)):  # what matters more comes first
        told = phrase("talk.resumed", rights=rights_slot(scene.draft.rights))
        told = told if scene.draft.rights else phrase("talk.resumed_other")
        return replace(scene, before=(*scene.before, Say(told))), False
    return scene, False


def _afresh(scene: Scene) -> tuple[Scene, bool]:
    fresh = Talk(lang=scene.talk.lang)
    draft = replace(carried(scene, EMPTY), said=scene.draft.said[-1:], last="")
    return replace(scene, talk=fresh, draft=draft, before=(*scene.before, Say(phrase("talk.expired")))), False


def _lapsed(scene: Scene) -> tuple[Scene, bool]:
    """A request that lapsed is taken up with a clock of its own; codes proved somebody then, not now."""
    if scene.talk.flow != "request":
        return _afresh(scene)
    if not set(stated_rights(scene.heard.understood)) <= set(scene.draft.rights):
        return _another_request(scene)
    told = Say(phrase("talk.lapsed", rights=rights_slot(scene.draft.rights)))
    talk = replace(scene.talk, received_at=scene.heard.now)
    heard = replace(scene.heard, received_at=scene.heard.now)
    stale = bool(scene.draft.proven or scene.draft.code_digest)
    kept = unproven(scene.draft) if stale else scene.draft
    scene = replace(scene, talk=talk, heard=heard, before=(*scene.before, told))
    turned, moved = _asked_anew(scene, kept, "")
    return turned, moved or (stale and bool(turned.step and turned.step.enter))


def _another_request(scene: Scene) -> tuple[Scene, bool]:
    """Of the lapsed one only who they are is kept."""
    known = {name: getattr(scene.draft, name) for name in OF_THEMSELVES}
    talk = Talk("request", scene.talk.version, "ask_right", lang=scene.talk.lang)
    draft = replace(carried(scene, EMPTY), said=scene.draft.said[-1:], last="", **known)
    return replace(scene, talk=talk, draft=draft, before=(*scene.before, Say(phrase("talk.lapsed_other")))), False


def _asked_anew(scene: Scene, draft: Draft, told: str) -> tuple[Scene, bool]:
    """At the first question that is missing now."""
    flow = scene.flow
    if flow is None:
        return scene, False
    step = flow.missing(replace(draft, ask=""), scene.facts) or flow.steps[-1]
    known = tuple(name for name in scene.talk.trail if flow.step(name))
    talk = replace(scene.talk, version=flow.version, question=step.name, trail=known)
    moved = step.name != scene.talk.question
    before = (*scene.before, Say(phrase(told))) if moved and told else scene.before
    return replace(scene, talk=talk, draft=replace(draft, ask=""), before=before), moved
