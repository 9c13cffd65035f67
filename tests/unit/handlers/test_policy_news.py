"""Changed rules: told once to each person with a live case, and mentioned in the welcome for a month."""

from __future__ import annotations

from datetime import timedelta

from handlers.policy_file import import_policy
from tests.unit.handlers.world import World

OLD = "1. 总则\n我们合法处理个人信息。\n2. 期限\n我们保存三年。\n3. 联系\n写信给我们。\n"
NEW = OLD.replace("三年", "两年")


async def bring(world: World, text: str, version: str) -> None:
    await import_policy(world.office, text.encode(), version)


async def test_person_with_a_live_case_is_told_of_changed_rules_once(world: World) -> None:
    await world.given_case()

    await bring(world, OLD, "2021-09-01")
    await bring(world, NEW, "2026-11-01")
    await bring(world, NEW, "2026-11-01")

    [text] = await world.texts()
    assert "2026-11-01 版，有 1 条内容变动" in text


async def test_rules_that_only_got_a_new_date_are_no_news(world: World) -> None:
    await world.given_case()

    await bring(world, OLD, "2021-09-01")
    await bring(world, OLD, "2026-11-01")

    assert await world.texts() == []


async def test_welcome_mentions_new_rules_for_a_month(world: World) -> None:
    await bring(world, OLD, "2021-09-01")
    await bring(world, NEW, "2026-11-01")

    fresh = await world.writes("", kind="follow")
    world.clock.advance(timedelta(days=31))
    later = await world.writes("", kind="follow")

    assert ["2026-11-01" in text for text in (fresh, later)] == [True, False]


async def test_first_rules_are_no_news(world: World) -> None:
    await bring(world, OLD, "2021-09-01")

    assert "2021-09-01" not in await world.writes("", kind="follow")
