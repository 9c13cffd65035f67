"""One tick: what time alone makes happen. Rows decide what is due; a missed or repeated tick loses and doubles nothing.

Each reminder is a ledger row, unique on (case, item, stage, clock), written in the commit of its outbox row. When
several stages were missed only the most urgent one is sent; the others are entered as merged.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from functools import partial
from typing import Protocol

from bot.domain import moves
from bot.domain.cases import LIVE, Case, Hold, Paper, State
from bot.domain.deadlines import Stage, stages
from bot.domain.phrases import Phrase, phrase, right_name
from bot.domain.quiet import waking
from bot.errors import StoreBusy
from bot.steps import step
from bot.store.outbox import REMINDER
from bot.store.tx import Tx
from handlers import daily, forms, mirror
from handlers.alarm_chase import chase, to_chase
from handlers.case_status import TOLD, not_arrived, unfetched
from handlers.case_work import happen, limit_of, notify_person
from handlers.farewell import have_left, leave_for_good
from handlers.mail_files import cut
from handlers.office import Office
from handlers.purge import nightly, years_before
from handlers.unconfirmed import remind, to_remind
from mail.parts import Aside, Lead

logger = logging.getLogger("rights_bot.due")

WATCHED = LIVE | {State.ANSWERED}
PERSON_HOUR = time(18)
"""When a person hears that the answer is late: after staff's day, on the due date that they were promised."""
UNREAD_DAYS = 3
PAPER_FIRST = timedelta(days=3)
"""How long after a paper became wanted the person hears of it again."""
HOLD_LAST = timedelta(days=2)
"""How long before staff go on without an answer the person hears of it for the last time."""
PAPER_LAST = timedelta(days=2)
"""How long before the case lapses; it never lapses sooner after the last reminder."""
TOGETHER = 8
"""Cases looked at together, so that their commits can be one; few, so that nobody in the chat waits for them."""

Listed = Callable[[Tx, Office, datetime], list[str]]


class CarryOut(Protocol):
    """How many things happened."""

    def __call__(self, tx: Tx, office: Office, concerned: str, /) -> int: ...


@dataclass(frozen=True)
class Reminder:
    """One that is due. ``to`` is staff or person; ``clock`` names the event it counts from."""

    case: str
    stage: str
    clock: str
    to: str
    said: Phrase
    merged: tuple[str, ...] = ()

    def line(self) -> str:
        return f"{self.case} {self.to} {self.stage} {self.clock}"


