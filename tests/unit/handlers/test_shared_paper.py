"""The document of a first request serves the second: how the new case is born, what staff read, what is kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from bot.domain.cases import Case, Paper, State
from bot.domain.rights import Level
from bot.store.files import File
from bot.store.tx import Tx
from handlers.case_work import save
from handlers.talk_effects import carry_out
from tests.unit.handlers.test_merging import UNPROVEN, asked
from tests.unit.handlers.world import World, body


async def first_case(world: World) -> Case:
    person = await world.given_person()
    await world.store.run(lambda tx: carry_out(tx, world.office, person, asked("correct", UNPROVEN)))
    [case] = await world.store.run(lambda tx: tx.cases.of_person(person.id))
    return case


async def next_case(world: World, right: str, paper_of: str, **changes: Any) -> Case:
    """The next request, whose draft names the case with the document."""
    person, opened = await world.person(), asked(right, UNPROVEN)
    draft = {**opened.draft, "papers": [], "consent_at": "", "paper_of": paper_of, **changes}
    before = {case.number for case in await world.store.run(lambda tx: tx.cases.of_person(person.id))}
    await world.store.run(lambda tx: carry_out(tx, world.office, person, replace(opened, draft=draft)))
    cases = await world.store.run(lambda tx: tx.cases.of_person(person.id))
    return next(case for case in cases if case.number not in before)


async def turned(world: World, case: Case, **changes: Any) -> None:
    await world.store.run(lambda tx: save(tx, world.office, replace(case, **changes)))


async def papers(world: World, case: Case) -> list[File]:
    return await world.store.run(lambda tx: tx.files.of_case(case.number, "evidence"))


async def test_paper_with_staff_serves_the_next_case_and_is_not_copied(world: World) -> None:
    first = await first_case(world)

    second = await next_case(world, "copy", first.number)

    told = body((await world.mails("thread"))[-1])
    entries = await world.store.run(lambda tx: tx.cases.log(second.number))
    [consent] = [entry.body for entry in entries if entry.kind == "consent"]
    assert (second.state, second.identity, second.level) == (State.IDENTIFYING, Paper.RECEIVED, Level.CONTACT)
    assert second.applicant.document == first.number
    assert (f"证明材料与 {first.number} 是同一份" in told, told.count("查看证明材料")) == (True, 1)
    assert consent is not None
    assert (consent["paper_of"], len(str(consent["text_sha256"]))) == (first.number, 64)
    assert (len(await papers(world, first)), await papers(world, second)) == (1, [])


async def test_third_request_leads_to_where_the_paper_lies(world: World) -> None:
    first = await first_case(world)
    second = await next_case(world, "copy", first.number)

    third = await next_case(world, "restrict", second.number)

    assert (third.identity, third.applicant.document) == (Paper.RECEIVED, first.number)


async def test_whoever_was_verified_already_is_known_at_once(world: World) -> None:
    first = await first_case(world)
    await turned(world, first, state=State.OPEN, level=Level.DOCUMENT, identity=Paper.ACCEPTED)

    second = await next_case(world, "copy", first.number)

    told = body((await world.mails("thread"))[-1])
    assert (second.state, second.identity, second.level) == (State.OPEN, Paper.ACCEPTED, Level.DOCUMENT)
    assert ("不用再核验" in told, "查看证明材料" in told) == (True, False)


@pytest.mark.parametrize(
    "changes",
    [{"identity": Paper.DECLINED}, {"identity": Paper.WITHHELD}, {"level": Level.ACCOUNT}, {"person": "another"}],
)
async def test_paper_that_serves_no_longer_at_submission_is_awaited(world: World, changes: dict[str, Any]) -> None:
    first = await first_case(world)
    await turned(world, first, **changes)

    second = await next_case(world, "copy", first.number)

    kinds = await world.log(second.number)
    assert (second.identity, second.applicant.document, "consent" in kinds) == (Paper.AWAITED, "", False)


@pytest.mark.parametrize("state", ["lost", "gone"])
async def test_picture_that_is_no_longer_there_serves_nothing(world: World, state: str) -> None:
    first = await first_case(world)
    [file] = await papers(world, first)
    await world.store.run(lambda tx: tx.files.set_state(file.id, state))

    assert (await next_case(world, "copy", first.number)).identity is Paper.AWAITED


async def test_paper_goes_on_its_own_day(world: World) -> None:
    first = await first_case(world)
    second = await next_case(world, "copy", first.number)
    world.clock.advance(timedelta(days=world.config.retention.evidence_days, seconds=1))

    def forgotten(tx: Tx) -> int:
        return tx.files.forget(world.clock.now())

    assert await world.store.run(forgotten) == 1
    assert (await next_case(world, "restrict", second.number)).identity is Paper.AWAITED


async def test_each_case_is_judged_on_its_own(world: World) -> None:
    first = await first_case(world)
    second = await next_case(world, "copy", first.number)

    await world.take("#身份通过", to=world.office.address.reply_to(second.number))

    states = [(await world.case(case.number)).identity for case in (first, second)]
    assert states == [Paper.RECEIVED, Paper.ACCEPTED]
