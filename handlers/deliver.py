"""Outbox rows leave the process: sent, tried again later, waiting for the person, or failed with staff told.

A row is claimed under a lease, so that it survives a worker that dies; a worker renews it before it sends, and leaves
alone what another one has taken meanwhile. WeChat's window is kept in our own books first:
a message that cannot arrive is not tried, it waits, and ``handlers.announce`` tells the person that it is there.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Protocol

from bot.domain.ladder import CUSTOMER, Reach, rung
from bot.domain.window import Window
from bot.errors import Alarm, RetryLater, RightsBotError, Uncertain, WindowClosed
from bot.steps import step
from bot.store.mails import decode_bytes
from bot.store.outbox import OutboxRow
from bot.store.people import CLOSED, Person
from bot.store.tx import Tx
from bot.wechat.media import Media
from handlers import alarms, callbacks, gathered, mirror, undelivered
from handlers.announce import Announcer, NoticeWire
from handlers.delivery import LETTERS, Outcome, tell_delivery
from handlers.evidence import keep_picture, lost_picture
from handlers.gate import Gate
from handlers.office import Office
from handlers.shown import shown
from handlers.stale import is_superseded, pieces_of
from mail.smtp import Refusal

logger = logging.getLogger("rights_bot.deliver")

BATCH = 20
LEASE = timedelta(minutes=2)
PAUSES = (1, 2, 5, 10, 30, 60)
"""Minutes between attempts (mail.md 2.6); the last one repeats."""
PATIENCE = timedelta(days=4)
"""RFC 5321 4.5.4.1: give up after four to five days. Never at the first tries: a row may have waited for its person,
or the service may have been down."""

GATED = ("mail",)
"""Channels whose alarms concern all their rows alike: a refused login."""


class ChatWire(NoticeWire, Protocol):
    """WeChat's API as delivery needs it (``bot.wechat.client``)."""

    async def send_text(self, openid: str, text: str) -> None: ...

    async def download(self, media_id: str, *, cap_bytes: int) -> Media: ...


class MailWire(Protocol):
    """An SMTP submission; returns the refused recipients (``mail.smtp``)."""

    async def send(self, raw: bytes, sender: str, recipients: tuple[str, ...], /) -> Mapping[str, Refusal]: ...


class SmsWire(Protocol):
    """The operator's SMS gateway (``bot.app`` builds it)."""

    async def send(self, to: str, template: str, params: Mapping[str, str]) -> None: ...


def claim(tx: Tx, now: datetime, most: int = BATCH) -> list[OutboxRow]:
    """One worker after the other: who claims while another does cannot see that an earlier text is under way."""
    tx.lock("outbox")
    return tx.outbox.claim(now, now + LEASE, most)


