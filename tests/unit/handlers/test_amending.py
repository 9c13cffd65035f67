"""A request that turns into another one: staff read it in the same thread, and nobody else's case can be turned."""

from __future__ import annotations

from bot.domain.rights import Right
from dialogs.model import Amend
from handlers.talk_effects import carry_out
from tests.unit.handlers.world import World, body

WORDS = "那不删了 先留着 别用"


async def test_staff_read_what_it_is_now_in_the_same_thread(world: World) -> None:
    case = await world.given_case(Right.DELETE)
    person = await world.person()

    await world.store.run(lambda tx: carry_out(tx, world.office, person, Amend(case.number, "restrict", WORDS)))

    opening, told = await world.mails("thread")
    after = await world.case(case.number)
    assert (after.rights, after.received_at) == ((Right.RESTRICT,), case.received_at)
    assert told["Subject"] == opening["Subject"]
    assert told["References"].split()[-1] == opening["Message-ID"]
    assert all(words in body(told) for words in (WORDS, "现在是", "期限不变"))
    assert "amended" in await world.log(case.number)


async def test_ground_of_a_deletion_goes_along(world: World) -> None:
    case = await world.given_case(Right.COPY)
    person = await world.person()
    turned = Amend(case.number, "delete", "我想换成删除", ("8.3(1)",))

    await world.store.run(lambda tx: carry_out(tx, world.office, person, turned))

    [item] = (await world.case(case.number)).items
    assert (item.right, item.grounds) == (Right.DELETE, ("8.3(1)",))
    assert "删除 · 已经用不着了" in body((await world.mails("thread"))[-1])


async def test_nobody_turns_the_case_of_another_person(world: World) -> None:
    case = await world.given_case(Right.DELETE)
    stranger = await world.given_person(address="oStranger")

    await world.store.run(lambda tx: carry_out(tx, world.office, stranger, Amend(case.number, "restrict", WORDS)))

    assert (await world.case(case.number)).rights == (Right.DELETE,)
    assert await world.log(case.number) == ["received"]
