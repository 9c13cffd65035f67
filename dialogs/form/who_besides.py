"""Who somebody is, told beside what is to stop: «家里装过电梯，只停电话»."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.rights import GROUPS
from dialogs.draft import Draft
from dialogs.told.slots import absorb
from dialogs.turns import Scene
from dialogs.words.in_context import group_in_parts

WHO = ("group", "name", "contact", "contact_kind", "other_contact")


def with_who(scene: Scene, draft: Draft) -> Draft:
    """The draft with the relation, the name and the contact that the line tells besides, where they are open."""
    heard = scene.heard
    told = absorb(draft, heard.understood, scene.facts)
    group = group_in_parts(heard.text) if scene.talk.question == "ask_group" else ""
    known = {name: getattr(draft, name) or getattr(told, name) for name in WHO}
    known["group"] = draft.group or (group if group in GROUPS else told.group)
    return replace(draft, **known)
