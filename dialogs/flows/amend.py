"""A request that is to become a deletion: why, and one look at what cannot be undone, before it is changed.

What else a request may become is changed at once (``afterwards.after_receipt``): it can be changed back.
"""

from __future__ import annotations

from dataclasses import replace

from bot.domain.phrases import ground_name, phrase, right_name
from bot.domain.rights import Right
from dialogs.draft import Draft
from dialogs.flows.about_case import own_case
from dialogs.flows.ground import ask_ground, take_ground
from dialogs.hearing import agreed
from dialogs.model import Amend, Facts, Say
from dialogs.steps import Answer, Flow, Heard, Step, Took, always, unfilled
from dialogs.told.scope import joined
from dialogs.understanding import Understanding
from dialogs.wording import case_slot, options, stacked
from dialogs.words.in_context import gives_ground
from dialogs.words.submission import binds

VERSION = 1


def begun(number: str, said: Understanding) -> Draft:
    """With the words that turned it, and the reason where they tell one."""
    return Draft(case=number, detail=said.text, grounds=said.grounds if gives_ground(said.text) else ())


def ask(draft: Draft, facts: Facts) -> Say:
    case = own_case(draft.case, facts)
    before, after = case_slot(case) if case else (), right_name(Right.DELETE)
    why = tuple(ground_name(ground) for ground in draft.grounds)
    reason = [phrase("summary.grounds", value=why)] if why else []
    told = phrase("amend.confirm", case=draft.case, before=before, after=after)
    return Say(stacked([*reason, told]), options("amend", "amend", "keep"))


def take(heard: Heard, draft: Draft, facts: Facts) -> Answer:
    answer = heard.choice or agreed(heard)
    if answer in ("keep", "no"):
        return Took(draft, (Say(phrase("amend.kept", case=draft.case)),), done=True)
    case = own_case(draft.case, facts)
    if case is None or answer not in ("amend", "yes") or not (heard.choice or binds(heard.text)):
        return None
    said = phrase("afterwards.amended", case=case.number, before=case_slot(case), after=right_name(Right.DELETE))
    effect = Amend(case.number, Right.DELETE.value, joined(draft.detail, draft.reason), draft.grounds)
    return Took(draft, (Say(said),), (effect,), done=True)


FLOW = Flow(
    "amend",
    VERSION,
    (
        Step(
            "ask_ground",
            always,
            lambda draft: bool(draft.grounds) or draft.ground_open,
            ask_ground,
            take_ground,
            clears=("grounds", "ground_open", "ground_missed", "reason"),
            let_pass=lambda draft: Took(replace(draft, ground_open=True), (Say(phrase("ask_ground.left_open")),)),
        ),
        Step("confirm", always, unfilled, ask, take),
    ),
)
