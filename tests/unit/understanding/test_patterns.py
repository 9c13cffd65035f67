"""Patterns wait for their first use, so here all of them are used."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest

from dialogs.understanding.patterns import cased, regex

ALL = """
import gc
from importlib import import_module
from pkgutil import walk_packages

import dialogs
from dialogs.understanding.patterns import regex

for module in walk_packages(dialogs.__path__, "dialogs."):
    import_module(module.name)
waiting = [found for found in gc.get_objects() if type(found) is type(regex(""))]
for found in waiting:
    found.search("")
print(len(waiting))
"""


def test_all_patterns_are_right() -> None:
    """In a process of its own: where the service ran before, objects are frozen and not listed."""
    done = subprocess.run([sys.executable, "-c", ALL], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert int(done.stdout) > 500


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


@pytest.mark.parametrize("words", ["Help", "HELP", "help"])
def test_capitals_tell_where_it_is_said_only(words: str) -> None:
    assert regex("help").search(words)
    assert (cased("help").search(words) is not None) == (words == "help")
