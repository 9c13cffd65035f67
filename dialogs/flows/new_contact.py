"""Another number or address for a request that runs: a code first, then it is where reminders and calls go.

What the company keeps in its files is another matter, a right of its own (correction).
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bot.domain.cases import Case
from bot.domain.masking import mask_contact
from bot.domain.phrases import phrase
from dialogs.draft import PROVEN_BY_CONTACT, Draft
from dialogs.flows.about_case import own_case
from dialogs.flows.contact import new_contact
from dialogs.form.contact import check_code, send_code
from dialogs.hearing import agreed
from dialogs.model import AddWords, ChangeContact, Facts, Say
from dialogs.steps import Answer, Flow, Heard, Step, Took, always, unfilled
from dialogs.told.changes import narrows, widens
from dialogs.understanding.joins import BY_THE_WAY
from dialogs.understanding.patterns import regex
from dialogs.wording import options
from dialogs.words.line import asks
from dialogs.words.no_code import RESEND

VERSION = 1
LONG_NUMBER = regex(r"\d{5,}")
NUMBERS = regex(r"号码|手机|电话|邮箱|[码碼]|短信|\b(?:code|number|phone|e-?mail|sms)\b")
MORE = regex(
    rf"^\W*(?:对了|我|再|还要|想)*[,，\s]*补充(?!材料|信息)|^\W*(?:{BY_THE_WAY})[^?？]*(?:要|给|加|包括)"
    r"|\b(?:one more thing|to add)\b"
)
"""Says itself that it adds something."""


def begun(case: Case, contact: str = "", kind: str = "") -> Draft:
    return Draft(case=case.number, name=case.applicant.name, contact=contact, contact_kind=kind)


def ask(draft: Draft, _facts: Facts) -> Say:
    return Say(phrase("new_contact.ask", case=draft.case), options("new_contact", "keep"))


def take(heard: Heard, draft: Draft, facts: Facts) -> Answer:
    """A number that takes no code is for staff to see."""
    if _keeps(heard):
        return _kept(draft)
    if adds(heard, draft, facts):
        return _added(heard, draft)
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
    if adds(heard, draft, facts):
        return _added(heard, draft)
    if heard.choice == "resend" or RESEND.search(heard.text):
        return send_code(draft, facts, heard.now, "code.sent_again")
    if draft.no_code:
        return None
    checked = check_code(heard.text, draft, facts, heard.now)
    if not isinstance(checked, Took) or not checked.draft.proven:
        return checked
    proven = checked.draft
    said = Say(phrase("new_contact.done", case=draft.case, contact=mask_contact(proven.contact)))
    effect = ChangeContact(draft.case, proven.contact, proven.contact_kind, proven.reference)
    return replace(checked, says=(said,), effects=(effect,), done=True)


def adds(heard: Heard, draft: Draft, facts: Facts) -> bool:
    """«还有合同也要», while a number or its code is awaited: for the request, and no answer to what is asked."""
    text, case = heard.text, own_case(draft.case, facts)
    told = heard.understood.phone or heard.understood.email or heard.choice or LONG_NUMBER.search(text)
    if case is None or told or asks(text) or heard.kind != "text":
        return False
    more = MORE.search(text) or widens(text, case.rights) or narrows(text, case.rights)
    return bool(more) and not NUMBERS.search(text)


def _added(heard: Heard, draft: Draft) -> Took:
    return Took(draft, (Say(phrase("add_words.done", case=draft.case)),), (AddWords(draft.case, heard.text),))


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
