"""What a colleague was asked to confirm and did not: told once while the code still works, once when it has expired.

Rows decide: the plan says when its code expires, the ledger what was told of it.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.domain.cases import Case, State
from bot.domain.phrases import Phrase, phrase
from bot.steps import step
from bot.store.mails import Waiting
from bot.store.tx import Tx
from handlers import mirror
from handlers.office import Office
from handlers.plans import CONFIRM_HOURS, is_overtaken, what_waits
from handlers.staff_words import say, staff_lang, word
from mail.parts import Aside, Buttons, Lead, Part

LAST = timedelta(hours=24)
"""How long before it expires an open confirmation is reminded of."""
MISSED = timedelta(days=7)
"""For how long after it expired that is still told, however late a tick comes."""
OVER = frozenset({State.CANCELLED, State.LAPSED, State.MERGED})
"""Nothing of a plan can be carried out here, and nobody waits for it."""


def to_remind(tx: Tx, _office: Office, now: datetime) -> list[str]:
    """The cases with a plan that is about to expire, or has."""
    soon = (plan for plan in tx.confirmations.waiting(now) if plan.expires_at - now <= LAST)
    return list(dict.fromkeys(plan.case for plan in (*soon, *tx.confirmations.expired(now - MISSED, now))))


def remind(tx: Tx, office: Office, number: str) -> int:
    case, now = tx.locked_case(number), office.clock.now()
    if case is None or case.state in OVER:
        return 0
    soon = [plan for plan in tx.confirmations.waiting(now, number) if plan.expires_at - now <= LAST]
    gone = [plan for plan in tx.confirmations.expired(now - MISSED, now) if plan.case == number]
    told = [*((plan, "confirm_last") for plan in soon), *((plan, "confirm_over") for plan in gone)]
    return sum(_tell(tx, office, case, plan, stage) for plan, stage in told if not is_overtaken(case, plan))


def _tell(tx: Tx, office: Office, case: Case, plan: Waiting, stage: str) -> int:
    clock, now = f"mail:{plan.mail}", office.clock.now()
    if not tx.ledger.enter(case.number, 0, stage, clock=clock, at=now, outbox=None):
        return 0
    step("reminder_due", case=case.number, stage=stage, to="staff")
    lang, inbox = staff_lang(office), office.config.mail.inbox
    asked_at = plan.expires_at - timedelta(hours=CONFIRM_HOURS)
    said = phrase(f"remind.{stage}", asked=asked_at, until=plan.expires_at, code=plan.code)
    buttons = Buttons(
        ((say(office, "staff.button_confirm", lang), f"#{word('confirm', lang)} {plan.code}"),
         (say(office, "staff.button_undo", lang), f"#{word('undo', lang)}"))
    )  # fmt: skip
    blocks: tuple[Part, ...] = (
        Lead(office.voice.plain(said, lang)), "\n".join(f"· {line}" for line in what_waits(office, plan)),
        *((buttons,) if stage == "confirm_last" else ()), Aside(mirror.deadline_line(office, case)),
    )  # fmt: skip
    readers = tuple(dict.fromkeys((plan.asked_by, inbox)))
    mirror.thread_letter(tx, office, case, blocks, kind="reminder", to=readers)
    return 1


def daily_line(office: Office, plan: Waiting) -> Phrase:
    """What stands behind a case in the daily list."""
    return phrase("remind.daily_unconfirmed", what=what_waits(office, plan), code=plan.code, until=plan.expires_at)
