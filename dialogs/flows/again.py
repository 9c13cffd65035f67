"""The same right once more while a live case of this chat has it already: how that one stands, or another beside it."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.cases import LIVE, Case
from bot.domain.merging import NEVER
from bot.domain.phrases import phrase
from bot.domain.rights import Requester
from dialogs.draft import Draft
from dialogs.hearing import agreed
from dialogs.model import Facts, Say
from dialogs.steps import Answer, Heard, Took
from dialogs.wording import case_slot, options


def twin(draft: Draft, facts: Facts) -> Case | None:
    """A live case of this chat that has the right already, for themselves or for another as the new one is. It informs
    only: a twin never blocks (GHSA-qx5f); when the same proven person made both, the new one goes on in the live one
    (``bot.domain.merging``)."""
    again = set(draft.rights) - NEVER
    theirs = (case for case in facts.cases() if (case.requester is not Requester.SELF) == draft.for_other)
    return next((case for case in theirs if case.state in LIVE and set(case.rights) & again), None)


def take_again(heard: Heard, draft: Draft, _facts: Facts) -> Answer:
    if heard.choice == "another" or agreed(heard) == "yes":
        return Took(replace(draft, again=True))
    return None


def ask_again(draft: Draft, facts: Facts) -> Say:
    found = twin(draft, facts)
    said = phrase("ask_again.text", case=found.number if found else "", rights=case_slot(found) if found else ())
    listed = (*options("start", "status", "add_words"), *options("ask_again", "another"), *options("start", "cancel"))
    return Say(said, listed)
