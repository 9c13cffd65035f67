"""The offer of a copy to the contact abroad: only where it fits, only with consent, once, and nobody's name."""

from __future__ import annotations

import hashlib

import pytest

from bot.clock import MovableClock
from bot.domain.cases import Item
from bot.domain.rights import Right
from bot.store.door import SqliteStore
from handlers.overseas import crosses_border, offer
from tests.factories import NUMBER, make_case, make_config
from tests.unit.handlers.world import World, body

ABROAD = {"name": "Sample Corporation", "mail": "privacy@corp.fi.example", "role": "overseas"}
ABOUT_ABROAD = (Item(1, Right.ACCESS, detail="我的信息有没有传到境外？"),)


@pytest.fixture
def world(database: SqliteStore, clock: MovableClock) -> World:
    config = make_config().model_copy(update={"contacts": ()})
    contacts = type(config).model_validate(config.model_dump(by_alias=True) | {"contacts": [ABROAD]}).contacts
    return World(config.model_copy(update={"contacts": contacts}), database, clock)


@pytest.mark.parametrize(
    ("detail", "expected"),
    [("有没有传到境外", True), ("Did you send it to Finland?", True), ("我家电梯", False), ("", False)],
)
def test_case_crosses_the_border_when_the_person_says_so(detail: str, expected: bool) -> None:
    assert crosses_border(make_case(items=(Item(1, Right.ACCESS, detail=detail),))) is expected


def test_offer_tells_what_the_law_asks_for(world: World) -> None:
    [said] = offer(world.office, make_case(items=ABOUT_ABROAD))

    text = world.office.voice.say([said], "zh")
    parts = ("Sample Corporation", "privacy@corp.fi.example", "目的", "方式", "内容", "行使权利", "申请照常办")
    assert [part for part in parts if part not in text] == []


def test_nothing_is_offered_where_it_does_not_fit(world: World, database: SqliteStore, clock: MovableClock) -> None:
    assert offer(world.office, make_case()) == []
    assert offer(World(make_config(), database, clock).office, make_case(items=ABOUT_ABROAD)) == []


async def test_consent_is_kept_and_the_copy_goes_once_without_a_name(world: World) -> None:
    case = await world.given_case(items=ABOUT_ABROAD)

    replies = [await world.writes("同意", tapped="start:overseas") for _ in range(2)]

    letters = [mail for mail in await world.mails("notice") if str(mail["To"]) == ABROAD["mail"]]
    [consent] = [
        entry for entry in await world.store.run(lambda tx: tx.cases.log(NUMBER)) if entry.kind == "consent_overseas"
    ]
    shown = world.office.voice.plain(offer(world.office, case)[0].phrase, "zh")
    assert all("已把 GK-4T7X-2M9 转告 Sample Corporation" in reply for reply in replies)
    assert len(letters) == 1
    assert [word for word in ("李", "li.lei", "境外？") if word in body(letters[0])] == []
    assert all(word in body(letters[0]) for word in (NUMBER, "access", "23 December 2026"))
    assert consent.body == {"to": ABROAD["mail"], "text_sha256": hashlib.sha256(shown.encode()).hexdigest()}


async def test_nothing_is_passed_on_for_a_case_at_home(world: World) -> None:
    await world.given_case()

    reply = await world.writes("同意", tapped="start:overseas")

    assert "不需要转告" in reply
    assert await world.mails("notice") == []
