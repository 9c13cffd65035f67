"""Codes that open a page: mailed to an address, counted against its daily limit, tried a few times only.

Used by staff for one piece of evidence, and by people whose case was born by mail and who have no WeChat account here.
"""

from __future__ import annotations

import re
from datetime import timedelta

from bot.domain.phrases import phrase
from bot.steps import step
from bot.store.tx import Tx
from handlers import mirror
from handlers.codes import codes_left
from handlers.office import Office

CODE_DIGITS = 6
ADDRESS = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9.-]+")


def is_staff(office: Office, address: str) -> bool:
    """Whether the address, or its domain, is on ``mail.staff.allow``."""
    allowed = {entry.casefold() for entry in office.config.mail.staff.allow}
    return ADDRESS.fullmatch(address) is not None and bool({address, f"@{address.partition('@')[2]}"} & allowed)


def mail_code(tx: Tx, office: Office, token: str, address: str, *, lang: str, person: str | None = None) -> bool:
    """Mail a fresh code for the page; the code before it is void. False when address or page had enough for today.

    ``person``: whose address it is, when it is not one of staff.
    """
    page = tx.index.digest("page-codes", token)[:32]
    if not codes_left(tx, office, address, page):
        return False
    now, limits = office.clock.now(), office.config.limits
    code = office.tokens.code(CODE_DIGITS)
    tx.codes.add(address, page, now)
    tx.links.set_unlock(token, code, address, now + timedelta(minutes=limits.code_minutes))
    said = phrase("page.code_mail.text", code=code, minutes=limits.code_minutes)
    post = mirror.Post(address, phrase("page.code_mail.subject"), said, lang, person=person)
    mirror.letter_to_person(tx, office, post, dedupe=f"page-code:{office.tokens.link(20)}", kind="code")
    step("code_sent", by="email")
    return True


def opened_by(tx: Tx, office: Office, token: str, code: str) -> str | None:
    """The address whose code this is; the try is counted."""
    digits = "".join(char for char in code if char.isalnum())
    return tx.links.try_unlock(token, digits, now=office.clock.now(), tries=office.config.limits.code_attempts)
