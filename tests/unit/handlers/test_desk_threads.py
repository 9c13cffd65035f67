"""Threads of staff that are no case: the notice of a quarantined mail, and a callback; both are closed by an answer."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest

from bot import texts
from bot.domain.cases import State
from bot.store.callbacks import Callback
from bot.store.permissions import Agreement
from handlers.desk_threads import Thread, thread_of
from mail.accept import RULES
from tests.factories import BOT, NUMBER, STAFF
from tests.unit.handlers.test_due import local, tick_at
from tests.unit.handlers.world import World, body

STRANGER = {"sender": "li.lei@person.example", "auth": "mx.rights.example; dmarc=fail header.from=person.example"}


@pytest.mark.parametrize("thread", [Thread("mail", 1), Thread("call", 1234567)])
def test_number_of_a_thread_is_read_back(thread: Thread) -> None:
    assert thread_of(thread.number) == thread


def test_number_of_a_case_is_no_thread() -> None:
    assert (thread_of(NUMBER), thread_of(None), thread_of("MAIL-4T7X-2M9")) == (None, None, None)


async def notice(world: World) -> str:
    """The address that the newest notice is answered to."""
    return str((await world.mails("notice"))[-1]["Reply-To"])


async def told(world: World) -> str:
    return body((await world.mails("notice"))[-1])


async def lost(world: World, text: str) -> str:
    """A colleague's mail that says of no case; the address of its notice."""
    await world.take(text, to=BOT, headers={"Subject": "答复"})
    return await notice(world)


async def test_one_line_files_a_colleagues_mail_and_carries_it_out(world: World) -> None:
    await world.given_case()
    where = await lost(world, "#无数据\n查过了，没有。\n")

    await world.take(f"#归入 {NUMBER.lower()}\n", to=where)

    assert (await world.case()).state is State.ANSWERED
    assert "查过了，没有。" in (await world.texts())[-1]
    assert f"已归入 {NUMBER}" in await told(world)
    assert str((await world.mails("transcript"))[-1]["To"]) == f"{STAFF}, care@corp.example"


async def test_filed_mail_is_carried_out_once(world: World) -> None:
    await world.given_case()
    where = await lost(world, "您好，正在查。\n")

    for _ in range(2):
        await world.take(f"#file {NUMBER}\n", to=where)

    assert len(await world.texts()) == 1
    assert "没有再次处理" in await told(world)


async def test_strangers_mail_is_shown_in_the_thread_and_changes_nothing(world: World) -> None:
    before = await world.given_case()
    await world.take("#办结\n电话13800001234\n", to=BOT, **STRANGER, headers={"Subject": "补充"})

    await world.take(f"#归入 {NUMBER}\n", to=await notice(world))

    shown = body((await world.mails("thread"))[-1])
    assert await world.case() == before
    assert await world.texts() == []
    assert "│ #办结" in shown
    assert "13800001234" not in shown
    assert (await world.log())[-1] == "mail_filed"
    entry = (await world.store.run(lambda tx: tx.cases.log(NUMBER)))[-1]
    assert (entry.actor, "@" in str((entry.body or {})["from"])) == (
        "mail",
        True,
    )  # what retention cannot erase is bare


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("#归入 GK-0000-000", "找不到"),
        ("好的", "只写一行"),
        ("#办结", "只写一行"),
        ("#归类 GK", "是不是想写"),
        ("#归入", "案件编号"),
    ],
)
async def test_answer_that_files_nowhere_is_explained(world: World, line: str, why: str) -> None:
    await world.given_case()
    where = await lost(world, "您好\n")

    await world.take(f"{line}\n", to=where)

    assert why in await told(world)
    assert await world.texts() == []


async def test_case_mail_takes_no_filing(world: World) -> None:
    await world.given_case()

    assert "只用来回复隔离通知" in await world.staff(f"#归入 {NUMBER}\n")


# callbacks


async def callback(world: World) -> str:
    """Somebody asks for a human; where staff answer."""
    await world.writes("人工")
    return await notice(world)


async def open_callbacks(world: World) -> list[Callback]:
    return await world.store.run(lambda tx: tx.callbacks.all_open())


async def test_name_of_a_person_is_masked_in_what_they_said(world: World) -> None:
    await world.given_case(received_at=world.clock.now())

    await world.writes("我叫李雷，人工")

    said = await told(world)
    assert "我叫李***，人工" in said
    assert "李雷" not in said


async def test_call_is_promised_by_phone_and_staff_read_the_wish_and_where_the_number_is(world: World) -> None:
    await world.given_case(received_at=world.clock.now())

    said = await world.writes("让你们负责人给我回个电话，很急")

    text = await told(world)
    assert "给您打电话" not in said  # the contact on file is an address
    assert text.index("对方说：「让你们负责人给我回个电话，很急」") < text.index("有人希望和人工联系")
    assert re.search(r"/s/[a-z0-9]+", text)


async def test_call_stays_promised_with_the_number_and_the_time_that_are_given_for_it(world: World) -> None:
    await world.given_case(received_at=world.clock.now())
    await world.writes("能打个电话给我说吗")
    assert "给您打电话，打 139***22" in await world.writes("13911112222")
    assert "时间（今天下午五点以后）已转给同事，打 139***22" in await world.writes("今天下午五点以后")


async def test_person_hears_by_when_and_staff_read_the_same(world: World) -> None:
    await world.given_case(received_at=world.clock.now())
    world.clock.advance(local(11, 27, 16, 30) - world.clock.now())  # a Friday, half an hour before the end

    said = await world.writes("人工")

    text = await told(world)
    assert "2026年11月30日 09:00 到 17:00 之间回复您" in said
    assert "请在 2026年11月30日 17:00 前回复" in text
    assert [part for part in (NUMBER, "李***", "400-000-0000", "还有 26 天") if part not in text] == []


