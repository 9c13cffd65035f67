"""What staff's commands do: to the case, to the outbox, and what the transcript says."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.clock import MovableClock
from bot.domain.cases import Hold, Paper, State
from bot.domain.results import Outcome, Result
from bot.domain.rights import Level, Right
from bot.store.door import SqliteStore
from handlers.staff_commands import COMMAND, RESULTS
from mail.commands import COMMANDS
from tests.factories import NUMBER, make_config
from tests.unit.handlers.world import World, body

CLOCK_RUNS = "期限仍在计算"
NOT_DONE = "没有执行"
IDENTIFYING = {"state": State.IDENTIFYING, "level": Level.ACCOUNT, "identity": Paper.RECEIVED, "opened_at": None}


def code_in(transcript: str) -> str:
    found = re.search(r"#确认 (\w+)」", transcript)
    assert found, transcript
    return found.group(1)


def test_every_command_of_the_grammar_has_a_function() -> None:
    assert set(COMMAND) == {spec.name for spec in COMMANDS} - {"note"}
    assert set(RESULTS) == {spec.name for spec in COMMANDS if spec.group == "result"}


async def test_plain_reply_goes_to_the_person_after_the_undo_window(world: World) -> None:
    before = await world.given_case()

    transcript = await world.staff("您好，我们正在查。\n")
    await world.deliver()
    held_back = list(world.chat.sent)
    world.clock.advance(timedelta(minutes=2))
    await world.deliver()

    [(_, text)] = world.chat.sent
    assert held_back == []
    assert text == f"申请 {NUMBER}，同事给您留言：\n您好，我们正在查。"
    assert await world.case() == before
    assert transcript.index(CLOCK_RUNS) < transcript.index("请求人将看到")
    assert all(f"│ {line}" in transcript for line in text.split("\n"))


async def test_undo_takes_back_what_has_not_left(world: World) -> None:
    await world.given_case()
    await world.staff("写错了\n")

    transcript = await world.staff("#撤销\n")
    world.clock.advance(timedelta(minutes=5))
    await world.deliver()

    assert world.chat.sent == []
    assert "已撤回 1 条" in transcript
    assert "undone" in await world.log()


async def test_undo_after_the_window_says_that_it_is_too_late(world: World) -> None:
    await world.given_case()
    await world.staff("您好\n")
    world.clock.advance(timedelta(minutes=2))
    await world.deliver()

    transcript = await world.staff("#undo\n")

    assert "没有可以撤回的内容" in transcript
    assert len(world.chat.sent) == 1


async def test_undo_voids_a_code_to_confirm(world: World) -> None:
    await world.given_case()
    code = code_in(await world.staff("#拒绝 d 事实\n"))

    await world.staff("#撤销\n")
    transcript = await world.staff(f"#确认 {code}\n")

    assert NOT_DONE in transcript
    assert (await world.case()).state is State.OPEN


async def test_verified_opens_the_case_and_tells_the_person(world: World) -> None:
    before = await world.given_case(**IDENTIFYING)

    transcript = await world.staff("#身份通过\n")

    assert await world.case() == replace(
        before, state=State.OPEN, level=Level.DOCUMENT, identity=Paper.ACCEPTED, opened_at=world.clock.now()
    )
    assert [row.kind for row in await world.rows("wechat")] == ["text"]
    assert "身份证明已通过" in transcript


async def test_unverified_tells_the_person_why_and_keeps_the_case(world: World) -> None:
    before = await world.given_case(**IDENTIFYING)

    await world.staff("#unverified 照片看不清\n")

    [text] = await world.texts()
    assert "照片看不清" in text
    assert await world.case() == replace(before, identity=Paper.DECLINED)


async def test_ask_puts_the_case_on_hold(world: World) -> None:
    before = await world.given_case()

    transcript = await world.staff("#请补充\n请告诉我们合同编号。\n")

    [text] = await world.texts()
    assert "请告诉我们合同编号。" in text
    assert await world.case() == replace(before, hold=Hold("请告诉我们合同编号。", world.clock.now()))
    assert CLOCK_RUNS in transcript


AT_ONCE: tuple[tuple[Right, str, Outcome], ...] = (
    (Right.ACCESS, "#办结", Outcome(Result.FULFILLED)),
    (Right.COPY, "#fulfilled copy", Outcome(Result.FULFILLED)),
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
    ("text", "why"),
    [
        ("#fulfiled\n您好\n", "#fulfilled"),
        ("#删库\n您好\n", "不是已知的命令"),
        ("#拒绝\n您好\n", "字母"),
        ("#办结\n#拒绝 d 事实\n", "互相矛盾"),
        ("您好\n#办结\n", "写在了正文后面"),
    ],
)
async def test_mail_that_is_not_clear_is_held_whole(world: World, text: str, why: str) -> None:
    before = await world.given_case()

    transcript = await world.staff(text)

    assert "整封都没有执行" in transcript
    assert why in transcript
    assert await world.case() == before
    assert await world.texts() == []


async def test_note_keeps_the_whole_mail_internal(world: World) -> None:
    before = await world.given_case()

    transcript = await world.staff("#备注\n这位客户上周来过电话。\n", files={"录音.pdf": b"%PDF-1"})

    entries = await world.store.run(lambda tx: tx.cases.log(NUMBER))
    assert "已作为内部备注保存" in transcript
    assert await world.case() == before
    assert await world.texts() == []
    assert entries[-1].kind == "note"
    assert entries[-1].body is not None
    assert "上周来过电话" in str(entries[-1].body["text"])


async def test_attachment_becomes_the_package_only_after_the_code(world: World) -> None:
    await world.given_case(Right.COPY)

    echo = await world.staff("#办结\n见附件。\n", files={"副本.pdf": b"%PDF-1 copy"})
    before = await world.store.run(lambda tx: [file.state for file in tx.files.of_case(NUMBER, "package")])
    await world.staff(f"#确认 {code_in(echo)}\n")

    [file] = await world.store.run(lambda tx: tx.files.of_case(NUMBER, "package"))
    [text] = await world.texts()
    [token] = re.findall(r'href="https://rights\.example/p/([a-z0-9]+)"', text)
    link = await world.store.run(lambda tx: tx.links.get(token, world.clock.now()))
    content = await world.store.run(lambda tx: tx.files.content(file.id))
    assert before == ["pending"]
    assert (file.state, file.name, file.item, content) == ("ready", "副本.pdf", 1, b"%PDF-1 copy")
    assert link is not None
    assert (link.kind, link.case, link.target, link.person) == ("package", NUMBER, "1", (await world.case()).person)


async def test_attachment_goes_with_the_one_result_that_gives_something(world: World) -> None:
    await world.given_case(Right.COPY, Right.DELETE)

    echo = await world.staff("#拒绝 删除 d 事实\n#办结 复制\n见附件。\n", files={"副本.pdf": b"%PDF-1"})
    await world.staff(f"#确认 {code_in(echo)}\n")

    [file] = await world.store.run(lambda tx: tx.files.of_case(NUMBER, "package"))
    links = [text.count("/p/") for text in await world.texts()]
    assert (file.item, file.state) == (1, "ready")
    assert links == [0, 1]


@pytest.mark.parametrize(
    "text",
    [
        "请看附件。\n",
        "#请补充\n请填附件。\n",
        "#拒绝 d 事实\n您好\n",
        "#条件不符 8.3(1) 原因\n",
        "#办结 查阅\n#部分 复制 原因\n",
    ],
)
async def test_attachment_without_one_result_to_go_with_holds_the_mail(world: World, text: str) -> None:
    before = await world.given_case(Right.ACCESS, Right.COPY)

    transcript = await world.staff(text, files={"证据.pdf": b"%PDF-1"})

    assert "附件会作为请求人的材料" in transcript
    assert await world.case() == before
    assert await world.texts() == []
    assert await world.store.run(lambda tx: tx.files.of_case(NUMBER, "package")) == []


async def test_assign_hands_over_and_copies_the_colleague(world: World) -> None:
    before = await world.given_case()

    await world.staff("#转交 li@corp.example\n麻烦你跟进。\n")
    refused = await world.staff("#assign somebody@else.example\n")
    await world.staff("您好\n")
    world.clock.advance(timedelta(minutes=2))
    await world.deliver()

    opening, delivered = await world.mails("thread")
    assert (await world.case()).assigned_to == "li@corp.example"
    assert replace(await world.case(), assigned_to="") == before
    assert "不在同事名单" in refused
    assert not any("麻烦你跟进" in text for text in await world.texts())
    assert (opening["Cc"], str(delivered["Cc"])) == (None, "li@corp.example")


async def test_status_and_help_answer_and_change_nothing(world: World) -> None:
    before = await world.given_case()

    status = await world.staff("#状态\n")
    listing = await world.staff("#help\n")

    assert f"{NUMBER} · " in status
    assert "2026年12月23日" in status
    assert all(f"「#{spec.zh}」(#{spec.name})" in listing for spec in COMMANDS)
    assert await world.case() == before
    assert await world.texts() == []


@pytest.mark.parametrize("line", ["#状态", "#帮助", "#撤销", "#转交 li@corp.example"])
async def test_words_beside_a_command_to_the_bot_stay_inside(world: World, line: str) -> None:
    await world.given_case()

    transcript = await world.staff(f"{line}\n王伟\n客户关怀部\n")

    assert "没有发给请求人" in transcript
    assert await world.texts() == []


async def test_new_in_the_thread_of_a_case_is_refused(world: World) -> None:
    await world.given_case()

    transcript = await world.staff("#新建\n")

    assert "已属于一个案件" in transcript
    assert len(await world.cases()) == 1


async def test_commands_in_our_own_mails_do_not_execute_when_quoted(world: World) -> None:
    await world.given_case()
    opening = body((await world.mails("thread"))[0])
    quoted = "\n".join(f"> {line}" for line in opening.split("\n"))

    await world.staff(f"谢谢。\n\n在 2026年11月23日，个人信息服务 <bot@rights.example> 写道：\n{quoted}\n")

    assert (await world.case()).state is State.OPEN
    assert [text.count("谢谢。") for text in await world.texts()] == [1]
    assert not any("#" in text for text in await world.texts())


async def test_transcript_goes_to_its_reader_and_the_mailbox(world: World) -> None:
    await world.given_case()

    await world.staff("#状态\n")

    [transcript] = await world.mails("transcript")
    assert str(transcript["To"]) == "wang@corp.example, care@corp.example"
    assert str(transcript["Auto-Submitted"]) == "auto-replied"
    assert str(transcript["Subject"]).startswith(f"[{NUMBER}] ")
