"""The published rules as everybody may read them: the imported words, our short ones, what changed."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from bot.clock import MovableClock
from bot.store.tx import Tx
from dialogs.understanding import read_policy
from dialogs.understanding.noted import digests_of
from tests.unit.web.house import House, config, open_house

OLD = "样例规则\n1. 收集\n1.1. 只收必要的。\n2. 保存\n2.1. 留三年。\n2.2. 到期删除。"
NEW = "样例规则\n1. 收集\n1.1. 只收必要的。\n2. 保存\n2.1. 留一年：\n(1) 合同；\n(2) 发票。\n<b>其他从略。"
ENGLISH = {"Accept-Language": "en-GB,en;q=0.9"}


async def import_both(house: House, clock: MovableClock, newest: str = "2026-01") -> None:
    def put(tx: Tx) -> None:
        tx.policies.put("2025-01", OLD, clock.now())
        tx.policies.put(newest, NEW, clock.now() + timedelta(days=1))

    await house.run(put)


async def test_rules_are_open_to_everybody_and_leave_no_cookie(tmp_path: Path, clock: MovableClock) -> None:
    async with open_house(tmp_path, clock, config()) as house:
        await import_both(house, clock)
        answer = await house.get("/rules")
        page = await answer.text()

    assert answer.status == 200
    assert "Set-Cookie" not in answer.headers
    assert all(f'id="{clause}"' in page for clause in ("1", "1.1", "2", "2.1", "2.1(1)", "2.1(2)"))
    assert page.index("发票") < page.index("&lt;b&gt;其他从略")


async def test_changed_and_removed_clauses_are_pointed_to(tmp_path: Path, clock: MovableClock) -> None:
    async with open_house(tmp_path, clock, config()) as house:
        await import_both(house, clock)
        page = await (await house.get("/rules")).text()

    news = page.partition('class="good"')[2].partition("</div>")[0]
    assert "2025-01" in news
    assert 'href="#2.1"' in news
    assert 'href="#1.1"' not in news
    assert "不再有的条款：2.2" in news


@pytest.mark.parametrize(("headers", "said"), [({}, "规则原文还没有"), (ENGLISH, "not here yet")])
async def test_without_a_text_the_chat_is_pointed_to(
    tmp_path: Path, clock: MovableClock, headers: dict[str, str], said: str
) -> None:
    async with open_house(tmp_path, clock, config()) as house:
        answer = await house.get("/rules", **headers)

        assert answer.status == 404
        assert said in await answer.text()


async def test_our_short_words_stand_beside_the_words_they_were_written_for(
    tmp_path: Path, clock: MovableClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("handlers.rules.noted_digests", lambda: digests_of(read_policy(OLD)))
    async with open_house(tmp_path, clock, config()) as house:
        await import_both(house, clock, "2026-02")
        page = await (await house.get("/rules", **ENGLISH)).text()

    kept, changed = (page.partition(f'id="{clause}"')[2].partition("</section>")[0] for clause in ("1.1", "2.1"))
    assert "In short: " in kept
    assert "In short: " not in changed
