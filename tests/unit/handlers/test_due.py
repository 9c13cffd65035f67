"""What time alone makes happen: reminders, moves, the daily list. A missed or repeated tick loses and doubles none."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.clock import MovableClock
from bot.domain.cases import Case, Item, Paper, State
from bot.domain.results import Outcome, Result
from bot.domain.rights import Level, Right
from bot.store.door import SqliteStore
from bot.store.files import File
from bot.store.outbox import Outgoing
from bot.store.tx import Tx
from handlers.case_work import record
from tests.conftest import START
from tests.factories import NUMBER, make_config
from tests.unit.handlers.world import World, body

SHANGHAI = ZoneInfo("Asia/Shanghai")
AWAITING = {"state": State.IDENTIFYING, "level": Level.ACCOUNT, "identity": Paper.AWAITED}


def local(month: int, day: int, hour: int = 9, minute: int = 0, year: int = 2026) -> datetime:
    return datetime(year, month, day, hour, minute, tzinfo=SHANGHAI).astimezone(UTC)


async def tick_at(world: World, moment: datetime) -> int:
    return await world.tick(seconds=(moment - world.clock.now()).total_seconds())


async def reminders(world: World) -> list[str]:
    """First lines of the reminders to staff."""
    return [body(mail).split("\r\n\r\n")[1].strip() for mail in await world.mails("reminder")]


async def stages(world: World) -> set[tuple[str, bool]]:
    """What the ledger holds for the case: stage, and whether it was sent rather than merged."""

    def work(tx: Tx) -> set[tuple[str, bool]]:
        rows = tx.connection.exec_driver_sql(f"SELECT stage, outbox FROM ledger WHERE \"case\" = '{NUMBER}'")
        return {(stage, outbox is not None) for stage, outbox in rows}

    return await world.store.run(work)


# reminders to staff. Received Monday 23 November 2026: due and target Wednesday 23 December.

DAYS = [
    (local(12, 8), "还有 15 天到期"),
    (local(12, 16), "还有 7 天到期"),
    (local(12, 18), "还有 5 天到期"),  # three days before is Sunday the 20th
    (local(12, 22), "还有 1 天到期"),
    (local(12, 23), "今天到期"),
    (local(12, 24), "已超过目标日期 1 天"),
    (local(12, 25), "已超过目标日期 2 天"),
    (local(12, 28), "已超过目标日期 5 天"),  # the weekend is left out
]


async def test_staff_are_reminded_on_each_of_the_days_and_every_working_day_after(world: World) -> None:
    await world.given_case()
    seen: list[tuple[datetime, str]] = []

    for hour in [local(12, 7) + timedelta(days=passed) for passed in range(22)]:
        before = len(await reminders(world))
        await tick_at(world, hour)
        seen += [(hour, said) for said in (await reminders(world))[before:]]

    assert len(seen) == len(DAYS)
    assert [when for when, _ in seen] == [when for when, _ in DAYS]
    assert all(part in said for (_, said), (_, part) in zip(seen, DAYS, strict=True))


async def test_tick_before_the_hour_reminds_nobody_and_a_second_tick_does_not_remind_again(world: World) -> None:
    await world.given_case()

    early = await tick_at(world, local(12, 8, 8, 59)), await reminders(world)
    await tick_at(world, local(12, 8))
    again = await world.tick()

    assert early[1] == []
    assert len(await reminders(world)) == 1
    assert again == 0


async def test_missed_reminders_merge_into_the_most_urgent(world: World) -> None:
    await world.given_case()

    await tick_at(world, local(12, 19))

    [said] = await reminders(world)
    assert "还有 5 天到期" in said
    assert await stages(world) == {("before_15", False), ("before_7", False), ("before_3", True)}


async def test_reminder_on_the_day_and_after_goes_to_the_escalation_too(world: World) -> None:
    await world.given_case()

    for moment in (local(12, 22), local(12, 23), local(12, 24)):
        await tick_at(world, moment)

    assert [str(mail["To"]) for mail in await world.mails("reminder")] == [
        "care@corp.example",
        "care@corp.example, dpo@corp.example",
        "care@corp.example, dpo@corp.example",
    ]


async def test_answered_case_reminds_nobody(world: World) -> None:
    case = await world.given_case()
    await world.staff("#无数据\n您好\n")

    await tick_at(world, local(12, 23))

    assert case.number == NUMBER
    assert await reminders(world) == []


async def test_second_look_has_reminders_of_its_own(world: World) -> None:
    await world.given_case(objected_at=START)

    await tick_at(world, local(12, 7))

    [said] = await reminders(world)
    assert "今天到期" in said


async def test_crash_between_reminder_and_ledger_leaves_neither(world: World) -> None:
    await world.given_case()
    world.tokens.failure = RuntimeError("in the middle")

    with pytest.raises(RuntimeError):
        await tick_at(world, local(12, 8))
    lost = (await stages(world), await reminders(world))
    world.tokens.failure = None
    await world.tick()

    assert lost == (set(), [])
    assert len(await reminders(world)) == 1


# what the person hears


async def person_heard(world: World) -> list[str]:
    return [text.split("\n")[0] for text in await world.texts()]


async def test_person_is_told_on_the_due_date_in_the_evening_when_staff_stayed_silent(world: World) -> None:
    await world.given_case()

    await tick_at(world, local(12, 23, 17, 59))
    before = await world.texts()
    await tick_at(world, local(12, 23, 18))
    await tick_at(world, local(12, 24, 18))

    assert before == []
    assert ["说好最晚 2026年12月23日 答复" in text for text in await world.texts()] == [True]


async def test_person_is_told_on_the_promised_day_and_not_on_an_earlier_target(world: World) -> None:
    """Received Friday 27 November: due Sunday 27 December, working target Friday the 25th."""
    world.clock.advance(timedelta(days=4))
    await world.given_case()

    await tick_at(world, local(12, 25, 20))
    before = (len(await reminders(world)), await world.texts())
    await tick_at(world, local(12, 27, 18))

    assert before == (1, [])
    assert len(await world.texts()) == 1


async def test_wanted_paper_is_reminded_twice_and_then_the_case_lapses(world: World) -> None:
    await world.given_case(**AWAITING)
    heard: list[int] = []

    for day in range(1, 17):
        await tick_at(world, START + timedelta(days=day))
        heard.append(len(await world.texts()))

    lapsed = await world.case()
    assert heard == [0, 0, *[1] * 10, 2, 2, 3, 3]
    assert lapsed.state is State.LAPSED
    assert await stages(world) >= {("paper_first", True), ("paper_last", True)}
    assert "lapsed" in await world.log()


async def test_case_does_not_lapse_before_its_last_reminder_had_two_days(world: World) -> None:
    await world.given_case(**AWAITING)

    await tick_at(world, START + timedelta(days=20))
    first = ((await world.case()).state, len(await world.texts()))
    await world.tick(days=1, hours=23)
    second = (await world.case()).state
    await world.tick(hours=1)

    assert first == (State.IDENTIFYING, 1)
    assert second is State.IDENTIFYING
    assert (await world.case()).state is State.LAPSED


async def test_paper_that_staff_did_not_accept_gives_the_full_time_again(world: World) -> None:
    await world.given_case(**(AWAITING | {"identity": Paper.RECEIVED}))
    world.clock.advance(timedelta(days=16))
    await world.staff("#身份不通过 照片看不清\n")

    await world.tick(minutes=1)
    await world.tick(days=3)

    assert (await world.case()).state is State.IDENTIFYING
    assert await stages(world) >= {("paper_first", True)}


@pytest.mark.parametrize("paper", [Paper.RECEIVED, Paper.WITHHELD])
async def test_paper_that_is_there_or_refused_neither_reminds_nor_lapses(world: World, paper: Paper) -> None:
    await world.given_case(**(AWAITING | {"identity": paper}))

    await tick_at(world, START + timedelta(days=29))

    assert (await world.case()).state is State.IDENTIFYING
    assert await world.texts() == []


# after the answer


async def answered(world: World, row: str = "sent") -> Case:
    """A case answered now, its answer queued as a row of the given state."""
    now = world.clock.now()
    case = await world.given_case(
        state=State.ANSWERED,
        answered_at=now,
        items=(Item(1, Right.ACCESS, outcome=Outcome(Result.FULFILLED), answered_at=now),),
    )
    outgoing = Outgoing("answer:1", "wechat", "answer", {"text": "好了"}, now, person=case.person, case=NUMBER,
                        state=row)  # fmt: skip
    await world.store.run(lambda tx: tx.outbox.add(outgoing, now))
    return case


@pytest.mark.parametrize(
    ("row", "state"),
    [("sent", State.CLOSED), ("waiting", State.ANSWERED), ("failed", State.ANSWERED), ("ready", State.ANSWERED)],
)
async def test_case_closes_quietly_only_when_its_answer_arrived(world: World, row: str, state: State) -> None:
    await answered(world, row=row)

    await world.tick(days=14, hours=23)
    before = (await world.case()).state
    await world.tick(hours=1)

    assert before is State.ANSWERED
    assert (await world.case()).state is state


async def test_answer_that_nobody_fetches_ends_with_the_time_for_claims(world: World) -> None:
    await answered(world, row="waiting")

    await world.tick(days=3 * 365)
    before = (await world.case()).state
    await world.tick(days=2)

    assert (before, (await world.case()).state) == (State.ANSWERED, State.CLOSED)


async def test_unread_package_is_reminded_once_after_three_days(world: World) -> None:
    await given_package(world)

    await world.tick(days=2, hours=23)
    before = await world.texts()
    await world.tick(hours=1)
    await world.tick(days=2)

    assert len(before) == 1
    assert ["文件还没打开过" in text for text in await world.texts()] == [False, True]


async def test_package_that_was_opened_is_not_reminded(world: World) -> None:
    await given_package(world)
    await world.store.run(lambda tx: record(tx, world.office, NUMBER, "page_opened", actor="person", body={"item": 1}))

    await world.tick(days=4)

    assert len(await world.texts()) == 1


async def given_package(world: World) -> None:
    case, now = await answered(world), world.clock.now()
    until = now + timedelta(days=14)
    file = File("f1", case.person, NUMBER, 1, "package", "ready", "副本.pdf", "application/pdf", 3, now, until)
    await world.store.run(lambda tx: tx.files.add(file, b"abc"))


# the daily list, forms, and looking without writing


async def test_daily_list_comes_once_on_working_days_at_the_hour_most_urgent_first(world: World) -> None:
    await world.given_case()
    world.clock.advance(timedelta(days=1))
    await world.given_case(number="GK-0000-000")
    lists: list[int] = []

    for moment in (local(11, 25, 8, 59), local(11, 25), local(11, 25, 15), local(11, 28), local(11, 30)):
        await tick_at(world, moment)
        lists.append(len(await world.mails("notice")))

    text = body((await world.mails("notice"))[0])
    assert lists == [0, 1, 1, 1, 2]
    assert text.index(NUMBER) < text.index("GK-0000-000")
    assert "轮到您处理 2 件" in text


async def test_daily_list_of_nothing_is_not_sent(world: World) -> None:
    assert await tick_at(world, local(11, 25)) == 0
    assert await world.mails("notice") == []


async def test_unfinished_form_is_reminded_once_the_next_day(world: World) -> None:
    await world.given_person(form_since=START, talk={"flow": "request"})

    await world.tick(hours=23)
    before = await world.texts()
    await world.tick(hours=2)
    await world.tick(days=2)

    assert before == []
    assert [text.startswith("昨天的申请还没填完") for text in await world.texts()] == [True]


async def test_whom_a_colleague_has_still_to_answer_is_reminded_of_no_form(world: World) -> None:
    for line in ("看看我的信息", "客户", "找人工"):
        await world.writes(line)

    await world.tick(hours=25)

    assert await world.texts() == []


async def test_who_said_not_to_delete_is_reminded_that_nothing_is_deleted(world: World) -> None:
    talk = {"flow": "take_back", "draft": {"case": NUMBER, "detail": "先别删！我反悔了"}}
    await world.given_person(form_since=START, talk=talk)

    await world.tick(hours=25)

    assert ["什么都不会删" in text for text in await world.texts()] == [True]


async def test_who_cried_for_help_is_asked_how_they_are_and_for_no_form(world: World) -> None:
    for line in ("看看我的信息", "客户", "被困在电梯里"):
        await world.writes(line)

    await world.tick(hours=25)

    assert ["都平安了吗" in text for text in await world.texts()] == [True]


async def test_looking_at_a_moment_writes_nothing(world: World) -> None:
    await world.given_case()
    rows = await world.rows()

    found = await world.ticker.due_at(local(12, 23, 18))

    assert [(reminder.to, reminder.stage) for reminder in found] == [("staff", "before_0"), ("person", "person_due")]
    assert await world.rows() == rows
    assert await stages(world) == set()


async def test_one_case_that_fails_does_not_silence_the_others(world: World, caplog: pytest.LogCaptureFixture) -> None:
    await world.given_case()
    await world.given_case(number="GK-0000-000")
    await world.store.run(_spoil)

    await tick_at(world, local(12, 8))

    assert len(await reminders(world)) == 1
    assert "GK-0000-000" in caplog.text


def _spoil(tx: Tx) -> None:
    """Something of the case was damaged on the disk."""
    tx.connection.exec_driver_sql("UPDATE cases SET thread = 'not json' WHERE number = 'GK-0000-000'")


@pytest.mark.parametrize(("lapse_days", "state"), [(15, State.IDENTIFYING), (5, State.LAPSED)])
async def test_operator_s_numbers_count(
    database: SqliteStore, clock: MovableClock, lapse_days: int, state: State
) -> None:
    world = World(make_config(deadlines={"lapse_days": lapse_days}), database, clock)
    await world.given_case(**AWAITING)

    for _ in range(6):
        await world.tick(days=1)

    assert (await world.case()).state is state
