"""What people told of themselves before they said what they want, or in a form that was just handed in or given up."""

from __future__ import annotations

from dataclasses import replace

from dialogs.afterwards.just_made import known_from_it
from dialogs.afterwards.stopped import known_from_stopped
from dialogs.draft import EMPTY, Draft
from dialogs.told.slots import for_oneself
from dialogs.turns import Scene
from dialogs.understanding.patterns import regex

OF_THEMSELVES = (
    "group", "requester", "relation", "age", "name", "subject_name", "contact", "contact_kind", "other_contact",
    "proxy_told", "words", "scope", "lines",
)  # fmt: skip
"""Slots that people fill before they have said what they want."""
FOR_MYSELF = regex(r"我(?:自己|本人)的?|\b(?:my own|myself)\b")  # not for the one who was spoken of before


def told_before(scene: Scene, draft: Draft) -> Draft:
    """With what the person said of themselves before they said what they want."""
    draft = known_from_stopped(scene, known_from_it(scene, draft))
    if scene.form_open or not (scene.talk.flow == "request" or scene.draft.alarm or scene.draft.for_other):
        return draft
    before = for_oneself(scene.draft) if FOR_MYSELF.search(scene.heard.text) else scene.draft
    if before.requester == "relative" and draft.requester in ("agent", "unsure"):
        draft = replace(draft, requester=EMPTY.requester)  # «him» is the one who died
    told = {name: getattr(before, name) for name in OF_THEMSELVES if getattr(draft, name) == getattr(EMPTY, name)}
    return replace(draft, **told)
