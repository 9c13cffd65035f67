"""Numbers follow the steps that the service logs, and the rows of the database."""

from __future__ import annotations

import ast
import math
from datetime import timedelta
from functools import cache
from pathlib import Path

import pytest

import bot
from bot.steps import step
from bot.store.figures import Figures
from bot.store.outbox import Outgoing
from bot.store.tx import Tx
from bot.web.metrics import COUNTED, Metrics
from tests.conftest import START
from tests.unit.web.house import House

NOTHING = Figures({}, {}, 0)
JUST_PURGED = Figures({}, {}, 0, START)


def numbers(metrics: Metrics, figures: Figures = NOTHING) -> dict[str, float]:
    lines = metrics.page(figures, START).decode().splitlines()
    pairs = (line.rsplit(" ", 1) for line in lines if not line.startswith("#") and "_created" not in line)
    return {name: float(value) for name, value in pairs}


@pytest.mark.parametrize("name", COUNTED)
def test_step_adds_one_to_its_counter(name: str) -> None:
    metrics = Metrics()
    metrics.attach()
    try:
        step(name, kind="text")
    finally:
        metrics.detach()
    step(name, kind="text")

    assert list(numbers(metrics, JUST_PURGED).values()) == [1.0, 0.0, 0.0]


def test_step_that_is_not_counted_changes_nothing() -> None:
    metrics = Metrics()
    metrics.attach()
    try:
        step("case_event", kind="opened")
    finally:
        metrics.detach()

    assert numbers(metrics, JUST_PURGED) == {"rights_bot_cases_overdue": 0.0, "rights_bot_purge_age_seconds": 0.0}


@pytest.mark.parametrize("name", COUNTED)
def test_counted_step_is_logged_somewhere(name: str) -> None:
    assert name in logged_steps() or any(name.startswith(prefix) for prefix in logged_prefixes())


@cache
def _first_arguments() -> list[ast.expr]:
    root = Path(bot.__file__).parents[1]
    sources = [path for room in ("bot", "handlers", "mail") for path in (root / room).rglob("*.py")]
    return [
        node.args[0]
        for path in sources
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "step" and node.args
    ]


def logged_steps() -> set[str]:
    found: set[str] = set()
    for argument in _first_arguments():
        found |= {
            part.value for part in ast.walk(argument) if isinstance(part, ast.Constant) and isinstance(part.value, str)
        }
    return found


def logged_prefixes() -> set[str]:
    """``f"outbox_{…}"``: the fixed beginning of a name that is put together."""
    joined = [argument for argument in _first_arguments() if isinstance(argument, ast.JoinedStr)]
    heads = [argument.values[0] for argument in joined]
    return {head.value for head in heads if isinstance(head, ast.Constant) and isinstance(head.value, str)}


def test_gauges_show_the_figures() -> None:
    found = numbers(Metrics(), Figures({"waiting": 2}, {"open": 3}, 1, START - timedelta(hours=7)))

    assert found == {
        'rights_bot_outbox_rows{state="waiting"}': 2.0,
        'rights_bot_cases{state="open"}': 3.0,
        "rights_bot_cases_overdue": 1.0,
        "rights_bot_purge_age_seconds": 7 * 3600.0,
    }


def test_retention_that_never_ran_is_endlessly_old() -> None:
    assert numbers(Metrics())["rights_bot_purge_age_seconds"] == math.inf


async def test_metrics_page_counts_rows_of_the_database(house: House) -> None:
    def queue(tx: Tx) -> None:
        for number, state in enumerate(("ready", "waiting", "waiting", "sent")):
            tx.outbox.add(Outgoing(f"d{number}", "wechat", "text", {}, START, state=state), START)

    await house.run(queue)
    house.clock.advance(START.resolution * 86_400_000_000 * 31)

    page = await (await house.get("/metrics")).text()

    wanted = [
        'outbox_rows{state="ready"} 1.0',
        'outbox_rows{state="waiting"} 2.0',
        'cases{state="open"} 1.0',
        "overdue 1.0",
    ]
    assert [line for line in wanted if line not in page] == []
    assert 'state="sent"' not in page
