"""Somebody cries for help: staff read at once who, where and what was said so far, in one mail thread an alarm.

Life first: words, phones and places are shown unmasked (policy 2.6(3)), unless the mailbox is abroad. What a colleague
answers goes to the person without the pause in which other words can be taken back.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from typing import Any

from bot.domain.phrases import Phrase, phrase
from bot.steps import step
from bot.store.alarms import Alarm, Line
from bot.store.outbox import OutboxRow, Outgoing
from bot.store.people import Person
from bot.store.tx import Tx
from bot.texts import has
from dialogs.danger.all_clear import ended_by_staff, rested
from dialogs.danger.cries import ENDS_WITHIN, OVER_WITHIN, TOLD_WITHIN
from dialogs.danger.kinds import kinds, of_despair
from dialogs.danger.place import says_where
from dialogs.draft import Draft, read_draft, write_draft
from dialogs.form.contact import is_sent
from dialogs.hearing import chosen
from dialogs.model import Emergency, Option
from handlers import mirror
from handlers.alarm_words import covered, phones, places
from handlers.desk_threads import Thread
from handlers.office import Office
from handlers.staff_words import abroad, say, staff_lang
from handlers.talks import read_talk, write_talk
from handlers.transcript import why_held
from mail.commands import parse
from mail.message import ParsedMail
from mail.parts import Lead, Part, Quote, Rows
from mail.vocabulary import mentions

PREFIX = "alarm:"
"""What the words of staff in the outbox are called after, before the alarm's number."""
KEPT = 100
"""Lines of one alarm, the newest; nobody reads more in a hurry."""
LONGEST_SUBJECT = 40
KINDS_IN_SUBJECT = 2


def raised(tx: Tx, office: Office, person: Person, cry: Emergency) -> Alarm:
    """Note what was said and tell staff. What a menu's number stands for is written beside it."""
    step("emergency", person=person.id[:6])
    now, draft = office.clock.now(), read_draft((person.talk or {}).get("draft", {}))
    known = tx.alarms.newest_of(person.id)
    alarm = known if known and _goes_on(known, cry, now) else tx.alarms.add(person.id, now)
    begun = alarm is not known or alarm.state != "on" or now - alarm.last_at > OVER_WITHIN
    since = (now if begun else alarm.waits_since) if cry.state == "on" else None
    hide = partial(covered, is_code=partial(is_sent, draft=draft))
    said = tuple(Line(now, hide(text)) for text in _texts(office, draft, alarm, cry))
    alarm = _noted(tx, replace(alarm, state=cry.state, waits_since=since), said, now)
    _tell(tx, office, alarm, _News(phrase(_fitting("staff.emergency", alarm), at=now)))
    return alarm


def current(tx: Tx, person: str, now: datetime) -> Alarm | None:
    """The alarm that somebody's next words are about."""
    known = tx.alarms.newest_of(person)
    return known if known and known.state == "on" and now - known.last_at <= OVER_WITHIN else None


def _goes_on(alarm: Alarm, cry: Emergency, now: datetime) -> bool:
    """An end is the end of whatever is open; a cry soon after one was hardly the end. Days later only words that tell
    of no danger by themselves («还没有») go on about the one before."""
    if cry.state != "on":
        return alarm.state == "on"
    if alarm.state == "on":
        return now - alarm.last_at <= (OVER_WITHIN if kinds([cry.said]) else ENDS_WITHIN)
    return now - alarm.last_at <= TOLD_WITHIN


def _noted(tx: Tx, alarm: Alarm, lines: Sequence[Line], now: datetime) -> Alarm:
    noted = replace(alarm, lines=(*alarm.lines, *lines)[-KEPT:], last_at=now)
    tx.alarms.save(noted)
    return noted


def _texts(office: Office, draft: Draft, alarm: Alarm, cry: Emergency) -> list[str]:
    """A button or number alone begins with what told the place before it; the rest was said of something else."""
    if cry.typed is None:
        return [_spelt(office, draft, cry.said)]
    before = [] if alarm.lines else [line for line in cry.said.split("\n") if line != cry.typed and says_where(line)]
    return [*before, _spelt(office, draft, cry.typed)]


def _spelt(office: Office, draft: Draft, text: str) -> str:
    """``1`` with the option that it chose, where the last message numbered some."""
    lang = staff_lang(office)
    if not text:
        return say(office, "staff.emergency_tapped", lang)
    options = [Option(value, phrase(f"start.{value}")) for value in draft.offered]
    meant = chosen(text, options) if text.isdecimal() else ()
    label = next((office.voice.label(option, lang) for option in options if option.value in meant), "")
    return say(office, "staff.emergency_chose", lang, typed=text, option=label) if label else text


# what staff read


@dataclass(frozen=True)
class _News:
    """What a mail of the thread is about: the sentence, the lines below it, and words that the person reads. ``late``:
    nobody has answered the ones before."""

    said: Phrase
    lines: tuple[Phrase, ...] = ()
    shown: str = ""
    late: bool = False


