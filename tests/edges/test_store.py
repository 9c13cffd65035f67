"""The store on a real SQLite and a real PostgreSQL: what is written is read back, by a second transaction."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection, func, select

from bot.domain.cases import Applicant, Case, Hold, Item, Paper, State
from bot.domain.history import first_broken
from bot.domain.results import Outcome, Result
from bot.domain.rights import Level, Requester, Right
from bot.domain.window import Window
from bot.errors import Rejected
from bot.store.door import PostgresStore, Store
from bot.store.mails import Confirmation
from bot.store.outbox import Outgoing
from bot.store.people import Person
from bot.store.schema import migrate, newest, version
from bot.store.tables import items, metadata, outbox
from bot.store.tx import Tx
from handlers.deliver import claim
from tests.conftest import INDEX, SEALER, START

CASE = Case(
    number="GK-4T7X-2M9",
    person="p1",
    lang="zh",
    group="2.4",
    requester=Requester.SELF,
    state=State.OPEN,
    level=Level.ON_FILE,
    items=(
        Item(1, Right.COPY, (), ("2.4(1)",), "都要"),
        Item(2, Right.DELETE, ("8.3(1)",), (), "", Outcome(Result.REFUSED, "d", facts="内部"), START),
    ),
    received_at=START,
    applicant=Applicant("李雷", "13800001234", "phone"),
    identity=Paper.NOT_NEEDED,
    hold=Hold("请补充", START),
    opened_at=START,
)
OUTGOING = Outgoing("d1", "wechat", "text", {"text": "您好"}, START, person="p1", case="GK-4T7X-2M9")


async def test_schema_after_migration_equals_tables(store: Store) -> None:
    def differences(connection: Connection) -> list[object]:
        return list(compare_metadata(MigrationContext.configure(connection), metadata))

    assert await version(store) == newest()
    assert await store.schema(differences) == []


async def test_case_saved_twice_reads_back_whole(store: Store) -> None:
    changed = replace(CASE, state=State.ANSWERED, hold=None)

    def save(tx: Tx) -> None:
        tx.cases.save(CASE, "2026-12-23")
        tx.cases.save(changed, "2026-12-23")

    await store.run(save)

    assert await store.run(lambda tx: tx.cases.get(CASE.number)) == changed


async def test_person_saved_reads_back_whole(store: Store) -> None:
    person = Person("p1", "wechat", "oReal", START, window=Window(START, 5), talk={"flow": "request"}, form_since=START)

    await store.run(lambda tx: tx.people.save(person))

    assert await store.run(lambda tx: tx.people.get("p1")) == person
    later = START + timedelta(days=1)
    assert await store.run(lambda tx: (tx.people.to_remind(later), tx.people.left_forms(later))) == (["p1"], ["p1"])
    assert await store.run(lambda tx: (tx.people.to_remind(START), tx.people.left_forms(START))) == ([], [])


async def test_failing_work_leaves_nothing_and_does_not_touch_its_neighbours(store: Store) -> None:
    def fails(tx: Tx) -> None:
        tx.outbox.add(replace(OUTGOING, dedupe="lost"), START)
        raise Rejected("no")

    results = await asyncio.gather(
        store.run(lambda tx: tx.outbox.add(replace(OUTGOING, dedupe="before"), START)),
        store.run(fails),
        store.run(lambda tx: tx.outbox.add(replace(OUTGOING, dedupe="after"), START)),
        return_exceptions=True,
    )

    kept = await store.run(lambda tx: {row.dedupe for row in tx.outbox.of_case("GK-4T7X-2M9")})
    assert [type(result) for result in results] == [bool, Rejected, bool]
    assert kept == {"before", "after"}


async def test_row_that_another_worker_took_is_changed_by_nobody_else(store: Store) -> None:
    later = START + timedelta(minutes=5)

    def work(tx: Tx) -> list[object]:
        tx.outbox.add(OUTGOING, START)
        [first] = tx.outbox.claim(START, START, 1)
        [second] = tx.outbox.claim(later, later, 1)
        tx.outbox.release(first)
        tx.outbox.retry(first, later, "late")
        lost = [tx.outbox.renew(first, later), tx.outbox.arrived(first, 1, later),
                tx.outbox.settle(first, state="failed", now=later)]  # fmt: skip
        kept = [tx.outbox.renew(second, later), tx.outbox.settle(second, state="sent", now=later)]
        tx.outbox.release(second)
        [row] = tx.outbox.of_case(CASE.number)
        return [lost, kept, row.state, row.pieces]

    assert await store.run(work) == [[False] * 3, [True] * 2, "sent", 0]


async def test_row_and_case_that_cannot_be_opened_keep_no_others_back(store: Store) -> None:
    def spoil(tx: Tx) -> None:
        for name in ("spoilt", "whole"):
            tx.outbox.add(replace(OUTGOING, dedupe=name), START)
        for number in (CASE.number, "GK-AAAA-AAA"):
            tx.cases.save(replace(CASE, number=number), "2026-12-23")
        damaged = b"xxxx" + bytes(60)
        tx.connection.execute(outbox.update().where(outbox.c.dedupe == "spoilt").values(payload=damaged))
        tx.connection.execute(items.update().where(items.c.case == CASE.number).values(detail=damaged))

    await store.run(spoil)

    rows = await store.run(lambda tx: tx.outbox.claim(START, START, 10))
    listed = await store.run(lambda tx: tx.cases.in_states())
    assert [(row.dedupe, bool(row.unopened), dict(row.payload)) for row in rows] == [
        ("spoilt", True, {}),
        ("whole", False, {"text": "您好"}),
    ]
    assert [case.number for case in listed] == ["GK-AAAA-AAA"]


async def test_outbox_row_with_known_dedupe_is_written_once(store: Store) -> None:
    first = await store.run(lambda tx: tx.outbox.add(OUTGOING, START))
    second = await store.run(lambda tx: tx.outbox.add(OUTGOING, START))

    assert (first, second) == (True, False)


async def test_outbox_claim_gives_a_row_to_one_worker_until_its_lease_ends(store: Store) -> None:
    await store.run(lambda tx: tx.outbox.add(OUTGOING, START))
    lease = START + timedelta(minutes=1)

    first = await store.run(lambda tx: tx.outbox.claim(START, lease, 10))
    second = await store.run(lambda tx: tx.outbox.claim(START, lease, 10))
    third = await store.run(lambda tx: tx.outbox.claim(lease + timedelta(seconds=1), lease + timedelta(minutes=2), 10))

    assert [[row.attempts for row in rows] for rows in (first, second, third)] == [[1], [], [2]]


async def test_outbox_row_not_due_yet_is_not_claimed_and_can_be_undone(store: Store) -> None:
    later = replace(OUTGOING, kind="words", due_at=START + timedelta(minutes=2))
    await store.run(lambda tx: tx.outbox.add(later, START))

    claimed = await store.run(lambda tx: tx.outbox.claim(START, START, 10))
    undone = await store.run(lambda tx: tx.outbox.undo("GK-4T7X-2M9", START))

    assert claimed == []
    assert [row.dedupe for row in undone] == ["d1"]


async def test_case_log_is_chained_and_survives_erasure(store: Store) -> None:
    def write(tx: Tx) -> None:
        tx.cases.save(CASE, "2026-12-23")
        for kind in ("opened", "result"):
            tx.cases.record(CASE.number, at=START, actor="bot", kind=kind, body={"text": "私"}, salt=b"salt")

    await store.run(write)
    before = await store.run(lambda tx: tx.cases.log(CASE.number))
    await store.run(lambda tx: tx.cases.erase(CASE.number))
    after = await store.run(lambda tx: tx.cases.log(CASE.number))

    assert first_broken(before) is None
    assert [entry.body for entry in after] == [None, None]
    assert first_broken(after) is None


async def test_confirmation_code_works_once_for_its_case(store: Store) -> None:
    plan = Confirmation(CASE.number, 7, {"result": "refused"}, "wang@example.com", START + timedelta(hours=1), None)

    def prepare(tx: Tx) -> None:
        tx.cases.save(CASE, "2026-12-23")
        tx.confirmations.add(CASE.number, "AB12", plan)

    await store.run(prepare)
    wrong = await store.run(lambda tx: tx.confirmations.take(CASE.number, "AB13", START))
    right = await store.run(lambda tx: tx.confirmations.take(CASE.number, "ab12", START))
    again = await store.run(lambda tx: tx.confirmations.take(CASE.number, "AB12", START))

    assert wrong is None
    assert right == replace(plan, plan={"result": "refused", "code": "AB12"}, used_at=START)
    assert again is None


async def test_contact_is_found_only_by_name_and_value_together(store: Store) -> None:
    def put(tx: Tx) -> None:
        tx.contacts.put(name="阿不都·卡德尔", kind="phone", value="13900005151", group="2.3", reference="C-1",
                        last_confirmed="2026-01-01")  # fmt: skip

    await store.run(put)

    found = await store.run(
        lambda tx: tx.contacts.reference("阿不都•卡德尔", "phone", "13900005151", since="2026-01-01")
    )
    other = await store.run(lambda tx: tx.contacts.reference("李雷", "phone", "13900005151", since=""))
    old = await store.run(lambda tx: tx.contacts.reference("阿不都•卡德尔", "phone", "13900005151", since="2026-01-02"))
    assert (found, other, old) == ("C-1", None, None)


async def test_mail_with_known_bytes_or_message_id_is_kept_once(store: Store) -> None:
    first = await store.run(lambda tx: tx.mails.add(b"raw", "<a@b>", "w@b", START))
    same = await store.run(lambda tx: tx.mails.add(b"raw", "", "w@b", START))
    same_id = await store.run(lambda tx: tx.mails.add(b"other", "<a@b>", "w@b", START))

    assert first is not None
    assert (same, same_id) == (None, None)


async def test_note_lease_is_held_by_one(store: Store) -> None:
    until = START + timedelta(seconds=20)
    results = [
        await store.run(lambda tx: tx.notes.lease("token", START, until)),
        await store.run(lambda tx: tx.notes.lease("token", START, until)),
        await store.run(lambda tx: tx.notes.lease("token", until + timedelta(seconds=1), until)),
    ]

    assert results == [True, False, True]


@pytest.mark.parametrize("count", [50])
async def test_many_people_at_once_are_all_served(store: Store, count: int) -> None:
    async def one(number: int) -> None:
        person = Person(f"p{number}", "wechat", f"o{number}", START)

        def turn(tx: Tx) -> None:
            tx.lock(person.id)
            tx.people.save(person)

        await store.run(turn)

    await asyncio.gather(*(one(number) for number in range(count)))

    found = await store.run(lambda tx: sum(tx.people.get(f"p{number}") is not None for number in range(count)))
    assert found == count


async def test_entries_written_at_once_follow_each_other_in_the_log(store: Store) -> None:
    await store.run(lambda tx: tx.cases.save(CASE, "2026-12-23"))

    def write(tx: Tx) -> None:
        tx.cases.record(CASE.number, at=START, actor="bot", kind="delivery", body={}, salt=b"salt")

    await asyncio.gather(*(store.run(write) for _ in range(12)))

    log = await store.run(lambda tx: tx.cases.log(CASE.number))
    assert [entry.seq for entry in log] == list(range(1, 13))
    assert first_broken(log) is None


async def test_case_changed_by_several_at_once_keeps_every_change(store: Store) -> None:
    await store.run(lambda tx: tx.cases.save(CASE, "2026-12-23"))

    def change(tx: Tx) -> None:
        case = tx.locked_case(CASE.number)
        assert case is not None
        tx.cases.save(replace(case, assigned_to=case.assigned_to + "x"), "2026-12-23")

    await asyncio.gather(*(store.run(change) for _ in range(12)))

    changed = await store.run(lambda tx: tx.cases.get(CASE.number))
    assert changed == replace(CASE, assigned_to="x" * 12)


async def test_data_that_never_fits_is_refused_for_good(postgres_url: str) -> None:
    opened = PostgresStore(postgres_url, SEALER, INDEX)
    await opened.connect()
    await migrate(opened)

    with pytest.raises(Rejected):
        await opened.run(lambda tx: tx.cases.save(replace(CASE, assigned_to="x" * 300), "2026-12-23"))
    with pytest.raises(Rejected):
        await opened.run(lambda tx: tx.cases.save(replace(CASE, assigned_to="a\x00b"), "2026-12-23"))

    await opened.close()


async def test_later_text_is_not_claimed_while_an_earlier_one_is_being_claimed(postgres_url: str) -> None:
    """Two workers: the second must not send the second text before the first one has left."""
    opened = PostgresStore(postgres_url, SEALER, INDEX)
    await opened.connect()
    await migrate(opened)
    for number in range(2):
        text = replace(OUTGOING, dedupe=f"order-{number}", person="p-order", case=None)
        await opened.run(lambda tx, text=text: tx.outbox.add(text, START))  # type: ignore[misc]
    claimed = asyncio.Event()
    loop = asyncio.get_running_loop()

    def slowly(tx: Tx) -> list[str]:
        rows = claim(tx, START, 1)
        loop.call_soon(claimed.set)
        tx.connection.execute(select(func.pg_sleep(0.5)))
        return [row.dedupe for row in rows]

    first = asyncio.create_task(opened.run(slowly))
    await claimed.wait()
    second = await opened.run(lambda tx: [row.dedupe for row in claim(tx, START, 1)])

    assert (await first, second) == (["order-0"], [])
    await opened.close()


async def test_what_was_to_leave_for_an_erased_case_is_erased_and_waits_no_more(store: Store) -> None:
    def write(tx: Tx) -> None:
        tx.cases.save(CASE, "2026-12-23")
        tx.outbox.add(OUTGOING, START)
        [row] = tx.outbox.claim(START, START, 1)
        tx.outbox.settle(row, state="waiting", now=START, error="550 li.lei@person.example")

    await store.run(write)
    await store.run(lambda tx: tx.outbox.forget_case(CASE.number, START))

    [row] = await store.run(lambda tx: tx.outbox.of_case(CASE.number))
    assert (row.state, row.payload, row.error) == ("undone", {}, None)
