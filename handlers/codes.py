"""One-time codes: queued for the contact point, counted against its daily limit. The code is in that row only."""

from __future__ import annotations

from bot.domain.effects import SendCode
from bot.domain.phrases import phrase
from bot.steps import step
from bot.store.outbox import Outgoing
from bot.store.people import Person
from bot.store.tx import Tx
from handlers import mirror
from handlers.office import Office

CODE_MINUTES_SLOT = "minutes"


def codes_left(tx: Tx, office: Office, target: str, asker: str) -> int:
    """How many codes may go today to a contact point, and to whoever asks: a person, or a page. Nobody else counts
    those of either until this transaction has ended.
    """
    midnight, limits = office.midnight(office.clock.now()), office.config.limits
    for name in (asker, target.casefold()):
        tx.lock(f"codes:{name}")
    of_target = limits.codes_per_target_per_day - tx.codes.sent_since(target, midnight)
    of_asker = limits.codes_per_person_per_day - tx.codes.asked_since(asker, midnight)
    return max(0, min(of_target, of_asker))


def send_code(tx: Tx, office: Office, person: Person, effect: SendCode) -> None:
    """Queue a code by SMS or mail. ``kind`` is ``phone`` or ``email``."""
    now = office.clock.now()
    tx.codes.add(effect.target, person.id, now)
    dedupe = f"code:{tx.index.digest('dedupe', effect.dedupe)[:40]}"
    if effect.kind == "phone":
        minutes = str(office.config.limits.code_minutes)
        params = {"code": effect.code, CODE_MINUTES_SLOT: minutes}
        payload = {"to": effect.target, "template": f"code.{person.lang}", "params": params}
        tx.outbox.add(Outgoing(dedupe, "sms", "code", payload, now, person=person.id), now)
    else:
        said = phrase("mail_person.code", code=effect.code, minutes=office.config.limits.code_minutes)
        subject = phrase("mail_person.code_subject")
        post = mirror.Post(effect.target, subject, said, person.lang, person=person.id)
        mirror.letter_to_person(tx, office, post, dedupe=dedupe, kind="code")
    step("code_sent", by=effect.kind)
