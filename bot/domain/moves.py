"""``decide(case, event, now)``: the one place where a case changes. The table of moves is ``MOVES``.

An event that the state does not permit raises ``NotAllowed`` with a reason that names a sentence (``move.<reason>``).
A decision carries the new case, one line for the case's log, and effects as values; nothing is sent or saved here.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from bot.domain import identity_moves
from bot.domain.answers import check_result, corrected, result_phrase
from bot.domain.cases import ENDED, LIVE, Case, Hold, Item, State
from bot.domain.decision import Decision, tell
from bot.domain.effects import TellPerson
from bot.domain.events import (
    Amended,
    AnswerLost,
    Asked,
    ConditionsMet,
    Confirmed,
    ContactChanged,
    ContactProven,
    Doubted,
    Event,
    FilesAdded,
    HoldEnded,
    Joined,
    Lapsed,
    Merged,
    Objected,
    PaperErased,
    PaperLost,
    PaperPromised,
    PaperReceived,
    PersonWrote,
    QuietlyClosed,
    ResultGiven,
    Satisfied,
    StaffWrote,
    TakenBack,
    ToldOtherwise,
    Unverified,
    Verified,
)
from bot.domain.merging import joined, same_request
from bot.domain.phrases import right_name
from bot.domain.results import Outcome, Result
from bot.domain.rights import Right
from bot.domain.transfer import BY_STAFF
from bot.errors import NotAllowed

__all__ = [
    "MOVES",
    "Amended",
    "AnswerLost",
    "Asked",
    "ConditionsMet",
    "Confirmed",
    "ContactChanged",
    "ContactProven",
    "Decision",
    "Doubted",
    "Event",
    "FilesAdded",
    "HoldEnded",
    "Joined",
    "Lapsed",
    "Merged",
    "Objected",
    "PaperErased",
    "PaperLost",
    "PaperPromised",
    "PaperReceived",
    "PersonWrote",
    "QuietlyClosed",
    "ResultGiven",
    "Satisfied",
    "StaffWrote",
    "TakenBack",
    "ToldOtherwise",
    "Unverified",
    "Verified",
    "decide",
]  # fmt: skip


def decide(case: Case, event: Event, now: datetime) -> Decision:
    """Apply ``event`` to ``case``. Raises NotAllowed when the case's state does not permit it."""
    states, move = MOVES[type(event)]
    if case.state not in states:
        raise NotAllowed(f"not_in_{case.state.value}")
    return move(case, event, now)


def _asked(case: Case, event: Asked, now: datetime) -> Decision:
    if not event.text.strip():
        raise NotAllowed("text_missing")
    held = replace(case, hold=Hold(event.text, now))
    told = tell(case, "case.asked", now, text=event.text)
    return Decision(held, "asked", {"text": event.text}, (told,))


def _staff_wrote(case: Case, event: StaffWrote, now: datetime) -> Decision:
    if not event.text.strip():
        raise NotAllowed("text_missing")
    told = tell(case, "case.staff_wrote", now, text=event.text)
    replied = case.hold is not None and case.hold.waits_for == "reply"
    kept = replace(case, hold=Hold(case.hold.reason, now)) if case.hold and replied else case
    return Decision(kept, "staff_wrote", {"text": event.text}, (replace(told, undoable=True),))


def _person_wrote(case: Case, event: PersonWrote, now: datetime) -> Decision:
    """A question back is no answer: what staff asked stays open, and it is their turn until they reply."""
    asked_back = replace(case.hold, waits_for="reply") if event.asks and case.hold else None
    kept = replace(case, hold=asked_back)
    if event.holds_off is not None:
        kept = replace(kept, held_off_at=now if event.holds_off else None)
    if event.subject_name:
        kept = replace(kept, applicant=replace(kept.applicant, subject_name=event.subject_name))
    return Decision(kept, "person_wrote", {"text": event.text})


def _result(case: Case, event: ResultGiven, now: datetime) -> Decision:
    case = _to_correct(case, event)
    item = _item(case, event.seq)
    check_result(case, item, event.outcome)
    done = replace(case.with_outcome(item.seq, event.outcome, now), hold=None)
    if not done.open_items:
        done = replace(done, state=State.ANSWERED, answered_at=now)
    said = result_phrase(item, event.outcome, event.text, again=case.objected_at is not None)
    told = TellPerson(
        case.person,
        corrected(said) if event.corrects else said,
        f"{case.number}:result:{item.seq}:{now.isoformat()}",
        case.number,
        answer=True,
        item=item.seq,
    )
    data = {"item": item.seq, "right": item.right.value, "result": event.outcome.result.value}
    evidence = {name: value for name, value in vars(event.outcome).items() if value and name != "result"}
    marks = {"corrects": True} if event.corrects else {}
    return Decision(done, "result", data | evidence | {"text": event.text} | marks, (told,))


