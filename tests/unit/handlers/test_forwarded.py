"""A forwarded mail that becomes a case, and what its sender then gets by mail."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.cases import Applicant, Paper, State
from bot.domain.rights import Level, Right
from tests.conftest import INDEX
from tests.factories import BOT
from tests.unit.handlers.world import World, body

FORWARDED = """{command}

---------- 转发的邮件 ----------
发件人: 王小明 <xiaoming@person.example>
日期: 2026年11月20日 08:00
主题: 请求
收件人: care@corp.example

你们好，我想查阅你们存有我的哪些个人信息。
"""


async def forward(world: World, command: str, text: str = FORWARDED) -> None:
    await world.take(text.format(command=command), to=BOT, headers={"Subject": "转发: 请求"})


async def test_forwarded_mail_becomes_a_case_with_the_clock_of_the_named_day(world: World) -> None:
    await forward(world, "#新建 2026-11-20")

    [case] = await world.cases()
    [receipt] = await world.mails("receipt")
    assert replace(case, number="", items=()) == replace(
        case,
        number="",
        person=INDEX.person("mail", "xiaoming@person.example"),
        state=State.IDENTIFYING,
        level=Level.ACCOUNT,
        identity=Paper.AWAITED,
        applicant=Applicant(contact="xiaoming@person.example", contact_kind="email"),
        items=(),
    )
    assert case.rights == (Right.ACCESS,)
    assert world.office.rules.local_day(case.received_at).isoformat() == "2026-11-20"
    assert (str(receipt["To"]), case.number in body(receipt)) == ("xiaoming@person.example", True)
    assert "2026年12月20日" in body(receipt)
    assert len(await world.mails("thread")) == 1
    assert len(await world.mails("transcript")) == 1


async def test_forwarded_mail_counts_from_the_day_written_above_the_original(world: World) -> None:
    await forward(world, "#new")

    [case] = await world.cases()
    assert world.office.rules.local_day(case.received_at).isoformat() == "2026-11-20"


async def test_forwarded_mail_without_a_past_day_counts_from_its_arrival(world: World) -> None:
    await forward(world, "#new 2027-01-01")

    [case] = await world.cases()
    assert case.received_at == world.clock.now()


async def test_forwarded_mail_without_its_sender_opens_nothing(world: World) -> None:
    await forward(world, "#新建", "{command}\n\n请帮忙立案。\n")

    assert await world.cases() == []
    [notice] = await world.mails("notice")
    assert "没有新建案件" in body(notice)


async def by_mail(world: World) -> str:
    """A case born by mail whose person staff have verified; its number."""
    await forward(world, "#新建")
    [case] = await world.cases()
    await world.take("#身份通过\n", to=world.office.address.reply_to(case.number))
    await world.deliver()
    return case.number


async def test_answer_to_a_case_born_by_mail_goes_by_mail_without_links_to_tap(world: World) -> None:
    number = await by_mail(world)

    await world.take("#无数据\n查过了，没有。\n", to=world.office.address.reply_to(number))
    await world.deliver(minutes=2)

    [letter] = await world.mails("answer")
    text = body(letter)
    assert str(letter["To"]) == "xiaoming@person.example"
    assert "查过了，没有。" in text
    assert "weixin:" not in text
    assert "<a" not in text
    assert world.chat.sent == []
    assert "（邮件）" in body((await world.mails("thread"))[-1])


async def test_answer_by_mail_that_comes_back_is_told_and_opens_its_item_again(world: World) -> None:
    number = await by_mail(world)
    await world.take("#无数据\n查过了。\n", to=world.office.address.reply_to(number))
    await world.deliver(minutes=2)
    [row] = await world.rows("mail", "answer")
    before = await world.case(number)

    await world.take(
        f"could not be delivered\n\nMessage-ID: <{row.remote_id}>\n",
        to=BOT,
        sender="mailer-daemon@mx.rights.example",
        headers={"Subject": "Undelivered Mail Returned to Sender"},
    )

    [after] = await world.rows("mail", "answer")
    told = body((await world.mails("thread"))[-1])
    assert (after.state, after.error) == ("failed", "bounced")
    assert (before.state, (await world.case(number)).state) == (State.ANSWERED, State.OPEN)
    assert (await world.case(number)).open_items == (replace(before.items[0], outcome=None, answered_at=None),)
    assert "没能送达请求人（邮件被退回）" in told