class Ticker:
    """Looks at what is due now, or would be at a moment."""

    def __init__(self, office: Office) -> None:
        self._office = office

    async def tick(self) -> int:
        """Carry out everything that is due; how many things happened."""
        now = self._office.clock.now()
        numbers = await self._office.store.run(lambda tx: tx.cases.watched())
        count = 0
        for first in range(0, len(numbers), TOGETHER):
            together = (self._one(number, now) for number in numbers[first : first + TOGETHER])
            count += sum(await asyncio.gather(*together))
        for listed, carry_out in CONCERNED:
            count += await self._each(listed, carry_out, now)
        count += await self._office.store.run(lambda tx: daily.give(tx, self._office, now))
        await nightly(self._office)
        await cut(self._office, old=False)
        return count

    async def _each(self, listed: Listed, carry_out: CarryOut, now: datetime) -> int:
        concerned = await self._office.store.run(lambda tx: listed(tx, self._office, now))
        return sum([await self._alone(partial(_carry_out, carry_out, self._office, one), one[:6]) for one in concerned])

    async def _one(self, number: str, now: datetime) -> int:
        return await self._alone(lambda tx: self._case(tx, number, now), number)

    async def _alone(self, work: Callable[[Tx], int], what: str) -> int:
        """In a transaction of its own; what goes wrong with one case or person must not silence the others."""
        try:
            return await self._office.store.run(work)
        except StoreBusy:
            raise
        except Exception:
            logger.exception("%s: what is due could not be looked at", what)
            return 0

    async def due_at(self, moment: datetime) -> list[Reminder]:
        """The reminders due at a moment, without writing anything."""

        def look(tx: Tx) -> list[Reminder]:
            return [found for case in tx.cases.in_states(WATCHED) for found in self._due(tx, case, moment)]

        return await self._office.store.run(look)

    async def give(self, moment: datetime) -> list[Reminder]:
        """Write the reminders due at a moment that has come, and nothing else; those that were written."""

        def write(tx: Tx) -> list[Reminder]:
            given = []
            for case in filter(None, map(tx.locked_case, tx.cases.watched())):
                reminders = self._due(tx, case, moment)
                self._give_all(tx, case, reminders, self._office.clock.now())
                given += reminders
            return given

        return await self._office.store.run(write)

    def _case(self, tx: Tx, number: str, now: datetime) -> int:
        case = tx.locked_case(number)
        if case is None:
            return 0
        case, moved = self._move_on(tx, case, now)
        reminders = self._due(tx, case, now)
        self._give_all(tx, case, reminders, now)
        return moved + len(reminders)

    def _move_on(self, tx: Tx, case: Case, now: datetime) -> tuple[Case, int]:
        """Moves that time makes: lapse, end of a hold, quiet closing."""
        rules = self._office.rules
        if case.state is State.IDENTIFYING and awaits_paper(case) and self._may_lapse(tx, case, now):
            lapsed = happen(tx, self._office, case, moves.Lapsed(), actor="clock").case
            mirror.event(tx, self._office, lapsed, phrase("staff.lapsed"))
            return lapsed, 1
        if case.hold and case.hold.waits_for == "person" and now >= case.hold.since + timedelta(days=rules.hold_days):
            ended = happen(tx, self._office, case, moves.HoldEnded(), actor="clock").case
            said = mirror.say(self._office, "staff.hold_ended", mirror.staff_lang(self._office))
            mirror.wanted(tx, self._office, ended, said, kind="hold_ended")
            return ended, 1
        if case.answered_at and case.state is State.ANSWERED and self._may_close(tx, case, now):
            return happen(tx, self._office, case, moves.QuietlyClosed(), actor="clock").case, 1
        return case, 0

    def _may_close(self, tx: Tx, case: Case, now: datetime) -> bool:
        """Not before the answer arrived: what waits unread or failed is no answer yet (law: Lessons).

        Whoever left has until then to fetch it; of nobody anything may be kept waiting for ever (PIPL 19, 47): after
        ``case_years`` no claim rests on the case any more (Civil Code 188).
        """
        if case.answered_at is None or now < case.answered_at + timedelta(days=self._office.rules.close_days):
            return False
        answers = [row for row in tx.outbox.of_case(case.number) if row.kind == "answer"]
        if all(row.state == "sent" for row in answers):
            return True
        if any(entry.kind == TOLD for entry in tx.cases.log(case.number)):
            return True
        person = tx.people.get(case.person)
        left = person is not None and person.left_at is not None
        return left or case.answered_at < years_before(now, self._office.config.retention.case_years)

    def _awaited_since(self, tx: Tx, case: Case) -> datetime:
        """The confirmation, or the last time that staff found a paper wanting: the person has the full time again."""
        asked = (entry.at for entry in tx.cases.log(case.number) if entry.kind in ("paper_awaited", "unverified"))
        return max(asked, default=case.received_at)

    def _may_lapse(self, tx: Tx, case: Case, now: datetime) -> bool:
        """After ``lapse_days`` and the reminders (law: Moves of a case), however late a tick came."""
        since = self._awaited_since(tx, case)
        last = tx.ledger.given(case.number, _paper_clock(since)).get((0, "paper_last"))
        return last is not None and now >= max(last + PAPER_LAST, since + timedelta(days=self._office.rules.lapse_days))

    def _due(self, tx: Tx, case: Case, now: datetime) -> list[Reminder]:
        found = [*self._to_staff(tx, case, now), *self._to_person(tx, case, now)]
        if waking(now, self._office.rules) > now:
            found = [reminder for reminder in found if reminder.to != "person"]
        open_ones = []
        for reminder in found:
            if (0, reminder.stage) not in tx.ledger.given(case.number, reminder.clock):
                open_ones.append(reminder)
        return open_ones

    def _to_staff(self, tx: Tx, case: Case, now: datetime) -> Iterator[Reminder]:
        """15, 7, 3, 1, 0 days before the working target, and every working day after it; the latest one only.

        An answer that has not arrived is none (law: Lessons).
        """
        lost = not_arrived(tx, case)
        if not lost and (case.state not in LIVE or not case.open_items):
            return
        limit = limit_of(case, self._office)
        passed = stages(limit, self._office.rules, now)
        if not passed:
            return
        latest = passed[-1]
        clock = f"{'second' if case.objected_at else 'received'}:{limit.received}"
        merged = tuple(stage.name for stage in passed[:-1])
        words = phrase("remind.staff_undelivered", case=case.number) if lost else self._staff_words(case, latest)
        yield Reminder(case.number, latest.name, clock, "staff", words, merged)
        if latest.days_left <= 0 and not lost:
            due = tuple(right_name(item.right) for item in case.open_items)
            late = phrase("remind.person_due", case=case.number, rights=due, due=limit.due)
            if now >= self._office.rules.at(limit.due, PERSON_HOUR):
                yield Reminder(case.number, "person_due", clock, "person", late)

    def _staff_words(self, case: Case, stage: Stage) -> Phrase:
        key = (
            "remind.staff_late"
            if stage.days_left < 0
            else "remind.staff_today"
            if stage.days_left == 0
            else "remind.staff"
        )
        return phrase(key, case=case.number, left=abs(stage.days_left))

    def _to_person(self, tx: Tx, case: Case, now: datetime) -> Iterator[Reminder]:
        """When something is wanted from the person, and when an answer waits unread."""
        rules = self._office.rules
        if case.state is State.IDENTIFYING and awaits_paper(case):
            yield from self._paper(tx, case, now)
        if case.hold and case.hold.waits_for == "person":
            yield from _asked(case.number, case.hold, now, rules.hold_days)
        if case.state is State.ANSWERED and case.answered_at and self._unread(tx, case, now):
            words = phrase("remind.unread", case=case.number)
            yield Reminder(case.number, "unread", f"answered:{case.answered_at:%Y-%m-%dT%H:%M}", "person", words)

    def _paper(self, tx: Tx, case: Case, now: datetime) -> Iterator[Reminder]:
        """Two reminders of a wanted paper; when the first was missed the last one stands for both."""
        since = self._awaited_since(tx, case)
        lapses = since + timedelta(days=self._office.rules.lapse_days)
        stages_at = (("paper_first", since + PAPER_FIRST), ("paper_last", lapses - PAPER_LAST))
        passed = [stage for stage, at in stages_at if now >= at]
        if passed:
            until = self._office.rules.local_day(max(lapses, now + PAPER_LAST))
            words = phrase("remind.paper", case=case.number, until=until)
            yield Reminder(case.number, passed[-1], _paper_clock(since), "person", words, tuple(passed[:-1]))

    def _unread(self, tx: Tx, case: Case, now: datetime) -> bool:
        """A text that waits, or a package that was given, for three days and was not fetched."""
        if case.answered_at is None or now < case.answered_at + timedelta(days=UNREAD_DAYS):
            return False
        known = {entry.kind for entry in tx.cases.log(case.number)}
        if unfetched(tx, case.number):
            return TOLD not in known
        given = any(file.state == "ready" for file in tx.files.of_case(case.number, "package"))
        return given and "page_opened" not in known

    def _give_all(self, tx: Tx, case: Case, reminders: list[Reminder], now: datetime) -> None:
        """Several that meet reach the person as one message."""
        fresh = [reminder for reminder in reminders if self._enter(tx, case, reminder, now)]
        for reminder in fresh:
            if reminder.to != "person":
                self._remind_staff(tx, case, reminder)
        told = [reminder for reminder in fresh if reminder.to == "person"]
        if any(reminder.stage == "unread" for reminder in told) and (rows := unfetched(tx, case.number)):
            for row in rows:
                tx.outbox.next_rung(row, now)  # the text itself is there; another way has to announce it
            told = [reminder for reminder in told if reminder.stage != "unread"]
        for reminder in told:
            tx.outbox.drop_reminders(case.number, now, reminder.stage.partition("_")[0])
        if told:
            said = told[0].said if len(told) == 1 else phrase("remind.together", list=_joined(told))
            notify_person(tx, self._office, case, said, _dedupe(told[0]))

    def _enter(self, tx: Tx, case: Case, reminder: Reminder, now: datetime) -> bool:
        """The ledger's row, in the commit of what it is about."""
        dedupe = _dedupe(reminder)
        if not tx.ledger.enter(case.number, 0, reminder.stage, clock=reminder.clock, at=now, outbox=dedupe):
            return False
        for stage in reminder.merged:
            tx.ledger.enter(case.number, 0, stage, clock=reminder.clock, at=now, outbox=None)
        step("reminder_due", case=case.number, stage=reminder.stage, to=reminder.to)
        return True

    def _remind_staff(self, tx: Tx, case: Case, reminder: Reminder) -> None:
        office, lang = self._office, mirror.staff_lang(self._office)
        late = reminder.stage.startswith("late") or reminder.stage == "before_0"
        escalation = office.config.mail.staff.escalation
        readers = (office.config.mail.inbox, escalation) if late and escalation else ()
        asked = case.hold.reason if case.hold and case.hold.waits_for == "person" else ""
        waiting = mirror.say(office, "remind.staff_on_hold", lang, text=mirror.typed(office, asked)) if asked else ""
        blocks = (Lead(office.voice.plain(reminder.said, lang)), waiting, mirror.facts(office, case),
                  *mirror.what_to_do(office, case), Aside(mirror.deadline_line(office, case)))  # fmt: skip
        mirror.thread_letter(tx, office, case, blocks, kind="reminder", to=readers)


