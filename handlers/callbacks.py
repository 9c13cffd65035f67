"""Somebody asks for a human: staff get one mail with all they need, and close it by answering that mail.

The person hears by when somebody will answer; what staff write comes to them in the chat.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

from bot.domain.cases import LIVE, WITH_ANSWER, Case, State
from bot.domain.hours import Hours, next_hours
from bot.domain.masking import mask_contact, mask_name
from bot.domain.phrases import Phrase, phrase
from bot.steps import step
from bot.store.callbacks import Callback
from bot.store.outbox import OutboxRow, Outgoing
from bot.store.people import Person
from bot.store.tx import Tx
from dialogs.draft import read_draft, write_draft
from dialogs.handover import BRIEFLY, CALLED, NO_CALL, RATHER_HERE, RING_ME, WHEN
from dialogs.hearing import NOT_ARRIVED
from dialogs.model import CallBack, Say
from handlers import mirror
from handlers.case_status import state_word
from handlers.case_work import limit_of
from handlers.desk_threads import Answer, Thread, answer_staff
from handlers.in_doubt import told_of_a_stranger
from handlers.office import Office
from handlers.staff_words import abroad, ahead, rights, say, staff_lang, typed
from handlers.talks import read_talk, write_talk
from handlers.transcript import why_held
from mail.call_words import is_report, reached_nobody
from mail.commands import Parsed, parse
from mail.message import ParsedMail
from mail.parts import Lead, Part, Quote, Rows
from mail.vocabulary import mentions

SILENT = frozenset({"note"})
UNDO = frozenset({"undo"})
TAPPED = 3
"""The longest answer that is a choice of ours rather than words of the person."""
CHOICE = re.compile(r"[\d\s]{1,6}")
BY_PHONE = re.compile(
    rf"(?:打|回|来|拨)[^，。,.]{{0,4}}电话|回电|电话(?:联系|回复|找|沟通)|给我打|{RING_ME.pattern}", re.IGNORECASE
)
NOT_AT_ONCE = timedelta(hours=2)
"""How long after a call in vain the next one is tried at the earliest."""
PREFIX = "callback:"
"""What the words of staff in the outbox are called after, before the callback's number."""


def ask(tx: Tx, office: Office, person: Person, wish: CallBack) -> Say:
    """Note the wish, tell staff, promise a time. Who asks again before an answer is not asked for twice."""
    now, said = office.clock.now(), wish.said
    hours = next_hours(now, office.config.app.human_hours, office.rules)
    known = tx.callbacks.open_of(person.id)
    late = known is not None and known.promised_at < now
    if known is None or late or known.said != said:
        callback = known or tx.callbacks.add(person.id, said, now, hours.end)
        _tell_staff(tx, office, person, callback, wish)
    step("callback_asked", person=person.id[:6])
    number, when = _number_to_call(tx, person, wish), said.rpartition("\n")[2]
    if late:
        promise, hotline = _promise(office, hours, number), office.config.app.hotline
        return Say(phrase("callback.late", next=promise, hotline=hotline))
    if number and WHEN.search(when) and len(when) <= BRIEFLY:
        return Say(phrase("callback.call_then", when=when, contact=number))
    return Say(_promise(office, hours, number))


def _number_to_call(tx: Tx, person: Person, wish: CallBack) -> str:
    """The masked number, where the person asked for a phone call and a number is known."""
    contact = _given(tx, person, wish)[1]
    lines = wish.said.split("\n")
    spoke_of_it = [line for line in lines if BY_PHONE.search(line) or _no_call(line)]
    called = bool(spoke_of_it) and not _no_call(spoke_of_it[-1])
    return mask_contact(contact) if called and contact and "@" not in contact else ""


def _no_call(line: str) -> bool:
    return RATHER_HERE.search(line) is not None or (NO_CALL.search(line) and CALLED.search(line)) is not None


def _promise(office: Office, hours: Hours, number: str) -> Phrase:
    way = "call_" if number else ""
    today = office.rules.local_day(office.clock.now()) == office.rules.local_day(hours.begin)
    end = f"{hours.end.astimezone(office.rules.zone):%H:%M}"
    if today and hours.begin <= office.clock.now():
        return phrase(f"callback.{way}today", end=end, contact=number)
    return phrase(f"callback.{way}on", begin=hours.begin, end=end, contact=number)


