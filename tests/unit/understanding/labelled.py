"""Reads labelled sentences: ours in tests/data, and the larger set kept beside the checkout where there is one."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

DATA = Path(__file__).parents[2] / "data"
SAMPLES = Path(__file__).parents[4] / "shared" / "samples"


def own(name: str) -> list[dict[str, Any]]:
    return _rows(DATA / name)


def samples(name: str) -> list[dict[str, Any]]:
    if not (SAMPLES / name).exists():
        pytest.skip(f"no labelled samples beside this checkout ({name})")
    return _rows(SAMPLES / name)


def _rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
