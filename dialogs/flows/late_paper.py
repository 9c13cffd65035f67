"""A document after all, for a request that went in without one: the same separate consent first.

From then on the case awaits it, and what comes is taken as from anybody (``colleagues.for_a_paper``, ``idle``).
"""

from __future__ import annotations

from dataclasses import replace

from bot.domain.cases import Case, Paper
from bot.domain.phrases import Link, phrase
from dialogs.draft import Draft
from dialogs.flows import identity
from dialogs.model import AddPaper, AgreePaper, Facts, Say
from dialogs.steps import Answer, Flow, Heard, Step, Took, always, unfilled
from dialogs.wording import options

VERSION = 1


def begun(case: Case, paper: str = "") -> Draft:
    """What is lacking as it was in the form. ``paper`` came before the consent, and is kept once that is given."""
    own = case.identity is Paper.WITHHELD
    return Draft(
        case=case.number,
        rights=tuple(right.value for right in case.rights),
        requester=case.requester.value,
        level=0 if own else int(max(case.level, Draft(rights=tuple(case.rights)).needed)),
        papers=(paper,) if paper else (),
    )


def take(heard: Heard, draft: Draft, facts: Facts) -> Answer:
    taken = identity.take_consent(heard, draft, facts)
    if not isinstance(taken, Took) or taken.draft == draft:
        return taken
    if taken.draft.consent != "agreed":
        return Took(draft, (Say(phrase("late_paper.kept", case=draft.case)),), done=True)
    agreed = AgreePaper(draft.case, taken.draft.consent_at)
    if draft.papers:
        received = Say(phrase("case_paper.received", case=draft.case))
        return Took(draft, (received,), (agreed, *(_paper(draft.case, paper) for paper in draft.papers)), done=True)
    link = Link(phrase("ask_id.page"), facts.upload_address(draft.case))
    said = phrase("late_paper.send", what=identity.what_is_needed(draft), link=link, case=draft.case)
    return Took(draft, (Say(said),), (agreed,), done=True)


def _paper(case: str, paper: str) -> AddPaper:
    kind, _, value = paper.partition(":")
    return AddPaper(case, media_id=value) if kind == "media" else AddPaper(case, text=value)


def ask(draft: Draft, facts: Facts) -> Say:
    return replace(identity.ask_consent(draft, facts), options=options("id_consent", "agree", "refuse"))


FLOW = Flow("late_paper", VERSION, (Step("id_consent", always, unfilled, ask, take),))
