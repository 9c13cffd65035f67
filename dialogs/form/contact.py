"""One-time codes, and a contact that comes where words are asked for; its own question is ``flows.contact``.

A code is sent, checked, and its end told; the draft keeps a salted digest only.
"""

from __future__ import annotations

import hashlib
import hmac
import re
import unicodedata
from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain.effects import SendCode
from bot.domain.masking import mask_contact
from bot.domain.phrases import Phrase, phrase
from bot.domain.rights import VALUES, Level, Right
from dialogs.draft import Draft
from dialogs.model import Facts, Say
from dialogs.spelling import respelt
from dialogs.steps import Answer, Heard, Problem, Took
from dialogs.told.matter import of_the_field
from dialogs.told.naming import beside_number
from dialogs.told.slots import renamed, takes_code, with_contact
from dialogs.told.values import bare_contact, may_take_a_code, meant_as_value
from dialogs.understanding import parse, understand
from dialogs.understanding.patterns import regex

DIGITS = 6


def send_code(draft: Draft, facts: Facts, now: datetime, why: str = "code.sent") -> Took:
    """A fresh code to the draft's contact; none left today means the document road. ``why`` is the sentence said."""
    if facts.codes_left(draft.contact) <= 0:
        given_up = replace(draft, no_code=True, code_digest="", code_salt="", code_until="")
        return Took(given_up, (Say(phrase("code.none_left")),))
    code, salt = facts.new_code(), facts.new_code() + facts.new_code()
    minutes = facts.settings.code_minutes
    until = (now + timedelta(minutes=minutes)).isoformat()
    sent = replace(draft, code_digest=_digest(code, salt), code_salt=salt, code_until=until, code_tries=0)
    told = phrase(why, contact=mask_contact(draft.contact), minutes=minutes)
    dedupe = f"code:{draft.contact}:{now.isoformat()}"
    return Took(sent, (Say(told),), (SendCode(draft.contact_kind, draft.contact, code, dedupe),))


def check_code(typed: str, draft: Draft, facts: Facts, now: datetime) -> Answer:
    """None when the text holds no digits at all."""
    digits = "".join(re.findall(r"\d", unicodedata.normalize("NFKC", typed)))
    if not digits:
        return None
    if len(digits) != DIGITS:
        return Problem(phrase("code.six_digits"))
    if not draft.code_digest:
        return send_code(draft, facts, now)
    if now >= datetime.fromisoformat(draft.code_until):
        return send_code(draft, facts, now, "code.expired")
    if is_sent(digits, draft):
        return Took(_proven(draft, facts), (Say(phrase("code.right")),))
    tried = draft.code_tries + 1
    if tried >= facts.settings.code_attempts:
        return send_code(draft, facts, now, "code.too_many")
    return Took(replace(draft, code_tries=tried), (Say(_wrong(facts.settings.code_attempts - tried)),))


def is_sent(digits: str, draft: Draft) -> bool:
    """Whether these are the digits of the code that is awaited."""
    return hmac.compare_digest(_digest(digits, draft.code_salt), draft.code_digest)


def _wrong(left: int) -> Phrase:
    return phrase("code.wrong", left=left)


def _proven(draft: Draft, facts: Facts) -> Draft:
    spent = replace(draft, code_digest="", code_salt="", code_until="", code_tries=0, code_missed=0)
    return looked_up(replace(spent, proven=True, names_tried=0), facts)


NAMES_A_CODE = 2
"""Names that are looked up with one code: one, and another where it was a slip. Whoever has got somebody's old number
guesses no further, nor in another form."""


def looked_up(draft: Draft, facts: Facts) -> Draft:
    """Level 1 by the code; level 2 when name and this contact stand together on file (phone numbers are recycled)."""
    names = dict.fromkeys((respelt(draft.name, draft.spelt), draft.name))
    found = (facts.on_file(name, draft.contact_kind, draft.contact) for name in names)
    reference = next(filter(None, found), None)
    level = Level.ON_FILE if reference else Level.CONTACT
    tried = draft.names_tried + 1
    return replace(
        draft, level=int(level), reference=reference or "", matched=draft.name, names_tried=tried, paper_of=""
    )


def _digest(code: str, salt: str) -> str:
    return hashlib.sha256(f"{salt}:{code}".encode()).hexdigest()


TO_BE = regex(r"[改换变][成为]|应该?是|应为|\bshould be\b|\bchanged? (?:it )?to\b")
"""«改成139…» says what is to stand there."""


def only_a_contact(heard: Heard, draft: Draft, facts: Facts) -> Draft | None:
    """A number or an address where words are asked for: how to reach the person, unless it is the value itself.

    The draft with the contact of a line that holds nothing else, but perhaps a name; None for any other line, and where
    such a value is what the files have wrong or lack.
    """
    name = heard.understood.name or beside_number(heard.text) or ""
    meant = not (VALUES | {Right.RESTRICT}).isdisjoint(draft.rights)
    contact = bare_contact(heard.understood, name) if meant else ""
    if (
        not contact
        or TO_BE.search(heard.text)
        or of_the_field(contact, draft.wish)
        or (not name and meant_as_value(contact, (*draft.said[:-1], draft.wish)))
    ):
        return None
    named = renamed(draft, name) if name and not draft.for_other else draft
    if "@" in contact or takes_code(contact, facts):
        return with_contact(named, "email" if "@" in contact else "phone", contact)
    return replace(named, other_contact=contact)


def old_number(draft: Draft) -> str:
    """The old number beside the new one that takes the code: the one on file, and perhaps still in hand."""
    lines = filter(may_take_a_code, draft.detail.splitlines())
    numbers = [parse("phone", value) for line in lines if (value := understand(line).old_value)]
    return next((str(slot.value) for slot in numbers if slot.valid and slot.value not in (None, draft.contact)), "")


def is_new(draft: Draft) -> bool:
    """Whether the code goes to the very number or address that is to be entered: it cannot be on file yet."""
    lines = draft.detail.splitlines() if VALUES & {*draft.rights} else ()
    old = {understand(line).old_value for line in lines}
    return draft.contact not in old and any(draft.contact in line for line in lines)
