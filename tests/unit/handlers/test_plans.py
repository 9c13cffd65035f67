"""What waits for a confirmation: a judgement with a result, a file for an answer that stands; what takes its place."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.clock import MovableClock
from bot.domain import moves
from bot.domain.cases import Paper, State
from bot.domain.results import Outcome, Result
from bot.domain.rights import Right
from bot.store.door import SqliteStore
from handlers.case_work import happen, save
from tests.factories import NUMBER, make_config
from tests.unit.handlers.test_doubts import shown
from tests.unit.handlers.test_staff_results import IDENTIFYING
from tests.unit.handlers.world import World, code_in

PDF = {"资料.pdf": b"%PDF-1.4\n%%EOF\n"}
MORE = {"更多.pdf": b"%PDF-1.4\n% more\n%%EOF\n"}
BOTH = "#身份通过\n#办结\n资料在附件里。\n"


async def waiting(world: World) -> list[str]:
    plans = await world.store.run(lambda tx: tx.confirmations.waiting(world.clock.now(), NUMBER))
    return [plan.code for plan in plans]


async def files(world: World) -> list[tuple[str, str, int]]:
    found = await world.store.run(lambda tx: tx.files.of_case(NUMBER, "package"))
    return [(file.name, file.state, file.item) for file in found]


async def answered(world: World) -> None:
    await world.given_case()
    code = code_in(await world.staff("#办结\n资料在附件里。\n", files=PDF))
    await world.staff(f"#确认 {code}\n")


async def test_judgement_with_a_result_happens_when_the_result_is_confirmed(world: World) -> None:
    before = await world.given_case(**IDENTIFYING)

    preview = await world.staff(BOTH, files=PDF)
    unchanged = (await world.case(), await world.texts())
    done = await world.staff(f"#确认 {code_in(preview)}\n")

    assert unchanged == (before, [])
    assert preview.index("身份证明已通过") < preview.index("已办结（待确认）")
    assert shown(preview) == shown(done)
    assert ["身份核对通过" in text for text in await world.texts()] == [True, False]
    assert (await world.case()).state is State.ANSWERED
    assert [state for _, state, _ in await files(world)] == ["ready"]


async def test_undone_judgement_with_a_result_did_not_happen(world: World) -> None:
    before = await world.given_case(**IDENTIFYING)
    await world.staff(BOTH, files=PDF)

    await world.staff("#撤销\n")

    assert (await world.case(), await world.texts(), await waiting(world)) == (before, [], [])


async def test_judgement_with_a_result_that_is_impossible_does_neither(world: World) -> None:
    before = await world.given_case(Right.TRANSFER, **IDENTIFYING)

    transcript = await world.staff("#身份通过\n#办结\n已转。\n")

    assert "没有执行" in transcript
    assert "还差" in transcript
    assert (await world.case(), await world.texts()) == (before, [])


async def test_judgement_of_somebody_proven_is_no_obstacle_to_the_result(world: World) -> None:
    await world.given_case()

    transcript = await world.staff("#身份通过\n#无数据\n没有。\n")

    assert "身份早已核验" in transcript
    assert (await world.case()).state is State.ANSWERED


async def test_result_for_somebody_who_is_not_accepted_is_a_contradiction(world: World) -> None:
    before = await world.given_case(**IDENTIFYING)

    assert "互相矛盾" in await world.staff("#身份不通过 照片看不清\n#无数据\n没有。\n")
    assert await world.case() == before


async def test_words_with_a_file_after_the_answer_add_it_once_confirmed(world: World) -> None:
    await answered(world)
    before, texts = await world.case(), await world.texts()

    preview = await world.staff("还有一个附件，请一并查收。\n", files=MORE)
    unsent = await world.texts()
    done = await world.staff(f"#确认 {code_in(preview)}\n")

    [*_, added] = await world.texts()
    assert "补发文件，原来的答复不变" in preview
    assert "更多.pdf" in preview
    assert unsent == texts
    assert "已补发文件" in done
    assert shown(preview) == shown(done)
    assert "之前的答复照旧有效" in added
    assert await files(world) == [("资料.pdf", "ready", 1), ("更多.pdf", "ready", 1)]
    assert await world.case() == before


async def test_file_is_added_for_nobody_who_is_in_doubt(world: World) -> None:
    await answered(world)
    doubtful = replace(await world.case(), identity=Paper.RECEIVED)
    await world.store.run(lambda tx: save(tx, world.office, doubtful))

    assert "身份还没有核验通过" in await world.staff("还有一个附件。\n", files=MORE)
    assert "更多.pdf" not in [name for name, _, _ in await files(world)]


async def test_file_needs_the_second_person_of_the_answer_that_it_is_added_to(
    database: SqliteStore, clock: MovableClock
) -> None:
    staff = {"allow": ["@corp.example"], "authserv_id": "mx.rights.example", "two_person": ["fulfilled"]}
    world = World(make_config(mail={"staff": staff}), database, clock)
    await world.given_case()
    first = code_in(await world.staff("#办结\n资料另发。\n"))
    await world.staff(f"#确认 {first}\n", sender="li@corp.example")
    code = code_in(await world.staff("补上资料。\n", files=PDF))

    same = await world.staff(f"#确认 {code}\n")
    unsent = await files(world)
    await world.staff(f"#确认 {code}\n", sender="li@corp.example")

    assert "另一位同事" in same
    assert unsent == []
    assert await files(world) == [("资料.pdf", "ready", 1)]


@pytest.mark.parametrize("result", ["#无数据\n没有。\n", "#非本公司 物业的门禁\n请联系物业。\n"])
async def test_file_after_an_answer_that_gave_nothing_goes_with_a_result_only(world: World, result: str) -> None:
    await world.given_case()
    await world.staff(result)

    assert "文件只能随结果发出" in await world.staff("还有一个附件。\n", files=MORE)


async def test_result_with_a_file_after_the_answer_says_how_to_add_it(world: World) -> None:
    await answered(world)

    assert "只是补一个文件" in await world.staff("#办结\n还有一个\n", files=MORE)


async def test_plans_for_different_items_wait_side_by_side(world: World) -> None:
    await world.given_case(Right.ACCESS, Right.COPY)

    codes = [code_in(await world.staff(f"#办结 {item}\n在附件里。\n", files=PDF)) for item in (1, 2)]
    for code in codes:
        await world.staff(f"#确认 {code}\n")

    results = [item.outcome and item.outcome.result for item in (await world.case()).items]
    assert results == [Result.FULFILLED] * 2


@pytest.mark.parametrize("anew", ["查不到您的数据。\n", "#请补充\n请补充地址。\n"])
async def test_mail_that_says_it_anew_voids_the_doubtful_one_and_tells_so(world: World, anew: str) -> None:
    await world.given_case()
    code = code_in(await world.staff("您的资料见附件。\n"))

    transcript = await world.staff(anew)

    assert code not in await waiting(world)
    assert f"确认码 {code}）以这封为准，已作废" in transcript


async def test_other_words_leave_the_doubtful_ones_waiting(world: World) -> None:
    await world.given_case()
    code = code_in(await world.staff("已经删除完毕。\n"))

    transcript = await world.staff("另外，请问您的手机号还在用吗？\n")
    waits = await waiting(world)
    world.clock.advance(timedelta(minutes=1))
    await world.staff(f"#确认 {code}\n")

    assert "作废" not in transcript
    assert waits == [code]
    assert ["已经删除完毕" in text for text in await world.texts()] == [False, True]


@pytest.mark.parametrize("beside", ["#状态", "#转交 li@corp.example"])
async def test_answer_voids_the_other_answer_that_waits_whatever_stands_beside_it(world: World, beside: str) -> None:
    await world.given_case()
    code = code_in(await world.staff("#拒绝 d 多次\n不能。\n"))

    transcript = await world.staff(f"#无数据\n{beside}\n没有数据。\n")

    assert await waiting(world) == []
    assert f"（确认码 {code}）以这封为准，已作废，没有执行，也没有发出：查阅个人信息：已拒绝" in transcript


async def test_words_leave_a_result_waiting_that_is_not_said_anew(world: World) -> None:
    await world.given_case()
    code = code_in(await world.staff("#办结\n在附件里。\n", files=PDF))

    await world.staff("您好，我们正在查。\n")

    assert await waiting(world) == [code]


@pytest.mark.parametrize("judged", [True, False])
async def test_plan_for_a_request_that_was_changed_meanwhile_is_not_carried_out(world: World, judged: bool) -> None:
    await world.given_case(Right.DELETE, **(IDENTIFYING if judged else {}))
    typed = "#身份通过\n#办结\n已删除。\n" if judged else "#办结\n已删除。\n"
    code = code_in(await world.staff(typed))
    case, amended = await world.case(), moves.Amended(Right.ACCESS, "先看看")
    await world.store.run(lambda tx: happen(tx, world.office, case, amended, actor="person"))
    before, texts = await world.case(), await world.texts()

    transcript = await world.staff(f"#确认 {code}\n")

    assert "请求人后来改了请求" in transcript
    assert (await world.case(), await world.texts()) == (before, texts)


async def test_mail_read_again_that_would_answer_another_item_is_not_carried_out(world: World) -> None:
    await world.given_case(Right.ACCESS, Right.DELETE, **IDENTIFYING)
    case = await world.case()
    first = replace(case.items[0], outcome=Outcome(Result.CANCELLED), answered_at=world.clock.now())
    one_open = replace(case, items=(first, case.items[1]))
    await world.store.run(lambda tx: save(tx, world.office, one_open))
    code = code_in(await world.staff("#身份通过\n#办结\n已删除。\n"))
    second = replace(case.items[1], outcome=Outcome(Result.CANCELLED), answered_at=world.clock.now())
    other_open = replace(case, items=(case.items[0], second))
    await world.store.run(lambda tx: save(tx, world.office, other_open))

    assert "请求人后来改了请求" in await world.staff(f"#确认 {code}\n")
    assert (await world.case()).items == other_open.items
