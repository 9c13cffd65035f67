"""Cries for help that come by mail: into the same threads of staff as those of the chat, and a letter back at once."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from bot.domain.phrases import phrase
from bot.store.people import Person
from bot.store.tx import Tx
from dialogs.danger.over import news_of
from dialogs.model import Danger, Emergency
from dialogs.understanding import understand
from handlers import alarms, mirror
from handlers.desk_threads import Thread
from handlers.mail_cases import spoken, stated, words_of
from handlers.office import Office
from mail.message import ParsedMail

ENDS: dict[str, Danger] = {"over": "over", "past": "over", "mistaken": "mistaken"}
"""News after which nobody has to come."""
Answering = Literal["everything", "new", "nothing"]
"""Which letters get one of ours: of a sender who wrote too many today only one that begins an alarm (mail.md 2.5); in a
flood of letters none, since its senders may be forged."""
ANSWERS = {"on": "emergency.more", "over": "emergency.all_well", "mistaken": "emergency.mistaken"}


def cry_in(tx: Tx, office: Office, person: str, mail: ParsedMail, *, alone: bool) -> Emergency | None:
    """Whether a letter cries for help, or goes on about it while an alarm is on.

    A request of its own does not, nor does one about a case (not ``alone``) unless it says so.
    """
    words = _words(mail)
    intent = understand(words).intent
    if alarms.current(tx, person, office.clock.now()) is None:
        return Emergency(words) if intent == "emergency" else None
    state = ENDS.get(news_of(words))
    if state:
        return Emergency(words, state)
    goes_on = alone and not stated((intent,))
    return Emergency(words) if goes_on or intent == "emergency" else None


def _words(mail: ParsedMail) -> str:
    """Without the subject where it may be that of our own letter, which speaks of an emergency."""
    return mail.typed if mail.references and mail.typed else words_of(mail)


def raise_alarm(tx: Tx, office: Office, mail: ParsedMail, cry: Emergency, answering: Answering) -> str:
    """Life first: staff at once, and the number that is answered day and night. The number of the thread."""
    now, person_id = office.clock.now(), tx.index.person("mail", mail.from_address)
    first = alarms.current(tx, person_id, now) is None
    fresh = Person(person_id, "mail", mail.from_address, now, lang=spoken(office, cry.said))
    person = replace(tx.people.get(person_id) or fresh, address=mail.from_address, seen_at=now)
    tx.people.save(person)
    alarm = alarms.raised(tx, office, person, cry)
    thread = Thread("help", alarm.id).number
    if answering == "nothing" or (answering == "new" and not first):
        return thread
    said = phrase("emergency.answer" if first else ANSWERS[cry.state])
    subject = phrase("mail_person.emergency_subject")
    above = (mail.message_id,) if mail.message_id else ()
    post = mirror.Post(mail.from_address, subject, said, person.lang, above, welcome=True, person=person_id)
    mirror.letter_to_person(tx, office, post, dedupe=f"letter:{office.tokens.link(20)}", kind="receipt")
    return thread
