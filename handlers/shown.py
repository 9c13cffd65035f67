"""What a pushed text asks is the newest question its person sees: numbers and words mean its choices from then on."""

from __future__ import annotations

from dataclasses import replace

from bot.store.outbox import OutboxRow
from bot.store.people import Person
from dialogs.draft import read_draft, write_draft
from handlers.talks import read_talk, write_talk


def shown(person: Person, row: OutboxRow) -> Person:
    """The person after ``row`` arrived in the chat. A text that asks nothing leaves an older question open.

    No choices at all: a colleague asks, and the next words answer it before any form that is open.
    """
    offers = row.payload.get("offers")
    if offers is None:
        return person
    talk = read_talk(person.talk, person.lang)
    asked = "" if offers else row.case or ""
    draft = replace(read_draft(talk.draft), offered=tuple(str(value) for value in offers), asked=asked)
    return replace(person, talk=write_talk(replace(talk, draft=write_draft(draft))))
