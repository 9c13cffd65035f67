"""Staff at work on harder cases: conditions of a transfer, answers that got lost, the second look, the daily list."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest

from bot.clock import MovableClock
from bot.domain.cases import Hold, Paper, State
from bot.domain.rights import Level, Right
from bot.errors import GaveUp
from bot.store.door import SqliteStore
from handlers.case_views import case_facts
from handlers.delivery import reopen
from tests.conftest import START
from tests.factories import NUMBER, STAFF, make_config
from tests.unit.handlers.test_due import answered, local, tick_at
from tests.unit.handlers.world import World, body, code_in


async def test_transfer_is_held_until_its_conditions_are_recorded_one_by_one(world: World) -> None:
    await world.given_case(Right.TRANSFER)

    refused = await world.staff("#办结\n资料已转给对方。\n")
    some = await world.staff("#符合 2、3\n")
    still = await world.staff("#fulfilled transfer\n")
    await world.staff("#met 4\n")
    await world.staff("#办结\n资料已转给对方。\n")

    [item] = (await world.case()).items
    assert "还差：(2) (3) (4)" in refused
    assert "(1)✓ (2)✓ (3)✓ (4)…" in some
    assert "还差：(4)" in still
    assert ((await world.case()).state, item.met) == (State.ANSWERED, (2, 3, 4))
    assert case_facts(await world.case())["items"][0]["conditions"] == [1, 2, 3, 4]


async def test_unmet_condition_is_a_result_that_names_the_regulation(world: World) -> None:
    await world.given_case(Right.TRANSFER)

    await world.staff("#条件不符 25(3) 对方没有接收数据的接口\n")

    [text] = await world.texts()
    assert (await world.case()).state is State.ANSWERED
    assert "网络数据安全管理条例" in text
    assert "对方没有接收数据的接口" in text


async def lose_an_answer(world: World) -> None:
    await world.given_case()
    await world.staff("#无数据\n查过了。\n")
    world.chat.failures.append(GaveUp("blocked"))
    await world.deliver()


async def test_answer_that_cannot_be_delivered_leaves_its_item_open_and_says_so(world: World) -> None:
    await lose_an_answer(world)

    case, mail = await world.case(), body((await world.mails("thread"))[-1])
    assert (case.state, len(case.open_items)) == (State.OPEN, 1)
    assert "answer_lost" in await world.log()
    assert mail.index("请在 2026年12月23日 前答复") < mail.index("没能送达请求人")
    assert "没能送达" in await world.staff("#状态\n")


async def test_answer_told_in_another_way_is_one(world: World) -> None:
    await lose_an_answer(world)
    texts = await world.texts()

    transcript = await world.staff("#已告知 电话，11月24日\n")

    assert (await world.case()).state is State.ANSWERED
    assert await world.texts() == texts
    assert "已登记为用其他方式告知" in transcript


async def test_unfetched_answer_told_in_another_way_is_not_reminded_and_ends_as_others_do(world: World) -> None:
    await answered(world, row="waiting")

    said = await world.staff("#已告知 电话\n")
    await world.tick(days=4)
    rungs = await world.store.run(lambda tx: [row.state for row in tx.outbox.of_case(NUMBER) if row.kind == "answer"])
    await world.tick(days=12)

    assert "不再催本人去取" in said
    assert (rungs, (await world.case()).state) == (["waiting"], State.CLOSED)


async def test_nothing_is_told_otherwise_that_was_not_lost(world: World) -> None:
    await world.given_case()

    assert "没有送不到的答复" in await world.staff("#told by phone\n")


async def test_late_failure_does_not_undo_a_newer_answer(world: World) -> None:
    await lose_an_answer(world)
    world.clock.advance(timedelta(hours=1))
    await world.staff("#无数据\n再说一次。\n")
    answered = await world.case()

    [first, _] = [row for row in await world.rows("wechat") if row.kind == "answer"]

    await world.store.run(lambda tx: reopen(tx, world.office, first))

    assert await world.case() == answered


async def test_status_says_who_what_and_how_long(world: World) -> None:
    await world.given_case(assigned_to="li@corp.example", hold=Hold("请告诉我们小区名", START))

    transcript = await world.staff("#status\n")

    parts = ("等您", "还有 30 天", "li@corp.example", "请告诉我们小区名")
    assert [part for part in parts[1:] if part not in transcript] == []
    assert parts[0] not in transcript


COLLEAGUES = ("@corp.example", STAFF, "li@corp.example", "zhao@corp.example", "care@corp.example")


async def objected(world: World) -> None:
    await world.staff("#无数据\n没有找到。\n")
    await world.writes("我不满意，你们有我的合同")
    await world.writes("是的")


async def test_second_look_goes_to_somebody_who_did_not_answer(database: SqliteStore, clock: MovableClock) -> None:
    world = World(
        make_config(mail={"staff": {"allow": COLLEAGUES, "authserv_id": "mx.rights.example"}}), database, clock
    )
    await world.given_case()

    await objected(world)

    case, mail = await world.case(), (await world.mails("thread"))[-1]
    assert (case.objected_at is not None, case.assigned_to) == (True, "li@corp.example")
    assert str(mail["Cc"]) == "li@corp.example"
    assert "已转给没有参与上次答复的 li@corp.example" in body(mail)


async def test_second_look_is_nobodys_where_nobody_else_is_known(world: World) -> None:
    await world.given_case()

    await objected(world)

    assert (await world.case()).assigned_to == ""
    assert "另一位同事" in body((await world.mails("thread"))[-1])


async def test_no_daily_list_minutes_after_the_first_case(world: World) -> None:
    await tick_at(world, local(11, 25, 10))
    await world.given_case(received_at=world.clock.now())

    await tick_at(world, local(11, 25, 10, 5))
    first_day = len(await world.mails("notice"))
    await tick_at(world, local(11, 26))

    assert (first_day, len(await world.mails("notice"))) == (0, 1)


async def test_daily_list_puts_every_case_where_its_turn_is(world: World) -> None:
    waiting = {"state": State.IDENTIFYING, "level": Level.ACCOUNT, "identity": Paper.AWAITED}
    await world.given_case(number="GK-0000-000", received_at=START - timedelta(days=40))
    await world.given_case(number="GK-0000-017", received_at=START - timedelta(days=25))
    await world.given_case(number="GK-0000-02E", received_at=START)
    await world.given_case(number="GK-0000-03V", received_at=START, **waiting)
    await world.given_case(number=NUMBER, received_at=START)
    await world.writes("人工")
    await world.staff("#无数据\n没有。\n")
    world.clock.advance(timedelta(hours=49))
    await world.deliver()

    await tick_at(world, local(11, 26))

    text = body((await world.mails("notice"))[-1])
    found = re.findall(r"^(\S.*?)（1）.*\r?\n· (\S+)", text, re.MULTILINE)
    assert found == [
        ("逾期", "GK-0000-000"),
        ("七天内到期", "GK-0000-017"),
        ("等您处理", "GK-0000-02E"),
        ("答复还没送到", NUMBER),
        ("等请求人", "GK-0000-03V"),
        ("等人工回复", "CALL-0000-001｜2026年11月23日"),
    ]
    assert "轮到您处理 5 件，其中逾期 2 件" in text  # a case, and the call that was promised
    assert "已过时（答应 2026年11月23日 17:00 前回复）" in text


async def test_person_who_writes_english_is_announced_as_such(world: World) -> None:
    await world.given_case(lang="en")

    assert "请用英文写给请求人" in body((await world.mails("thread"))[0])


async def test_confirmation_offers_its_code_as_a_button(world: World) -> None:
    await world.given_case()
    code = code_in(await world.staff("#拒绝 d 事实\n"))

    html = (await world.mails("transcript"))[-1].get_body(("html",))
    assert html is not None
    assert f"%23%E7%A1%AE%E8%AE%A4%20{code}" in html.get_content()


@pytest.mark.parametrize(("staff", "offered"), [("#无数据", ["satisfied", "object"]), ("#请补充\n请提供合同编号", [])])
async def test_what_staff_ask_is_the_open_question(world: World, staff: str, offered: list[str]) -> None:
    await world.given_case(Right.COPY)
    await world.writes("进度")

    await world.staff(staff)
    await world.deliver()

    talk = (await world.person()).talk or {}
    assert talk["draft"].get("offered", []) == offered


async def test_question_about_an_answer_is_put_to_staff_as_one(world: World) -> None:
    await world.given_case(Right.COPY)
    await world.staff("#无数据")
    await world.deliver()

    await world.writes("那我的电话还会被你们用吗")
    await world.deliver(minutes=1)

    assert "请求人有疑问，请回复" in body((await world.mails("thread"))[-1])


@pytest.mark.parametrize(
    ("received", "group"), [(timedelta(0), "等请求人（1）"), (timedelta(days=25), "七天内到期（1）")]
)
async def test_deletion_that_the_person_holds_up_is_marked_and_not_theirs_to_do(
    world: World, received: timedelta, group: str
) -> None:
    await world.given_case(Right.DELETE, received_at=START - received, held_off_at=START)
    world.clock.advance(timedelta(hours=49))

    await tick_at(world, local(11, 26))

    text = body((await world.mails("notice"))[-1])
    assert group in text
    assert "请求人要求先别删" in text
    assert "先不要删：请求人要求等等" in await world.staff("#状态")


async def test_answer_that_has_not_arrived_stays_with_staff_until_they_told_the_person(world: World) -> None:
    await world.given_case(number=NUMBER, received_at=START)
    await world.writes("人工")
    world.clock.advance(timedelta(hours=49))
    await world.staff("#无数据\n没有。\n")
    await world.deliver()

    told = body((await world.mails("thread"))[-1])
    assert "答复还没有送到" in told
    assert "不用处理" not in told
    await tick_at(world, local(12, 21))
    assert "的答复还没有送到请求人" in body((await world.mails("reminder"))[-1])

    await world.staff("#已告知 电话\n")
    before = len(await world.mails("reminder"))
    await tick_at(world, local(12, 22))
    assert len(await world.mails("reminder")) == before
