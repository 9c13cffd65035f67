"""What retention removes and leaves, and the store under a new key: on both databases."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TypeVar, cast

import pytest
from sqlalchemy import Connection, LargeBinary, select

from bot.clock import MovableClock
from bot.domain.cases import Applicant, State
from bot.domain.history import first_broken
from bot.errors import ConfigError
from bot.store import rows
from bot.store.alarms import Line
from bot.store.door import Store
from bot.store.files import File, PageLink
from bot.store.inbox import Received
from bot.store.mails import Confirmation
from bot.store.outbox import OutboxRow, Outgoing
from bot.store.people import Person
from bot.store.reseal import BATCH, count_unreadable, sealed_columns, sealed_tables
from bot.store.seal import Sealer
from bot.store.tables import codes, outbox
from bot.store.tx import Tx
from bot.texts import has
from handlers.audit import Audit, verify
from handlers.checks import Wires, examine
from handlers.due import Ticker
from handlers.keys import rotate
from handlers.office import Office
from handlers.purge import DONE, NIGHT, nightly, purge, years_before
from tests.conftest import INDEX, SEALER, START
from tests.factories import NUMBER, make_case

Result = TypeVar("Result")
SUBJECTS = (
    "messages_in", "messages_out", "files", "addresses", "codes", "plans", "conversations", "mails", "cases", "people",
    "callbacks", "alarms", "mail_files",
)  # fmt: skip
NOTHING = dict.fromkeys(SUBJECTS, 0)


def fill(tx: Tx) -> None:
    """Something of everything that retention knows, at the test's beginning."""
    tx.people.save(Person("p", "wechat", "o", START, talk={"question": "ask_name"}))
    tx.inbox.add(Received("k", "p", START, {"text": "您好"}, "您好"))
    case = make_case(person="p", received_at=START, state=State.CLOSED)
    tx.cases.save(replace(case, closed_at=START), "2026-12-23")
    tx.cases.record(NUMBER, at=START, actor="person", kind="opened", body={"name": "李雷"}, salt=b"salt")
    tx.outbox.add(Outgoing("sent", "wechat", "text", {"text": "a"}, START, person="p", case=NUMBER), START)
    tx.outbox.add(Outgoing("waits", "wechat", "text", {"text": "b"}, START, person="p", case=NUMBER), START)
    sent, waits = tx.outbox.of_case(NUMBER)
    tx.outbox.finish(sent.id, state="sent", now=START)
    tx.outbox.finish(waits.id, state="waiting", now=START)
    tx.mails.add(b"raw", "id@x", "a@x", START)
    tx.files.add(File("f", "p", NUMBER, 1, "evidence", "ready", "a.jpg", "image/jpeg", 1, START, START), b"x")
    tx.links.add("token", PageLink("upload", "p", None, "", START, START))
    tx.codes.add("13800001234", "p", START)
    asked = tx.callbacks.add("p", "请回电", START, START)
    tx.callbacks.close(asked.id, "a@x", START)
    tx.alarms.save(replace(tx.alarms.add("p", START), lines=(Line(START, "救命"),)))
    tx.confirmations.add(NUMBER, "ABCD", Confirmation(NUMBER, 1, {"text": "x"}, "a@x", START, None))


async def test_purge_leaves_what_has_time(office: Office) -> None:
    await office.store.run(fill)

    assert await purge(office) == NOTHING


async def test_purge_after_the_days_removes_what_is_short_lived(office: Office, clock: MovableClock) -> None:
    await office.store.run(fill)
    clock.advance(timedelta(days=31))

    dry, wet, again = await purge(office, dry=True), await purge(office), await purge(office)

    short = [name for name in SUBJECTS if name not in ("cases", "people", "mail_files")]
    assert dry == wet == NOTHING | dict.fromkeys(short, 1)
    assert again == NOTHING
    assert await office.store.run(lambda tx: tx.files.content("f")) is None
    assert [row.payload for row in await office.store.run(lambda tx: tx.outbox.of_case(NUMBER))] == [{}, {"text": "b"}]
    person = await office.store.run(lambda tx: tx.people.get("p"))
    assert person == Person("p", "wechat", "o", START)


async def test_purge_goes_on_until_nothing_is_left(office: Office, clock: MovableClock) -> None:
    """More than one batch takes; rows with a key of two columns among them."""
    many = rows.BATCH + 3

    def work(tx: Tx) -> None:
        tx.cases.save(make_case(person="p", received_at=START, state=State.OPEN), "2026-12-23")
        for number in range(many):
            tx.confirmations.add(NUMBER, f"{number}", Confirmation(NUMBER, 1, {}, "a@x", START, None))
            tx.codes.add("13800001234", "p", START)

    await office.store.run(work)
    clock.advance(timedelta(days=31))

    assert await purge(office) == NOTHING | {"plans": many, "codes": many}


