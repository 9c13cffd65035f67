"""Forms that people began and left: one reminder the next day, and recorded as a lapsed request in the end.

The clock of a request starts with the first message that states a right (Civil Code 137), submitted or not. So what
was stated and then left is kept on record, as a case in state lapsed with nothing proven; nobody works on it. The
conversation itself is kept as long as conversations are, and can be taken up again (``dialogs.returning``).
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from bot.domain.cases import Paper, State
from bot.domain.phrases import Phrase, phrase
from bot.domain.quiet import waking
from bot.domain.rights import Level, Requester
from bot.steps import step
from bot.store.outbox import Outgoing
from bot.store.tx import Tx
from bot.texts import has
from dialogs.draft import Draft, opening, read_draft
from handlers.case_work import record, save
from handlers.office import Office
from handlers.stale import PROMPT
from handlers.talk_effects import newborn
from handlers.talks import read_talk

UNFINISHED = timedelta(days=1)


def to_remind(tx: Tx, office: Office, now: datetime) -> list[str]:
    """Whose form was begun a day ago; nobody at night."""
    return [] if waking(now, office.rules) > now else tx.people.to_remind(now - UNFINISHED)


def remind(tx: Tx, office: Office, person_id: str) -> int:
    """Once, the next day; whoever cried for help and never told the end of it is asked for that, and not for a form.

    Whom a colleague has still to get in touch with is not reminded: it is our turn.
    """
    tx.lock(person_id)
    person = tx.people.get(person_id)
    if person is None or person.form_since is None or person.form_reminded:
        return 0
    talk = read_talk(person.talk, person.lang)
    draft = read_draft(talk.draft)
    tx.people.mark_reminded(person.id)
    owed = not draft.alarm and tx.callbacks.open_of(person.id) is not None
    if draft.despair or owed:
        return 0
    asked = phrase("remind.still_inside", hotline=office.config.app.hotline) if draft.alarm else None
    now, text = office.clock.now(), office.voice.chat(asked or _unfinished(talk.flow, draft), person.lang)
    dedupe = f"unfinished:{person.id}:{person.form_since:%Y-%m-%dT%H:%M}"
    tx.outbox.add(Outgoing(dedupe, "wechat", PROMPT, {"text": text}, now, person=person.id), now)
    return 1


def _unfinished(flow: str, draft: Draft) -> Phrase:
    """A form, or a question about a request that is in already and goes on, unless they asked that it wait."""
    if flow == "request":
        return phrase("remind.unfinished")
    if flow == "take_back" and draft.detail:
        return phrase("remind.unfinished_take_back_waits")
    key, case = f"remind.unfinished_{flow}", draft.case
    one = case and " " not in case
    return phrase(key, case=case) if one and has(key) else phrase("remind.unfinished_other")


def to_lapse(tx: Tx, office: Office, now: datetime) -> list[str]:
    """Whose form has lain for ``lapse_days`` since they last wrote."""
    return tx.people.left_forms(_lapse_before(office, now))


def lapse(tx: Tx, office: Office, person_id: str) -> int:
    """What was stated is recorded, and the form counts as left."""
    tx.lock(person_id)
    person = tx.people.get(person_id)
    if person is None or person.form_since is None or person.seen_at >= _lapse_before(office, office.clock.now()):
        return 0
    talk = read_talk(person.talk, person.lang)
    draft, since = read_draft(talk.draft), talk.received_at
    tx.people.form_left(person.id)
    if talk.flow != "request" or not draft.rights or since is None:
        return 0
    unproven = _unproven(draft)
    case = replace(newborn(tx, office, person, unproven, since), state=State.LAPSED)
    save(tx, office, case)
    record(tx, office, case.number, "received", actor="person", body={"unfinished": True} | unproven)
    record(tx, office, case.number, "lapsed", actor="clock", body={})
    step("form_lapsed", case=case.number)
    return 1


def _lapse_before(office: Office, now: datetime) -> datetime:
    return now - timedelta(days=office.rules.lapse_days)


def _unproven(draft: Draft) -> dict[str, Any]:
    """As stated; for whom may not have been said yet, and nobody has proven anything."""
    known: dict[str, Any] = opening(draft)
    stated = known["requester"] if known["requester"] in set(Requester) else ""
    return known | {"requester": stated, "level": Level.ACCOUNT, "reference": "", "papers": [],
                    "identity": Paper.NOT_NEEDED.value, "relation_paper": Paper.NOT_NEEDED.value}  # fmt: skip
