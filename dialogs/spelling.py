"""One way of writing inside, as it was typed outside: traditional and Cantonese lines are read in plain characters.

Every pattern of the dialogs is written in simplified characters. So a line is turned into those before anything reads
it, a draft holds what was read, and what leaves for people, cases and staff is spelt as they typed it
(«葉佩珊» is «叶佩珊» on no paper). ``Draft.spelt`` are the lines that were typed otherwise, for as long as the draft
holds a word of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import TypeVar, cast

from dialogs.draft import Draft, read_draft, write_draft
from dialogs.model import Input, Turn
from dialogs.understanding import CHINESE, plain_characters, sign_by_sign

SHORTEST, INSIDE = 2, 4
"""Characters that are looked for in a line, and of a line that is looked for in more."""
_Value = TypeVar("_Value")


def plainly_spelt(said: Input) -> Input:
    """The same message in plain characters."""
    return said if said.text.isascii() else replace(said, text=plain_characters(said.text))


def as_typed(turn: Turn, said: Input, before: Draft) -> Turn:
    """The turn with what leaves it spelt as it was typed; its draft stays plain, and remembers the line."""
    typed = said.text.strip()
    new = () if said.choice or plain_characters(typed) == typed else (typed,)
    lines = tuple(dict.fromkeys((*before.spelt, *new)))
    if not lines:
        return turn
    draft = read_draft(turn.talk.draft)
    held = tuple(line for line in lines if _still_held(draft, line))
    return replace(
        turn,
        talk=replace(turn.talk, draft=write_draft(replace(draft, spelt=held))),
        says=respelt(turn.says, lines),
        effects=respelt(turn.effects, lines),
    )


def respelt(value: _Value, lines: Iterable[str]) -> _Value:
    """Any value with its words as the lines spell them, the newest first."""
    return cast("_Value", _within(value, tuple(lines)[::-1]))


def _within(value: object, lines: tuple[str, ...]) -> object:
    if isinstance(value, str) and not isinstance(value, Enum):
        return "\n".join(_words(part, lines) for part in value.split("\n")) if CHINESE.search(value) else value
    if isinstance(value, (tuple, list)):
        return type(value)(_within(part, lines) for part in value)
    if isinstance(value, Mapping):
        return {key: _within(part, lines) for key, part in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{each.name: _within(getattr(value, each.name), lines) for each in fields(value)})
    return value


def _words(text: str, lines: tuple[str, ...]) -> str:
    for line in lines:
        whole, signs = plain_characters(line), sign_by_sign(line)
        if whole == text or (len(whole) >= INSIDE and whole in text):
            return text.replace(whole, line)
        if len(text) >= SHORTEST and text in signs:
            start = signs.index(text)
            return line[start : start + len(text)]
    return text


def _still_held(draft: Draft, line: str) -> bool:
    plain = replace(draft, spelt=())
    return any(respelt(value, (line,)) != value for value in write_draft(plain).values())