class Dispatch:
    """Delivers what is due."""

    def __init__(self, office: Office, *, chat: ChatWire, mail: MailWire, sms: SmsWire) -> None:
        self._office, self._chat, self._mail, self._sms = office, chat, mail, sms
        self._announcer = Announcer(office, chat)
        self._gates = {channel: Gate(channel) for channel in GATED}
        self._channels: dict[str, Callable[[OutboxRow], Awaitable[Outcome]]] = {
            "wechat": self._by_wechat,
            "mail": self._by_mail,
            "sms": self._by_sms,
            "media": self._media,
            gathered.CHANNEL: self._to_staff,
        }

    async def once(self) -> int:
        """Deliver one batch; how many rows were handled. A person's rows keep their order."""
        now = self._office.clock.now()
        rows = await self._office.store.run(lambda tx: claim(tx, now))
        lanes: dict[str, list[OutboxRow]] = {}
        for row in rows:
            lane = row.channel if row.channel in self._gates else row.person or row.channel
            lanes.setdefault(lane, []).append(row)
        await asyncio.gather(*(self._lane(lane) for lane in lanes.values()))
        return len(rows)

    async def _lane(self, rows: list[OutboxRow]) -> None:
        """One after the other; what a person is to read does not overtake a text that has to be tried again."""
        held_up = False
        for row in rows:
            if not await self._renew(row):
                continue
            if held_up and row.channel == "wechat":
                await self._release(row)
            elif not await self._deliver(row):
                held_up = held_up or row.channel == "wechat"

    async def _release(self, row: OutboxRow, due_at: datetime | None = None) -> None:
        await self._office.store.run(lambda tx: tx.outbox.release(row, due_at))

    async def _renew(self, row: OutboxRow) -> bool:
        """Whether this row is still ours. Rows that were taken together wait for one another."""
        until = self._office.clock.now() + LEASE
        return await self._office.store.run(lambda tx: tx.outbox.renew(row, until))

    async def _deliver(self, row: OutboxRow) -> bool:
        """False when the row will be tried again."""
        if row.unopened:
            return await self._unopened(row)
        began, gate = self._office.clock.now(), self._gates.get(row.channel)
        if gate and gate.until and gate.is_shut(began):
            await self._release(row, gate.until)
            return False
        try:
            outcome = await self._channels[row.channel](row)
        except RetryLater as exc:
            return await self._later(row, exc)
        except Alarm as exc:
            if gate:
                await self._release(row, gate.shut(began, str(exc)))
                return False
            logger.error("%s: an operator must act: %s", row.channel, exc)
            return await self._later(row, RetryLater(str(exc), after=timedelta(minutes=10)))
        except RightsBotError as exc:
            outcome = Outcome("failed", error=str(exc))
        except Exception as exc:
            logger.exception("delivery failed")
            outcome = Outcome("failed", error=type(exc).__name__)
        if gate:
            gate.open()
        await self._ended(row, outcome, lambda tx: self._settled(tx, row, outcome, began))
        return True

    async def _unopened(self, row: OutboxRow) -> bool:
        """It fails alone. Staff of its case are told as of any other."""
        logger.error("an operator must act: row %d of the outbox cannot be opened: %s", row.id, row.unopened)
        outcome = Outcome("failed", error=row.unopened)
        await self._ended(row, outcome, lambda tx: self._settle(tx, row, outcome))
        return True

    async def _ended(self, row: OutboxRow, outcome: Outcome, settle: Callable[[Tx], None]) -> None:
        """Record the end, and tell of it; where that cannot be told (its case cannot be opened) the end alone."""
        try:
            await asyncio.shield(self._office.store.run(settle))  # what was sent is written down, even while we stop
        except RetryLater:
            raise
        except Exception:
            logger.exception("an operator must act: nobody could be told of row %d of the outbox", row.id)
            await self._office.store.run(lambda tx: self._finish(tx, row, outcome))

    async def _later(self, row: OutboxRow, exc: RetryLater) -> bool:
        now = self._office.clock.now()
        if now - row.created_at > PATIENCE and row.attempts > len(PAUSES):
            await self._office.store.run(lambda tx: self._settle(tx, row, Outcome("failed", error=str(exc))))
            return True
        pause = exc.after or timedelta(minutes=PAUSES[min(row.attempts, len(PAUSES)) - 1])
        jitter = 0.8 + self._office.tokens.raw(1)[0] / 640
        step("outbox_retry", channel=row.channel, seconds=int((pause * jitter).total_seconds()))
        await self._office.store.run(lambda tx: tx.outbox.retry(row, now + pause * jitter, str(exc)))
        return False

    def _settled(self, tx: Tx, row: OutboxRow, outcome: Outcome, began: datetime) -> None:
        """Somebody who wrote during the attempt has opened a new window: what was to wait is tried again. And they have
        read a newer reply, whose choices stay the ones that their numbers mean.

        Whoever the case went to is locked before whoever had it, as ``linking`` does.
        """
        tx.locked_case(row.case or "")
        tx.lock(row.person or "")
        person = tx.people.get(row.person or "")
        if person is None or person.seen_at <= began:
            if person is not None and outcome.state == "sent" and row.channel == "wechat":
                tx.people.save(shown(person, row))
            self._settle(tx, row, outcome)
        elif outcome.state == "waiting" and outcome.how != "uncertain":
            tx.outbox.retry(row, self._office.clock.now(), outcome.error)
        else:
            self._settle(tx, row, replace(outcome, window=None))

    def _settle(self, tx: Tx, row: OutboxRow, outcome: Outcome) -> None:
        tx.locked_case(row.case or "")
        if not self._finish(tx, row, outcome):
            return
        if outcome.window is not None and row.person:
            tx.people.set_window(row.person, outcome.window)
        step(f"outbox_{outcome.state}", channel=row.channel, kind=row.kind, how=outcome.how or "-")
        if row.channel == "media" and outcome.state == "failed" and not row.unopened:
            lost_picture(tx, self._office, row)
        elif row.case and self._is_for_person(row) and outcome.how != "mail":
            tell_delivery(tx, self._office, row, outcome)
        elif row.dedupe.startswith(callbacks.PREFIX) and outcome.state != "sent":
            callbacks.undelivered(tx, self._office, row)
        elif row.dedupe.startswith(alarms.PREFIX) and outcome.state != "sent":
            alarms.undelivered(tx, self._office, row)
        elif row.channel == gathered.CHANNEL and outcome.state == "failed":
            gathered.lost(tx, self._office, row)
        elif row.channel == "mail" and outcome.state == "failed":
            undelivered.failed(tx, self._office, row, tuple(row.payload.get("recipients", ())), why=outcome.error)

    def _finish(self, tx: Tx, row: OutboxRow, outcome: Outcome) -> bool:
        return tx.outbox.settle(row, state=outcome.state, now=self._office.clock.now(), how=outcome.how,
                                error=outcome.error, remote_id=outcome.remote_id, tried=outcome.tried)  # fmt: skip

    def _is_for_person(self, row: OutboxRow) -> bool:
        """Words that go by mail are told of when the letter is sent, not when it is queued."""
        return row.channel == "wechat" or (row.channel in ("mail", "sms") and row.kind in LETTERS)

    async def _by_wechat(self, row: OutboxRow) -> Outcome:
        person = await self._person(row)
        now = self._office.clock.now()
        if person is None or not person.address:
            return await self._without_chat(row, person)
        if person.channel == "mail":
            await self._office.store.run(lambda tx: mirror.answer_by_mail(tx, self._office, person, row))
            return Outcome("sent", how="mail")
        if is_superseded(row, person, now):
            return Outcome("undone", error="superseded")
        return await self._send_text(row, person, now)

    async def _without_chat(self, row: OutboxRow, person: Person | None) -> Outcome:
        """Whoever revoked the authorisation is told as they agreed, or not at all."""
        told = await self._announcer.announce(row, person, None) if person else Outcome("waiting")
        return told if told.how else Outcome("failed", error="the person is gone")

    async def _send_text(self, row: OutboxRow, person: Person, now: datetime) -> Outcome:
        """Piece by piece; what has arrived is kept, so that a retry goes on behind it."""
        window, pieces = person.window, pieces_of(self._office, row, person.lang, now)
        reach = Reach(needed=len(pieces), left=window.left if window.is_open(now) else 0, following=False)
        if rung(reach) != CUSTOMER:
            return await self._announcer.announce(row, person, window)
        try:
            for number, piece in enumerate(pieces, start=row.pieces + 1):
                await self._chat.send_text(person.address, piece)
                window = Window(window.until, window.left - 1)
                if number < row.pieces + len(pieces) and not await self._arrived(row, number, window):
                    break
        except WindowClosed:
            return await self._announcer.announce(row, person, CLOSED)
        except Uncertain as exc:
            return Outcome("waiting", how="uncertain", error=str(exc), window=window)
        return Outcome("sent", how="customer", window=window)

    async def _arrived(self, row: OutboxRow, pieces: int, window: Window) -> bool:
        """Whether the row is still ours."""
        until = self._office.clock.now() + LEASE

        def work(tx: Tx) -> bool:
            tx.people.set_window(row.person or "", window)
            return tx.outbox.arrived(row, pieces, until)

        return await self._office.store.run(work)

    async def _person(self, row: OutboxRow) -> Person | None:
        return await self._office.store.run(lambda tx: tx.people.get(row.person or ""))

    async def _by_mail(self, row: OutboxRow) -> Outcome:
        recipients = tuple(row.payload["recipients"])
        refused = await self._mail.send(decode_bytes(row.payload["raw"]), str(row.payload["sender"]), recipients)
        if refused:
            await self._office.store.run(lambda tx: undelivered.refused(tx, self._office, row, refused))
        return Outcome("sent", how="smtp", error="; ".join(sorted(refused))[:255])

    async def _by_sms(self, row: OutboxRow) -> Outcome:
        payload = row.payload
        await self._sms.send(str(payload["to"]), str(payload["template"]), dict(payload["params"]))
        return Outcome("sent", how="sms")

    async def _to_staff(self, row: OutboxRow) -> Outcome:
        """Words that staff must read are tried again, whatever went wrong."""
        try:
            await self._office.store.run(lambda tx: gathered.hand_on(tx, self._office, row))
        except RetryLater:
            raise
        except Exception as exc:
            logger.exception("words of a person could not be handed on")
            raise RetryLater(type(exc).__name__) from exc
        return Outcome("sent", how="gathered")

    async def _media(self, row: OutboxRow) -> Outcome:
        cap = self._office.config.limits.upload_mib * 1024 * 1024
        media = await self._chat.download(str(row.payload["media_id"]), cap_bytes=cap)
        content, content_type = await asyncio.to_thread(keep_picture, media.content, media.content_type)
        file = str(row.payload["file"])

        def work(tx: Tx) -> None:
            case = tx.locked_case(row.case or "")
            kept = tx.files.fill(file, content, content_type)
            if case is not None and kept:
                mirror.paper_arrived(tx, self._office, case)

        await self._office.store.run(work)
        return Outcome("sent", how="download")
