"""Patterns wait for their first use, so here all of them are used."""

from __future__ import annotations

import gc
import re
from importlib import import_module
from pkgutil import walk_packages

import pytest

import dialogs
from dialogs.understanding.patterns import regex


def test_all_patterns_are_right() -> None:
    for module in walk_packages(dialogs.__path__, "dialogs."):
        import_module(module.name)
    waiting = [found for found in gc.get_objects() if type(found) is type(regex(""))]
    assert len(waiting) > 500
    for found in waiting:
        found.search("")


def test_a_pattern_is_compiled_once_and_then_answers_itself() -> None:
    digits = regex(r"\d+", re.ASCII)
    assert digits.pattern == r"\d+"
    search = digits.search
    assert digits.search is search
    assert digits.sub("#", "a1b22") == "a#b#"


def test_a_mistake_shows_at_the_first_use() -> None:
    broken = regex("(")
    with pytest.raises(re.error):
        broken.search("x")
