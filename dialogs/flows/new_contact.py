"""Another number or address for a request that runs: a code first, then it is where reminders and calls go.

What the company keeps in its files is another matter, a right of its own (correction).
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bot.domain.cases import Case
from bot.domain.masking import mask_contact
from bot.domain.phrases import phrase
from dialogs.draft import Draft
from dialogs.flows.contact import code_given, new_contact
from dialogs.form.codes import send_code
from dialogs.hearing import agreed
from dialogs.model import AddWords, ChangeContact, Facts, Say
from dialogs.steps import Answer, Flow, Heard, Step, Took, always, unfilled
from dialogs.told.slots import PROVEN_BY_CONTACT
from dialogs.wording import options

VERSION = 1


def begun(case: Case, contact: str = "", kind: str = "") -> Draft:
    return Draft(case=case.number, name=case.applicant.name, contact=contact, contact_kind=kind)


def ask(draft: Draft, _facts: Facts) -> Say:
    return Say(phrase("new_contact.ask", case=draft.case), options("new_contact", "keep"))


def take(heard: Heard, draft: Draft, facts: Facts) -> Answer:
    """A number that takes no code is for staff to see."""
    if _keeps(heard):
        return _kept(draft)
    given = new_contact(heard, draft, facts)
    if given is None and heard.understood.phone:
        return _noted(heard, draft)
    return given


def enter(draft: Draft, facts: Facts, now: datetime) -> Took | None:
    return None if draft.code_digest or draft.no_code else send_code(draft, facts, now)


def ask_code(draft: Draft, _facts: Facts) -> Say:
    if draft.no_code:
        return Say(phrase("new_contact.no_code", case=draft.case), options("new_contact", "keep"))
    said = phrase("new_contact.code", contact=mask_contact(draft.contact))
    return Say(said, options("new_contact", "resend", "keep"))


def take_code(heard: Heard, draft: Draft, facts: Facts) -> Answer:
    if heard.kind != "text":
        return None
    if _keeps(heard):
        return _kept(draft)
    another = None if heard.choice else new_contact(heard, draft, facts)
    if another:
        return another
    checked = code_given(heard, draft, facts)
    if not isinstance(checked, Took) or not checked.draft.proven:
        return checked
    proven = checked.draft
    said = Say(phrase("new_contact.done", case=draft.case, contact=mask_contact(proven.contact)))
    effect = ChangeContact(draft.case, proven.contact, proven.contact_kind, proven.reference)
    return replace(checked, says=(said,), effects=(effect,), done=True)


def _keeps(heard: Heard) -> bool:
    return heard.choice == "keep" or (not heard.choice and agreed(heard) == "no")


def _kept(draft: Draft) -> Took:
    return Took(draft, (Say(phrase("new_contact.kept", case=draft.case)),), done=True)


def _noted(heard: Heard, draft: Draft) -> Took:
    said = Say(phrase("add_words.done", case=draft.case))
    return Took(draft, (said,), (AddWords(draft.case, heard.text),), done=True)


FLOW = Flow(
    "new_contact",
    VERSION,
    (
        Step(
            "ask_phone",
            always,
            lambda draft: bool(draft.contact),
            ask,
            take,
            clears=("contact", "contact_kind", *PROVEN_BY_CONTACT),
        ),
        Step("ask_otp", always, unfilled, ask_code, take_code, clears=PROVEN_BY_CONTACT, enter=enter),
    ),
)
