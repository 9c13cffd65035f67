"""A request made by mail is taken over into the chat: with the number and a code to the address, never with less."""

from __future__ import annotations

import re

from bot.domain.cases import Case, State
from bot.domain.rights import Level
from tests.conftest import INDEX
from tests.factories import OPENID
from tests.unit.handlers.test_mail_people import ANNA, on_file, opened, writes
from tests.unit.handlers.world import World, body

EVE = "oEve-000000000000000000000001"


async def mailed_code(world: World) -> str:
    newest = (await world.mails("code"))[-1]
    found = re.search(r"\b\d{6}\b", body(newest))
    assert found
    assert str(newest["To"]) == ANNA
    return found.group()


async def numbered(world: World) -> Case:
    await on_file(world)
    return await opened(world)


async def test_number_and_code_bring_a_case_from_mail_into_the_chat(world: World) -> None:
    case = await numbered(world)

    asked = await world.writes(f"我的编号是 {case.number}")
    told = await world.writes(await mailed_code(world))

    after = await world.case(case.number)
    assert "a***@person.example" in asked
    assert ANNA not in asked
    assert case.number in told
    assert (after.person, after.state, after.level) == (INDEX.person("wechat", OPENID), State.OPEN, Level.ON_FILE)
    assert "如果不是您本人操作" in body((await world.mails("receipt"))[-1])
    assert "转到了自己的微信" in body((await world.mails("thread"))[-1])


async def test_answer_after_linking_goes_to_the_chat(world: World) -> None:
    case = await numbered(world)
    await world.writes(case.number)
    await world.writes(await mailed_code(world))

    await world.take("#无数据\n查过了，没有。\n", to=world.office.address.reply_to(case.number))
    await world.deliver()

    assert any("查过了" in text for _, text in world.chat.sent)
    assert await world.mails("answer") == []


async def test_number_without_the_code_links_nothing(world: World) -> None:
    case = await numbered(world)

    await world.writes(case.number, openid=EVE)
    await world.writes("000000", openid=EVE)

    assert await world.case(case.number) == case


async def test_number_of_a_chat_case_of_somebody_else_is_not_linked(world: World) -> None:
    case = await world.given_case()

    told = await world.writes(case.number, openid=EVE)

    assert "验证码" not in told
    assert await world.mails("code") == []


async def test_person_who_keeps_to_mail_stays_there(world: World) -> None:
    case = await numbered(world)

    await world.writes(case.number)
    told = await world.writes("不用了，继续用邮件")

    assert "用邮件联系您" in told
    assert await world.case(case.number) == case
    await writes(world, "合同号 88\n")
    assert await world.case(case.number) == case
