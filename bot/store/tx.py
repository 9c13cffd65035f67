"""One transaction: the repositories on one connection. Lives as long as the piece of work that was given it."""

from __future__ import annotations

from sqlalchemy import Connection, func, select

from bot.domain.cases import Case
from bot.store.alarms import Alarms
from bot.store.callbacks import Callbacks
from bot.store.cases import Cases
from bot.store.contacts import Codes, Contacts
from bot.store.files import Files, Links
from bot.store.inbox import Inbox
from bot.store.ledger import Ledger
from bot.store.mails import Confirmations, Mails
from bot.store.notes import Notes, Policies
from bot.store.outbox import Outbox
from bot.store.people import People
from bot.store.permissions import Agreements, Grants
from bot.store.seal import KeyedIndex, Sealer


class Tx:
    """The repositories, and the lock that makes one person's messages wait for each other."""

    def __init__(self, connection: Connection, sealer: Sealer, index: KeyedIndex) -> None:
        self.connection = connection
        self.sealer, self.index = sealer, index
        self.people = People(connection, sealer)
        self.inbox = Inbox(connection, sealer)
        self.outbox = Outbox(connection, sealer)
        self.cases = Cases(connection, sealer)
        self.mails = Mails(connection, sealer, index)
        self.confirmations = Confirmations(connection, sealer, index)
        self.callbacks = Callbacks(connection, sealer)
        self.alarms = Alarms(connection, sealer)
        self.codes = Codes(connection, index)
        self.contacts = Contacts(connection, index)
        self.grants = Grants(connection)
        self.agreements = Agreements(connection, sealer)
        self.ledger = Ledger(connection)
        self.files = Files(connection, sealer)
        self.links = Links(connection, sealer, index)
        self.notes = Notes(connection, sealer)
        self.policies = Policies(connection)

    def locked_case(self, number: str) -> Case | None:
        """A case as it is once nobody else works for its person: what was read before the lock may be old."""
        case, held = self.cases.get(number), ""
        if self.connection.dialect.name != "postgresql":
            return case
        while case is not None and case.person != held:
            held = case.person
            self.lock(held)
            case = self.cases.get(number)
        return case

    def lock(self, name: str) -> None:
        """Wait until no other transaction holds this name; held until commit. SQLite has one writer anyway."""
        if self.connection.dialect.name == "postgresql":
            number = int.from_bytes(bytes.fromhex(self.index.digest("lock", name)[:16]), signed=True)
            self.connection.execute(select(func.pg_advisory_xact_lock(number)))
