"""Somebody comes back a day or more after an alarm that nobody ended: how they are is asked before anything else."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bot.domain.phrases import phrase
from dialogs.danger.cries import ENDS_WITHIN, OUT, OVER_WITHIN, ends_late, in_danger
from dialogs.hearing import bare
from dialogs.model import Say, Turn
from dialogs.turns import Scene, offer
from dialogs.wording import options
from dialogs.words.global_words import WORDS

COURTESY = frozenset({"greeting", "thanks", "yes", "no"})


def comes_back(scene: Scene) -> bool:
    """The first line, a day or more after an alarm that nobody ended, which is not the news of it."""
    since = scene.talk.updated_at
    late = not in_danger(scene) and in_danger(scene, ENDS_WITHIN) and not ends_late(scene)
    return late and since is not None and since - datetime.fromisoformat(scene.draft.alarm) <= OVER_WITHIN


def only_greets(scene: Scene) -> bool:
    """Whether it asks for nothing; whoever wanted to die may say anything."""
    intent, text = scene.heard.understood.intent, scene.heard.text
    little = intent in COURTESY or (intent == "other" and scene.draft.despair)
    return scene.heard.kind == "text" and little and not (scene.form_open or scene.heard.chosen or bare(text) in WORDS)


def how_they_are(scene: Scene) -> Say:
    hotline = scene.facts.settings.hotline
    return Say(phrase("distress.today") if scene.draft.despair else phrase("emergency.still_inside", hotline=hotline))


def ask_how_they_are(scene: Scene) -> Turn:
    """Before anything else; what they answer is about the danger again."""
    choices = () if scene.draft.despair else options("start", *OUT)
    again = replace(scene.draft, alarm=scene.heard.now.isoformat())
    return offer(replace(scene, draft=again), replace(how_they_are(scene), options=choices))