async def test_text_that_waits_without_a_case_ends_with_the_days(office: Office, clock: MovableClock) -> None:
    def work(tx: Tx) -> list[OutboxRow]:
        tx.outbox.add(Outgoing("w", "wechat", "reply", {"text": "a"}, START, person="p", state="waiting"), START)
        return tx.outbox.waiting("p")

    [waits] = await office.store.run(work)
    clock.advance(timedelta(days=31))

    assert (await purge(office))["messages_out"] == 1
    assert await office.store.run(lambda tx: tx.outbox.waiting("p")) == []
    left = await office.store.run(lambda tx: tx.connection.execute(select(outbox)).one())
    assert (left.id, left.state, left.payload) == (waits.id, "undone", None)


async def test_service_removes_what_is_over_once_a_night(office: Office, clock: MovableClock) -> None:
    ticker = Ticker(office)
    await ticker.tick()
    first = await office.store.run(lambda tx: tx.ledger.last(DONE))
    await office.store.run(fill)
    clock.advance(timedelta(days=31))

    await ticker.tick()
    kept = await office.store.run(lambda tx: tx.files.content("f"))
    await office.store.run(lambda tx: tx.codes.add("13800001234", "p", START))
    await ticker.tick()

    left = await office.store.run(lambda tx: tx.connection.execute(select(codes)).all())
    last = await office.store.run(lambda tx: tx.ledger.last(DONE))
    assert (first, kept, last, len(left)) == (START, None, clock.now(), 1)


async def test_nothing_is_removed_before_the_hour_of_the_night(office: Office, clock: MovableClock) -> None:
    await office.store.run(fill)
    clock.advance(timedelta(days=31))
    night = office.rules.at(office.rules.local_day(clock.now()) + timedelta(days=1), NIGHT)
    clock.advance(night - clock.now() - timedelta(minutes=1))

    await nightly(office)

    assert await office.store.run(lambda tx: tx.files.content("f")) == b"x"


async def test_check_complains_when_retention_has_not_run(office: Office, clock: MovableClock) -> None:
    [never] = await examine(office, cast(Wires, None), ("retention",))
    await purge(office)
    [done] = await examine(office, cast(Wires, None), ("retention",))
    clock.advance(timedelta(days=3))
    [late] = await examine(office, cast(Wires, None), ("retention",))

    assert [(found.ok, found.detail) for found in (never, done, late)] == [
        (True, ""),
        (True, f"{START:%Y-%m-%d}"),
        (False, f"nothing was removed since {START:%Y-%m-%d}"),
    ]


async def test_purge_after_the_years_erases_the_case_and_keeps_the_chain(office: Office, clock: MovableClock) -> None:
    await office.store.run(fill)
    clock.advance(timedelta(days=3 * 365 + 2))

    counts = await purge(office)

    assert counts == NOTHING | dict.fromkeys(NOTHING, 1) | {"mail_files": 0}
    case = await office.store.run(lambda tx: tx.cases.get(NUMBER))
    log = await office.store.run(lambda tx: tx.cases.log(NUMBER))
    mail = await office.store.run(lambda tx: tx.mails.get(1))
    assert case is not None
    assert case.applicant == Applicant()
    assert [(entry.kind, entry.body) for entry in log] == [("opened", None), ("erased", {})]
    assert first_broken(log) is None
    assert mail is not None
    assert mail.raw == b""
    assert await verify(office) == Audit(1, 2, ())
    assert await purge(office) == NOTHING


@pytest.mark.parametrize("state", [State.OPEN, State.IDENTIFYING, State.ANSWERED])
async def test_purge_never_erases_a_case_that_has_not_ended(
    office: Office, clock: MovableClock, state: State
) -> None:  # fmt: skip
    def work(tx: Tx) -> None:
        tx.people.save(Person("p", "wechat", "o", START))
        tx.cases.save(make_case(person="p", received_at=START, state=state), "2026-12-23")

    await office.store.run(work)
    clock.advance(timedelta(days=5 * 365))

    assert await purge(office) == NOTHING


