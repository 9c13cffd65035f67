"""Contacts on file that were confirmed too long ago: they prove nobody, ``check`` counts them, and it can be off."""

from __future__ import annotations

from typing import cast

import pytest

from bot.clock import MovableClock
from bot.store.door import SqliteStore
from handlers.checks import Finding, Wires, examine
from handlers.contacts_file import import_contacts
from handlers.on_file import reference_on_file
from tests.factories import make_config
from tests.unit.handlers.world import World

ROWS = """group,name,phone,email,reference,last_confirmed
2.4,李雷,13800001234,,C-1,2019-01-01
2.4,韩梅梅,13900005678,,C-2,
"""


@pytest.mark.parametrize(
    ("months", "known", "detail"), [(24, None, "2, 1 of them last confirmed before 2024-11-23"), (0, "C-1", "2")]
)
async def test_contact_of_long_ago_proves_nobody_and_is_counted_unless_that_is_off(
    database: SqliteStore, clock: MovableClock, months: int, known: str | None, detail: str
) -> None:
    office = World(make_config(limits={"contact_months": months}), database, clock).office
    await import_contacts(office, ROWS.encode())

    [finding] = await examine(office, cast("Wires", None), ("contacts",))

    assert finding == Finding("contacts", ok=True, detail=detail)
    found = await database.run(lambda tx: reference_on_file(tx, office, "李雷", "phone", "13800001234"))
    assert found == known
