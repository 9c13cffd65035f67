"""A request that runs: pressed for once a day, in doubt, another contact, and the files of the answer once more."""

from __future__ import annotations

from datetime import timedelta

from bot.clock import MovableClock
from bot.domain.cases import Item, Paper, State
from bot.domain.results import Outcome, Result
from bot.domain.rights import Level, Right
from bot.store.door import SqliteStore
from bot.store.files import File
from bot.store.permissions import Agreement
from bot.store.tx import Tx
from dialogs.model import ChangeContact, Doubt, FileAgain, Judge, Leak, TalkEffect, Urge
from handlers.case_work import record
from handlers.talk_effects import carry_out
from tests.factories import NUMBER, make_config
from tests.unit.handlers.world import World, body

HACKED = "我微信被盗了"


async def does(world: World, effect: TalkEffect) -> str:
    person = await world.person()
    says = await world.store.run(lambda tx: carry_out(tx, world.office, person, effect))
    return world.office.voice.say(says, "zh") if says else ""


async def given_package(world: World) -> None:
    case, now = await world.case(), world.clock.now()
    until = now + timedelta(days=14)
    file = File("f1", case.person, NUMBER, 1, "package", "ready", "副本.pdf", "application/pdf", 3, now, until)
    await world.store.run(lambda tx: tx.files.add(file, b"abc"))


async def test_pressing_reaches_staff_once_a_day_unless_it_says_more(world: World) -> None:
    await world.given_case(Right.COPY)
    assert "已跟同事说了您着急" in await does(world, Urge(NUMBER, "催一下"))
    assert "今天已经催过" in await does(world, Urge(NUMBER, "还没好？"))
    assert "转给同事" in await does(world, Urge(NUMBER, "能不能快点，明天签证要用到这份材料，我急用"))
    assert len(await world.mails("thread")) == 3
    world.clock.advance(timedelta(days=1))
    assert "第 2 天" in await does(world, Urge(NUMBER, "催一下"))
    assert len(await world.mails("thread")) == 4
    world.clock.advance(timedelta(days=31))
    assert "已经晚了" in await does(world, Urge(NUMBER, "催一下"))


async def test_in_doubt_nothing_is_delivered_until_staff_verified_anew(world: World) -> None:
    await world.given_case(Right.COPY, level=Level.ON_FILE)
    await does(world, Doubt(HACKED))
    case = await world.case()
    assert (case.state, case.level, case.identity) == (State.IDENTIFYING, Level.ACCOUNT, Paper.RECEIVED)
    assert body((await world.mails("thread"))[-1]).splitlines()[2].startswith("注意")
    refused = await world.staff("#办结")
    assert (await world.case()).open_items, refused
    await world.staff("#身份通过")
    assert (await world.case()).state is State.OPEN


async def test_in_doubt_files_that_nobody_fetched_were_no_answer(world: World) -> None:
    await world.given_case(Right.COPY, level=Level.ON_FILE)
    await given_package(world)
    await does(world, Doubt(HACKED))
    files = await world.store.run(lambda tx: tx.files.of_case(NUMBER, "package"))
    assert [file.state for file in files] == ["withheld"]


async def _answered_and_doubted(world: World) -> None:
    answered = Item(1, Right.COPY, outcome=Outcome(Result.FULFILLED), answered_at=world.clock.now())
    given = {"level": Level.ON_FILE, "state": State.ANSWERED, "answered_at": world.clock.now(), "items": (answered,)}
    await world.given_case(Right.COPY, **given)
    await given_package(world)
    await world.store.run(
        lambda tx: record(tx, world.office, NUMBER, "file_downloaded", actor="person", body={"item": 1})
    )
    await does(world, Doubt(HACKED))


