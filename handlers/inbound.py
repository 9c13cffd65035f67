"""One WeChat message → one reply, in one transaction.

The person's lock first, then load: a known key gets the stored reply. What could not be stored is never acknowledged
silently: the reply says so in time, and an emergency is answered even without a database. An event that changes
something for its person and could not be stored is not acknowledged at all, so that WeChat repeats it.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from bot import texts
from bot.domain.effects import SendCode
from bot.domain.phrases import phrase
from bot.domain.window import opened
from bot.errors import RightsBotError, StoreBusy
from bot.steps import step
from bot.store.inbox import Received
from bot.store.outbox import Outgoing
from bot.store.people import Met, Person
from bot.store.tx import Tx
from bot.wechat.messages import Inbound
from bot.wechat.replies import LIMIT_BYTES, split_text
from dialogs.draft import read_draft, write_draft
from dialogs.engine import advance
from dialogs.model import Say, Talk, Turn
from dialogs.turns import COMMAND
from dialogs.understanding import understand
from handlers.delivery import Outcome, tell_delivery
from handlers.events import CHANGES, TO_REPEAT
from handlers.facts import PersonFacts
from handlers.office import Office
from handlers.shown import shown
from handlers.stale import PROMPT, REPLIES, REPLY, is_superseded, pieces_of
from handlers.talk_effects import carry_out
from handlers.talks import INPUTS, input_of, read_talk, write_talk
from handlers.text_pages import bounded

logger = logging.getLogger("rights_bot.inbound")

SEPARATOR = "\n\n"
MINUTE = 60
STORE_SECONDS = 4.0
"""How long a message may wait for the database: the person must hear that it is lost while WeChat still waits."""


@dataclass(frozen=True)
class Visit:
    """One message of somebody, and what is known of them before it is read."""

    tx: Tx
    met: Met
    message: Inbound
    now: datetime


@dataclass(frozen=True)
class Answered:
    """The person after their message, and the reply. ``news``: see ``bot.store.inbox.Received``."""

    person: Person
    reply: str = ""
    news: bool = True


class Reception:
    """Takes WeChat's messages in. ``wake`` tells delivery that something was queued; called from any thread."""

    def __init__(
        self, office: Office, wake: Callable[[], None] = lambda: None, *, store_seconds: float = STORE_SECONDS
    ) -> None:  # fmt: skip
        self._office, self._wake = office, wake
        self._store_seconds = store_seconds
        self._worker = f"w{office.tokens.raw(3).hex()}"

    async def receive(self, message: Inbound) -> str:
        """The text of the passive reply; empty when there is nothing to say or the outbox says it. Raises StoreBusy for
        an event that WeChat has to repeat, and nothing else.
        """
        step("push_received", kind=message.kind)
        try:
            async with asyncio.timeout(self._store_seconds):
                return await self._office.store.run(lambda tx: self._turn(tx, message))
        except (RightsBotError, TimeoutError) as exc:
            logger.error("message not stored: %s", type(exc).__name__)
        except Exception:
            logger.exception("message not stored")
        if message.kind in TO_REPEAT:
            raise StoreBusy
        if message.kind not in INPUTS:  # nobody said anything: there is nobody to tell
            return ""
        return self._without_store(message)

    async def hand_over(self, message: Inbound) -> bool:
        """The passive reply came too late: let the outbox carry it. Once; a retry then gets no second reply.

        False when the message was not stored, so that somebody must say so.
        """

        def work(tx: Tx) -> bool:
            key = self._key(tx, message)
            received = tx.inbox.get(key)
            if received is not None and received.reply and tx.inbox.hand_over(key, self._worker):
                self._queue_text(tx, received.person, received.reply, key, news=received.news)
            return received is not None

        return await self._office.store.run(work)

    def _without_store(self, message: Inbound) -> str:
        understood = understand(message.text) if message.kind == "text" else None
        emergency = understood is not None and understood.intent == "emergency"
        key = "emergency.answer" if emergency else "trouble.not_received"
        lang = "en" if understood is not None and understood.lang == "en" else "zh"
        return texts.render(key, lang, **self._office.voice.ambient[lang])

    def _key(self, tx: Tx, message: Inbound) -> str:
        return tx.index.digest("inbox", message.openid, message.key)

    def _turn(self, tx: Tx, message: Inbound) -> str:
        person_id = tx.index.person("wechat", message.openid)
        tx.lock(person_id)
        key = self._key(tx, message)
        met = tx.people.met(person_id, key)
        known = tx.inbox.get(key) if met.heard else None
        if known is not None:
            return self._again(tx, known)
        now = self._office.clock.now()
        visit = Visit(tx, met, message, now)
        answered = self._answer(visit, self._arrived(visit, person_id))
        tx.people.save(answered.person)
        known_by = answered.person.address
        raw = {name: value for name, value in vars(message).items() if name != "at"} if known_by else {}
        tx.inbox.add(Received(key, person_id, now, raw, answered.reply, news=answered.news))
        if answered.reply:
            step("reply_passive", person=person_id[:6])
        return answered.reply

    def _again(self, tx: Tx, known: Received) -> str:
        """A retry gets the stored reply, and from then on only this worker may let the outbox carry it instead:
        the one that was first may be late and still at it.
        """
        step("reply_replayed")
        if known.answered_by == "outbox":
            return ""
        tx.inbox.replay(known.key, self._worker)
        return known.reply

    def _arrived(self, visit: Visit, person_id: str) -> Person:
        message, now = visit.message, visit.now
        languages = self._office.config.app.languages
        person = visit.met.person or Person(person_id, "wechat", "", now, lang=languages[0])
        if message.kind not in INPUTS:  # no contact of theirs: nothing is learnt, and who was erased stays so
            return person
        how = "tap" if message.tapped else message.kind if message.kind in ("click", "scan", "follow") else "message"
        minute = int(now.timestamp()) // MINUTE
        return replace(
            person,
            address=message.openid,
            seen_at=now,
            following=True,
            left_at=None,
            window=opened(person.window, how, now),
            minute=minute,
            minute_count=person.minute_count + 1 if person.minute == minute else 1,
        )

    def _answer(self, visit: Visit, person: Person) -> Answered:
        message = visit.message
        if message.kind not in INPUTS:
            return Answered(CHANGES[message.kind](visit.tx, self._office, person, message))
        limit = self._office.config.limits.messages_per_minute
        if person.minute_count > limit and understand(message.text).intent != "emergency":
            first = person.minute_count == limit + 1
            return Answered(person, self._office.voice.chat(phrase("trouble.too_fast"), person.lang) if first else "")
        return self._converse(visit, person)

    def _converse(self, visit: Visit, person: Person) -> Answered:
        office, tx, now = self._office, visit.tx, visit.now
        facts = PersonFacts(tx, office, person.id, now, asked=visit.met.asked)
        turn = advance(read_talk(person.talk, person.lang), input_of(visit.message), facts, now)
        if turn.effects:
            tx.people.save(replace(person, lang=turn.talk.lang))  # they may look the person up
            self._wake()
        says: list[Say] = list(turn.says)
        for effect in turn.effects:
            says += carry_out(tx, office, replace(person, lang=turn.talk.lang), effect)
        menu = turn.talk.question == "ask_right" and not turn.talk.draft.get("rights")  # nothing was begun
        open_form = turn.talk.flow != "" and turn.talk.question not in ("start", "after_done") and not menu
        person = replace(
            person,
            talk=write_talk(_offering(turn.talk, says[len(turn.says) :])),
            lang=turn.talk.lang,
            form_since=(person.form_since or now) if open_form else None,
            form_reminded=person.form_reminded and open_form,
        )
        news = not open_form or _tells(turn)
        return self._reply(visit, Answered(person, self._office.voice.say(says, person.lang), news))

    def _reply(self, visit: Visit, ours: Answered) -> Answered:
        """Our words, then texts that waited for this person as far as they fit; what is longer follows by itself.
        The newest question is the last of them: a reply that was late comes before ours.
        """
        tx, now, person, news = visit.tx, visit.now, ours.person, ours.news
        earlier: list[str] = []
        later: list[str] = []
        for row in tx.outbox.waiting(person.id) if visit.met.waits else ():
            if is_superseded(row, person, now):
                tx.outbox.finish(row.id, state="undone", now=now, error="superseded")
                continue
            text = SEPARATOR.join(pieces_of(self._office, row, person.lang, now))
            others = [part for part in (*earlier, ours.reply, *later) if part]
            if others and len(SEPARATOR.join((*others, text)).encode()) > LIMIT_BYTES:
                tx.outbox.resume(row.id, now)  # the window is open now: it follows by itself
                self._wake()
                continue
            (earlier if row.dedupe.startswith(REPLIES) else later).append(text)
            person, news = shown(person, row), True
            tx.outbox.finish(row.id, state="sent", now=now, how="passive")
            if row.case:
                tell_delivery(tx, self._office, row, Outcome("sent", how="passive"))
        reply = SEPARATOR.join(filter(None, (*earlier, ours.reply, *later)))
        first, *rest = split_text(bounded(tx, self._office, person.id, reply, lang=person.lang)) or [""]
        for number, piece in enumerate(rest):
            self._queue_text(tx, person.id, piece, f"{person.id}:{now.isoformat()}:{number}", news=news)
        return Answered(person, first, news)

    def _queue_text(self, tx: Tx, person: str, text: str, dedupe: str, *, news: bool) -> None:
        now, kind = self._office.clock.now(), REPLY if news else PROMPT
        tx.outbox.add(Outgoing(f"{REPLIES}{dedupe}", "wechat", kind, {"text": text}, now, person=person), now)


def _tells(turn: Turn) -> bool:
    """Whether something was done, or answered beside the question; not to have understood is neither."""
    done = any(not isinstance(effect, SendCode) for effect in turn.effects)
    return done or (len(turn.says) > 1 and not turn.talk.misunderstood)


def _offering(talk: Talk, says: list[Say]) -> Talk:
    """Choices that an effect offers last (under a receipt) are answered by number or word like the conversation's."""
    last = says[-1] if says else None
    if last is None or not last.options or last.question != COMMAND:
        return talk
    offered = tuple(option.value for option in last.options)
    return replace(talk, draft=write_draft(replace(read_draft(talk.draft), offered=offered)))