def _tell_staff(tx: Tx, office: Office, person: Person, callback: Callback, wish: CallBack) -> None:
    lang, given, told = staff_lang(office), _given(tx, person, wish), _telling(wish.said)
    words = typed(office, "\n".join(told), given[:1]) if told else say(office, "staff.callback_silent", lang)
    rows = [("who", _who(office, given)), ("case", _about(tx, office, person)),
            ("promised", office.voice.moment(callback.promised_at, lang)),
            ("hotline", f"{office.config.app.hotline}（{office.config.app.human_hours}）"),
            ("lang", say(office, f"staff.writes_{person.lang}", lang))]  # fmt: skip
    about = Rows(tuple((say(office, f"staff.callback_{name}", lang), value) for name, value in rows if value))
    by = office.voice.moment(callback.promised_at, lang)
    whole = " ".join(filter(None, given))
    hidden = whole != _who(office, given) or words != wish.said
    page = _page(tx, office, person, f"{whole}\n\n{wish.said}".strip()) if wish.said and hidden else ""
    more: tuple[Part, ...] = (about, Quote(say(office, "staff.callback_said", lang), words), page,
                              say(office, "staff.callback_how", lang, note=mentions("note", lang)))  # fmt: skip
    asked = typed(office, told[-1], given[:1]) if told and not abroad(office) else ""
    late = callback.promised_at < office.clock.now()
    key = "callback_lead_late" if late else "callback_lead_wish" if asked else "callback_lead"
    first = Lead(say(office, f"staff.{key}", lang, by=by, **({} if key == "callback_lead" else {"wish": asked})))
    if told_of_a_stranger(wish.said):
        more = (first, *more)
        first = Lead(say(office, "staff.alarm", lang))
    around = mirror.Around(first, tuple(part for part in more if part), Thread("call", callback.id).number)
    mirror.notice(tx, office, phrase("staff.callback"), around=around)


def _telling(said: str) -> list[str]:
    """What tells something of what was said: neither numbers of choices, nor codes, nor «提交»; the last always."""
    lines = [line.strip() for line in said.split("\n") if line.strip()]
    telling = (line for line in lines[:-1] if len(line) > TAPPED or NOT_ARRIVED.search(line))
    return [line for line in telling if not CHOICE.fullmatch(line)] + lines[-1:]


def _who(office: Office, given: tuple[str, str]) -> str:
    """Name and contact as far as given, masked as in the mirror."""
    if abroad(office):
        return ""
    name, contact = given
    if office.config.mail.redact:
        name, contact = mask_name(name), mask_contact(contact)
    return " ".join(part for part in (name, contact) if part)


def _given(tx: Tx, person: Person, wish: CallBack) -> tuple[str, str]:
    """Name and contact, as told for the call or in the form that is being filled in, else from the newest case."""
    newest = next(iter(tx.cases.of_person(person.id)), None)
    name = wish.name or (newest.applicant.name if newest else "")
    return name, wish.contact or (newest.applicant.contact if newest else "")


def _page(tx: Tx, office: Office, person: Person, said: str) -> str:
    """Where the words can be read unmasked: the number to call may stand in them."""
    newest = next(iter(tx.cases.of_person(person.id)), None)
    return mirror.page_of_words(tx, office, (person.id, newest.number if newest else ""), said)


def _about(tx: Tx, office: Office, person: Person) -> str:
    """The person's live cases, with how urgent each is, and the newest answer that may be what it is about."""
    lang, cases = staff_lang(office), tx.cases.of_person(person.id)
    live = [case for case in cases if case.state in LIVE and case.open_items]
    over = [case for case in cases if case.state is State.ANSWERED or (case.state in WITH_ANSWER and not live)]
    return "\n".join(_case_line(office, case, lang) for case in (*live, *over[:1]))


def _case_line(office: Office, case: Case, lang: str) -> str:
    about = f"{case.number} {rights(office, case, lang)}"
    if case.state in WITH_ANSWER:
        return f"{about} · {say(office, state_word(case), lang)}"
    left = office.voice.plain(ahead(office, case), lang)
    return f"{about} · {office.voice.day(limit_of(case, office).target, lang)} · {left}"


