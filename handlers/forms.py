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
from bot.domain.phrases import phrase
from bot.domain.quiet import waking
from bot.domain.rights import Level
from bot.steps import step
from bot.store.outbox import Outgoing
from bot.store.people import Person
from bot.store.tx import Tx
from dialogs.draft import opening, read_draft
from handlers.case_work import record, save
from handlers.office import Office
from handlers.talk_effects import newborn
from handlers.talks import read_talk

UNFINISHED = timedelta(days=1)


def remind(tx: Tx, office: Office, now: datetime) -> int:
    """Once, the next day, and not at night."""
    if waking(now, office.rules) > now:
        return 0
    count = 0
    for person in tx.people.unfinished(now - UNFINISHED):
        if person.form_reminded or person.channel != "wechat":
            continue
        text = office.voice.chat(phrase("remind.unfinished"), person.lang)
        dedupe = f"unfinished:{person.id}:{person.form_since:%Y-%m-%dT%H:%M}"
        tx.outbox.add(Outgoing(dedupe, "wechat", "text", {"text": text}, now, person=person.id), now)
        tx.people.mark_reminded(person.id)
        count += 1
    return count


def lapse(tx: Tx, office: Office, now: datetime) -> int:
    """After ``lapse_days`` what was stated is recorded, and the form counts as left."""
    left = tx.people.unfinished(now - timedelta(days=office.rules.lapse_days))
    return sum(_lapse(tx, office, person) for person in left)


def _lapse(tx: Tx, office: Office, person: Person) -> bool:
    talk = read_talk(person.talk, person.lang)
    draft, since = read_draft(talk.draft), talk.received_at
    tx.people.form_left(person.id)
    if talk.flow != "request" or not draft.rights or since is None:
        return False
    known: dict[str, Any] = opening(draft)
    unproven = known | {"level": Level.ACCOUNT, "reference": "", "identity": Paper.NOT_NEEDED.value,
                        "relation_paper": Paper.NOT_NEEDED.value, "papers": []}  # fmt: skip
    case = replace(newborn(tx, office, person, unproven, since), state=State.LAPSED)
    save(tx, office, case)
    record(tx, office, case.number, "received", actor="person", body={"unfinished": True} | unproven)
    record(tx, office, case.number, "lapsed", actor="clock", body={})
    step("form_lapsed", case=case.number)
    return True
