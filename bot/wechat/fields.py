"""Values of template and subscription notices, made to fit the type of their field (wechat.md 4.3)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from bot.errors import Alarm
from bot.wechat.replies import clean

HAN = re.compile("[\u3400-\u9fff]")


@dataclass(frozen=True)
class FieldType:
    """Limits in characters (``latin_limit``: for text without Chinese); ``drop``: what the type does not take."""

    limit: int
    drop: str = ""
    latin_limit: int = 0


ANY = FieldType(200)
TYPES: Mapping[str, FieldType] = MappingProxyType(
    {
        "thing": FieldType(20),
        "number": FieldType(32, drop=r"[^0-9.]"),
        "letter": FieldType(32, drop=r"[^A-Za-z]"),
        "symbol": FieldType(5, drop=r"[\w\s]"),
        "character_string": FieldType(32, drop=r"[^!-~]"),
        "time": FieldType(40),
        "date": FieldType(40),
        "amount": FieldType(20),
        "phone_number": FieldType(17, drop=r"[^0-9+() -]"),
        "car_number": FieldType(8),
        "name": FieldType(10, latin_limit=20),
        "phrase": FieldType(5, drop="[^\u3400-\u9fff]"),
        "enum": FieldType(20),
    }
)


def fit(name: str, value: str) -> str:
    """The value as the field takes it. Raises Alarm when nothing is left: the configured field has the wrong type."""
    kind = TYPES.get(name.rstrip("0123456789"), ANY)
    flat = " ".join(clean(value).split())
    kept = re.sub(kind.drop, "", flat) if kind.drop else flat
    limit = kind.limit if HAN.search(kept) else kind.latin_limit or kind.limit
    if not kept.strip():
        raise Alarm(f"wechat.templates: a field {name} cannot show its value")
    return _cut(kept, limit, mark="" if kind.drop else "…")


def _cut(text: str, limit: int, *, mark: str) -> str:
    if len(text) <= limit:
        return text
    return text[: limit - len(mark)] + mark
