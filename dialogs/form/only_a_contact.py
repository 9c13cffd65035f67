"""A number or an address where words are asked for: how to reach the person, unless it is the value itself."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.rights import VALUES, Right
from dialogs.draft import Draft
from dialogs.model import Facts
from dialogs.steps import Heard
from dialogs.told.naming import beside_number
from dialogs.told.slots import renamed, takes_code, with_contact
from dialogs.told.values import bare_contact, meant_as_value
from dialogs.understanding.patterns import regex

TO_BE = regex(r"[改换变][成为]|应该?是|应为|\bshould be\b|\bchanged? (?:it )?to\b")
"""«改成139…» says what is to stand there."""


def only_a_contact(heard: Heard, draft: Draft, facts: Facts) -> Draft | None:
    """The draft with the contact of a line that holds nothing else, but perhaps a name; None for any other line, and
    where such a value is what the files have wrong or lack."""
    name = heard.understood.name or beside_number(heard.text) or ""
    meant = not (VALUES | {Right.RESTRICT}).isdisjoint(draft.rights)
    contact = bare_contact(heard.understood, name) if meant else ""
    if (
        not contact
        or TO_BE.search(heard.text)
        or (not name and meant_as_value(contact, (*draft.said[:-1], draft.wish)))
    ):
        return None
    named = renamed(draft, name) if name and not draft.for_other else draft
    if "@" in contact or takes_code(contact, facts):
        return with_contact(named, "email" if "@" in contact else "phone", contact)
    return replace(named, other_contact=contact)
