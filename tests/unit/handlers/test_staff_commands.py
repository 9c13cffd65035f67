"""What staff's commands do: to the case, to the outbox, and what the transcript says."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.cases import Hold, Paper, State
from bot.domain.rights import Level, Right
from handlers.staff_commands import COMMAND, RESULTS
from mail.vocabulary import COMMANDS
from tests.factories import NUMBER
from tests.unit.handlers.world import World, body, code_in

CLOCK_RUNS = "期限仍在计算"
NOT_DONE = "没有执行"
IDENTIFYING = {"state": State.IDENTIFYING, "level": Level.ACCOUNT, "identity": Paper.RECEIVED, "opened_at": None}


def test_every_command_of_the_grammar_has_a_function() -> None:
    assert set(COMMAND) == {spec.name for spec in COMMANDS}
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


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("#fulfiled\n您好\n", "#fulfilled"),
        ("#删库\n您好\n", "不是已知的命令"),
        ("#拒绝\n您好\n", "字母"),
        ("#办结\n#拒绝 d 事实\n", "互相矛盾"),
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
    ("text", "said"),
    [
        ("请看附件。\n", "附件还没有发给请求人"),
        ("#请补充\n请填附件。\n", "附件还没有发给请求人"),
        ("#拒绝 d 事实\n您好\n", "附件会作为请求人的材料"),
        ("#条件不符 8.3(1) 原因\n", "附件会作为请求人的材料"),
        ("#办结 查阅\n#部分 复制 原因\n", "附件会作为请求人的材料"),
    ],
)
async def test_attachment_without_one_result_to_go_with_holds_the_mail(world: World, text: str, said: str) -> None:
    before = await world.given_case(Right.ACCESS, Right.COPY)

    transcript = await world.staff(text, files={"证据.pdf": b"%PDF-1"})

    assert said in transcript
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


async def test_status_says_that_the_person_is_waited_for(world: World) -> None:
    await world.given_case()
    await world.staff("#请补充\n请告诉我们小区。", headers={"Message-ID": "<ask@corp.example>"})

    assert f"{NUMBER} · 等请求人回复" in await world.staff("#状态\n")


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


async def test_note_with_a_command_to_the_bot_does_both(world: World) -> None:
    await world.given_case()

    transcript = await world.staff("#备注 客户来过电话\n#状态\n#转交 li@corp.example\n")

    assert "内部备注" in transcript
    assert "下一步：" in transcript
    assert (await world.case()).assigned_to == "li@corp.example"
    assert await world.texts() == []


async def test_note_with_a_judgement_is_a_contradiction(world: World) -> None:
    before = await world.given_case()

    assert "互相矛盾" in await world.staff("#备注 已看过原件\n#身份通过\n")
    assert await world.case() == before


async def test_command_under_the_original_holds_the_mail(world: World) -> None:
    await world.given_case()
    [opening] = await world.mails()
    original = "".join(f"{line}\n" for line in body(opening).splitlines())
    head = f"------ 原始邮件 ------\n发件人: <bot@rights.example>\n发送时间: 2026年11月23日\n主题: [{NUMBER}] 查阅\n\n"

    transcript = await world.staff(f"请看下面\n\n{head}{original}\n#拒绝 d 事实\n")

    assert "写在了引用的原邮件下面" in transcript
    assert await world.texts() == []


OLDER = (
    "发件人: 小王\n发送时间: 2026年11月22日 9:00\n收件人: bot\n主题: 查阅\n\n",
    "在 2026年11月22日 9:00，小王 <wang@corp.example> 写道：\n> 好\n\n",
)


@pytest.mark.parametrize(("between", "held"), [("", True), *((older, False) for older in OLDER)])
async def test_command_under_our_mail_holds_unless_it_stands_in_an_older_mail(
    world: World, between: str, held: bool
) -> None:
    await world.given_case()
    ours = body((await world.mails("thread"))[-1]).replace("\r\n", "\n")
    header = "发件人: bot\n发送时间: 2026年11月23日 10:00\n收件人: wang\n主题: [GK-4T7X-2M9] 查阅\n\n"

    transcript = await world.staff(
        f"好的，我来处理。\n\n-----原始邮件-----\n{header}{ours}\n\n{between}#备注 请法务看\n"
    )

    assert ("写在了引用的原邮件下面" in transcript) is held
    assert (await world.texts() == []) is held