@pytest.mark.parametrize("state", [State.CLOSED, State.CANCELLED, State.LAPSED, State.MERGED])
async def test_purge_erases_every_kind_of_end(office: Office, clock: MovableClock, state: State) -> None:
    await office.store.run(
        lambda tx: tx.cases.save(make_case(person="p", received_at=START, state=state), "2026-12-23")
    )
    clock.advance(timedelta(days=5 * 365))

    assert (await purge(office))["cases"] == 1


def test_years_before_a_leap_day_is_a_day_that_exists() -> None:
    leap = datetime(2028, 2, 29, 12, tzinfo=UTC)

    assert [years_before(leap, 3), years_before(leap - timedelta(days=1), 3)] == [
        datetime(2025, 2, 28, 12, tzinfo=UTC),
        datetime(2025, 2, 28, 12, tzinfo=UTC),
    ]


class Rekeyed:
    """The same database under other keys."""

    def __init__(self, store: Store, sealer: Sealer) -> None:
        self._store, self._sealer = store, sealer

    async def run(self, work: Callable[[Tx], Result]) -> Result:
        return await self._store.run(lambda tx: work(Tx(tx.connection, self._sealer, INDEX)))

    async def connect(self) -> None:
        """It is."""

    async def close(self) -> None:
        """The fixture does."""

    async def schema(self, change: Callable[[Connection], Result]) -> Result:
        return await self._store.schema(change)


FRESH = b"n" * 32


async def test_rotate_reads_with_the_new_key_alone_afterwards(office: Office, store: Store) -> None:
    await store.run(fill)
    both, alone = (Rekeyed(store, Sealer(FRESH, previous)) for previous in (SEALER.key, None))

    counts = await rotate(replace(office, store=both))

    assert counts == {
        "people": 1, "agreements": 0, "inbox": 1, "cases": 1, "items": 0, "case_events": 1, "outbox": 2, "mails": 1,
        "confirmations": 1, "files": 1, "notes": 1, "callbacks": 1, "alarms": 1, "links": 0,
    }  # fmt: skip
    assert sum((await rotate(replace(office, store=both))).values()) == 0
    assert await alone.run(lambda tx: count_unreadable(tx.connection, tx.sealer)) == 0
    assert await alone.run(lambda tx: tx.people.get("p")) == await both.run(lambda tx: tx.people.get("p"))
    assert await alone.run(lambda tx: tx.files.content("f")) == b"x"
    assert await alone.run(lambda tx: tx.cases.get(NUMBER)) == await both.run(lambda tx: tx.cases.get(NUMBER))


async def test_rotate_goes_on_behind_each_batch(office: Office, store: Store) -> None:
    """Composite and single keys alike, more rows than one batch takes."""
    events = BATCH + 7

    def many(tx: Tx) -> None:
        tx.cases.save(make_case(person="p", received_at=START), "2026-12-23")
        for _ in range(events):
            tx.cases.record(NUMBER, at=START, actor="a", kind="k", body={}, salt=b"s")
            tx.notes.put(f"n{_}", "v")

    await store.run(many)

    counts = await rotate(replace(office, store=Rekeyed(store, Sealer(FRESH, SEALER.key))))

    assert (counts["case_events"], counts["notes"]) == (events, events + 1)
    unreadable = await store.run(lambda tx: count_unreadable(tx.connection, Sealer(FRESH)))
    assert unreadable == 0


async def test_rotate_without_the_previous_key_changes_nothing_and_names_it(office: Office, store: Store) -> None:
    await store.run(fill)
    alone = Rekeyed(store, Sealer(FRESH))

    with pytest.raises(ConfigError, match=r"^keys\.seal: "):
        await rotate(replace(office, store=alone))

    assert await alone.run(lambda tx: count_unreadable(tx.connection, tx.sealer)) == 16
    assert await store.run(lambda tx: count_unreadable(tx.connection, tx.sealer)) == 0


def test_every_sealed_column_is_bytes() -> None:
    columns = [table.c[name] for table in sealed_tables() for name in sealed_columns(table)]

    assert {type(column.type) for column in columns} == {LargeBinary}
    assert len(columns) == 22


@pytest.mark.parametrize("subject", SUBJECTS)
def test_subject_of_retention_has_a_name(subject: str) -> None:
    assert has(f"cli.purge.{subject}")


async def test_purge_leaves_a_form_until_what_it_states_is_recorded(office: Office, clock: MovableClock) -> None:
    left = Person("left", "wechat", "o", START, talk={"question": "ask_name"}, form_since=START)
    await office.store.run(lambda tx: tx.people.save(left))
    clock.advance(timedelta(days=31))

    assert (await purge(office))["conversations"] == 0
