"""One list a working day for the mailbox: what is late, what is due, whose turn it is, who waits for a call.

Only what was there before the hour of the list stands in it, so that nobody gets a list minutes after the first case.
"""

from __future__ import annotations

from datetime import datetime

from bot.domain.cases import LIVE, Case, State
from bot.domain.phrases import phrase
from bot.store.mails import Waiting
from bot.store.tx import Tx
from handlers import mirror
from handlers.case_status import not_arrived, state_word
from handlers.case_work import limit_of
from handlers.desk_threads import Thread
from handlers.office import Office
from handlers.plans import is_overtaken
from handlers.staff_words import ahead, next_step, rights, say, staff_lang
from handlers.unconfirmed import daily_line
from mail.parts import Lead, Part, Section

HELD = frozenset({"staff.next_held_off", "staff.next_put_off"})
"""The person holds it up."""
SOON_DAYS = 7
GROUPS = ("late", "soon", "yours", "undelivered", "theirs", "callbacks")
"""Groups in the order of the list; the first four are staff's turn."""


def give(tx: Tx, office: Office, now: datetime) -> int:
    """Queue today's list once; how many were queued."""
    rules = office.rules
    today = rules.local_day(now)
    hour = rules.at(today, rules.remind_at)
    if not rules.calendar.is_workday(today) or now < hour:
        return 0
    groups = _groups(tx, office, hour)
    if not any(groups.values()):
        return 0
    if not tx.ledger.enter("-", 0, "daily", clock=today.isoformat(), at=now, outbox=None):
        return 0
    overdue = sum(found.promised_at < now for found in tx.callbacks.all_open() if found.asked_at < hour)
    _send(tx, office, groups, overdue=overdue)
    return 1


def _groups(tx: Tx, office: Office, hour: datetime) -> dict[str, list[str]]:
    groups: dict[str, list[str]] = {name: [] for name in GROUPS}
    cases = [case for case in tx.cases.in_states(LIVE | {State.ANSWERED}) if case.received_at < hour]
    waiting = tx.confirmations.waiting(office.clock.now())
    for case in sorted(cases, key=lambda case: limit_of(case, office).target):
        plans = [plan for plan in waiting if plan.case == case.number and not is_overtaken(case, plan)]
        if name := _group(tx, office, case, plans):
            line = _line(office, case, undelivered=name == "undelivered")
            groups[name].append(line + _unconfirmed(office, plans))
    groups["callbacks"] = _callbacks(tx, office, hour)
    return groups


def _group(tx: Tx, office: Office, case: Case, plans: list[Waiting]) -> str:
    """What waits for a confirmation is staff's turn, whoever else is waited for; "" where nobody's."""
    if case.state is State.ANSWERED:
        return "undelivered" if not_arrived(tx, case) else "yours" if plans else ""
    name = group_of(office, case)
    return "yours" if plans and name == "theirs" else name


def _unconfirmed(office: Office, plans: list[Waiting]) -> str:
    """A line for each."""
    return "".join(office.voice.plain(daily_line(office, plan), staff_lang(office)) for plan in plans)


def group_of(office: Office, case: Case) -> str:
    """Late first, whoever is waited for: the clock runs on. What the person holds up staff ask about in time."""
    left = limit_of(case, office).days_left(office.rules.local_day(office.clock.now()))
    if left < 0:
        return "late"
    turn, soon = next_step(office, case).key, left <= SOON_DAYS
    if turn in ("staff.next_on_hold", "staff.next_awaited") or (turn in HELD and not soon):
        return "theirs"
    return "soon" if soon else "yours"


def _line(office: Office, case: Case, *, undelivered: bool = False) -> str:
    lang = staff_lang(office)
    state = say(office, state_word(case), lang)
    said = phrase(
        "remind.daily_case" if case.open_items or undelivered else "remind.daily_answered",
        case=case.number, rights=rights(office, case, lang), state=state, target=limit_of(case, office).target,
        left=ahead(office, case), who=f" · {case.assigned_to}" if case.assigned_to else "",
    )  # fmt: skip
    return office.voice.plain(said, lang)


def _callbacks(tx: Tx, office: Office, hour: datetime) -> list[str]:
    lang, now = staff_lang(office), office.clock.now()
    return [
        say(office, "remind.daily_callback_late" if found.promised_at < now else "remind.daily_callback", lang,
            number=Thread("call", found.id).number, asked=found.asked_at, promised=found.promised_at)
        for found in tx.callbacks.all_open() if found.asked_at < hour
    ]  # fmt: skip


def _send(tx: Tx, office: Office, groups: dict[str, list[str]], *, overdue: int) -> None:
    """``overdue``: humans promised by an hour that has passed, late as cases are."""
    lang = staff_lang(office)
    turn = sum(len(groups[name]) for name in ("late", "soon", "yours", "undelivered", "callbacks"))
    key = "remind.daily_lead" if turn else "remind.daily_lead_none"
    late = len(groups["late"]) + overdue
    first = Lead(say(office, key, lang, count=turn, late=late))
    more: tuple[Part, ...] = tuple(
        Section(say(office, f"remind.daily_{name}", lang, count=len(lines)), tuple(lines))
        for name, lines in groups.items()
        if lines
    )
    mirror.notice(tx, office, phrase("remind.daily"), around=mirror.Around(first, more))
