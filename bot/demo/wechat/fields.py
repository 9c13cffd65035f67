"""What a template field may hold, by its type (wechat.md 4.3). Shared by template and subscription messages."""

from __future__ import annotations

import re
from collections.abc import Mapping

RULES: dict[str, re.Pattern[str]] = {
    "thing": re.compile(r"[^\x00-\x1f]{1,20}"),
    "number": re.compile(r"-?[\d.]{1,32}"),
    "letter": re.compile(r"[A-Za-z]{1,32}"),
    "symbol": re.compile(r"[^\w\s]{1,5}"),
    "character_string": re.compile(r"[\x21-\x7e]{1,32}"),
    "time": re.compile(r"(\d{4}年\d{1,2}月\d{1,2}日( \d{1,2}:\d{2})?|\d{1,2}:\d{2})(~.{1,20})?"),
    "date": re.compile(r"\d{4}年\d{1,2}月\d{1,2}日(~.{1,20})?"),
    "amount": re.compile(r"[^\d\s]?\d{1,10}(\.\d{1,2})?元?"),
    "phone_number": re.compile(r"[\d+\-*() ]{1,17}"),
    "car_number": re.compile(r"\S{1,8}"),
    "name": re.compile(r"[\u4e00-\u9fff·]{1,10}|[A-Za-z ·.]{1,20}"),
    "phrase": re.compile(r"[\u4e00-\u9fff]{1,5}"),
    "enum": re.compile(r"[^\x00-\x1f]{1,20}"),
    "const": re.compile(r"[^\x00-\x1f]{1,20}"),
}


def values(data: object) -> dict[str, str] | None:
    """``{"thing1": {"value": "…"}}`` as name → value; None for another shape."""
    if not isinstance(data, dict) or not all(isinstance(item, dict) for item in data.values()):
        return None
    return {str(name): str(item.get("value", "")) for name, item in data.items()}


def problem(given: Mapping[str, str], wanted: Mapping[str, str]) -> str:
    """What is wrong with the values, as WeChat says it; empty when nothing is."""
    for name in wanted:
        value = given.get(name, "")
        rule = RULES.get(re.sub(r"\d+$", "", name))
        if not value:
            return f"data.{name}.value is empty"
        if rule is None or not rule.fullmatch(value):
            return f"data.{name}.value invalid"
    return ""
