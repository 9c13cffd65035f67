"""A look and a deletion in one case: staff read which comes first, and are asked before they delete unseen."""

from __future__ import annotations

from bot.domain.rights import Right
from tests.unit.handlers.world import World, body

FIRST = "先答复 1 查阅"
UNSEEN = "第 1 项（查阅个人信息）还没有答复"


async def test_order_stands_in_the_mail_of_a_case_that_looks_and_deletes(world: World) -> None:
    await world.given_case(Right.ACCESS, Right.DELETE)
    [opening] = await world.mails()
    assert FIRST in body(opening)


async def test_deletion_before_the_look_is_answered_is_asked_about(world: World) -> None:
    await world.given_case(Right.ACCESS, Right.DELETE)
    assert UNSEEN in await world.staff("#办结 2\n已删除。\n")


async def test_deletion_after_the_look_or_refused_is_not(world: World) -> None:
    await world.given_case(Right.ACCESS, Right.DELETE)
    assert UNSEEN not in await world.staff("#条件不符 2 8.3(1) 合同仍在履行\n")
    await world.staff("#无数据 1\n没有您的信息。\n")
    assert UNSEEN not in await world.staff("#办结 2\n已删除。\n")
