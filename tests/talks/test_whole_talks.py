"""Whole talks between a person and staff over the real stack: webhook, database, SMTP and IMAP, without a browser."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.demo.post.reply import LAYOUTS
from bot.demo.wechat.envelope import Fields
from bot.demo.world import DemoWorld
from tests.world import CASE, PDF, Talk, found, playing

UNDO_MINUTES = 2
AUTHORITIES = ("当地网信部门（演示）", "上海市浦东新区人民法院（演示）")
"""Of the demo's configuration: their own names stand beside what they are."""
CHINESE = re.compile("[\u4e00-\u9fff]")


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[DemoWorld]:
    async with playing(tmp_path) as running:
        yield running


@pytest.fixture
async def patient_world(tmp_path: Path) -> AsyncIterator[DemoWorld]:
    """One in which words of staff can be taken back for two minutes."""
    async with playing(tmp_path, {"mail": {"undo_minutes": UNDO_MINUTES}}) as running:
        yield running


@pytest.fixture
def talk(world: DemoWorld) -> Talk:
    return Talk(world)


@pytest.fixture
async def case(talk: Talk) -> str:
    return await talk.ask_for_access()


async def test_answer_after_the_window_closed_waits_and_a_notice_tells_of_it(talk: Talk, case: str) -> None:
    await talk.days(3)
    told = await talk.staff(case, "#无数据\n我们查了全部系统。")
    waiting = [bubble.fields for bubble in talk.world.chat(talk.openid) if bubble.kind == "card"]
    before = "\n".join(talk.heard())
    said = await talk.say("你好")
    assert "答复尚未送达" in told
    assert [(card["编号"], card["状态"]) for card in waiting] == [(case, "已有答复")]
    assert ("我们查了全部系统" in before, "我们查了全部系统" in said) == (False, True)
    assert "送达请求人" in talk.newest(case)


async def test_retried_push_is_answered_alike_and_done_once(talk: Talk) -> None:
    await talk.say("我想看看你们存了我哪些信息", "个人客户", "李雷", "li.lei@example.com")
    await talk.say(talk.code())
    push: Fields = [("MsgType", "text"), ("Content", "提交"), ("MsgId", "24000000000999999")]
    person = talk.world.person(talk.openid)
    first = await talk.world.courier.push(person, push)
    again = await talk.world.courier.push(person, push)
    await talk.world.tick()
    opened = [shown.subject for _, shown in talk.world.mails("staff") if CASE.search(shown.subject)]
    assert (again, opened) == (first, [f"[{found(CASE, first.text)}] 查阅"])


@pytest.mark.parametrize("client", sorted(LAYOUTS))
async def test_answer_from_every_mail_client_arrives_without_its_quote(talk: Talk, case: str, client: str) -> None:
    await talk.staff(case, "#办结\n\n您好，资料在附件里。\n\n客户关怀 小云", PDF, client=client)
    told = await talk.confirm(case, client=client)
    assert "已按您的邮件处理" in told
    assert "同事说明：您好，资料在附件里。\n\n客户关怀 小云\n" in talk.heard()[-1]
    assert [part for part in ("原始邮件", "写道", "发件人", "CUST-1001") if part in talk.heard()[-1]] == []


@pytest.mark.parametrize("client", sorted(LAYOUTS))
async def test_mail_with_an_unknown_command_is_held_and_explained(talk: Talk, case: str, client: str) -> None:
    before = talk.heard()
    told = await talk.staff(case, "#办解\n已经办好了。", client=client)
    assert [part for part in ("整封都没有执行", "「#办解」不是已知的命令", "#办结") if part not in told] == []
    assert talk.heard() == before


@pytest.mark.parametrize("client", sorted(LAYOUTS))
async def test_answer_to_a_cry_for_help_arrives_at_once_from_every_mail_client(
    patient_world: DemoWorld, client: str
) -> None:
    talk = Talk(patient_world)
    await talk.say("我被困了，电话13900002468，地址金地花园2栋1号梯")
    told = await talk.staff("HELP-0000-001", "已派人，10分钟到", client=client)
    assert talk.heard()[-1] == "同事回复您：\n已派人，10分钟到"
    assert [part for part in ("13900002468", "〔同事", "已派人，10分钟到") if part not in told] == []
    assert not [shown for _, shown in talk.world.mails("staff") if "隔离" in shown.subject]


