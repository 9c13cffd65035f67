"""No text keeps the bot busy: a pattern that tries every division of a long run would never come back."""

from __future__ import annotations

import importlib
import pkgutil
import re
import signal
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass

import pytest

import dialogs
from dialogs.understanding.patterns import regex
from dialogs.understanding.slots.yes_no import forms
from tests.talk import Chat

KINDS = (re.Pattern, type(regex("")))
"""Compiled, and waiting for their first use."""
LENGTH = 400
UNITS = ("a", "那", "我", "也", "好", "不", "1", " ", "\n", "，", "吗，", "也要", "a ", "1-", "我的", "看和")
TEXTS = tuple((unit * LENGTH)[:LENGTH] + "x\0" for unit in UNITS)
LONG = tuple((unit * 2000)[:2000] for unit in ("a", "也", "1", "a "))
PATIENCE = 60
"""Seconds for all patterns of a module."""


def _patterns(value: object) -> Iterator[re.Pattern[str]]:
    if isinstance(value, KINDS):
        yield value
    elif isinstance(value, Mapping):
        yield from _patterns((*value.keys(), *value.values()))
    elif isinstance(value, tuple | list | frozenset | set):
        for part in value:
            yield from _patterns(part)
    elif is_dataclass(value) and not isinstance(value, type):
        yield from _patterns(tuple(getattr(value, one.name) for one in fields(value)))


def _all() -> Iterator[tuple[str, list[re.Pattern[str]]]]:
    for found in pkgutil.walk_packages(dialogs.__path__, "dialogs."):
        patterns = list(_patterns(tuple(vars(importlib.import_module(found.name)).values())))
        if patterns:
            yield found.name, list(dict.fromkeys(patterns))
    yield "yes_no.toml", [form.pattern for form in forms()]


MODULES = dict(_all())


@pytest.fixture(autouse=True)
def watchdog() -> Iterator[None]:
    """What tries every division would not come back before the end of the world."""

    def bark(*_: object) -> None:
        raise TimeoutError

    signal.signal(signal.SIGALRM, bark)
    signal.alarm(PATIENCE)
    yield
    signal.alarm(0)


@pytest.mark.parametrize("module", MODULES)
def test_no_pattern_tries_every_division(module: str) -> None:
    """It is the watchdog that fails."""
    for pattern in MODULES[module]:
        for text in TEXTS:
            pattern.search(text)
            pattern.fullmatch(text)


@pytest.mark.parametrize("before", [(), ("查阅", "客户")])
@pytest.mark.parametrize(
    "text", ["看和删" + "要" * 36 + "快点", "也" * 39 + "x", "吗，" * 340, "那" + " " * 1900 + "x", *LONG]
)
def test_every_text_is_answered(before: tuple[str, ...], text: str) -> None:
    chat = Chat()
    chat.say("你好", *before)
    assert chat.say(text)
