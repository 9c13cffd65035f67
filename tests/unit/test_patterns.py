"""Patterns say what was meant: no brace of a template is left in one, and none is doubled."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOMS = ("dialogs", "handlers", "mail", "bot")
ROOT = Path(__file__).parents[2]
LEFT = re.compile(r"\{\{|\{[A-Z_]")
FILES = [path for room in ROOMS for path in sorted((ROOT / room).rglob("*.py"))]


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_template_is_left_unfilled(path: Path) -> None:
    plain = [
        node.value
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ]
    slips = [text for text in plain if LEFT.search(text) and "{}" not in text]  # those are filled by format
    assert slips == []
