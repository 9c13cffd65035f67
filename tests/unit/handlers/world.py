"""A whole office on one machine: a real SQLite file, real mail parsing, faked wires; tests drive it and look into it.

Everything that is looked at is read back in a transaction of its own.
"""

from __future__ import annotations

import email
import re
from dataclasses import dataclass, field, replace
from datetime import timedelta
from email.message import EmailMessage
from email.policy import default
from typing import Any

from sqlalchemy import Row, select

from bot.app import office_of
from bot.clock import MovableClock
from bot.config import Config
from bot.domain.cases import Case
from bot.domain.window import Window
from bot.store.door import Store
from bot.store.mails import decode_bytes
from bot.store.outbox import OutboxRow, Outgoing
from bot.store.people import Person
from bot.store.tables import outbox
from bot.store.tx import Tx
from handlers import mirror
from handlers.case_work import record, save
from handlers.deliver import Dispatch
from handlers.due import Ticker
from handlers.inbound import Reception
from handlers.office import Office
from handlers.staff_mail import Disposition, StaffDesk
from tests.factories import NUMBER, OPENID, make_case, make_mail, make_push
from tests.fakes import CountingTokens, FakeChat, FakeMail, FakeSms

OPEN_WINDOW = timedelta(hours=48)


@dataclass
class World:
    """The office, its wires, and verbs for what people, staff and time do."""

    config: Config
    store: Store
    clock: MovableClock
    chat: FakeChat = field(default_factory=FakeChat)
    mail: FakeMail = field(default_factory=FakeMail)
    sms: FakeSms = field(default_factory=FakeSms)
    tokens: CountingTokens = field(default_factory=CountingTokens)

    def __post_init__(self) -> None:
        self.office: Office = office_of(self.config, self.store, clock=self.clock, tokens=self.tokens)
        self.reception = Reception(self.office)
        self.desk = StaffDesk(self.office)
        self.dispatch = Dispatch(self.office, chat=self.chat, mail=self.mail, sms=self.sms)
        self.ticker = Ticker(self.office)

    # what people, staff and time do

    async def writes(self, text: str, **fields: Any) -> str:
        """The person writes; the passive reply."""
        return await self.reception.receive(make_push(text, self.clock.now(), **fields))

    async def staff(self, text: str, **fields: Any) -> str:
        """Staff reply to the case; the transcript they get, or nothing new: an empty text."""
        before = len(await self.mails("transcript"))
        await self.take(text, **fields)
        transcripts = await self.mails("transcript")
        return body(transcripts[-1]) if len(transcripts) > before else ""

    async def take(self, text: str, *, to: str = "", **fields: Any) -> Disposition:
        return await self.desk.take(make_mail(text, to=to or self.office.address.reply_to(NUMBER), **fields))

    async def deliver(self, **later: float) -> None:
        self.clock.advance(timedelta(**later))
        while await self.dispatch.once():
            pass

    async def tick(self, **later: float) -> int:
        self.clock.advance(timedelta(**later))
        return await self.ticker.tick()

    # what there is to begin with

    async def given_person(self, **changes: Any) -> Person:
        """Somebody who wrote a moment ago, so that WeChat's window is open."""
        now = self.clock.now()

        def work(tx: Tx) -> Person:
            channel = str(changes.get("channel", "wechat"))
            address = str(changes.get("address", OPENID))
            window = Window(now + OPEN_WINDOW, 5)
            person = Person(tx.index.person(channel, address), channel, address, now, window=window)
            tx.people.save(replace(person, **changes))
            return replace(person, **changes)

        return await self.store.run(work)

    async def given_case(self, *rights: Any, **changes: Any) -> Case:
        """A case received now, with its opening mail in the thread."""
        person = await self.given_person(**changes.pop("who", {}))
        case = make_case(*rights, **({"person": person.id, "received_at": self.clock.now()} | changes))

        def work(tx: Tx) -> None:
            save(tx, self.office, case)
            record(tx, self.office, case.number, "received", actor="person", body={})
            mirror.opening(tx, self.office, case)

        await self.store.run(work)
        return case

    # what there is now

    async def case(self, number: str = NUMBER) -> Case:
        found = await self.store.run(lambda tx: tx.cases.get(number))
        assert found is not None
        return found

    async def cases(self) -> list[Case]:
        return await self.store.run(lambda tx: tx.cases.in_states())

    async def person(self, openid: str = OPENID) -> Person:
        found = await self.store.run(lambda tx: tx.people.get(tx.index.person("wechat", openid)))
        assert found is not None
        return found

    async def rows(self, channel: str = "", kind: str = "") -> list[OutboxRow]:
        """The outbox, oldest first."""

        def work(tx: Tx) -> list[OutboxRow]:
            rows = tx.connection.execute(select(outbox).order_by(outbox.c.id))
            return [_read(tx, row) for row in rows if channel in ("", row.channel) and kind in ("", row.kind)]

        return await self.store.run(work)

    async def texts(self) -> list[str]:
        """What is queued for the person's chat and not undone."""
        return [str(row.payload["text"]) for row in await self.rows("wechat") if row.state != "undone"]

    async def mails(self, kind: str = "") -> list[EmailMessage]:
        rows = await self.rows("mail", kind)
        return [_message(row) for row in rows]

    async def log(self, number: str = NUMBER) -> list[str]:
        entries = await self.store.run(lambda tx: tx.cases.log(number))
        return [entry.kind for entry in entries]


def _read(tx: Tx, row: Row[Any]) -> OutboxRow:
    apart = ("payload", "error", "lease_until")
    values = {column: value for column, value in row._mapping.items() if column not in apart}
    error = tx.sealer.open_text(row.error) or None
    return OutboxRow(payload=tx.sealer.open_json(row.payload) or {}, error=error, **values)


def _message(row: OutboxRow) -> EmailMessage:
    message = email.message_from_bytes(decode_bytes(row.payload["raw"]), policy=default)
    assert isinstance(message, EmailMessage)
    return message


def body(message: EmailMessage) -> str:
    """The plain text of a mail."""
    part = message.get_body(("plain",))
    assert part is not None
    return str(part.get_content())


def code_in(transcript: str) -> str:
    """The code that a transcript asks to be confirmed with."""
    found = re.search(r"#确认 (\w+)」", transcript)
    assert found, transcript
    return found.group(1)


async def queue(world: World, text: str = "您好", *, kind: str = "answer", **changes: Any) -> None:
    """A text for the person of the case, due now."""
    now, case = world.clock.now(), await world.case()
    row = {"person": case.person, "case": NUMBER, "payload": {"text": text}} | changes
    outgoing = Outgoing(f"{kind}:{text[:20]}", "wechat", kind, due_at=now, **row)
    await world.store.run(lambda tx: tx.outbox.add(outgoing, now))
