"""Alive, ready, and WeChat's proof of the domain."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.clock import MovableClock
from tests.unit.web.house import House, config, open_house


async def test_alive_without_anything_else(house: House) -> None:
    await house.office.store.close()

    answer = await house.get("/healthz")

    assert (answer.status, await answer.text()) == (200, "ok\n")


@pytest.mark.parametrize(("alive", "status"), [(True, 200), (False, 503)])
async def test_ready_when_everything_is(tmp_path: Path, clock: MovableClock, alive: bool, status: int) -> None:
    async with open_house(tmp_path, clock, health={"loops": lambda: alive}) as house:
        answer = await house.get("/readyz")
        found = await answer.json()

    assert (answer.status, found) == (status, {"database": "ok", "loops": "ok" if alive else "failed"})


async def test_ready_while_only_the_mailbox_is_away(tmp_path: Path, clock: MovableClock) -> None:
    async with open_house(tmp_path, clock, health={"loops": lambda: True}, told={"imap": lambda: False}) as house:
        answer = await house.get("/readyz")
        found = await answer.json()

    assert (answer.status, found) == (200, {"database": "ok", "loops": "ok", "imap": "failed"})


async def test_not_ready_without_the_database(house: House) -> None:
    await house.office.store.close()

    answer = await house.get("/readyz")

    assert (answer.status, await answer.json()) == (503, {"database": "failed"})


@pytest.mark.parametrize(
    ("name", "status"),
    [
        ("MP_verify_Ab12.txt", 200),
        ("MP_verify_other.txt", 404),
        ("MP_verify_..%2Fsecret.txt", 404),
        ("MP_verify_%2e%2e%2fsecret.txt", 404),
        ("MP_verify_Ab12.txt.bak", 404),
        ("secret.txt", 404),
    ],
)
async def test_proof_gives_files_of_wechats_names_only(
    tmp_path: Path, clock: MovableClock, name: str, status: int
) -> None:
    proofs = tmp_path / "proofs"
    proofs.mkdir()
    for file in (
        proofs / "MP_verify_Ab12.txt",
        proofs / "MP_verify_Ab12.txt.bak",
        proofs / "secret.txt",
        tmp_path / "secret.txt",
    ):
        file.write_text("Ab12", encoding="utf-8")
    async with open_house(tmp_path, clock, config(server={"verify_dir": str(proofs)})) as house:
        answer = await house.get(f"/{name}")

        assert answer.status == status
        assert status != 200 or await answer.text() == "Ab12"


async def test_proof_without_a_folder_is_not_found(house: House) -> None:
    assert (await house.get("/MP_verify_Ab12.txt")).status == 404
