"""A request that was made by mail is taken over into the chat: its number, then a code to the address it came from.

The number alone proves nothing: it stands in mails and is read over shoulders.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bot.domain.masking import mask_contact
from bot.domain.phrases import phrase
from dialogs.draft import Draft
from dialogs.flows.code import code_given
from dialogs.form.contact import send_code
from dialogs.hearing import agreed
from dialogs.model import Facts, LinkCase, Say
from dialogs.steps import Answer, Flow, Heard, Step, Took, always, unfilled
from dialogs.wording import options

VERSION = 1


def begun(number: str, address: str) -> Draft:
    return Draft(case=number, contact=address, contact_kind="email")


def enter(draft: Draft, facts: Facts, now: datetime) -> Took | None:
    return None if draft.code_digest or draft.no_code else send_code(draft, facts, now, "link.sent")


def ask(draft: Draft, _facts: Facts) -> Say:
    if draft.no_code:
        return Say(phrase("link.no_code", case=draft.case), options("link", "keep"))
    said = phrase("link.ask", case=draft.case, contact=mask_contact(draft.contact))
    return Say(said, options("link", "resend", "keep"))


def take(heard: Heard, draft: Draft, facts: Facts) -> Answer:
    if heard.kind != "text":
        return None
    if heard.choice == "keep" or (not heard.choice and agreed(heard) == "no"):
        return Took(draft, (Say(phrase("link.kept", case=draft.case)),), done=True)
    checked = code_given(heard, draft, facts)
    if not isinstance(checked, Took) or not checked.draft.proven:
        return checked
    said = Say(phrase("link.done", case=draft.case))
    return replace(checked, says=(said,), effects=(LinkCase(draft.case, checked.draft.contact),), done=True)


FLOW = Flow("link", VERSION, (Step("ask_otp", always, unfilled, ask, take, enter=enter),))
