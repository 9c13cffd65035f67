"""Results: which are given at once, which wait for a code, and what a code can and cannot do."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.clock import MovableClock
from bot.domain import moves
from bot.domain.cases import Item, Paper, State
from bot.domain.results import Outcome, Result
from bot.domain.rights import Level, Right
from bot.store.door import SqliteStore
from handlers.case_work import happen
from handlers.staff_commands import RESULTS
from tests.factories import NUMBER, make_config
from tests.unit.handlers.world import World, code_in

CLOCK_RUNS = "期限仍在计算"
NOT_DONE = "没有执行"
IDENTIFYING = {"state": State.IDENTIFYING, "level": Level.ACCOUNT, "identity": Paper.RECEIVED, "opened_at": None}


AT_ONCE: tuple[tuple[Right, str, Outcome], ...] = (
    (Right.ACCESS, "#办结", Outcome(Result.FULFILLED)),
    (Right.CORRECT, "#fulfilled correct", Outcome(Result.FULFILLED)),
    (Right.ACCESS, "#部分 e 涉及他人", Outcome(Result.PARTLY, "e", reason="涉及他人")),
    (Right.ACCESS, "#partly 只查到一部分", Outcome(Result.PARTLY, reason="只查到一部分")),
    (Right.ACCESS, "#无数据", Outcome(Result.NO_DATA)),
    (Right.ACCESS, "＃nodata", Outcome(Result.NO_DATA)),
    (Right.ACCESS, "#非本公司 由物业保管", Outcome(Result.NOT_OURS, reason="由物业保管")),
    (
        Right.RESTRICT,
        "#限制 2027-06-30 法定保存期",
        Outcome(Result.RESTRICTED, until="2027-06-30", reason="法定保存期"),
    ),
    (
        Right.DELETE,
        "#条件不符 8.3(1) 合同仍在履行",
        Outcome(Result.CONDITIONS_UNMET, clause="8.3(1)", reason="合同仍在履行"),
    ),
    (Right.WITHDRAW, "#非基于同意 履行合同所必需", Outcome(Result.NOT_CONSENT_BASED, reason="履行合同所必需")),
)
CONFIRMED: tuple[tuple[Right, str, Outcome], ...] = (
    (Right.DELETE, "#拒绝 d 三次恶意请求", Outcome(Result.REFUSED, "d", facts="三次恶意请求")),
    (Right.ACCESS, "#refuse access A case 77", Outcome(Result.REFUSED, "a", facts="case 77")),
    (Right.DELETE, "#办结", Outcome(Result.FULFILLED)),
    (Right.CLOSE_ACCOUNT, "#partly 余额未清", Outcome(Result.PARTLY, reason="余额未清")),
    (Right.COPY, "#fulfilled copy", Outcome(Result.FULFILLED)),
    (Right.ACCESS, "#部分 b 其余在附件", Outcome(Result.PARTLY, "b", reason="其余在附件")),
)


def test_every_result_has_a_row() -> None:
    assert {row[2].result for row in (*AT_ONCE, *CONFIRMED)} == set(RESULTS.values())


@pytest.mark.parametrize(("right", "line", "outcome"), AT_ONCE)
async def test_result_that_can_stand_is_given_at_once(world: World, right: Right, line: str, outcome: Outcome) -> None:
    before = await world.given_case(right)

    transcript = await world.staff(f"{line}\n已为您办理。\n")

    now = world.clock.now()
    [text] = await world.texts()
    answered = replace(before.with_outcome(1, outcome, now), state=State.ANSWERED, answered_at=now)
    assert await world.case() == answered
    assert "已为您办理。" in text
    assert CLOCK_RUNS not in transcript
    assert [row.kind for row in await world.rows("wechat")] == ["answer"]


@pytest.mark.parametrize(("right", "line", "outcome"), CONFIRMED)
async def test_result_that_cannot_be_undone_waits_for_its_code(
    world: World, right: Right, line: str, outcome: Outcome
) -> None:
    before = await world.given_case(right)

    echo = await world.staff(f"{line}\n给您的说明。\n")
    between = (await world.case(), await world.texts())
    done = await world.staff(f"#确认 {code_in(echo)}\n")

    now = world.clock.now()
    [text] = await world.texts()
    assert between == (before, [])
    assert CLOCK_RUNS in echo
    assert CLOCK_RUNS not in done
    assert await world.case() == replace(before.with_outcome(1, outcome, now), state=State.ANSWERED, answered_at=now)
    plain = re.sub(r"<[^>]*>", "", text)
    assert all(f"│ {part}" in echo and f"│ {part}" in done for part in plain.split("\n"))


async def test_facts_of_a_refusal_reach_the_log_and_never_the_person(world: World) -> None:
    await world.given_case(Right.DELETE)

    echo = await world.staff("#拒绝 d 内部调查QX77\n很抱歉。\n")
    await world.staff(f"#confirm {code_in(echo)}\n")
    await world.deliver()

    entries = await world.store.run(lambda tx: tx.cases.log(NUMBER))
    person_side = [text for _, text in world.chat.sent]
    assert len(person_side) == 1
    assert not any("QX77" in text for text in person_side)
    assert "QX77" not in echo.partition("请求人将看到")[2]
    assert [entry.body.get("facts") for entry in entries if entry.kind == "result" and entry.body] == ["内部调查QX77"]


@pytest.mark.parametrize("letter", ["a", "c"])
async def test_refusal_on_a_secret_ground_sends_the_fixed_text_only(world: World, letter: str) -> None:
    await world.given_case(Right.ACCESS)

    echo = await world.staff(f"#拒绝 {letter} 内部\n这些话不会发出。\n")
    await world.staff(f"#确认 {code_in(echo)}\n")

    [text] = await world.texts()
    assert "这些话不会发出" not in text


@pytest.mark.parametrize("code", ["ZZZZZZ", "0000"])
async def test_wrong_code_changes_nothing(world: World, code: str) -> None:
    before = await world.given_case(Right.DELETE)
    await world.staff("#拒绝 d 事实\n")

    transcript = await world.staff(f"#确认 {code}\n")

    assert "确认码不对" in transcript
    assert await world.case() == before
    assert await world.texts() == []


async def test_code_works_once(world: World) -> None:
    await world.given_case(Right.DELETE)
    code = code_in(await world.staff("#拒绝 d 事实\n"))

    first = await world.staff(f"#确认 {code}\n")
    second = await world.staff(f"#确认 {code}\n")

    assert NOT_DONE not in first
    assert "确认码不对" in second
    assert len(await world.texts()) == 1


async def test_code_expires_after_three_days(world: World) -> None:
    before = await world.given_case(Right.DELETE)
    code = code_in(await world.staff("#拒绝 d 事实\n"))
    world.clock.advance(timedelta(hours=72))

    transcript = await world.staff(f"#确认 {code}\n")

    assert "确认码不对" in transcript
    assert await world.case() == before


async def test_newer_plan_voids_the_older_code(world: World) -> None:
    await world.given_case(Right.DELETE)
    first = code_in(await world.staff("#拒绝 d 事实\n"))
    second = code_in(await world.staff("#拒绝 e 另一事实\n"))

    refused = await world.staff(f"#确认 {first}\n")
    await world.staff(f"#确认 {second}\n")

    [item] = (await world.case()).items
    assert "确认码不对" in refused
    assert item.outcome == Outcome(Result.REFUSED, "e", facts="另一事实")


async def test_confirm_decides_again_on_the_case_as_it_is_now(world: World) -> None:
    await world.given_case(Right.DELETE)
    code = code_in(await world.staff("#拒绝 d 事实\n"))
    unproven = replace(await world.case(), identity=Paper.RECEIVED)
    await world.store.run(lambda tx: tx.cases.save(unproven, "2026-12-23"))

    transcript = await world.staff(f"#确认 {code}\n")

    assert "身份还没有核验通过" in transcript
    assert await world.case() == unproven
    assert await world.texts() == []


async def test_refused_confirmation_leaves_its_code_usable(world: World) -> None:
    await world.given_case(Right.DELETE)
    code = code_in(await world.staff("#拒绝 d 事实\n"))
    good = await world.case()
    await world.store.run(lambda tx: tx.cases.save(replace(good, identity=Paper.RECEIVED), "2026-12-23"))
    await world.staff(f"#确认 {code}\n")
    await world.store.run(lambda tx: tx.cases.save(good, "2026-12-23"))

    await world.staff(f"#确认 {code}\n")

    assert (await world.case()).state is State.ANSWERED


async def test_two_persons_are_needed_where_configured(database: SqliteStore, clock: MovableClock) -> None:
    staff = {"allow": ["@corp.example"], "authserv_id": "mx.rights.example", "two_person": ["refuse"]}
    world = World(make_config(mail={"staff": staff}), database, clock)
    await world.given_case(Right.DELETE)
    code = code_in(await world.staff("#拒绝 d 事实\n"))

    same = await world.staff(f"#确认 {code}\n")
    other = await world.staff(f"#确认 {code}\n", sender="li@corp.example")

    assert "另一位同事" in same
    assert NOT_DONE not in other
    assert (await world.case()).state is State.ANSWERED


@pytest.mark.parametrize("line", ["#办结", "#拒绝 d 事实", "#无数据"])
async def test_unproven_person_cannot_be_answered(world: World, line: str) -> None:
    before = await world.given_case(**IDENTIFYING)

    transcript = await world.staff(f"{line}\n您好\n")

    assert "身份还没有核验通过" in transcript
    assert await world.case() == before
    assert await world.texts() == []


async def test_result_without_an_item_is_held_while_several_are_open(world: World) -> None:
    before = await world.given_case(Right.ACCESS, Right.DELETE)

    held = await world.staff("#无数据\n")
    unchanged = await world.case()
    await world.staff("#无数据 查阅\n")
    last = await world.staff("#无数据\n")

    now = world.clock.now()
    assert "写明是哪一项" in held
    assert unchanged == before
    assert NOT_DONE not in last
    assert [item.outcome for item in (await world.case()).items] == [Outcome(Result.NO_DATA)] * 2
    assert (await world.case()).answered_at == now


async def test_two_results_in_one_mail_are_both_given(world: World) -> None:
    await world.given_case(Right.ACCESS, Right.COPY)

    await world.staff("#无数据 查阅\n#非本公司 复制 由物业保管\n您好\n")

    assert [item.outcome for item in (await world.case()).items] == [
        Outcome(Result.NO_DATA),
        Outcome(Result.NOT_OURS, reason="由物业保管"),
    ]


async def test_impossible_command_undoes_the_whole_mail(world: World) -> None:
    before = await world.given_case(Right.ACCESS, Right.COPY)

    transcript = await world.staff("#无数据 查阅\n#限制 复制 2027-06-30 原因\n您好\n")

    assert "不适用于这项请求" in transcript
    assert await world.case() == before
    assert await world.texts() == []


@pytest.mark.parametrize(
    ("right", "mail", "asked"),
    [
        (Right.COPY, "#办结\n好了\n", True),
        (Right.ACCESS, "#办结\n", True),
        (Right.ACCESS, "#办结\n资料见附件\n", True),
        (Right.ACCESS, "#办结\n姓名李雷，电话一个。\n", False),
        (Right.CORRECT, "#办结\n已改。\n", False),
    ],
)
async def test_forgotten_file_is_asked_about(world: World, right: Right, mail: str, asked: bool) -> None:
    await world.given_case(right)

    transcript = await world.staff(mail)

    assert ("您没有附文件" in transcript, await world.texts() == []) == (asked, asked)


async def test_wrong_answer_is_corrected_after_a_confirmation(world: World) -> None:
    await world.given_case()
    await world.staff("#无数据\n")
    await world.deliver()

    world.clock.advance(timedelta(minutes=1))
    late = await world.staff("#撤销\n")
    echo = await world.staff("#办结\n姓名李雷，电话一个。\n")
    between = (await world.case()).items[0].outcome
    await world.staff(f"#确认 {code_in(echo)}\n")
    await world.deliver()

    assert "直接再发正确的结果" in late
    assert "已经答复过（无数据）" in echo
    assert between == Outcome(Result.NO_DATA)
    assert (await world.case()).items[0].outcome == Outcome(Result.FULFILLED)
    assert [text.startswith("更正：") for _, text in world.chat.sent] == [False, True]


async def test_clause_that_the_policy_does_not_have_is_refused(world: World) -> None:
    before = await world.given_case(Right.DELETE)
    rules = "个人信息处理规则\n（2021年9月）\n8. 权利\n8.1 您可以查阅。\n8.2 您可以更正。\n8.3 您可以删除。\n"
    await world.store.run(lambda tx: tx.policies.put("2021-09", rules, world.clock.now()))

    refused = await world.staff("#条件不符 8.9 不符合\n")
    unchanged = await world.case()
    await world.staff("#条件不符 8.2 不符合\n")

    assert "没有第 8.9 条。可以写的有：" in refused
    assert unchanged == before
    assert (await world.case()).state is State.ANSWERED


@pytest.mark.parametrize("words", ["本人证件 110101199003071234", "家人电话 13911112222", "资料见附件"])
async def test_plain_words_with_a_number_or_a_file_are_shown_first(world: World, words: str) -> None:
    await world.given_case()

    preview = await world.staff(f"{words}\n")
    before = await world.texts()
    await world.staff(f"#确认 {code_in(preview)}\n")

    assert before == []
    assert [words in text for text in await world.texts()] == [True]


async def test_planned_correction_is_the_second_look_once_the_person_objected(world: World) -> None:
    now = world.clock.now()
    answered = (Item(1, Right.COPY, outcome=Outcome(Result.NO_DATA), answered_at=now),)
    await world.given_case(state=State.ANSWERED, items=answered, answered_at=now)
    code = code_in(await world.staff("#办结\n资料见附件\n", files={"a.pdf": b"%PDF-1.4\n"}))
    case = await world.case()
    await world.store.run(lambda tx: happen(tx, world.office, case, moves.Objected("不对"), actor="person"))

    await world.staff(f"#确认 {code}")

    told = (await world.texts())[-1]
    assert ("再看一次" in told, "更正" in told) == (True, False)


@pytest.mark.parametrize(("term", "until"), [("3年", "2029-11-"), ("6个月", "2027-05-"), ("两年", "2028-11-")])
async def test_restriction_for_a_time_ends_on_a_day(world: World, term: str, until: str) -> None:
    await world.given_case(Right.DELETE)

    await world.staff(f"#限制 {term} 法定保存期未满\n")

    [item] = (await world.case()).items
    assert item.outcome is not None
    assert item.outcome.until.startswith(until)


@pytest.mark.parametrize(
    ("term", "why"),
    [
        ("法定保存期未满", "到哪一天为止"),
        ("明年", "到哪一天为止"),
        ("2028年", "到哪一天为止"),
        ("2025-01-01", "今天之后"),
    ],
)
async def test_restriction_without_a_day_to_come_is_asked_back(world: World, term: str, why: str) -> None:
    await world.given_case(Right.DELETE)

    transcript = await world.staff(f"#限制 {term} 合同履行中\n")

    assert why in transcript
    assert ((await world.case()).state, await world.texts()) == (State.OPEN, [])