def _carry_out(carry_out: CarryOut, office: Office, one: str, tx: Tx) -> int:
    return carry_out(tx, office, one)


CONCERNED: tuple[tuple[Listed, CarryOut], ...] = (
    (to_chase, chase),
    (forms.to_remind, forms.remind),
    (forms.to_lapse, forms.lapse),
    (have_left, leave_for_good),
    (to_remind, remind),
)
"""What time does besides the deadlines: the people or cases that it may concern, and what is done with each."""


def awaits_paper(case: Case) -> bool:
    return bool({Paper.AWAITED, Paper.DECLINED} & {case.identity, case.relation})


def _paper_clock(since: datetime) -> str:
    return f"awaited:{since:%Y-%m-%dT%H:%M:%S}"


def _asked(number: str, hold: Hold, now: datetime, days: int) -> Iterator[Reminder]:
    """What staff asked for: again half-way, and shortly before they go on without; a missed first one is merged."""
    ends = hold.since + timedelta(days=days)
    stages_at = (("hold_half", "remind.asked", hold.since + (ends - hold.since) / 2),
                 ("hold_last", "remind.hold_last", ends - HOLD_LAST))  # fmt: skip
    passed = [(stage, key) for stage, key, at in sorted(stages_at, key=lambda entry: entry[2]) if now >= at]
    if passed:
        stage, key = passed[-1]
        merged = tuple(name for name, _ in passed[:-1])
        words = phrase(key, case=number, text=hold.reason)
        yield Reminder(number, stage, f"hold:{hold.since:%Y-%m-%dT%H:%M}", "person", words, merged)


def _dedupe(reminder: Reminder) -> str:
    return f"{REMINDER}{reminder.case}:{reminder.stage}:{reminder.clock}"


def _joined(reminders: list[Reminder]) -> Phrase:
    first, *rest = reminders
    return phrase("remind.and", first=first.said, rest=_joined(rest)) if rest else first.said
