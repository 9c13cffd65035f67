"""The chained log: whatever is changed afterwards is found; erasing personal fields is not a change."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.history import GENESIS, Entry, body_digest, first_broken, link
from tests.unit.domain.samples import NUMBER, RECEIVED


def chained(count: int) -> list[Entry]:
    entries: list[Entry] = []
    previous = GENESIS
    for seq in range(1, count + 1):
        body: dict[str, object] = {"text": f"第{seq}条"}
        salt = bytes([seq]) * 16
        at = RECEIVED + timedelta(hours=seq)
        bare = Entry(NUMBER, seq, at, "bot", "opened", body, salt, body_digest(body, salt), "")
        entries.append(replace(bare, chain=link(previous, bare)))
        previous = entries[-1].chain
    return entries


CHANGES: dict[str, object] = {
    "case": "GK-0000-000",
    "seq": 7,
    "at": RECEIVED,
    "actor": "wang@corp.example",
    "kind": "result",
    "body": {"text": "改过"},
    "salt": b"other",
    "digest": "0" * 64,
    "chain": "f" * 64,
}


def test_untouched_log_verifies() -> None:
    assert first_broken(chained(3)) is None
    assert first_broken([]) is None


@pytest.mark.parametrize("field", CHANGES)
def test_any_changed_field_is_found(field: str) -> None:
    entries = chained(3)
    entries[1] = replace(entries[1], **{field: CHANGES[field]})  # type: ignore[arg-type]  # each value fits its field

    assert first_broken(entries) == entries[1].seq


def test_every_field_of_an_entry_has_a_change() -> None:
    assert set(CHANGES) == set(vars(chained(1)[0]))


def test_entry_taken_out_or_moved_is_found() -> None:
    first, second, third = chained(3)

    assert first_broken([first, third]) == 3
    assert first_broken([second, third]) == 2
    assert first_broken([first, third, second]) == 3


def test_body_written_anew_with_its_digest_is_found() -> None:
    entries = chained(3)
    body: dict[str, object] = {"text": "改过"}
    entries[1] = replace(entries[1], body=body, digest=body_digest(body, entries[1].salt))

    assert first_broken(entries) == 2


def test_erased_bodies_and_salts_still_verify() -> None:
    erased = [replace(entry, body=None, salt=b"") for entry in chained(3)]

    assert first_broken(erased) is None


def test_digest_does_not_depend_on_the_order_of_keys_but_on_the_salt() -> None:
    assert body_digest({"a": 1, "b": 2}, b"s") == body_digest({"b": 2, "a": 1}, b"s")
    assert body_digest({"a": 1}, b"s") != body_digest({"a": 1}, b"t")
