"""Papers and packages in kept mails: gone with their own term, or when they are taken back; the words stay."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from datetime import timedelta

from bot.store.mails import Mail
from bot.store.people import Person
from bot.store.tx import Tx
from dialogs.model import ErasePaper
from handlers.due import Ticker
from handlers.export import evidence_bundle
from handlers.purge import purge
from handlers.talk_effects import carry_out
from tests.factories import BOT, NUMBER
from tests.unit.handlers.test_desk_threads import notice, told
from tests.unit.handlers.test_forwarded import forward
from tests.unit.handlers.test_mail_people import REQUEST, writes
from tests.unit.handlers.test_signature_art import LOGO, PICTURE, staff
from tests.unit.handlers.world import World, code_in

PAPER = {"id.pdf": b"%PDF-1 identity paper"}
SEALED = b"JVBERi0xIGlkZW50aXR5IHBhcGVy"
"""The paper as it stands in the mail."""


async def raws(world: World, case: str = NUMBER) -> Sequence[bytes]:
    return await world.store.run(lambda tx: [mail.raw for mail in tx.mails.of_case(case)])


async def exported(world: World, case: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(await evidence_bundle(world.office, case))) as bundle:
        return b"".join(bundle.read(name) for name in bundle.namelist() if name.endswith("-in.eml"))


async def letter(world: World) -> str:
    """A case that a letter with a paper opened."""
    await writes(world, REQUEST, files=PAPER)
    [case] = await world.cases()
    return case.number


async def author(world: World, number: str) -> Person:
    def work(tx: Tx) -> Person:
        case = tx.cases.get(number)
        found = tx.people.get(case.person) if case else None
        assert found is not None
        return found

    return await world.store.run(work)


async def test_paper_of_a_letter_goes_with_its_term_and_the_words_stay(world: World) -> None:
    case = await letter(world)
    [before] = await raws(world, case)
    shown = await exported(world, case)
    world.clock.advance(timedelta(days=31))
    late = await exported(world, case)

    counted, done, again = [(await purge(world.office, dry=dry))["mail_files"] for dry in (True, False, False)]

    [after] = await raws(world, case)
    assert (SEALED in before, SEALED in shown, SEALED in late, SEALED in after) == (True, True, False, False)
    assert b"removed: " in after
    assert (counted, done, again) == (1, 1, 0)


async def test_paper_that_is_taken_back_goes_at_once(world: World) -> None:
    case = await letter(world)
    person = await author(world, case)
    await world.store.run(lambda tx: carry_out(tx, world.office, person, ErasePaper(everything=True)))
    shown = await exported(world, case)

    await Ticker(world.office).tick()

    [after] = await raws(world, case)
    assert (SEALED in shown, SEALED in after) == (False, False)
    assert b"removed: " in after


async def test_package_goes_with_its_term(world: World) -> None:
    await world.given_case()
    await world.staff("#办结\n\n附上。", files=PAPER)
    world.clock.advance(timedelta(days=15))

    await purge(world.office)

    assert [SEALED in raw for raw in await raws(world)] == [False]


async def test_mail_behind_a_plan_waits_for_the_plan(world: World) -> None:
    await world.given_case()
    transcript = await world.staff("#办结\n\n附上。", files=PAPER)

    person = await author(world, NUMBER)
    await world.store.run(lambda tx: tx.mails.take_files_back(person.id))
    await Ticker(world.office).tick()
    waits = [SEALED in raw for raw in await raws(world)]
    await world.staff(f"#确认 {code_in(transcript)}")
    await Ticker(world.office).tick()

    assert (waits, [SEALED in raw for raw in await raws(world)][:1]) == ([True], [False])


async def test_mail_of_no_case_goes_with_its_sender(world: World) -> None:
    await writes(world, "在吗\n", files=PAPER)
    world.clock.advance(timedelta(days=31))

    await purge(world.office)

    def read(tx: Tx) -> Mail | None:
        return tx.mails.get(1)

    left = await world.store.run(read)
    assert left is not None
    assert (left.raw, left.sender, left.state) == (b"", "", "quarantine")


async def test_quarantined_mail_without_its_files_is_not_filed_any_more(world: World) -> None:
    await world.given_case()
    await world.take("#办结\n\n附上。", to=BOT, files=PAPER, headers={"Subject": "答复"})
    where = await notice(world)
    world.clock.advance(timedelta(days=20))
    await purge(world.office)

    await world.take(f"#归入 {NUMBER}\n", to=where)

    assert "请发件人重新发送" in await told(world)
    assert await raws(world) == []


async def test_logo_is_known_after_its_mail_was_cut(world: World) -> None:
    await world.given_case()
    await staff(world, "#状态\n", LOGO)
    world.clock.advance(timedelta(days=15))
    await purge(world.office)

    transcript = await staff(world, "#办结\n见图\n", LOGO | PICTURE)

    assert "给请求人的文件（1）：image002.png" in transcript


async def test_mail_that_opened_a_case_belongs_to_it(world: World) -> None:
    await forward(world, "#new")
    world.clock.advance(timedelta(days=31))

    await purge(world.office)

    [case] = await world.cases()
    assert [bool(raw) for raw in await raws(world, case.number)] == [True]
