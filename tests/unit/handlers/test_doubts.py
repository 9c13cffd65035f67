"""Mails of staff that were read with a doubt: nothing happens before one line confirms what was shown."""

from __future__ import annotations

import pytest

from bot.clock import MovableClock
from bot.domain.cases import State
from bot.domain.results import Result
from bot.domain.rights import Right
from bot.store.door import SqliteStore
from tests.factories import NUMBER, make_case, make_config
from tests.unit.handlers.test_staff_results import IDENTIFYING
from tests.unit.handlers.world import World, body, code_in

QUOTE = "> —— 请在此行以上回复 ——\n> 请在 12月23日 前答复\n> 直接回复本邮件就能办理\n\n"
INSIDE = f"{QUOTE}好的，我们明天给您。\n"
PDF = {"资料.pdf": b"%PDF-1.4\n"}


def shown(transcript: str) -> str:
    """What the transcript says that the person reads."""
    return "\n".join(line[2:] for line in transcript.splitlines() if line.startswith("│ "))


async def mail_states(world: World) -> list[tuple[str, str]]:
    return [(mail.state, mail.reason) for mail in await world.store.run(lambda tx: tx.mails.of_case(NUMBER))]


async def test_doubtful_mail_is_shown_and_sent_by_one_line(world: World) -> None:
    before = await world.given_case()

    preview = await world.staff(INSIDE)
    unchanged = (await world.case(), await world.texts(), await mail_states(world))
    done = await world.staff(f"#确认 {code_in(preview)}\n")

    [text] = await world.texts()
    assert unchanged == (before, [], [("held", "doubt")])
    assert "引用中间" in preview
    assert "好的，我们明天给您。" in shown(preview)
    assert (shown(preview), shown(done)) == (text, text)
    assert await mail_states(world) == [("accepted", "confirmed"), ("accepted", "accepted")]


async def test_undo_makes_the_code_of_a_doubtful_mail_void(world: World) -> None:
    await world.given_case()
    code = code_in(await world.staff(INSIDE))

    undone = await world.staff("#撤销\n")
    late = await world.staff(f"#确认 {code}\n")

    assert "待确认的操作已作废" in undone
    assert "确认码不对" in late
    assert await world.texts() == []


async def test_words_behind_a_result_need_one_code_for_words_and_package(world: World) -> None:
    await world.given_case()

    preview = await world.staff("#办结 资料见附件\n", files=PDF)
    code = code_in(preview)
    open_still = (await world.case()).state
    done = await world.staff(f"#确认 {code}\n")

    [text] = await world.texts()
    assert "当作发给请求人的话" in preview
    assert "您确认后会这样处理" in preview
    assert open_still is State.OPEN
    assert (await world.case()).state is State.ANSWERED
    assert "同事说明：资料见附件" in text
    assert "文件已备好" in text
    assert shown(preview) == shown(done)


async def test_doubtful_mail_with_judgement_and_refusal_does_both_once_confirmed(world: World) -> None:
    before = await world.given_case(**IDENTIFYING)

    preview = await world.staff(f"{QUOTE}#身份通过\n#拒绝 d 一天内第九次\n过于频繁\n")
    unchanged = await world.case()
    await world.staff(f"#确认 {code_in(preview)}\n")

    case = await world.case()
    assert unchanged == before
    assert (case.state, [item.outcome and item.outcome.result for item in case.items]) == (
        State.ANSWERED, [Result.REFUSED],
    )  # fmt: skip
    assert "一天内第九次" not in "\n".join(await world.texts())


async def test_doubtful_note_stays_inside_when_confirmed(world: World) -> None:
    await world.given_case()

    preview = await world.staff(f"{QUOTE}#备注\n电话里说过了\n")
    await world.staff(f"#确认 {code_in(preview)}\n")

    assert "note" in await world.log()
    assert await world.texts() == []


async def test_what_cannot_be_done_gets_no_code(world: World) -> None:
    await world.given_case(**IDENTIFYING)

    transcript = await world.staff("#办结 都在这里\n")

    assert "身份还没有核验通过" in transcript
    assert "三天内有效" not in transcript


async def test_subject_of_another_case_holds_the_mail(world: World) -> None:
    await world.given_case()
    other = make_case(number="GK-8QW2-3NB", received_at=world.clock.now())
    await world.store.run(lambda tx: tx.cases.save(other, "2026-12-23"))

    preview = await world.staff("#无数据\n没有找到。\n", headers={"Subject": f"回复: [{other.number}] 查阅"})
    unchanged = (await world.case()).state
    await world.staff(f"#确认 {code_in(preview)}\n")

    assert "另一个案件的编号 GK-8QW2-3NB" in preview
    assert unchanged is State.OPEN
    assert (await world.case()).state is State.ANSWERED


OTHER = "GK-0000-012"


