"""Replies that could not be passive and were held up for long: questions are superseded, news is kept and dated."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from bot.domain.phrases import phrase
from bot.errors import RetryLater, WindowClosed
from bot.store.outbox import Outgoing
from handlers.stale import LEAD_BYTES
from tests.factories import make_push
from tests.unit.handlers.test_inbound import WITHDRAWAL
from tests.unit.handlers.world import World

LATE = timedelta(hours=40)


async def late(world: World, text: str) -> str:
    """A reply that came too late for its response; handed over, and not sent while WeChat is out of reach."""
    push = make_push(text, world.clock.now())
    reply = await world.reception.receive(push)
    await world.reception.hand_over(push)
    return reply


async def held(world: World, failure: Exception, *texts: str) -> str:
    """What people say first, then a last text whose reply is ``late``."""
    *first, last = texts
    for text in first:
        await world.writes(text)
    reply = await late(world, last)
    world.chat.failures = [failure]
    await world.deliver()
    world.clock.advance(LATE)
    return reply


async def states(world: World) -> list[tuple[str, str]]:
    return [(row.kind, row.state) for row in await world.rows("wechat")]


async def test_late_question_is_superseded_by_what_its_person_writes_next(world: World) -> None:
    question = await held(world, WindowClosed(), "我要撤回同意")

    reply = await world.writes("1")

    assert question not in reply
    assert await states(world) == [("prompt", "undone")]


@pytest.mark.parametrize("failure", [WindowClosed(), RetryLater(after=LATE)])
async def test_late_question_that_nobody_answered_otherwise_is_not_sent_after_the_next_reply(
    world: World, failure: Exception
) -> None:
    await held(world, failure, "我要撤回同意")
    await world.writes("1")

    await world.deliver(hours=20)

    assert world.chat.sent == []
    assert await states(world) == [("prompt", "undone")]


async def test_late_news_is_kept_says_what_it_answers_and_stands_before_the_newest(world: World) -> None:
    receipt = await held(world, WindowClosed(), *WITHDRAWAL)
    [case] = await world.cases()

    reply = await world.writes("你好")

    assert case.number in receipt
    assert reply.startswith("（这是对您 2026年11月23日 10:00 那条消息的回复")
    assert receipt in reply
    assert not reply.endswith(receipt)
    assert await states(world) == [("reply", "sent")]


async def test_late_answer_to_a_question_inside_a_form_is_kept(world: World) -> None:
    answer = await held(world, WindowClosed(), "我要撤回同意", "你们电话多少？")

    reply = await world.writes("1")
    await world.deliver()

    assert world.config.app.hotline in answer
    assert answer in reply + "".join(text for _, text in world.chat.sent)
    assert await states(world) == [("reply", "sent")]


async def test_late_word_that_something_was_not_understood_is_superseded(world: World) -> None:
    await held(world, WindowClosed(), "我要撤回同意", "啊啊啊")

    await world.writes("1")

    assert await states(world) == [("prompt", "undone")]


async def test_several_late_replies_come_in_their_order_before_the_newest(world: World) -> None:
    person, now = await world.given_person(), world.clock.now()
    for text in ("第一条回复", "第二条回复"):
        row = Outgoing(f"reply:{text}", "wechat", "reply", {"text": text}, now, person=person.id, state="waiting")
        await world.store.run(lambda tx, row=row: tx.outbox.add(row, now))  # type: ignore[misc]

    reply = await world.writes("你好")

    assert reply.startswith("第一条回复\n\n第二条回复\n\n")
    assert not reply.endswith("第二条回复")


async def test_late_reply_whose_person_wrote_nothing_since_says_what_it_answers(world: World) -> None:
    question = await held(world, RetryLater(after=LATE), "我要撤回同意")

    await world.deliver(hours=7)

    [(_, text)] = world.chat.sent
    assert text == f"（这是对您 2026年11月23日 10:00 那条消息的回复，路上耽搁了，抱歉。）\n\n{question}"


async def test_reply_that_is_soon_is_sent_as_it_is(world: World) -> None:
    question: Any = await late(world, "我要撤回同意")

    await world.deliver()

    assert [text for _, text in world.chat.sent] == [question]


LONG = "第一段。\n\n" + "汉" * 655 + "尾巴"


async def given_long_reply(world: World) -> None:
    """One whose line about what it answers makes it longer than a message."""
    person, now = await world.given_person(), world.clock.now()
    row = Outgoing("reply:1", "wechat", "reply", {"text": LONG}, now, person=person.id)
    await world.store.run(lambda tx: tx.outbox.add(row, now))
    world.clock.advance(timedelta(hours=2))


async def test_long_late_reply_is_sent_whole_though_its_second_message_fails_once(world: World) -> None:
    await given_long_reply(world)
    world.chat.failures = [None, RetryLater("busy")]

    await world.dispatch.once()
    await world.deliver(minutes=5)

    sent = "".join(text for _, text in world.chat.sent)
    assert (sent.count("这是对您"), sent.count("第一段"), sent.count("汉"), sent.count("尾巴")) == (1, 1, 655, 1)


async def test_rest_of_a_long_late_reply_comes_with_the_next_when_the_window_closed(world: World) -> None:
    await given_long_reply(world)
    world.chat.failures = [None, WindowClosed()]
    await world.dispatch.once()

    reply = await world.writes("在吗")
    await world.deliver(minutes=1)

    assert "尾巴" in reply + "".join(text for _, text in world.chat.sent)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_line_of_a_late_reply_fits_the_room_left_for_it(world: World, lang: str) -> None:
    line = world.office.voice.chat(phrase("late.reply", at=world.clock.now()), lang)

    assert len(f"{line}\n\n".encode()) <= LEAD_BYTES