def _tell(tx: Tx, office: Office, alarm: Alarm, news: _News, *, also: str = "") -> None:
    """To the mailbox and to whom urgent things go; ``also``: to a colleague who wrote."""
    readers = dict.fromkeys((also, office.config.mail.inbox, office.config.mail.staff.escalation))
    for reader in filter(None, readers):
        _tell_one(tx, office, alarm, news, to=reader)


def _tell_one(tx: Tx, office: Office, alarm: Alarm, news: _News, *, to: str) -> None:
    lang, person = staff_lang(office), tx.people.get(alarm.person)
    lines = "\n".join(f"· {office.voice.plain(line, lang)}" for line in news.lines)
    words = mirror.typed(office, news.shown) if abroad(office) else news.shown
    shown = Quote(say(office, "staff.person_reads", lang), words)
    how = say(office, _fitting("staff.emergency_how", alarm), lang, note=mentions("note", lang))
    ends = say(office, "staff.emergency_ends", lang, safe=mentions("safe", lang)) if alarm.state == "on" else ""
    more = (lines, shown if news.shown else "", *_so_far(tx, office, alarm, person), how, ends)
    first = Lead(office.voice.plain(news.said, lang))
    around = mirror.Around(
        first=first, more=tuple(part for part in more if part), about=Thread("help", alarm.id).number,
        subject=_subject(office, alarm, late=news.late),
    )  # fmt: skip
    kind = {"kind": _kind(office, alarm)} if alarm.state == "on" else {}
    mirror.notice(tx, office, phrase(_fitting("staff.emergency_about", alarm), **kind), to=to, around=around)


def _fitting(key: str, alarm: Alarm) -> str:
    """One line of somebody who spoke of dying ends nothing, and they are answered otherwise."""
    ending = "_despair" if alarm.state in ("on", "over") and of_despair(_said(alarm)) else ""
    words = f"{key}_{alarm.state}"
    return words + ending if has(words + ending) else words


def _kind(office: Office, alarm: Alarm, most: int | None = None) -> str:
    """What has happened, as far as it was said, the gravest first."""
    lang, told = staff_lang(office), kinds(_said(alarm))[:most] or ("unknown",)
    return say(office, "staff.emergency_also", lang).join(
        say(office, f"staff.emergency_kind_{kind}", lang) for kind in told
    )


def _subject(office: Office, alarm: Alarm, *, late: bool) -> Phrase:
    """What it is and where, or whom to call, as far as it was said; more is told as it becomes known."""
    said = _said(alarm)
    known = " ".join(places(said)) or _number(office, said)
    about = phrase("staff.emergency_subject_where", where=known[:LONGEST_SUBJECT]) if known else ""
    where = "" if abroad(office) else about
    if alarm.state == "on":
        key = "staff.emergency_subject_late" if late else "staff.emergency_subject_on"
        return phrase(key, kind=_kind(office, alarm, KINDS_IN_SUBJECT), where=where)
    return phrase(_fitting("staff.emergency_subject", alarm), where=where)


def _number(office: Office, said: Sequence[str]) -> str:
    number = next(iter(phones(said)), "")
    return say(office, "staff.emergency_subject_phone", staff_lang(office), phone=number) if number else ""


def _said(alarm: Alarm) -> list[str]:
    return [line.text for line in alarm.lines if not line.by]


def _so_far(tx: Tx, office: Office, alarm: Alarm, person: Person | None) -> tuple[Part, ...]:
    """All that is known, in every mail: nobody has to look through the thread."""
    lang, said = staff_lang(office), _said(alarm)
    words = "\n".join(_line(office, line, alarm.last_at) for line in alarm.lines)
    if abroad(office):
        return (mirror.page_of_words(tx, office, (alarm.person, ""), words),) if words else ()
    given, filed, number = _given(tx, person)
    unknown = say(office, "staff.unknown", lang) if alarm.state == "on" else ""
    phone = "、".join(phones(said)) or _phone_given(office, person) or unknown
    rows = [("phone", phone), ("where", "；".join(places(said)) or unknown),
            ("given", " ".join(given)), ("who", " ".join(filed)), ("case", number),
            ("lang", say(office, f"staff.writes_{person.lang}", lang) if person else "")]  # fmt: skip
    about = Rows(tuple((say(office, f"staff.emergency_{name}", lang), value) for name, value in rows if value))
    quoted = (Quote(say(office, "staff.emergency_said", lang), words),) if words else ()
    return (*((about,) if about.rows else ()), *quoted)


def _line(office: Office, line: Line, newest: datetime) -> str:
    """With the day, where it was another one."""
    local, last = (moment.astimezone(office.rules.zone) for moment in (line.at, newest))
    at, text = (
        f"{local:{'%H:%M:%S' if local.date() == last.date() else '%m-%d %H:%M:%S'}}",
        line.text.replace("\n", "\n    "),
    )
    key = "staff.emergency_note" if line.inside else "staff.emergency_colleague"
    by = say(office, key, staff_lang(office), who=line.by) if line.by else ""
    return f"{at}　{by}{text}"


