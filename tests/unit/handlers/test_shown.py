"""The newest question that somebody read is the one that numbers and words answer."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import timedelta

from bot.clock import MovableClock
from bot.domain.cases import State
from bot.domain.rights import Level, Right
from bot.store.door import SqliteStore
from tests.factories import make_config
from tests.fakes import FakeChat
from tests.unit.handlers.world import World, body, queue


class WrittenToChat(FakeChat):
    """While a text arrives, the person writes."""

    meanwhile: Callable[[], Awaitable[str]] | None = None

    async def send_text(self, openid: str, text: str) -> None:
        await super().send_text(openid, text)
        if self.meanwhile is not None:
            meanwhile, self.meanwhile = self.meanwhile, None
            await meanwhile()


async def test_number_means_the_choices_of_a_reply_that_is_newer_than_the_pushed_answer(
    database: SqliteStore, clock: MovableClock
) -> None:
    chat = WrittenToChat()
    world = World(make_config(), database, clock, chat=chat)
    await world.given_case(state=State.ANSWERED, answered_at=clock.now())
    await queue(world, payload={"text": "您好", "offers": ["satisfied", "object"]})

    async def write() -> str:
        clock.advance(timedelta(seconds=1))
        return await world.writes("你是机器人吗")

    chat.meanwhile = write
    before = chat.sent[:]
    await world.deliver()
    await world.writes("1")

    assert chat.sent != before
    assert (await world.case()).state is State.ANSWERED


async def test_question_of_a_colleague_is_answered_before_the_form_that_is_open(world: World) -> None:
    await world.given_case(Right.ACCESS, level=Level.ON_FILE)
    await world.writes("我还要删除我的资料")
    asked = str((await world.person()).talk)
    await world.staff("#请补充\n您同意我们联系物业核实吗？\n")
    await world.deliver(minutes=3)

    told = await world.writes("同意")
    await world.deliver(minutes=1)

    person = await world.person()
    assert (await world.case()).hold is None
    assert "同意" in body((await world.mails("thread"))[-1])
    assert str((person.talk or {})["question"]) in asked
    assert told.count("1. ") == 1


async def test_question_of_a_colleague_by_the_way_is_answered_by_a_yes(world: World) -> None:
    await world.given_case(Right.ACCESS, level=Level.ON_FILE)
    await world.staff("周二下午给您打电话方便吗？\n")
    await world.deliver(minutes=3)

    await world.writes("没问题")
    await world.deliver(minutes=1)

    assert "没问题" in body((await world.mails("thread"))[-1])


async def test_news_of_a_colleague_leaves_the_choices_of_before(world: World) -> None:
    await world.given_case(Right.ACCESS, level=Level.ON_FILE)
    await world.staff("您的资料正在整理，这两天就好。\n")
    await world.deliver(minutes=3)

    told = await world.writes("好的")

    assert "已加到申请" not in told


async def test_question_about_what_staff_wrote_is_for_them(world: World) -> None:
    await world.given_case(Right.COPY, received_at=world.clock.now())
    await world.staff("资料还在整理，预计下周给您。\n")
    await world.deliver(minutes=3)

    said = await world.writes("下周几？")
    await world.deliver(minutes=1)

    assert "已转给办理申请" in said
    assert "│ 下周几？" in body((await world.mails("thread"))[-1])
