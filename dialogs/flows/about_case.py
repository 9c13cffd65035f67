"""What a person does with a case that exists: take it back, add words, object. Looking at it is ``status``."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from bot.domain.cases import ENDED, Case, State
from bot.domain.numbers import read_number
from bot.domain.phrases import Phrase, phrase
from dialogs.draft import Draft
from dialogs.hearing import agreed
from dialogs.model import AddWords, Facts, Judge, Say, TakeBack
from dialogs.steps import Answer, Flow, Heard, Problem, Step, Took, always, unfilled
from dialogs.wording import case_option, case_slot, options

VERSION = 1
SHOWN = 8
KEEP = re.compile(
    r"(?:(?<!要)不|别|甭|没)(?:想|要|用|打算)?再?(?:撤|取消)|继续办|\bkeep\b|(?:not|n't) (?:take|cancel|withdraw)",
    re.IGNORECASE,
)
"""«先不撤» names what is not wanted; a case is never taken back on it."""

ELIGIBLE: dict[str, Callable[[Case], bool]] = {
    "take_back": lambda case: case.state not in ENDED,
    "add_words": lambda case: case.state not in (State.MERGED, State.CANCELLED),
    "object": lambda case: case.state in (State.ANSWERED, State.CLOSED) and case.objected_at is None,
}
"""Which cases each conversation can be about (law: Moves of a case)."""


def candidates(flow: str, facts: Facts) -> list[Case]:
    return [case for case in facts.cases() if ELIGIBLE[flow](case)][:SHOWN]


def named_case(text: str, facts: Facts) -> str | None:
    """A case number that the text holds, whoever's it is."""
    return read_number(text, facts.settings.case_prefix)


def own_case(number: str, facts: Facts) -> Case | None:
    return next((case for case in facts.cases() if case.number == number), None)


def case_question(flow: str) -> Step:
    def ask(_draft: Draft, facts: Facts) -> Say:
        return Say(phrase("ask_case.text"), tuple(case_option(case) for case in candidates(flow, facts)))

    def take(heard: Heard, draft: Draft, facts: Facts) -> Answer:
        number = heard.choice or named_case(heard.text, facts)
        if number in {case.number for case in candidates(flow, facts)}:
            return Took(replace(draft, case=str(number)))
        return Problem(phrase("ask_case.unknown", case=number)) if number else None

    return Step("ask_case", always, lambda draft: bool(draft.case), ask, take, clears=("case",))


def take_back(heard: Heard, draft: Draft, facts: Facts) -> Answer:
    other = named_case(heard.text, facts)
    if other and other != draft.case and own_case(other, facts):
        return Took(replace(draft, case=other))
    if other:
        return Took(draft)
    insists = "take_back" if heard.understood.intent == "cancel" else ""
    keeps = "keep" if KEEP.search(heard.text) else ""
    answer = heard.choice or keeps or insists or agreed(heard)
    if answer in ("keep", "no"):
        return Took(draft, (Say(phrase("take_back.kept", case=draft.case)),), done=True)
    if answer in ("take_back", "yes"):
        said = Say(phrase("take_back.done", case=draft.case))
        return Took(draft, (said,), (TakeBack(draft.case),), done=True)
    return None


def ask_take_back(draft: Draft, facts: Facts) -> Say:
    return Say(_about("take_back.confirm", draft, facts).phrase, options("take_back", "take_back", "keep"))


def _about(key: str, draft: Draft, facts: Facts) -> Say:
    case = own_case(draft.case, facts)
    return Say(phrase(key, case=draft.case, rights=case_slot(case) if case else ()))


def take_words(heard: Heard, draft: Draft, _facts: Facts) -> Answer:
    if heard.kind != "text" or not heard.text:
        return None
    said = Say(phrase("add_words.done", case=draft.case))
    return Took(draft, (said,), (AddWords(draft.case, heard.text),), done=True)


def take_objection(heard: Heard, draft: Draft, facts: Facts) -> Answer:
    if named_case(heard.text, facts) == draft.case:
        return Took(draft)
    insists = "object" if heard.understood.intent == "complain" else ""
    answer = heard.choice or insists or agreed(heard)
    if answer in ("keep", "no"):
        return Took(draft, (Say(routes("object.kept", facts)),), done=True)
    if answer in ("object", "yes"):
        words = "\n".join(
            dict.fromkeys(part for part in (draft.detail, heard.text if not heard.choice else "") if part)
        )
        judged = Judge(draft.case, satisfied=False, text=words)
        return Took(
            draft,
            (Say(phrase("object.done", case=draft.case, routes=routes("routes.both", facts))),),
            (judged,),
            done=True,
        )
    return None


def ask_objection(draft: Draft, facts: Facts) -> Say:
    said = phrase("object.confirm", case=draft.case, routes=routes("routes.both", facts))
    return Say(said, options("object", "object", "keep"))


def routes(key: str, facts: Facts) -> Phrase:
    """The two ways of policy 8.4(3), with the operator's regulator and court where named."""
    regulator = facts.settings.regulator or phrase("routes.regulator")
    return phrase(key, regulator=regulator, court=facts.settings.court or phrase("routes.court"))


FLOWS = (
    Flow(
        "take_back",
        VERSION,
        (case_question("take_back"), Step("confirm", always, unfilled, ask_take_back, take_back)),
    ),
    Flow(
        "add_words",
        VERSION,
        (
            case_question("add_words"),
            Step(
                "ask_words",
                always,
                unfilled,
                lambda draft, _facts: Say(phrase("add_words.text", case=draft.case)),
                take_words,
                greedy=True,
            ),
        ),
    ),
    Flow(
        "object",
        VERSION,
        (case_question("object"), Step("confirm", always, unfilled, ask_objection, take_objection)),
    ),
)