def _phone_given(office: Office, person: Person | None) -> str:
    """The number of the form that they were filling in: the fastest way to them while they name no other."""
    draft = read_draft((person.talk or {}).get("draft", {})) if person else Draft()
    number = next(iter(phones((draft.other_contact, draft.contact))), "")
    proven = draft.proven and number == draft.contact
    key = "staff.emergency_phone_proven" if proven else "staff.emergency_phone_written"
    return say(office, key, staff_lang(office), phone=number) if number else ""


def _given(tx: Tx, person: Person | None) -> tuple[list[str], list[str], str]:
    """Name and contact as the person gave them, in this conversation or for a case; those of a case that were found in
    the company's files; the case's number."""
    if person is None:
        return [], [], ""
    draft: Any = (person.talk or {}).get("draft", {})
    given = [str(draft.get("name", "")), str(draft.get("contact", ""))]
    given += [person.address] if person.channel == "mail" else []
    filed: list[str] = []
    newest = next(iter(tx.cases.of_person(person.id)), None)
    if newest is not None:
        applicant = newest.applicant
        (filed if applicant.reference else given).extend((applicant.name, applicant.contact))
    given, filed = (list(dict.fromkeys(filter(None, parts))) for parts in (given, filed))
    return given, filed, newest.number if newest else ""


# what staff answer


def answered(tx: Tx, office: Office, thread: Thread, mail: ParsedMail) -> None:
    """Staff answered an alarm: their words go to the person at once, a note stays inside."""
    said, alarm = parse(mail.typed, mail.quoted.split("\n")), _locked(tx, thread.id)
    if alarm is None:
        return
    if said.held or mail.doubt or mail.files or {command.name for command in said.commands} - {"note", "safe"}:
        lines = why_held(office, said, mail) or (phrase("staff.callback_only", note=mentions("note")),)
        _tell_one(tx, office, alarm, _News(phrase("staff.said_held"), lines), to=mail.from_address)
        return
    inside, now = said.has("note"), office.clock.now()
    words = [] if inside else [said.text]
    if said.has("safe") and alarm.state == "on":
        alarm, words = replace(alarm, state="over"), [*words, _ended(tx, office, alarm)]
    told = "\n\n".join(filter(None, words))
    news = _hand_on(tx, office, alarm, told) if told else _News(phrase("staff.emergency_noted"))
    alarm = _noted(tx, replace(alarm, waits_since=None), [Line(now, said.text or told, mail.from_address, inside)], now)
    step("emergency_answered")
    _tell(tx, office, alarm, news, also=mail.from_address)


def _ended(tx: Tx, office: Office, alarm: Alarm) -> str:
    """A colleague says that all are safe: the conversation is no more about it. What the person reads of that."""
    person = tx.people.get(alarm.person)
    if person is None:
        return ""
    talk = read_talk(person.talk, person.lang)
    draft = read_draft(talk.draft)
    if person.talk:
        tx.people.save(replace(person, talk=write_talk(replace(talk, draft=write_draft(rested(draft))))))
    says = ended_by_staff(draft, office.config.app.hotline)
    return "\n".join(office.voice.chat(line, person.lang) for line in says)


def chased(tx: Tx, office: Office, alarm: Alarm, minutes: int) -> None:
    """Nobody has answered it for so long: the same readers once more, with all that is known."""
    step("emergency_chased", minutes=minutes)
    _tell(tx, office, alarm, _News(phrase("staff.emergency_late", minutes=minutes), late=True))


def not_read(tx: Tx, office: Office, thread: Thread, reason: str, *, to: str) -> None:
    """A mail into the thread had nothing that could be sent on."""
    alarm = tx.alarms.get(thread.id)
    if alarm is not None:
        _tell_one(tx, office, alarm, _News(phrase(f"staff.said_{reason}")), to=to)


def _locked(tx: Tx, number: int) -> Alarm | None:
    alarm = tx.alarms.get(number)
    tx.lock(alarm.person if alarm else "")
    return tx.alarms.get(number)


def _hand_on(tx: Tx, office: Office, alarm: Alarm, words: str) -> _News:
    now, person = office.clock.now(), tx.people.get(alarm.person)
    text = office.voice.chat(phrase("callback.answer", text=words), person.lang if person else "zh")
    waits = person is None or not (person.channel == "mail" or (person.window.is_open(now) and person.window.left))
    payload = {"text": text, "item": 0, "thread": Thread("help", alarm.id).number, "told": waits}
    dedupe = f"{PREFIX}{alarm.id}:{len(alarm.lines)}:{now.isoformat()}"
    tx.outbox.add(Outgoing(dedupe, "wechat", "words", payload, now, person=alarm.person), now)
    return _News(phrase("staff.emergency_waits" if waits else "staff.emergency_answered"), shown=text)


def undelivered(tx: Tx, office: Office, row: OutboxRow) -> None:
    """Staff hear, unless they know it, that their words did not reach the person yet."""
    alarm = tx.alarms.get(int(row.dedupe.removeprefix(PREFIX).partition(":")[0]))
    if alarm is not None and not row.payload.get("told"):
        _tell(tx, office, alarm, _News(phrase("staff.emergency_waits")))