def _to_correct(case: Case, event: ResultGiven) -> Case:
    """The case as it was before the answer that is replaced. A case that is over is answered in no other way."""
    if not event.corrects and case.state not in LIVE:
        raise NotAllowed(f"not_in_{case.state.value}")
    if not event.corrects or _item(case, event.seq).outcome == Outcome(Result.CANCELLED):
        return case
    return _unanswered(case, event.seq)


def _unanswered(case: Case, seq: int) -> Case:
    return replace(case.with_outcome(seq, None, None), state=_taken_up(case), answered_at=None, closed_at=None)


def _taken_up(case: Case) -> State:
    """Where an answered case goes on: while the person is in doubt, identity is settled first."""
    return State.OPEN if case.sufficient else State.IDENTIFYING


def _item(case: Case, seq: int) -> Item:
    for item in case.items:
        if item.seq == seq:
            return item
    raise NotAllowed("no_such_item")


def _conditions_met(case: Case, event: ConditionsMet, _now: datetime) -> Decision:
    if not set(event.numbers) <= set(BY_STAFF):
        raise NotAllowed("condition_unknown")
    if not any(item.right is Right.TRANSFER and item.outcome is None for item in case.items):
        raise NotAllowed("no_transfer")
    items = tuple(
        replace(item, met=tuple(sorted({*item.met, *event.numbers}))) if item.right is Right.TRANSFER else item
        for item in case.items
    )
    return Decision(replace(case, items=items), "conditions_met", {"numbers": list(event.numbers)})


def _answer_lost(case: Case, event: AnswerLost, _now: datetime) -> Decision:
    item = _item(case, event.seq)
    if item.outcome is None:
        raise NotAllowed("not_answered")
    return Decision(_unanswered(case, item.seq), "answer_lost", {"item": item.seq, "right": item.right.value})


def _told_otherwise(case: Case, event: ToldOtherwise, now: datetime) -> Decision:
    item = _item(case, event.seq)
    if item.outcome is not None:
        raise NotAllowed("already_answered")
    done = case.with_outcome(item.seq, event.outcome, now)
    if not done.open_items:
        done = replace(done, state=State.ANSWERED, answered_at=now)
    data = {"item": item.seq, "right": item.right.value, "result": event.outcome.result.value, "way": event.way}
    return Decision(done, "told_otherwise", data)


def _files_added(case: Case, event: FilesAdded, now: datetime) -> Decision:
    """A part of the answer, which is not whole until it arrives; not before the person is proven again, if in doubt."""
    item = _item(case, event.seq)
    if item.outcome is None:
        raise NotAllowed("not_answered")
    if not case.suffices_for(item.right):
        raise NotAllowed("not_verified")
    if not event.text.strip():
        raise NotAllowed("text_missing")
    told = tell(case, "case.files_added", now, right=right_name(item.right), text=event.text)
    data = {"item": item.seq, "right": item.right.value, "text": event.text}
    return Decision(case, "files_added", data, (replace(told, answer=True, item=item.seq),))


def _satisfied(case: Case, _event: Satisfied, now: datetime) -> Decision:
    return Decision(replace(case, state=State.CLOSED, closed_at=now), "satisfied")


def _objected(case: Case, event: Objected, now: datetime) -> Decision:
    if case.objected_at is not None:
        raise NotAllowed("second_look_used")
    again = replace(case, state=_taken_up(case), objected_at=now, answered_at=None, closed_at=None, held_off_at=None)
    for item in case.items:
        if not event.items or item.seq in event.items:
            again = again.with_outcome(item.seq, None, None)
    if not again.open_items:
        raise NotAllowed("no_such_item")
    named: dict[str, object] = {"items": list(event.items)} if event.items else {}
    return Decision(again, "objected", {"text": event.text, **named})


def _merged(case: Case, event: Merged, now: datetime) -> Decision:
    if not same_request(event.into, case):
        raise NotAllowed("not_the_same")
    return Decision(replace(case, state=State.MERGED, closed_at=now), "merged", {"into": event.into.number})


