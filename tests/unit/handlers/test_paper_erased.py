"""The consent to a document is taken back: all are erased, each request they served tells it, and staff hear of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.cases import Case, Paper, State
from bot.store.files import File
from bot.store.tx import Tx
from dialogs.model import ErasePaper
from handlers.evidence import lost_picture
from handlers.talk_effects import carry_out, keep_paper
from handlers.text_pages import text_page
from tests.unit.handlers.test_merging import UNPROVEN, asked
from tests.unit.handlers.test_shared_paper import first_case, next_case, papers, turned
from tests.unit.handlers.world import World


async def erase(world: World, *, everything: bool = True) -> None:
    person = await world.person()
    await world.store.run(lambda tx: carry_out(tx, world.office, person, ErasePaper(everything)))


async def upload(world: World, kind: str = "evidence") -> None:
    """Something of the person that belongs to no case yet."""
    person, now = await world.given_person(), world.clock.now()
    file = File(kind, person.id, None, 0, kind, "ready", "paper.jpg", "image/jpeg", 3, now, now + timedelta(30))
    await world.store.run(lambda tx: tx.files.add(file, b"abc"))


async def second_case(world: World) -> Case:
    """Another request that came with a document of its own."""
    person = await world.person()
    await world.store.run(lambda tx: carry_out(tx, world.office, person, asked("copy", UNPROVEN)))
    return (await world.store.run(lambda tx: tx.cases.of_person(person.id)))[0]


async def test_paper_is_erased_and_staff_find_another_way(world: World) -> None:
    first = await first_case(world)
    second = await next_case(world, "access", first.number)

    await erase(world)

    cases = await world.store.run(lambda tx: [tx.cases.get(case.number) for case in (first, second)])
    assert {file.state for file in await papers(world, first)} == {"gone"}
    assert [case.identity for case in cases if case] == [Paper.WITHHELD, Paper.WITHHELD]


@pytest.mark.parametrize(
    ("state", "mails"), [(State.OPEN, 1), (State.LAPSED, 1), (State.ANSWERED, 1), (State.CLOSED, 0)]
)
async def test_every_case_of_theirs_has_it_in_the_log(world: World, state: State, mails: int) -> None:
    first = await first_case(world)
    await turned(world, first, state=state, identity=Paper.ACCEPTED)
    second = await second_case(world)
    before = len(await world.mails("thread"))

    await erase(world)
    await erase(world)

    logs = [(await world.log(case.number)).count("paper_erased") for case in (first, second)]
    left = [file.state for case in (first, second) for file in await papers(world, case)]
    assert (logs, set(left)) == ([1, 1], {"gone"})
    assert len(await world.mails("thread")) - before == mails + 1


@pytest.mark.parametrize("everything", [True, False])
async def test_nothing_but_documents_is_erased(world: World, everything: bool) -> None:
    await upload(world)
    person = await world.person()
    await world.store.run(lambda tx: text_page(tx, world.office, person.id, "an answer too long for the chat"))

    await erase(world, everything=everything)

    kept = await world.store.run(lambda tx: tx.files.of_person(person.id))
    assert [file.kind == "evidence" for file in kept] == [False]


async def test_what_belongs_to_a_case_stays_where_only_the_rest_goes(world: World) -> None:
    first = await first_case(world)
    await upload(world)

    await erase(world, everything=False)

    assert {file.state for file in await papers(world, first)} == {"ready"}
    assert "paper_erased" not in await world.log(first.number)


async def test_picture_on_its_way_is_neither_fetched_nor_asked_for_again(world: World) -> None:
    first = await first_case(world)
    await world.store.run(lambda tx: keep_paper(tx, world.office, first, media_id="media-1"))
    [row] = await world.rows("media")

    await erase(world)
    await world.store.run(lambda tx: lost_picture(tx, world.office, row))

    assert [row.state for row in await world.rows("media")] == ["undone"]
    assert [text for text in await world.texts() if "图片" in text] == []


async def test_bytes_that_arrive_later_are_not_kept(world: World) -> None:
    first = await first_case(world)
    await world.store.run(lambda tx: keep_paper(tx, world.office, first, media_id="media-1"))
    late = next(file for file in await papers(world, first) if file.state == "pending")

    await erase(world)

    assert not await world.store.run(lambda tx: tx.files.fill(late.id, b"x", "image/jpeg"))
    assert await world.store.run(lambda tx: tx.files.content(late.id)) is None


@pytest.mark.parametrize(("identity", "state"), [("withheld", "gone"), ("awaited", "ready")])
async def test_upload_goes_with_the_request_unless_none_was_to_be_given(
    world: World, identity: str, state: str
) -> None:
    await upload(world)
    person, opened = await world.person(), asked("correct", UNPROVEN)
    draft = {**opened.draft, "papers": [], "consent_at": "", "identity": identity}

    await world.store.run(lambda tx: carry_out(tx, world.office, person, replace(opened, draft=draft)))

    def kept(tx: Tx) -> File | None:
        return tx.files.get("evidence")

    file = await world.store.run(kept)
    assert file is not None
    assert file.state == state


async def test_number_of_a_document_stands_in_no_log(world: World) -> None:
    first = await first_case(world)

    entries = await world.store.run(lambda tx: tx.cases.log(first.number))

    assert [entry.body["papers"] for entry in entries if entry.kind == "received" and entry.body] == [1]
