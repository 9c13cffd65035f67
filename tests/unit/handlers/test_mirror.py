"""What the mirror hides in mails, and the page of ours where staff read it in full."""

from __future__ import annotations

import re

from bot.clock import MovableClock
from bot.domain.cases import Item
from bot.domain.rights import Right
from bot.store.door import SqliteStore
from handlers.evidence_pages import EvidencePages
from tests.factories import STAFF, make_config
from tests.unit.handlers.world import World, body

CORRECTION = (Item(1, Right.CORRECT, detail="电话应为 13900002222"),)
PAGE = re.compile(r"/s/([a-z0-9]+)")


async def test_opening_mail_masks_and_links_to_the_words_in_full(world: World) -> None:
    await world.given_case(items=CORRECTION)

    [mail] = await world.mails("thread")

    text = body(mail)
    assert [word for word in ("李雷", "li.lei@person.example", "13900002222") if word in text] == []
    shown = await revealed(world, text)
    assert all(word in shown for word in ("李雷", "li.lei@person.example", "13900002222"))


async def test_view_of_the_words_in_full_is_on_the_log(world: World) -> None:
    await world.given_case(items=CORRECTION)
    [mail] = await world.mails("thread")

    await revealed(world, body(mail))

    assert (await world.log())[-1] == "evidence_viewed"


async def test_unmasked_mirror_needs_no_page(database: SqliteStore, clock: MovableClock) -> None:
    plain = World(make_config(mail={"redact": False}), database, clock)
    await plain.given_case(items=CORRECTION)

    [mail] = await plain.mails("thread")

    assert "13900002222" in body(mail)
    assert PAGE.search(body(mail)) is None


async def revealed(world: World, text: str) -> str:
    """What the staff page shows after the mailed code."""
    found = PAGE.search(text)
    assert found is not None
    pages = EvidencePages(world.office)
    await pages.ask_code(found.group(1), STAFF)
    code = re.search(r"\d{6}", body((await world.mails("code"))[-1]))
    assert code is not None
    evidence = await pages.reveal(found.group(1), code.group())
    assert evidence is not None
    return evidence.content.decode()