def _joined(case: Case, event: Joined, _now: datetime) -> Decision:
    if not same_request(case, event.again):
        raise NotAllowed("not_the_same")
    after = joined(case, event.again)
    added = {item.right.value: item.detail for item in event.again.items if item.detail}
    return Decision(after, "joined", {"from": event.again.number, "words": added})


def _taken_back(case: Case, event: TakenBack, now: datetime) -> Decision:
    kept = tuple(item for item in case.open_items if event.rights and item.right not in event.rights)
    ended = case if kept else replace(case, state=State.CANCELLED, closed_at=now, hold=None)
    for item in case.open_items:
        ended = ended if item in kept else ended.with_outcome(item.seq, Outcome(Result.CANCELLED), now)
    return Decision(ended, "taken_back", {"rights": [right.value for right in event.rights]} if kept else {})


def _amended(case: Case, event: Amended, _now: datetime) -> Decision:
    if not case.may_become(event.right):
        raise NotAllowed("not_amendable")
    item = case.items[0]
    words = "\n".join(filter(None, (item.detail, event.text)))
    turned = replace(item, right=event.right, grounds=event.grounds, detail=words, met=())
    said = {"from": item.right.value, "to": event.right.value, "text": event.text}
    return Decision(replace(case, items=(turned,)), "amended", said)


def _lapsed(case: Case, _event: Lapsed, now: datetime) -> Decision:
    return Decision(replace(case, state=State.LAPSED), "lapsed", {}, (tell(case, "case.lapsed", now),))


def _hold_ended(case: Case, _event: HoldEnded, _now: datetime) -> Decision:
    if case.hold is None:
        raise NotAllowed("not_on_hold")
    return Decision(replace(case, hold=replace(case.hold, waits_for="staff")), "hold_ended")


def _quietly_closed(case: Case, _event: QuietlyClosed, now: datetime) -> Decision:
    return Decision(replace(case, state=State.CLOSED, closed_at=now), "closed_quietly")


_IDENTIFYING, _OPEN, _ANSWERED = frozenset({State.IDENTIFYING}), frozenset({State.OPEN}), frozenset({State.ANSWERED})
_NOT_ENDED = frozenset(State) - ENDED

MOVES: dict[type, tuple[frozenset[State], Callable[..., Decision]]] = {
    Confirmed: (_IDENTIFYING, identity_moves.confirmed),
    PaperReceived: (_IDENTIFYING | _OPEN | {State.LAPSED}, identity_moves.paper),
    PaperPromised: (_IDENTIFYING, identity_moves.paper_promised),
    PaperLost: (_IDENTIFYING, identity_moves.paper_lost),
    PaperErased: (frozenset(State), identity_moves.paper_erased),
    Verified: (_IDENTIFYING | _ANSWERED, identity_moves.verified),
    ContactProven: (_IDENTIFYING | _OPEN, identity_moves.contact_proven),
    Doubted: (_IDENTIFYING | _OPEN | _ANSWERED, identity_moves.doubted),
    ContactChanged: (_IDENTIFYING | _OPEN, identity_moves.contact_changed),
    Unverified: (_IDENTIFYING, identity_moves.unverified),
    Asked: (_OPEN | _IDENTIFYING, _asked),
    StaffWrote: (frozenset(State) - {State.MERGED}, _staff_wrote),
    PersonWrote: (frozenset(State) - {State.MERGED}, _person_wrote),
    ResultGiven: (_OPEN | _IDENTIFYING | _ANSWERED | {State.CLOSED}, _result),
    ConditionsMet: (_OPEN, _conditions_met),
    AnswerLost: (_OPEN | _ANSWERED | {State.CLOSED}, _answer_lost),
    ToldOtherwise: (_OPEN, _told_otherwise),
    FilesAdded: (_ANSWERED | {State.CLOSED}, _files_added),
    Merged: (_OPEN, _merged),
    Joined: (_OPEN, _joined),
    Satisfied: (_ANSWERED, _satisfied),
    Objected: (_ANSWERED | {State.CLOSED}, _objected),
    TakenBack: (_NOT_ENDED, _taken_back),
    Amended: (_OPEN | _IDENTIFYING, _amended),
    Lapsed: (_IDENTIFYING, _lapsed),
    HoldEnded: (_OPEN | _IDENTIFYING, _hold_ended),
    QuietlyClosed: (_ANSWERED, _quietly_closed),
}
"""Event → the states it may happen in, and what it does (law: Moves of a case)."""
