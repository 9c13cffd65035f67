"""Carry out one event of a case inside the caller's transaction: decide, save, record, queue what must leave.

The rules are in ``bot.domain.moves``; here they meet the tables. Nothing is sent from here.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

from bot.domain import deadlines
from bot.domain.cases import Case, State
from bot.domain.deadlines import Deadline
from bot.domain.effects import TellPerson
from bot.domain.moves import Decision, Event, decide
from bot.domain.numbers import case_number
from bot.domain.phrases import Phrase
from bot.steps import step
from bot.store.outbox import Outgoing
from bot.store.tx import Tx
from bot.wechat.replies import LIMIT_BYTES
from dialogs.afterwards.colleagues import wants_answer
from dialogs.model import Option, Say
from handlers.office import Office
from handlers.text_pages import bounded

ASKED, WROTE = "case.asked", "case.staff_wrote"
"""The sentence around a question of staff."""
AFTER_ANSWER = ("satisfied", "object")
AFTER_SECOND_LOOK = ("satisfied", "human")
"""Commands of the dialogs that are offered under an answer."""


OVERTAKES = {
    "result": "", "taken_back": "", "lapsed": "", "paper_received": "", "person_wrote": "hold", "hold_ended": "hold",
}  # fmt: skip
"""After what reminders that still wait are no longer true, and which of them: how their stage begins."""


def limit_of(case: Case, office: Office) -> Deadline:
    """The deadline that counts now: the thirty days, or the second look's ten working days."""
    if case.objected_at is not None:
        return deadlines.second_look(case.objected_at, office.rules)
    return deadlines.deadline(case.received_at, office.rules)


def happen(tx: Tx, office: Office, case: Case, event: Event, *, actor: str, extra: Phrase | None = None) -> Decision:
    """Apply an event. ``extra`` is said after the decision's own words (a package link). Raises NotAllowed."""
    now = office.clock.now()
    decision = decide(case, event, now)
    save(tx, office, decision.case)
    record(tx, office, case.number, decision.kind, actor=actor, body=decision.data)
    if decision.kind in OVERTAKES:
        tx.outbox.drop_reminders(case.number, now, OVERTAKES[decision.kind])
    for effect in decision.effects:
        if isinstance(effect, TellPerson):
            tell_person(tx, office, decision.case, effect, extra=extra)
    return decision


def free_number(tx: Tx, office: Office) -> str:
    """A case number that no case has."""
    while True:
        number = case_number(office.config.app.case_prefix, office.tokens.crockford(6))
        if not tx.cases.exists(number):
            return number


def save(tx: Tx, office: Office, case: Case) -> None:
    tx.cases.save(case, limit_of(case, office).due.isoformat())


def record(tx: Tx, office: Office, number: str, kind: str, *, actor: str, body: Mapping[str, object]) -> None:
    """Append to the case's hash-chained log."""
    tx.cases.record(number, at=office.clock.now(), actor=actor, kind=kind, body=body, salt=office.tokens.raw(16))
    step("case_event", case=number, kind=kind)


def words_for(office: Office, case: Case, effect: TellPerson, extra: Phrase | None) -> str:
    """The exact text a person will read."""
    says = [Say(effect.said)]
    if extra is not None:
        says.append(Say(extra))
    if _asks_if_content(case, effect):
        says.append(after_answer(case))
    return office.voice.say(says, case.lang)


def after_answer(case: Case) -> Say:
    """The two choices under an answer: content, or not; after the second look a person instead."""
    values = AFTER_SECOND_LOOK if case.objected_at else AFTER_ANSWER
    options = tuple(Option(value, Phrase(f"start.{value}")) for value in values)
    return Say(Phrase("after.question"), options, "start")


def tell_person(tx: Tx, office: Office, case: Case, effect: TellPerson, *, extra: Phrase | None = None) -> None:
    """Queue words for the person of a case, after the undo window where there is one."""
    now = office.clock.now()
    wait = timedelta(minutes=office.config.mail.undo_minutes) if effect.undoable else timedelta(0)
    payload = {"text": _for_chat(tx, office, case, words_for(office, case, effect, extra)), "item": effect.item}
    offers = _offers(case, effect)
    kind = "answer" if effect.answer else "words" if effect.undoable else "text"
    tx.outbox.add(
        Outgoing(
            dedupe=effect.dedupe,
            channel="wechat",
            kind=kind,
            payload=payload if offers is None else {**payload, "offers": offers},
            due_at=now + wait,
            person=effect.person,
            case=effect.case or None,
        ),
        now,
    )
    step("outbox_queued", kind=kind, case=effect.case)


def _offers(case: Case, effect: TellPerson) -> list[str] | None:
    """The commands that the words offer: none under a question of staff, which takes any words; None: no question."""
    said = effect.said
    if said.key == ASKED or (said.key == WROTE and wants_answer(str(said.slots["text"]))):
        return []
    return [option.value for option in after_answer(case).options] if _asks_if_content(case, effect) else None


def _asks_if_content(case: Case, effect: TellPerson) -> bool:
    return effect.answer and case.state is State.ANSWERED


def _for_chat(tx: Tx, office: Office, case: Case, text: str) -> str:
    """Short enough for the chat, the rest on a page; mails have room."""
    if len(text.encode()) <= LIMIT_BYTES:
        return text
    person = tx.people.get(case.person)
    by_mail = person is not None and person.channel == "mail"
    return text if by_mail else bounded(tx, office, case.person, text, lang=case.lang, case=case.number)


def notify_person(tx: Tx, office: Office, case: Case, said: Phrase, dedupe: str) -> None:
    """Words that no event of the case carries: a nudge, a reminder."""
    tell_person(tx, office, case, TellPerson(case.person, said, dedupe, case.number))
