"""A confirmation that nobody gives: in the daily list, reminded of before it expires, and told when it has."""

from __future__ import annotations

import pytest

from bot.domain import moves
from bot.domain.rights import Right
from handlers.case_work import happen
from tests.unit.handlers.world import World, body, code_in

PDF = {"资料.pdf": b"%PDF-1.4\n%%EOF\n"}


async def reminders(world: World) -> list[str]:
    return [text for text in map(body, await world.mails("reminder")) if "确认" in text]


async def asked_to_confirm(world: World) -> str:
    await world.given_case()
    return code_in(await world.staff("#办结\n资料在附件里。\n", files=PDF))


async def test_open_confirmation_is_reminded_of_once_and_told_when_it_has_expired(world: World) -> None:
    code = await asked_to_confirm(world)

    told = []
    for hours in (47, 1, 1, 23, 1, 20):
        await world.tick(hours=hours)
        told.append(len(await reminders(world)))

    last, over = await reminders(world)
    assert told == [0, 1, 1, 2, 2, 2]
    assert f"「#确认 {code}」" in last
    assert "查阅个人信息：已办结" in last
    assert "没有执行" in over
    assert "重发一次" in over


async def test_code_of_the_reminder_carries_it_out(world: World) -> None:
    await asked_to_confirm(world)
    await world.tick(hours=50)

    [last] = await reminders(world)
    await world.staff(f"#确认 {code_in(last)}\n")

    assert len(await world.texts()) == 1
    await world.tick(hours=30)
    assert await reminders(world) == [last]


@pytest.mark.parametrize("typed", ["#撤销\n", "#无数据\n没有。\n"])
async def test_confirmation_that_is_void_or_answered_otherwise_is_not_reminded_of(world: World, typed: str) -> None:
    await asked_to_confirm(world)
    await world.staff(typed)

    await world.tick(hours=80)

    assert await reminders(world) == []


@pytest.mark.parametrize("event", [moves.TakenBack((Right.ACCESS,)), moves.Amended(Right.COPY, "要副本")])
async def test_confirmation_for_what_is_no_longer_asked_for_is_neither_listed_nor_reminded_of(
    world: World, event: moves.Event
) -> None:
    rights = (Right.ACCESS, Right.DELETE) if isinstance(event, moves.TakenBack) else (Right.ACCESS,)
    await world.given_case(*rights)
    await world.staff("#拒绝 查阅 d 多次\n不能。\n")
    case = await world.case()
    await world.store.run(lambda tx: happen(tx, world.office, case, event, actor="person"))

    for hours in (24, 26, 30):
        await world.tick(hours=hours)

    assert await reminders(world) == []
    assert ["#确认" in body(mail) for mail in await world.mails("notice") if "今日待办" in str(mail["Subject"])] == [
        False
    ] * 3


async def test_words_that_wait_are_quoted_masked(world: World) -> None:
    await world.given_case()
    await world.staff("资料见附件，\n电话 13911112222。\n")

    await world.tick(hours=50)

    daily = [body(mail) for mail in await world.mails("notice") if "今日待办" in str(mail["Subject"])]
    told = [*await reminders(world), *daily]
    assert ["您写给请求人的话：「资料见附件， 电话 " in text for text in told] == [True] * len(told)
    assert len(told) > 1
    assert "13911112222" not in "".join(told)


async def test_long_words_that_wait_are_quoted_by_their_beginning(world: World) -> None:
    await world.given_case()
    await world.staff(f"资料见附件。{'很长。' * 200}\n")

    await world.tick(hours=50)

    [last] = await reminders(world)
    assert "资料见附件。很长。" in last
    assert 30 < last.count("很长。") < 60


async def test_daily_list_names_what_waits_with_its_code(world: World) -> None:
    code = await asked_to_confirm(world)

    await world.tick(days=1)

    daily = [body(mail) for mail in await world.mails("notice") if "今日待办" in str(mail["Subject"])]
    assert ["没有执行，等您确认：查阅个人信息：已办结" in text and f"「#确认 {code}」" in text for text in daily] == [
        True
    ]


async def test_daily_list_names_all_that_waits_in_one_case(world: World) -> None:
    await world.given_case(Right.ACCESS, Right.DELETE)
    codes = [code_in(await world.staff(f"#拒绝 {item} d 多次\n不能。\n")) for item in (1, 2)]

    await world.tick(days=1)

    [daily] = [body(mail) for mail in await world.mails("notice") if "今日待办" in str(mail["Subject"])]
    assert [f"「#确认 {code}」" in daily for code in codes] == [True, True]


async def test_plan_for_an_answered_case_is_staffs_turn(world: World) -> None:
    await asked_to_confirm(world)
    await world.staff("#无数据\n没有。\n")
    await world.deliver(minutes=3)
    await world.staff("#办结\n其实有。\n", files=PDF)

    await world.tick(days=1)

    daily = [body(mail) for mail in await world.mails("notice") if "今日待办" in str(mail["Subject"])]
    assert ["轮到您处理 1 件" in text for text in daily] == [True]


async def test_missed_ticks_tell_of_the_end_alone(world: World) -> None:
    await asked_to_confirm(world)

    await world.tick(days=4)

    assert ["已过期" in text for text in await reminders(world)] == [True]
