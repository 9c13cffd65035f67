"""Moves about who asks: codes, papers, doubt, another contact. Which states permit them is in ``moves.MOVES``."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bot.domain.cases import Case, Paper, State
from bot.domain.decision import Decision, tell
from bot.domain.events import (
    Confirmed,
    ContactChanged,
    ContactProven,
    Doubted,
    PaperErased,
    PaperLost,
    PaperPromised,
    PaperReceived,
    Unverified,
    Verified,
)
from bot.domain.rights import Level, level_needed
from bot.errors import NotAllowed


def confirmed(case: Case, _event: Confirmed, now: datetime) -> Decision:
    if case.sufficient:
        return Decision(replace(case, state=State.OPEN, opened_at=now), "opened", {"level": int(case.level)})
    return Decision(replace(case, state=State.IDENTIFYING), "paper_awaited", {"level": int(case.level)})


def paper(case: Case, _event: PaperReceived, _now: datetime) -> Decision:
    """A paper also answers what staff asked for; an open case has nothing left to judge and stays open."""
    arrived = dict.fromkeys((Paper.AWAITED, Paper.WITHHELD, Paper.DECLINED), Paper.RECEIVED)
    received = replace(
        case,
        state=State.OPEN if case.state is State.OPEN else State.IDENTIFYING,
        identity=arrived.get(case.identity, case.identity),
        relation=arrived.get(case.relation, case.relation),
        hold=None,
    )
    return Decision(received, "paper_received")


def paper_promised(case: Case, _event: PaperPromised, _now: datetime) -> Decision:
    after_all = {Paper.WITHHELD: Paper.AWAITED}
    identity, relation = (after_all.get(paper, paper) for paper in (case.identity, case.relation))
    return Decision(replace(case, identity=identity, relation=relation), "paper_promised")


def paper_lost(case: Case, _event: PaperLost, _now: datetime) -> Decision:
    gone = {Paper.RECEIVED: Paper.AWAITED}
    waits = replace(
        case, identity=gone.get(case.identity, case.identity), relation=gone.get(case.relation, case.relation)
    )
    return Decision(waits, "paper_lost")


def paper_erased(case: Case, _event: PaperErased, _now: datetime) -> Decision:
    """What was judged stands; what is not is found out in another way."""
    gone = dict.fromkeys((Paper.RECEIVED, Paper.AWAITED, Paper.DECLINED), Paper.WITHHELD)
    identity, relation = (gone.get(paper, paper) for paper in (case.identity, case.relation))
    return Decision(replace(case, identity=identity, relation=relation), "paper_erased")


def verified(case: Case, _event: Verified, now: datetime) -> Decision:
    """Of an answered case only where the person is in doubt."""
    if case.state is State.ANSWERED and case.identity is not Paper.RECEIVED:
        raise NotAllowed("not_in_answered")
    accepted = dict.fromkeys((Paper.AWAITED, Paper.WITHHELD, Paper.RECEIVED, Paper.DECLINED), Paper.ACCEPTED)
    answered = case.state is State.ANSWERED
    opened = replace(
        case,
        state=case.state if answered else State.OPEN,
        level=Level.DOCUMENT,
        opened_at=case.opened_at or now,
        identity=accepted.get(case.identity, case.identity),
        relation=accepted.get(case.relation, case.relation),
    )
    told = tell(case, "case.verified_anew" if answered else "case.verified", now)
    return Decision(opened, "verified", {"level": int(opened.level)}, (told,))


def contact_proven(case: Case, event: ContactProven, now: datetime) -> Decision:
    """Level 1 by the code; level 2 and no document when the contact is on file under the name (law: Identity)."""
    matched = bool(event.reference)
    level = max(case.level, Level.ON_FILE if matched else Level.CONTACT)
    waived = dict.fromkeys((Paper.AWAITED, Paper.WITHHELD), Paper.NOT_NEEDED) if matched else {}
    proven = replace(
        case,
        level=level,
        identity=waived.get(case.identity, case.identity),
        applicant=replace(case.applicant, reference=event.reference or case.applicant.reference),
    )
    if case.state is State.OPEN or not proven.sufficient:
        return Decision(proven, "contact_proven", {"level": int(level)})
    opened = replace(proven, state=State.OPEN, opened_at=now)
    return Decision(opened, "contact_proven", {"level": int(level)}, (tell(case, "case.verified", now),))


def doubted(case: Case, event: Doubted, _now: datetime) -> Decision:
    """What was proven counts no more until staff have judged anew; a withdrawal, which needs no proof, goes on.

    A paper that never came is awaited as before; an answered case is judged anew when it is taken up again.
    """
    answered = case.state is State.ANSWERED
    waits = not answered and case.identity in (Paper.AWAITED, Paper.WITHHELD)
    anew = replace(case, state=case.state if answered else State.IDENTIFYING,
                   level=Level.ACCOUNT, identity=case.identity if waits else Paper.RECEIVED)  # fmt: skip
    return Decision(
        case if level_needed(case.rights) <= Level.ACCOUNT else anew, "doubted_person", {"text": event.text}
    )


def contact_changed(case: Case, event: ContactChanged, _now: datetime) -> Decision:
    """Who the person is stands as it was proven: another number proves no more and no less."""
    told = replace(case.applicant, contact=event.contact, contact_kind=event.kind,
                   reference=case.applicant.reference or event.reference)  # fmt: skip
    return Decision(replace(case, applicant=told), "contact_changed", {"contact": event.contact})


def unverified(case: Case, event: Unverified, now: datetime) -> Decision:
    if not event.reason.strip():
        raise NotAllowed("reason_missing")
    declined = {Paper.RECEIVED: Paper.DECLINED}
    kept = replace(
        case,
        identity=declined.get(case.identity, case.identity),
        relation=declined.get(case.relation, case.relation),
    )
    told = tell(case, "case.unverified", now, reason=event.reason)
    return Decision(kept, "unverified", {"reason": event.reason}, (told,))
