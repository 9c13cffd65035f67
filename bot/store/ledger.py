"""Which reminder was given for which item, stage and clock event: none is lost, none is doubled."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, bindparam, func, select

from bot.store.rows import insert_once
from bot.store.tables import ledger

GIVEN = select(ledger).where(ledger.c.case == bindparam("number"), ledger.c.clock == bindparam("event"))
LAST = select(func.max(ledger.c.at)).where(
    ledger.c.case == "-", ledger.c.item == 0, ledger.c.stage == bindparam("stage")
)


class Ledger:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def given(self, case: str, clock: str) -> dict[tuple[int, str], datetime]:
        """(item, stage) of the reminders of a case that were given for this clock event, and when."""
        given = self._connection.execute(GIVEN, {"number": case, "event": clock})
        return {(row.item, row.stage): row.at for row in given}

    def enter(self, case: str, item: int, stage: str, *, clock: str, at: datetime, outbox: str | None) -> bool:
        """Write the row in the commit of its outbox row; False when it was there."""
        row = {"case": case, "item": item, "stage": stage, "clock": clock, "at": at, "outbox": outbox}
        return insert_once(self._connection, ledger, row)

    def last(self, stage: str) -> datetime | None:
        """When something that belongs to no case was done last."""
        at: datetime | None = self._connection.execute(LAST, {"stage": stage}).scalar_one()
        return at
