"""No text keeps the bot busy: a pattern that tries every division of a long run would never come back."""

from __future__ import annotations

import importlib
import pkgutil
import re
import time
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass

import pytest

import dialogs
from dialogs.understanding.slots.yes_no import forms
from tests.talk import Chat

LENGTH = 2000
UNITS = ("a", "那", "我", "也", "好", "不", "1", " ", "\n", "，", "吗，", "也要", "a ", "1-", "我的", "看和")
TEXTS = tuple((unit * LENGTH)[:LENGTH] + "x\0" for unit in UNITS)
PATTERN_SECONDS, TURN_SECONDS = 1.0, 5.0
"""Of processor time: many times what is needed, a hundredth of what a bad pattern takes."""


def _patterns(value: object) -> Iterator[re.Pattern[str]]:
    if isinstance(value, re.Pattern):
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


@pytest.mark.parametrize("module", MODULES)
def test_no_pattern_tries_every_division(module: str) -> None:
    slow = {
        (pattern.pattern[:60], text[:2])
        for pattern in MODULES[module]
        for text in TEXTS
        if max(_seconds(pattern.search, text), _seconds(pattern.fullmatch, text)) > PATTERN_SECONDS
    }
    assert not slow


def _seconds(match: object, text: str) -> float:
    assert callable(match)
    began = time.process_time()
    match(text)
    return time.process_time() - began


@pytest.mark.parametrize("before", [(), ("查阅", "客户")])
@pytest.mark.parametrize(
    "text", ["看和删" + "要" * 36 + "快点", "也" * 39 + "x", "吗，" * 340, "那" + " " * 1900 + "x", *TEXTS]
)
def test_every_text_is_answered_soon(before: tuple[str, ...], text: str) -> None:
    chat = Chat()
    chat.say("你好", *before)
    began = time.process_time()
    assert chat.say(text)
    assert time.process_time() - began < TURN_SECONDS