async def test_answer_to_a_callback_reaches_the_person_and_closes_it(world: World) -> None:
    where = await callback(world)

    await world.take("您好，我是小云，请问怎么帮您？\n", to=where)
    before = await open_callbacks(world)
    world.clock.advance(timedelta(minutes=2))
    await world.deliver()

    assert before == []
    assert world.chat.sent[-1][1] == "同事回复您：\n您好，我是小云，请问怎么帮您？"
    assert "│ 您好，我是小云，请问怎么帮您？" in await told(world)


async def test_answer_to_a_callback_can_be_taken_back(world: World) -> None:
    where = await callback(world)
    await world.take("写错了\n", to=where)

    await world.take("#撤销\n", to=where)
    world.clock.advance(timedelta(minutes=5))
    await world.deliver()

    assert world.chat.sent == []
    assert len(await open_callbacks(world)) == 1
    assert "已撤回 1 条" in await told(world)


@pytest.mark.parametrize("report", ["#备注 打了没人接", "#备注\n两次都无人接听", "打了，没人接", "no answer", "关机"])
async def test_call_that_reached_nobody_stays_owed_and_the_person_is_asked_when(world: World, report: str) -> None:
    await world.given_case(received_at=world.clock.now())
    where = await callback(world)

    await world.take(f"{report}\n", to=where)
    [owed] = await open_callbacks(world)
    said = (await world.texts())[-1]
    answer = await world.writes("下午三点吧")

    assert "没打通。您什么时候方便接" in said
    assert owed.promised_at > world.clock.now()
    assert "下午三点吧" in await told(world)
    assert "同事" in answer


@pytest.mark.parametrize("report", ["#备注 第一次没人接，第二次打通了，说清楚了", "#备注\n已电话沟通。"])
async def test_call_that_reached_them_in_the_end_is_done(world: World, report: str) -> None:
    where = await callback(world)

    await world.take(f"{report}\n", to=where)

    assert (await open_callbacks(world), await world.texts()) == ([], [])


async def test_words_to_the_person_about_a_call_in_vain_are_sent_and_the_call_stays_owed(world: World) -> None:
    where = await callback(world)

    await world.take("您好，刚才给您打电话没人接，您方便时请拨热线。\n", to=where)

    assert ["给您打电话没人接" in text for text in await world.texts()] == [True]
    assert len(await open_callbacks(world)) == 1
    assert "还没有完成" in await told(world)


async def test_words_of_a_lift_that_stands_still_are_sent_and_close_the_callback(world: World) -> None:
    where = await callback(world)

    await world.take("电梯停机的问题已经转给维保站，周一师傅上门处理。\n", to=where)

    assert ["电梯停机的问题已经转给维保站" in text for text in await world.texts()] == [True]
    assert await open_callbacks(world) == []


async def test_note_closes_a_callback_and_stays_inside(world: World) -> None:
    where = await callback(world)

    await world.take("#备注\n已电话沟通。\n", to=where)

    assert (await open_callbacks(world), await world.texts()) == ([], [])


async def test_command_of_a_case_is_held_in_a_callback(world: World) -> None:
    where = await callback(world)

    await world.take("#办结\n好了\n", to=where)

    assert "只能写给对方的话" in await told(world)
    assert (len(await open_callbacks(world)), await world.texts()) == (1, [])


async def test_open_callback_stands_in_the_daily_list_until_it_is_answered(world: World) -> None:
    where = await callback(world)

    await tick_at(world, local(11, 25))
    listed = await told(world)
    await world.take("#备注\n", to=where)
    notices = len(await world.mails("notice"))
    await tick_at(world, local(11, 26))

    assert re.search(r"等人工回复（1）\r?\n· CALL-0000-001", listed)
    assert len(await world.mails("notice")) == notices


async def test_callback_past_its_hour_is_overdue_and_pressed_for(world: World) -> None:
    await callback(world)
    await tick_at(world, local(11, 25))
    assert "其中逾期 1 件" in await told(world)

    assert "说好的没做到" in await world.writes("说好昨天回我的呢")

    assert "约定的回复已过时" in await told(world)


@pytest.mark.parametrize(("agreed", "how"), [(False, None), (True, "nudge")])
async def test_answer_to_a_callback_that_comes_too_late_is_told_of_and_stays_open(
    world: World, agreed: bool, how: str | None
) -> None:
    where = await callback(world)
    person = await world.person()
    if agreed:
        nudge = Agreement(person.id, "agreed", "email", "li.lei@person.example", world.clock.now())
        await world.store.run(lambda tx: tx.agreements.put(nudge))
    world.clock.advance(timedelta(days=3))

    await world.take("您好，我是小云。\n", to=where)
    world.clock.advance(timedelta(minutes=2))
    await world.deliver()

    [row] = await world.rows("wechat", "words")
    assert (row.state, row.how, len(await world.mails("nudge"))) == ("waiting", how, int(agreed))
    assert "还没有送达" in await told(world)
    assert len(await open_callbacks(world)) == 1


async def test_empty_answer_is_told_what_is_missing(world: World) -> None:
    await world.writes("人工")

    await world.take(" ", to=await notice(world))

    assert "空邮件" in await told(world)


def test_every_reason_that_is_told_has_its_words() -> None:
    reasons = {rule.reason for rule in RULES if rule.notify_staff} - {"unreadable"}  # named by its obstacle

    assert [reason for reason in reasons if not texts.has(f"staff.why_{reason}")] == []


async def test_call_about_an_answer_names_its_case(world: World) -> None:
    await world.given_case()
    await world.staff("#无数据\n没有。\n")

    await world.writes("人工")

    assert f"相关案件：{NUMBER}" in await told(world)