async def test_doubt_of_an_answered_case_stands_until_staff_verified_anew(world: World) -> None:
    await _answered_and_doubted(world)
    assert "doubted_person" in await world.log()
    assert (await world.case()).state is State.ANSWERED
    await does(world, Judge(NUMBER, satisfied=False, text="再查一遍"))
    again = await world.case()
    assert (again.state, again.level, again.identity) == (State.IDENTIFYING, Level.ACCOUNT, Paper.RECEIVED)


async def test_verified_anew_gives_back_what_was_withheld(world: World) -> None:
    await _answered_and_doubted(world)
    await world.staff("#身份通过")
    files = await world.store.run(lambda tx: tx.files.of_case(NUMBER, "package"))
    assert [file.state for file in files] == ["ready"]
    assert (await world.case()).level is Level.DOCUMENT


async def test_paper_that_never_came_is_still_awaited(world: World) -> None:
    await world.given_case(
        Right.COPY, level=Level.CONTACT, state=State.IDENTIFYING, identity=Paper.AWAITED, opened_at=None
    )
    await does(world, Doubt(HACKED))
    assert (await world.case()).identity is Paper.AWAITED


async def test_contact_stays_out_of_mails_that_go_abroad(database: SqliteStore, clock: MovableClock) -> None:
    world = World(make_config(mail={"location": "abroad"}), database, clock)
    await world.given_case(Right.COPY, level=Level.ON_FILE)
    await does(world, ChangeContact(NUMBER, "13900005678", "phone"))
    assert "139***" not in body((await world.mails("thread"))[-1])


async def test_withdrawal_goes_on_whoever_writes(world: World) -> None:
    await world.given_case(Right.WITHDRAW)
    await does(world, Doubt(HACKED))
    assert (await world.case()).state is State.OPEN


async def test_proven_contact_takes_the_place_of_the_old_one_for_reminders_too(world: World) -> None:
    case = await world.given_case(Right.COPY, level=Level.ON_FILE)
    old, now = case.applicant.contact, world.clock.now()

    def agreed(tx: Tx) -> None:
        tx.agreements.put(Agreement(case.person, "agreed", "phone", old, now))

    await world.store.run(agreed)
    await does(world, ChangeContact(NUMBER, "13900005678", "phone"))
    after, agreement = await world.case(), await world.store.run(lambda tx: tx.agreements.get(case.person))
    assert (after.applicant.contact, after.level, after.state) == ("13900005678", Level.ON_FILE, State.OPEN)
    assert agreement is not None
    assert agreement.target == "13900005678"
    assert "139***78" in body((await world.mails("thread"))[-1])


async def test_contact_on_file_stands_for_the_document(world: World) -> None:
    await world.given_case(
        Right.COPY, level=Level.CONTACT, state=State.IDENTIFYING, identity=Paper.AWAITED, opened_at=None
    )
    assert "没能对上" in await does(world, ChangeContact(NUMBER, "13900009999", "phone"))
    await does(world, ChangeContact(NUMBER, "13900005678", "phone", "CUST-1"))
    assert (await world.case()).state is State.OPEN


async def test_files_come_once_more_and_staff_hear_when_there_are_none(world: World) -> None:
    await world.given_case(Right.COPY, level=Level.ON_FILE, state=State.ANSWERED)
    assert "核对" in await does(world, FileAgain(NUMBER, "文件呢"))
    assert len(await world.mails("thread")) == 2
    await given_package(world)
    assert "新链接" in await does(world, FileAgain(NUMBER, "文件呢"))
    assert len(await world.mails("thread")) == 2
    assert "请同事看看" in await does(world, FileAgain(NUMBER, "打不开文件", failed=True))
    assert len(await world.mails("thread")) == 3


async def test_leak_reaches_the_mailbox_and_whoever_answers_for_it(world: World) -> None:
    await world.given_case(Right.COPY)
    await does(world, Leak("我要投诉你们泄露我的信息"))
    notices = await world.mails("notice")
    assert notices
    assert all("泄露" in body(mail) for mail in notices)
