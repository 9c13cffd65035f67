"""Every sentence a person reads, Chinese and English side by side, with the slots it may use.

The sentences are in the ``*.toml`` files beside this module, one file a subject; this module only finds and fills them.
A sentence is a table ``[key]`` with ``zh`` and ``en``; ``{slot}`` is filled by ``render``. Nothing that a person or
staff typed is ever run through a template twice: slots are inserted as they are, once.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Literal

Lang = Literal["zh", "en"]
LANGS: tuple[Lang, ...] = ("zh", "en")
SLOT = re.compile(r"\{([a-z_]+)\}")


@cache
def catalogue() -> Mapping[str, Mapping[str, str]]:
    """All sentences: key → language → text. Raises ValueError for a key that two files define or a missing language."""
    found: dict[str, Mapping[str, str]] = {}
    for entry in sorted(resources.files(__name__).iterdir(), key=lambda item: item.name):
        if entry.name.endswith(".toml"):
            for key, value in _flatten("", tomllib.loads(entry.read_text(encoding="utf-8"))):
                if key in found:
                    raise ValueError(f"{entry.name} defines {key} again")
                found[key] = value
    return found


def _flatten(prefix: str, table: Mapping[str, object]) -> list[tuple[str, Mapping[str, str]]]:
    if set(table) == set(LANGS):
        return [(prefix, {lang: str(table[lang]).strip("\n") for lang in LANGS})]
    rows: list[tuple[str, Mapping[str, str]]] = []
    for name, child in table.items():
        if not isinstance(child, dict):
            raise ValueError(f"{prefix}.{name}: a sentence needs exactly zh and en")
        rows += _flatten(f"{prefix}.{name}" if prefix else name, child)
    return rows


def slots(key: str) -> frozenset[str]:
    """The slot names of a sentence (both languages together)."""
    return frozenset(name for text in catalogue()[key].values() for name in SLOT.findall(text))


def render(key: str, lang: str, **values: object) -> str:
    """The sentence with its slots filled. KeyError for an unknown key or a slot that was not given."""
    text = catalogue()[key]["en" if lang == "en" else "zh"]
    return SLOT.sub(lambda match: str(values[match.group(1)]), text)


def has(key: str) -> bool:
    """Whether there is such a sentence."""
    return key in catalogue()