@pytest.mark.parametrize(
    "typed", [f"您好，{OTHER} 的事请稍等。\n", f"#无数据\n{OTHER.lower().replace('-', '')} 查无记录\n"]
)
async def test_number_of_another_case_in_the_text_is_asked_about(world: World, typed: str) -> None:
    before = await world.given_case()

    preview = await world.staff(typed)
    unchanged = (await world.case(), await world.texts())
    await world.staff(f"#确认 {code_in(preview)}\n")

    assert f"另一个案件的编号 {OTHER}" in preview
    assert unchanged == (before, [])
    assert len(await world.texts()) == 1


@pytest.mark.parametrize("typed", [f"您好，{NUMBER} 我们正在查。\n", f"#备注\n和 {OTHER} 是同一个人\n"])
async def test_own_number_and_a_note_about_another_case_are_no_doubt(world: World, typed: str) -> None:
    await world.given_case()

    assert "另一个案件" not in await world.staff(typed)


async def test_number_of_a_case_that_was_merged_is_no_other_case(world: World) -> None:
    await world.given_case()
    merged = make_case(number=OTHER, received_at=world.clock.now(), state=State.MERGED)
    await world.store.run(lambda tx: tx.cases.save(merged, "2026-12-23"))

    assert "另一个案件" not in await world.staff(f"您说的 {OTHER} 我们一起查。\n")


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ("您的数据已经删除完毕。", "「#办结」"),
        ("查不到您的数據。", "「#无数据」"),
        ("We have deleted your data.", "「#办结」"),
        ("很抱歉，无法删除您的合同。", "「#拒绝 字母 事实」"),
    ],
)
async def test_result_in_plain_words_is_asked_about_with_the_line_to_write(world: World, words: str, line: str) -> None:
    await world.given_case(Right.DELETE)

    preview = await world.staff(f"{words}\n")

    assert f"最上面写 {line}" in preview
    assert await world.texts() == []
    assert words in shown(preview)


async def test_line_to_write_names_the_item_and_the_judgement_that_is_missing(world: World) -> None:
    await world.given_case(Right.ACCESS, Right.DELETE, **IDENTIFYING)

    assert "最上面写 「#身份通过」、「#无数据 1」" in await world.staff("查不到您的数据\n")


async def test_result_in_plain_words_after_the_answer_is_just_words(world: World) -> None:
    await world.given_case()
    await world.staff("#无数据\n没有。\n")

    await world.staff("您的数据已经删除完毕。\n")

    assert len(await world.texts()) == 2


async def test_empty_file_holds_the_mail(world: World) -> None:
    await world.given_case()

    transcript = await world.staff("#办结\n资料见附件\n", files={"资料.pdf": b""})

    assert "空的（0 字节）：资料.pdf" in transcript
    assert (await world.case()).state is State.OPEN


async def test_blank_part_that_a_mail_program_adds_is_no_file(world: World) -> None:
    await world.given_case()
    whole = {"资料.pdf": b"%PDF-1.4\n%%EOF\n"}

    transcript = await world.staff("#办结\n资料在附件里。\n", files={**whole, "ATT00001.txt": b"\r\n"})

    assert ("ATT00001" in transcript, "坏了" in transcript) == (False, False)
    assert code_in(transcript)


async def test_blank_file_goes_once_confirmed(world: World) -> None:
    await world.given_case()

    preview = await world.staff("#办结\n资料在附件里。\n", files={"资料.txt": b" \r\n"})
    await world.staff(f"#确认 {code_in(preview)}\n")

    assert "空白的：资料.txt" in preview
    assert (await world.case()).state is State.ANSWERED


@pytest.mark.parametrize(("content", "asked"), [(b"<html>404</html>", True), (b"%PDF-1.4\n%%EOF\n", False)])
async def test_broken_file_is_asked_about(world: World, content: bytes, asked: bool) -> None:
    await world.given_case()

    preview = await world.staff("#办结\n资料见附件\n", files={"资料.pdf": content})

    assert ("好像坏了，打不开，或是空白的：资料.pdf" in preview) is asked
    assert code_in(preview)


async def test_command_in_a_copy_is_not_carried_out_and_said_so(world: World) -> None:
    await world.given_case()
    cc = {"Cc": world.office.address.reply_to(NUMBER), "To": "li@corp.example"}

    told = await world.staff("#无数据\n没有\n", headers=cc)
    silent = await world.staff("小李，你看一下。\n", headers=cc)

    assert "只在抄送里" in told
    assert silent == ""
    assert (await world.case()).state is State.OPEN


async def test_notice_of_a_mail_without_token_names_the_case_of_its_subject(world: World) -> None:
    await world.given_case()

    await world.take("#无数据\n没有\n", to="bot@rights.example")

    assert f"主题里写的编号是 {NUMBER}" in body((await world.mails("notice"))[-1])


