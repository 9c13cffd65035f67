"""Pages that are only read: the receipt with WeChat's own question, the whole of a long or waiting text."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from bot.clock import MovableClock
from bot.errors import GaveUp
from bot.store.files import PageLink
from bot.store.outbox import Outgoing
from bot.store.tx import Tx
from handlers.text_pages import text_page
from tests.conftest import START
from tests.unit.web.house import DAY, IPHONE, NUMBER, PERSON, House, config, open_house
from tests.unit.wechat import pushes

ASKING = {
    "appid": pushes.APPID, "secret": "s", "token": pushes.TOKEN, "encoding_aes_key": pushes.AES_KEY,
    "templates": {"answered": {"kind": "subscribe", "id": "asks"}},
}  # fmt: skip
PACKAGE = '<a href="https://rights.example/p/x">材料</a>'
TEXT = f'请看：{PACKAGE} <b>\n\n<a href="weixin://bizmsgmenu?msgmenuid=1">1. 满意</a>'


def add_receipt(tx: Tx) -> None:
    tx.links.add("receipt1", PageLink("receipt", PERSON.id, NUMBER, "", START, START + DAY))


@pytest.fixture
async def asking(tmp_path: Path, clock: MovableClock) -> AsyncIterator[House]:
    async with open_house(tmp_path, clock, config(wechat=ASKING)) as house:
        await house.run(add_receipt)
        await house.sign_in("receipt1")
        yield house


async def test_receipt_shows_number_dates_and_rights_to_its_person(asking: House) -> None:
    page = await (await asking.get("/p/receipt1")).text()

    assert all(part in page for part in (NUMBER, "2026年12月23日", "30 天内", "复制", "删除"))
    assert "<script" not in page


async def test_receipt_lets_wechat_ask_inside_wechat_only(asking: House) -> None:
    answer = await asking.get("/p/receipt1", **{"User-Agent": IPHONE})

    page = await answer.text()
    assert 'template="asks"' in page
    assert asking.chat.signed == ["http://rights.example/p/receipt1"]
    assert "script-src 'sha256-" in answer.headers["Content-Security-Policy"]


async def test_receipt_is_whole_while_wechat_gives_no_ticket(asking: House) -> None:
    asking.chat.failure = GaveUp("no ticket")

    answer = await asking.get("/p/receipt1", **{"User-Agent": IPHONE})

    page = await answer.text()
    assert (answer.status, NUMBER in page, "<script" in page) == (200, True, False)


async def test_receipt_of_somebody_else_stays_shut(tmp_path: Path, clock: MovableClock) -> None:
    async with open_house(tmp_path, clock) as house:
        await house.run(add_receipt)
        refused = await house.sign_in("receipt1", openid="oOther")
        sent_away = await house.get("/p/receipt1")

    assert (refused.status, sent_away.status) == (403, 302)


async def waiting_text(house: House) -> str:
    """The path of the page of a text that waits."""
    row = Outgoing("d", "wechat", "answer", {"text": TEXT}, START, person=PERSON.id, case=NUMBER, state="waiting")

    def work(tx: Tx) -> str:
        tx.outbox.add(row, START)
        [waiting] = tx.outbox.waiting(PERSON.id)
        return text_page(tx, house.office, PERSON.id, TEXT, case=NUMBER, row=waiting.id)

    url: str = await house.run(work)
    return url.rpartition("/")[2]


async def test_text_that_is_read_on_its_page_has_arrived(asking: House) -> None:
    token = await waiting_text(asking)

    page = await (await asking.get(f"/p/{token}")).text()

    def rows(tx: Tx) -> Any:
        return [(row.state, row.how) for row in tx.outbox.of_case(NUMBER) if row.channel == "wechat"]

    assert f"{PACKAGE} &lt;b&gt;" in page
    assert "满意" not in page
    assert await asking.run(rows) == [("sent", "page")]
    assert await asking.log() == [("delivery", "bot")]


async def test_text_is_not_shown_before_the_person_is_proven(tmp_path: Path, clock: MovableClock) -> None:
    async with open_house(tmp_path, clock) as house:
        token = await waiting_text(house)
        answer = await house.get(f"/p/{token}")
        waiting = await house.run(lambda tx: len(tx.outbox.waiting(PERSON.id)))

    assert (answer.status, waiting) == (302, 1)
