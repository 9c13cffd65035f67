"""What a pushed text asks is the newest question its person sees: numbers and words mean its choices from then on."""

from __future__ import annotations

from dataclasses import replace

from bot.store.outbox import OutboxRow
from bot.store.people import Person
from dialogs.draft import read_draft, write_draft
from handlers.talks import read_talk, write_talk

WORDS_KEPT = 400
"""Characters of what a colleague wrote."""


def shown(person: Person, row: OutboxRow) -> Person:
    """The person after ``row`` arrived in the chat. A text that asks nothing leaves an older question open.

    No choices at all: a colleague asks, and the next words answer it before any form that is open. What else a
    colleague writes is kept while it is the newest, so that a question about it goes to them.
    """
    offers = row.payload.get("offers")
    words = (row.case, str(row.payload["text"])[-WORDS_KEPT:]) if row.kind == "words" and row.case else ()
    if offers is None and not words:
        return person
    talk = read_talk(person.talk, person.lang)
    draft = replace(read_draft(talk.draft), wrote=words)
    if offers is not None:
        asked = "" if offers else row.case or ""
        draft = replace(draft, offered=tuple(str(value) for value in offers), asked=asked)
    return replace(person, talk=write_talk(replace(talk, draft=write_draft(draft))))