def answered(tx: Tx, office: Office, thread: Thread, mail: ParsedMail) -> None:
    """Words of staff go to the person, a note stays inside; both close the callback, unless nobody was reached."""
    said = parse(mail.typed, mail.quoted.split("\n"))
    callback = _locked(tx, thread.id)
    names = {command.name for command in said.commands}
    if callback is None or said.held or mail.doubt or mail.files or names - SILENT - UNDO:
        lines = why_held(office, said, mail) or (phrase("staff.callback_only", note=mentions("note")),)
        answer_staff(tx, office, thread, Answer(phrase("staff.said_held"), lines), to=mail.from_address)
        return
    answer = _undo(tx, office, callback) if names & UNDO else _close(tx, office, callback, said, mail)
    answer_staff(tx, office, thread, answer, to=mail.from_address)


def _locked(tx: Tx, number: int) -> Callback | None:
    """As it is once nobody else works for its person, who may be writing at this moment."""
    callback = tx.callbacks.get(number)
    tx.lock(callback.person if callback else "")
    return tx.callbacks.get(number)


def _close(tx: Tx, office: Office, callback: Callback, said: Parsed, mail: ParsedMail) -> Answer:
    now = office.clock.now()
    missed = reached_nobody(said.text)
    if missed and (said.has("note") or is_report(said.text)):
        return _try_again(tx, office, callback)
    if not missed:
        tx.callbacks.close(callback.id, mail.from_address, now)
        step("callback_closed")
    if said.has("note"):
        return Answer(phrase("staff.callback_noted"))
    return _told(tx, office, callback, phrase("callback.answer", text=said.text), missed=missed)


def _try_again(tx: Tx, office: Office, callback: Callback) -> Answer:
    """Nobody was reached: the person hears of it and says when it suits them; what was promised is still owed."""
    hours = next_hours(office.clock.now() + NOT_AT_ONCE, office.config.app.human_hours, office.rules)
    tx.callbacks.promise(callback.id, hours.end)
    _expect_their_time(tx, office, callback.person)
    step("callback_missed")
    return _told(tx, office, callback, phrase("callback.not_reached", promised=hours.end), missed=True)


def _expect_their_time(tx: Tx, office: Office, person_id: str) -> None:
    """What they write next is about the call, as it was when they asked for it."""
    person = tx.people.get(person_id)
    if person is None:
        return
    talk = read_talk(person.talk, person.lang)
    draft = write_draft(replace(read_draft(talk.draft), handed=True))
    talk = replace(talk, draft=draft, updated_at=office.clock.now())
    tx.people.save(replace(person, talk=write_talk(talk)))


def _told(tx: Tx, office: Office, callback: Callback, said: Phrase, *, missed: bool) -> Answer:
    """The words to the person, after the undo window; a callback that reached nobody stays open."""
    now, person = office.clock.now(), tx.people.get(callback.person)
    text = office.voice.chat(said, person.lang if person else "zh")
    wait = timedelta(minutes=office.config.mail.undo_minutes)
    dedupe = f"{_prefix(callback)}{now.isoformat()}"
    row = Outgoing(dedupe, "wechat", "words", {"text": text, "item": 0}, now + wait, person=callback.person)
    tx.outbox.add(row, now)
    undo = phrase("staff.line_undo_window", minutes=office.config.mail.undo_minutes)
    key = "staff.callback_not_reached" if missed else "staff.callback_answered"
    return Answer(phrase(key), (undo,) if wait else (), text)


def _undo(tx: Tx, office: Office, callback: Callback) -> Answer:
    now = office.clock.now()
    rows = [row for row in tx.outbox.pending(callback.person) if row.dedupe.startswith(_prefix(callback))]
    held = [row for row in rows if row.due_at > now]
    for row in held:
        tx.outbox.finish(row.id, state="undone", now=now)
    if not held:
        return Answer(phrase("staff.line_too_late"))
    tx.callbacks.reopen(callback.id)
    return Answer(phrase("staff.line_undone", count=len(held)))


def undelivered(tx: Tx, office: Office, row: OutboxRow) -> None:
    """Words that did not reach the person answer nothing: the callback is open again, and staff are told."""
    number = row.dedupe.removeprefix(PREFIX).partition(":")[0]
    tx.callbacks.reopen(int(number))
    thread = Thread("call", int(number))
    answer_staff(tx, office, thread, Answer(phrase("staff.callback_undelivered")), to=office.config.mail.inbox)


def _prefix(callback: Callback) -> str:
    return f"{PREFIX}{callback.id}:"
