"""What is due is found through the partial indexes, however much is done with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event

from bot.domain.cases import LIVE, State
from bot.store.door import Store, open_store
from bot.store.schema import migrate
from bot.store.tx import Tx
from tests.conftest import INDEX, SEALER, START
from tests.factories import make_case

Look = Callable[[Tx], object]


async def test_watched_cases_are_the_live_and_the_answered(store: Store) -> None:
    case = make_case(received_at=START)

    def save(tx: Tx) -> None:
        for state in State:
            tx.cases.save(replace(case, number=state.value, state=state), "2026-12-23")

    await store.run(save)

    watched = await store.run(lambda tx: tx.cases.watched())
    assert set(watched) == LIVE | {State.ANSWERED}


@pytest.mark.parametrize(
    ("index", "look"),
    [
        ("ix_outbox_due", lambda tx: tx.outbox.claim(START, START + timedelta(minutes=1), 16)),
        ("ix_outbox_waiting", lambda tx: tx.outbox.waiting("p1")),
        ("ix_cases_live", lambda tx: tx.cases.watched()),
    ],
)
async def test_look_for_what_is_due_uses_its_index(tmp_path: Path, index: str, look: Look) -> None:
    store = open_store(f"sqlite:///{tmp_path / 'rights.db'}", SEALER, INDEX)
    await store.connect()
    await migrate(store)

    def plan(tx: Tx) -> str:
        asked: list[tuple[str, Any]] = []

        def note(_connection: Any, _cursor: Any, statement: str, values: Any, _context: Any, _many: bool) -> None:
            asked.append((statement, values))

        event.listen(tx.connection, "before_cursor_execute", note)
        look(tx)
        event.remove(tx.connection, "before_cursor_execute", note)
        statement, values = asked[0]
        return "".join(str(row) for row in tx.connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values))

    found = await store.run(plan)
    await store.close()

    assert index in found
