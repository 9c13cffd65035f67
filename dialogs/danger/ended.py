"""The draft once an alarm has ended, and what somebody reads whose alarm a colleague ends (``#已平安``)."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.phrases import Phrase, phrase
from dialogs.draft import Draft
from dialogs.told.stated import stated_rights
from dialogs.understanding import understand
from dialogs.wording import rights_slot


def rested(draft: Draft) -> Draft:
    """The draft without the alarm."""
    return replace(draft, alarm="", cries=0, despair=False, postponed="", placed=False, seen_from="")


def ended_by_staff(draft: Draft, hotline: str) -> tuple[Phrase, ...]:
    """What somebody reads whose alarm a colleague ends: whoever is not safe after all calls, and a wish is not lost."""
    if draft.despair:
        return (phrase("distress.closed"),)
    wished = rights_slot(stated_rights(understand(draft.postponed))) if draft.postponed else ()
    closed = phrase("emergency.closed", hotline=hotline)
    return (closed, phrase("emergency.wished", rights=wished)) if wished else (closed,)