async def test_english_story_is_english_from_the_first_word_to_the_answer(talk: Talk) -> None:
    await talk.say("I'd like to see what data you hold about me", "2", "李雷", "li.lei@example.com")
    receipt = await talk.say(talk.code(), "submit")
    case = found(CASE, receipt)
    await talk.staff(case, "#nodata\nWe looked everywhere.")
    answer = talk.heard()[-1]
    assert [part for part in (case, "23 December 2026") if part not in receipt] == []
    assert [part for part in ("Access to personal information", "We looked everywhere.") if part not in answer] == []
    told = "".join(talk.heard())
    for own_name in ("李雷", *AUTHORITIES):
        told = told.replace(own_name, "")
    assert CHINESE.findall(told) == []
    assert "complain to the regulator (当地网信部门（演示）)" in answer


async def test_question_of_staff_holds_the_case_until_the_person_answers(talk: Talk, case: str) -> None:
    await talk.staff(case, "#请补充\n请告诉我们您家电梯的安装小区。")
    asked, held = talk.heard()[-1], await talk.say("进度")
    said = await talk.say("滨江花园8幢")
    going_on = await talk.say("进度")
    assert "请告诉我们您家电梯的安装小区" in asked
    assert ("等您回复" in held, "等您回复" in going_on) == (True, False)
    assert case in said
    await talk.world.advance(timedelta(minutes=1))
    told = talk.newest(case)
    assert ("请求人写道：\n│ 滨江花园8幢" in told, "现在不用处理" in told) == (True, False)


async def test_words_taken_back_within_the_window_never_arrive(patient_world: DemoWorld) -> None:
    talk = Talk(patient_world)
    case = await talk.ask_for_access()
    await talk.staff(case, "这句话写错了。")
    told = await talk.staff(case, "#撤销")
    await talk.world.advance(timedelta(minutes=UNDO_MINUTES + 1))
    late = await talk.staff(case, "#撤销")
    assert "已撤回 1 条" in told
    assert "没有可以撤回的内容" in late
    assert "这句话写错了" not in "\n".join(talk.heard())


async def test_words_not_taken_back_arrive_after_the_window(patient_world: DemoWorld) -> None:
    talk = Talk(patient_world)
    case = await talk.ask_for_access()
    await talk.staff(case, "我们正在找，请稍等。")
    before = "\n".join(talk.heard())
    await talk.world.advance(timedelta(minutes=UNDO_MINUTES, seconds=1))
    assert ("我们正在找" in before, "我们正在找，请稍等。" in talk.heard()[-1]) == (False, True)


async def test_objection_brings_a_second_look_and_no_third(talk: Talk, case: str) -> None:
    await talk.staff(case, "#无数据\n没有找到。")
    await talk.say("这个答复我不接受，你们有我的合同")
    await talk.choose("confirm:object")
    asked = talk.newest(case)
    status = await talk.say("进度")
    await talk.days(1)
    await talk.staff(case, "#无数据\n又找了一遍，没有。")
    answer = talk.heard()[-1]
    insisting = await talk.say("不满意")
    assert [part for part in ("异议", "你们有我的合同", "2026年12月7日") if part not in asked] == []
    assert "复核中" in status
    assert ("再看一次后的答复" in answer, "请我们再看一次" in answer) == (True, False)
    assert ("投诉" in insisting, "要再看一次吗" in insisting) == (True, False)


async def test_content_person_closes_the_case(talk: Talk, case: str) -> None:
    await talk.staff(case, "#无数据\n没有找到。")
    await talk.choose("start:satisfied")
    assert "已办结" in await talk.say("进度")


async def test_status_names_the_day_and_what_comes_next(talk: Talk, case: str) -> None:
    said = await talk.say("我的申请怎么样了")
    assert [part for part in (case, "办理中", "2026年12月23日", "还有 30 天", "接下来") if part not in said] == []


async def test_request_taken_back_ends_the_case_for_staff_too(talk: Talk, case: str) -> None:
    await talk.say("撤回申请")
    done = await talk.choose("confirm:take_back")
    told = talk.newest(case)
    impossible = await talk.staff(case, "#办结\n做好了。")
    assert case in done
    assert ("不用再办" in told, "期限" in told) == (True, False)
    assert "请求人已经取消了这个案件" in impossible
