"""One WeChat message, one reply, one transaction: what is stored, replayed, limited, and what rides along."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.clock import MovableClock
from bot.domain.cases import Hold, Paper, State
from bot.domain.results import Outcome, Result
from bot.domain.rights import Level, Right
from bot.domain.window import Window
from bot.store.door import SqliteStore
from bot.store.outbox import Outgoing
from dialogs.model import AddPaper, Judge
from handlers.inbound import Reception
from handlers.talk_effects import carry_out
from tests.factories import NUMBER, OPENID, make_config, make_push
from tests.fakes import CountingTokens
from tests.unit.handlers.world import World, body

EMERGENCY = "电梯里有人被困了，快来救人"
WITHDRAWAL = ("我要撤回同意", "1", "推广电话和短信", "跳过", "1", "1")


async def wait_for(world: World, text: str, name: str = "w1") -> None:
    """A text that waits for the person of the case."""
    now, case = world.clock.now(), await world.case()
    row = Outgoing(name, "wechat", "answer", {"text": text}, now, person=case.person, case=NUMBER, state="waiting")
    await world.store.run(lambda tx: tx.outbox.add(row, now))


async def test_new_person_is_welcomed_and_remembered(world: World) -> None:
    reply = await world.writes("你好")

    person = await world.person()
    assert "样例公司" in reply
    assert (person.address, person.channel, person.lang, person.following) == (OPENID, "wechat", "zh", True)
    assert person.window == Window(world.clock.now() + timedelta(hours=48), 5)


@pytest.mark.parametrize(
    ("kind", "tapped", "window"),
    [
        ("text", "", (timedelta(hours=48), 5)),
        ("image", "", (timedelta(hours=48), 5)),
        ("text", "start:status", (timedelta(minutes=1), 3)),
        ("click", "", (timedelta(minutes=1), 3)),
        ("scan", "", (timedelta(minutes=1), 3)),
        ("follow", "", (timedelta(minutes=1), 3)),
    ],
)
async def test_contact_opens_the_window_of_its_kind(
    world: World, kind: str, tapped: str, window: tuple[timedelta, int]
) -> None:
    await world.writes("status", kind=kind, tapped=tapped)

    span, count = window
    assert (await world.person()).window == Window(world.clock.now() + span, count)


async def test_retry_gets_the_stored_reply_and_does_nothing_again(world: World) -> None:
    push = make_push("我要撤回同意", world.clock.now())
    first = await world.reception.receive(push)
    talk = (await world.person()).talk

    again = await world.reception.receive(push)

    assert again == first != ""
    assert (await world.person()).talk == talk


async def test_same_message_id_of_another_person_is_another_message(world: World) -> None:
    replies = [await world.writes("你好", key="m:1"), await world.writes("你好", key="m:1", openid="oHanMeimei")]

    assert all(replies)
    assert (await world.person("oHanMeimei")).address == "oHanMeimei"


async def test_late_reply_leaves_by_the_outbox_once_and_the_retry_gets_none(world: World) -> None:
    push = make_push("你好", world.clock.now())
    reply = await world.reception.receive(push)

    await world.reception.hand_over(push)
    await world.reception.hand_over(push)
    retried = await world.reception.receive(push)
    await world.deliver()

    assert retried == ""
    assert world.chat.sent == [(OPENID, reply)]


async def test_message_never_stored_hands_nothing_over(world: World) -> None:
    await world.reception.hand_over(make_push("你好", world.clock.now()))

    assert await world.rows() == []


async def test_conversation_opens_a_case_with_its_mail_and_receipt(world: World) -> None:
    replies = [await world.writes(text) for text in WITHDRAWAL]

    [case] = await world.cases()
    person = await world.person()
    assert (case.rights, case.state, case.level, case.group) == ((Right.WITHDRAW,), State.OPEN, Level.ACCOUNT, "2.3")
    assert (case.person, case.received_at) == (person.id, world.clock.now())
    assert case.items[0].detail == "接收推广（电话、短信、邮件）\n推广电话和短信"
    assert case.number in replies[-1]
    assert "2026年12月23日" in replies[-1]
    assert [mail["Subject"] for mail in await world.mails("thread")] == [f"[{case.number}] 撤回同意"]
    assert await world.log(case.number) == ["received", "opened"]
    assert person.form_since is None


async def test_clock_of_a_case_starts_with_the_message_that_stated_the_right(world: World) -> None:
    began = world.clock.now()
    for text in WITHDRAWAL:
        await world.writes(text)
        world.clock.advance(timedelta(minutes=50))

    [case] = await world.cases()
    assert case.received_at == began


async def test_open_form_is_noted_for_its_reminder_and_forgotten_when_left(world: World) -> None:
    began = world.clock.now()
    await world.writes("我要撤回同意")
    world.clock.advance(timedelta(minutes=5))
    await world.writes("1")
    open_form = (await world.person()).form_since

    await world.writes("取消")
    await world.writes("是")

    assert open_form == began
    assert (await world.person()).form_since is None


async def test_failing_store_says_that_nothing_was_received_and_the_retry_counts(world: World) -> None:
    for text in WITHDRAWAL[:-1]:
        await world.writes(text)
    world.tokens.failure = RuntimeError("in the middle")
    last = make_push(WITHDRAWAL[-1], world.clock.now())

    lost = await world.reception.receive(last)
    after_loss = (await world.cases(), await world.rows())
    world.tokens.failure = None
    kept = await world.reception.receive(last)

    assert "没能收下" in lost
    assert "400-000-0000" in lost
    assert after_loss == ([], [])
    assert [case.number in kept for case in await world.cases()] == [True]


@pytest.mark.parametrize(
    ("text", "said"),
    [("我要删除我的信息", "没能收下"), ("Please delete my data", "did not reach us"), (EMERGENCY, "400-000-0000")],
)
async def test_without_a_database_the_person_is_told_and_an_emergency_is_answered(
    world: World, text: str, said: str
) -> None:
    await world.store.close()

    reply = await world.writes(text)

    assert said in reply
    assert ("没能收下" in reply or "did not reach us" in reply) is (text != EMERGENCY)


async def test_emergency_in_a_form_is_answered_first_and_staff_hear_at_once(world: World) -> None:
    await world.writes("我要撤回同意")

    reply = await world.writes(EMERGENCY)

    notices = await world.mails("notice")
    mail = world.config.mail
    assert reply.index("400-000-0000") < len(reply) // 2
    assert [notice["To"] for notice in notices] == [to for to in (mail.inbox, mail.staff.escalation) if to]
    assert all("有人求助：有人被困" in body(notice) and EMERGENCY in body(notice) for notice in notices)
    assert (await world.person()).form_since is not None


async def test_waiting_texts_ride_along_and_staff_hear_that_they_arrived(world: World) -> None:
    await world.given_case()
    await wait_for(world, "答复一", "w1")
    await wait_for(world, "答复二", "w2")

    reply = await world.writes("你好")
    again = await world.writes("你好呀")

    assert reply.index("答复一") < reply.index("答复二")
    assert not {"答复一", "答复二"} & {*again.splitlines()}
    assert {(row.state, row.how) for row in await world.rows("wechat", "answer")} == {("sent", "passive")}
    assert [body(mail).count("请求人再次发消息时") for mail in await world.mails("thread")] == [0, 1, 1]


async def test_waiting_text_that_does_not_fit_follows_by_itself(world: World) -> None:
    await world.given_case()
    await wait_for(world, "长" * 600)

    reply = await world.writes("你好")
    await world.deliver()

    assert "长长" not in reply
    assert world.chat.sent == [(OPENID, "长" * 600)]
    assert [(row.state, row.how) for row in await world.rows("wechat", "answer")] == [("sent", "customer")]


async def test_waiting_texts_of_others_stay_theirs(world: World) -> None:
    await world.given_case()
    await wait_for(world, "答复一")

    reply = await world.writes("你好", openid="oHanMeimei")

    assert "答复一" not in reply


async def test_too_many_messages_a_minute_are_told_once_and_emergencies_still_answered(
    database: SqliteStore, clock: MovableClock
) -> None:
    world = World(make_config(limits={"messages_per_minute": 2}), database, clock)

    replies = [await world.writes("你好") for _ in range(4)]
    emergency = await world.writes(EMERGENCY)
    world.clock.advance(timedelta(minutes=1))
    later = await world.writes("你好")

    assert [bool(reply) for reply in replies] == [True, True, True, False]
    assert "消息太多" in replies[2]
    assert "400-000-0000" in emergency
    assert later != ""
    assert "消息太多" not in later


# what conversations do to cases


async def effect_on(world: World, effect: AddPaper | Judge) -> list[str]:
    person = await world.person()
    says = await world.store.run(lambda tx: carry_out(tx, world.office, person, effect))
    return [said.phrase.key for said in says]


async def test_paper_sent_as_text_becomes_evidence_and_staff_are_asked_to_judge(world: World) -> None:
    await world.given_case(state=State.IDENTIFYING, level=Level.ACCOUNT, identity=Paper.AWAITED)

    said = await effect_on(world, AddPaper(NUMBER, text="110101199003071234"))

    [file] = await world.store.run(lambda tx: tx.files.of_case(NUMBER, "evidence"))
    told = body((await world.mails("thread"))[-1])
    assert said == []
    assert (await world.case()).identity is Paper.RECEIVED
    assert (file.state, file.content_type) == ("ready", "text/plain; charset=utf-8")
    assert "https://rights.example/s/" in told
    assert "110101199003071234" not in told


async def test_paper_for_a_case_that_has_ended_leaves_nothing_and_says_so(world: World) -> None:
    before = await world.given_case(state=State.CANCELLED)

    said = await effect_on(world, AddPaper(NUMBER, media_id="m1"))

    assert said == ["trouble.case_ended"]
    assert await world.case() == before
    assert await world.store.run(lambda tx: tx.files.of_case(NUMBER, "evidence")) == []
    assert await world.rows("media") == []


async def test_objection_opens_a_second_look_once_and_then_names_the_ways_on(world: World) -> None:
    answered = Outcome(Result.NO_DATA)
    case = await world.given_case(state=State.ANSWERED, answered_at=world.clock.now())
    done = case.with_outcome(1, answered, world.clock.now())
    await world.store.run(lambda tx: tx.cases.save(done, "2026-12-23"))

    first = await effect_on(world, Judge(NUMBER, satisfied=False, text="少了一页"))
    reopened = await world.case()
    again = replace(reopened, state=State.ANSWERED)
    await world.store.run(lambda tx: tx.cases.save(again, "2026-12-23"))
    second = await effect_on(world, Judge(NUMBER, satisfied=False))

    told = body((await world.mails("thread"))[-1])
    assert first == []
    assert reopened == replace(done.with_outcome(1, None, None), state=State.OPEN, answered_at=None,
                               objected_at=world.clock.now())  # fmt: skip
    assert "少了一页" in told
    assert "2026年12月7日" in told
    assert second == ["trouble.second_look_used"]


async def test_case_of_somebody_else_cannot_be_touched(world: World) -> None:
    before = await world.given_case(state=State.ANSWERED)
    await world.writes("你好", openid="oHanMeimei")
    stranger = await world.person("oHanMeimei")

    await world.store.run(lambda tx: carry_out(tx, world.office, stranger, Judge(NUMBER, satisfied=True)))

    assert await world.case() == before


async def test_words_to_a_held_case_reach_staff_and_end_the_hold(world: World) -> None:
    await world.given_case(hold=Hold("请告诉我们合同编号", world.clock.now()))

    await world.writes("合同编号是 HT-2024-1，电话13800001234")
    await world.deliver(minutes=1)

    told = body((await world.mails("thread"))[-1])
    assert (await world.case()).hold is None
    assert "HT-2024-1" in told
    assert "13800001234" not in told


# events


async def test_objection_reaches_staff_masked(world: World) -> None:
    await world.given_case(state=State.ANSWERED, answered_at=world.clock.now())

    await effect_on(world, Judge(NUMBER, satisfied=False, text="不对，我的证号是 110101199003071234"))

    told = body((await world.mails("thread"))[-1])
    assert "不对" in told
    assert "110101199003071234" not in told


async def two_workers(world: World) -> tuple[Reception, Reception]:
    second = Reception(replace(world.office, tokens=OtherTokens()))
    return world.reception, second


class OtherTokens(CountingTokens):
    """Another process draws other names."""

    def raw(self, size: int) -> bytes:
        return b"\x81" * size


@pytest.mark.parametrize(
    ("late", "by_outbox"),
    [("first", 0), ("second", 1), ("both", 1)],
)
async def test_retry_that_reaches_another_worker_is_answered_once(world: World, late: str, by_outbox: int) -> None:
    """The first worker stores the turn, the retry reads it; whoever is late lets the outbox answer if it may."""
    first, second = await two_workers(world)
    message = make_push("您好", world.clock.now())
    await first.receive(message)

    again = await second.receive(message)
    if late in ("first", "both"):
        await first.hand_over(message)
    if late in ("second", "both"):
        await second.hand_over(message)

    assert again != ""
    assert len(await world.rows("wechat", "reply")) == by_outbox


async def test_retry_after_the_outbox_took_over_gets_no_second_reply(world: World) -> None:
    first, second = await two_workers(world)
    message = make_push("您好", world.clock.now())
    await first.receive(message)
    await first.hand_over(message)

    assert await second.receive(message) == ""
    assert len(await world.rows("wechat", "reply")) == 1