async def test_command_below_the_words_is_shown_and_done_with_the_code(world: World) -> None:
    await world.given_case()

    preview = await world.staff("您好，没有找到。\n#无数据\n")
    before = await world.texts()
    await world.staff(f"#确认 {code_in(preview)}\n")

    assert ("没有写在最上方" in preview, before) == (True, [])
    assert ["没有找到" in text for text in await world.texts()] == [True]


@pytest.mark.parametrize("text", ["#无数据\n没有。\n", "#无数据 没有。\n"])
async def test_reversible_result_needs_a_second_person_where_configured(
    database: SqliteStore, clock: MovableClock, text: str
) -> None:
    staff = {"allow": ["@corp.example"], "authserv_id": "mx.rights.example", "two_person": ["nodata"]}
    world = World(make_config(mail={"staff": staff}), database, clock)
    await world.given_case(Right.ACCESS)
    code = code_in(await world.staff(text))

    same = await world.staff(f"#确认 {code}\n")
    unchanged = (await world.case()).state
    await world.staff(f"#确认 {code}\n", sender="li@corp.example")

    assert "另一位同事" in same
    assert unchanged is State.OPEN
    assert (await world.case()).state is State.ANSWERED


async def test_command_at_the_end_of_a_sentence_is_shown_as_what_it_would_do(world: World) -> None:
    await world.given_case()

    preview = await world.staff("经查没有您的信息 #无数据\n")
    unsent = await world.texts()
    await world.staff(f"#确认 {code_in(preview)}\n")

    assert unsent == []
    assert "当作写在最上方来读" in preview
    assert [item.outcome and item.outcome.result for item in (await world.case()).items] == [Result.NO_DATA]


@pytest.mark.parametrize("typed", ["身份证看着像假的，#身份不通过\n", "您好！#备注 这人是同行派来的\n"])
async def test_words_beside_a_command_inside_a_line_never_reach_the_person(world: World, typed: str) -> None:
    await world.given_case()

    transcript = await world.staff(typed)

    assert await world.texts() == []
    assert shown(transcript) == ""


@pytest.mark.parametrize("command", ["#延期", "#延长 2027-01-10", "#extend 15", "#暂停", "#hold"])
async def test_command_for_more_time_is_told_that_there_is_none(world: World, command: str) -> None:
    await world.given_case()

    transcript = await world.staff(f"{command}\n")

    assert "不能延长" in transcript
    assert "#部分" in transcript
    assert "#已告知" not in transcript


@pytest.mark.parametrize(
    "words",
    [
        "资料较多，需要再延长三十天答复，请谅解。",
        "答复时间要推迟到下个月。",
        "We need to extend the deadline by two weeks.",
    ],
)
async def test_promise_of_a_later_answer_is_shown_first(world: World, words: str) -> None:
    await world.given_case()

    transcript = await world.staff(f"{words}\n")

    assert ("不能延长" in transcript, await world.texts()) == (True, [])
    assert words in shown(transcript)


@pytest.mark.parametrize(
    "words",
    [
        "内部：他昨天打电话骂人了，先别理他",
        "【内部】先别回",
        "批注: 等法务",
        "memo: wait for legal",
        "@李工 这个客户是老赖，别给他看合同价",
        "FYI 这个客户之前投诉过，大家看一下怎么处理",
        "转给法务王律师看一下，这人之前起诉过我们",
        "王经理：\n身份存疑，请审批是否同意。",
        "查过了，该申请人身份存疑。",
        "Hi team, can someone check whether this guy is a customer?",
        "👍",
    ],
)
async def test_line_to_colleagues_is_shown_before_the_person_reads_it(world: World, words: str) -> None:
    await world.given_case()

    transcript = await world.staff(f"{words}\n")

    assert ("写给同事的话" in transcript, await world.texts()) == (True, [])
    assert words.partition("\n")[0] in shown(transcript)


@pytest.mark.parametrize(
    "words",
    ["王总您好，我们正在查。", "您好，内部核对需要两天。", "您的来信已转给工程部。", "请写信到 li@corp.example。"],
)
async def test_line_to_the_person_is_no_line_to_colleagues(world: World, words: str) -> None:
    await world.given_case()

    await world.staff(f"{words}\n")

    assert [words in text for text in await world.texts()] == [True]


@pytest.mark.parametrize(
    "words",
    [
        "您好，您提到的该员工，我们已在核实。",
        "您好，需要跟您确认：要删除的是该用户名下的全部记录吗？",
        "您的身份证照片没有找到，请再发一次。",
        "您的请求已登记完成，三十天内答复。",
    ],
)
async def test_words_to_the_person_that_are_no_result_go_out_as_written(world: World, words: str) -> None:
    await world.given_case()

    transcript = await world.staff(f"{words}\n")

    assert "2 分钟后发出" in transcript
    assert [words in text for text in await world.texts()] == [True]
