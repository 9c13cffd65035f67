"""``config.example.toml``: loads as it is, names every key, and shows every default truly."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel
from pydantic_core import PydanticUndefined

from bot.config import Config, OAuth2, Template, load, parse

EXAMPLE = Path(__file__).parents[3] / "config.example.toml"
FILLED_IN = {
    "app.organisation_en", "contacts", "mail.smtp.username", "mail.smtp.password", "mail.imap.username",
    "mail.imap.password", "mail.staff.authserv_id", "sms.secret",
}  # fmt: skip
"""Keys that show a value other than their default, for clearness."""


def fields(model: type[BaseModel], prefix: str = "") -> Iterator[tuple[str, Any]]:
    """Every key with its default."""
    for name, field in model.model_fields.items():
        key = f"{prefix}{field.alias or name}"
        kind = field.annotation
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            yield from fields(kind, f"{key}.")
        else:
            yield key, field.default


def uncommented(text: str) -> str:
    """With the commented keys and tables switched on."""
    return re.sub(r"^# (\[[\w.]+\]|\w+ = )", r"\1", text, flags=re.MULTILINE)


def test_example_loads() -> None:
    assert load(EXAMPLE, {}).app.case_prefix == "GK"


def test_example_with_everything_switched_on_loads() -> None:
    table = tomllib.loads(uncommented(EXAMPLE.read_text(encoding="utf-8")))
    table["wechat"]["previous_encoding_aes_key"] = table["wechat"]["encoding_aes_key"]
    table["keys"]["previous_seal"] = table["keys"]["seal"]
    table["keys"]["previous_index"] = table["keys"]["index"]

    config = parse(table)

    assert config.mail.oauth2 is not None
    assert config.wechat.templates.answered is not None


EVERY_KEY = [
    *fields(Config),
    *fields(OAuth2, "mail.oauth2."),
    *fields(Template, "wechat.templates.progress."),
]


@pytest.mark.parametrize(("key", "default"), EVERY_KEY)
def test_example_shows_key_with_its_default(key: str, default: Any) -> None:
    shown: Any = tomllib.loads(uncommented(EXAMPLE.read_text(encoding="utf-8")))
    for part in key.split("."):
        assert part in shown, f"{key} is not in the example"
        shown = shown[part]

    has_default = default not in (PydanticUndefined, None) and not isinstance(default, BaseModel)
    if has_default and key not in FILLED_IN and not key.startswith("wechat.templates."):
        assert shown == _written(default)


def _written(default: Any) -> Any:
    if hasattr(default, "get_secret_value"):
        return default.get_secret_value()
    if isinstance(default, tuple):
        return list(default)
    return str(default) if isinstance(default, Path) else default
