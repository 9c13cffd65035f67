"""The case that was made a moment ago, and what it tells of the person: their next request asks none of it again."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.domain.cases import Case
from bot.domain.rights import Requester
from dialogs.draft import Draft
from dialogs.procedure import newest_live
from dialogs.turns import Scene

STILL_ABOUT_IT = timedelta(minutes=30)


def just_made(scene: Scene) -> Case | None:
    """The newest live case, for half an hour after its receipt."""
    since = scene.talk.updated_at
    fresh = scene.talk.question == "after_done" and since is not None and scene.heard.now - since <= STILL_ABOUT_IT
    return newest_live(scene) if fresh else None


def known_from_it(scene: Scene, draft: Draft) -> Draft:
    """With the group, the name and the contact of a case of their own; whether the contact is theirs, a code still asks
    where it has to."""
    case = just_made(scene)
    if case is None or case.requester is not Requester.SELF or draft.requester not in ("", "self"):
        return draft
    told = case.applicant
    draft = draft if draft.contact else replace(draft, contact=told.contact, contact_kind=told.contact_kind)
    return replace(draft, group=draft.group or case.group, name=draft.name or told.name)
