"""An operator at a terminal: a real configuration file, a real SQLite database, commands through ``main``.

What a test finds in the database it reads back through a store of its own.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import pytest

from bot.app import store_of
from bot.cli import main
from bot.config import Config, load
from bot.store.tx import Tx
from tests.factories import CONFIG

Result = TypeVar("Result")


@dataclass(frozen=True)
class Printed:
    code: int
    out: str
    err: str

    @property
    def lines(self) -> list[str]:
        return self.out.splitlines()

    @property
    def json(self) -> Any:
        return json.loads(self.out)


@dataclass(frozen=True)
class Operator:
    directory: Path
    capture: pytest.CaptureFixture[str]

    @property
    def file(self) -> Path:
        return self.directory / "config.toml"

    @property
    def config(self) -> Config:
        return load(self.file, {})

    def configure(self, **sections: Mapping[str, Any]) -> None:
        """Write the configuration, with sections changed."""
        path = self.directory / "rights.db"
        sections = {"database": {"url": f"sqlite+aiosqlite:///{path}"}, **sections}
        tables = {name: {**CONFIG.get(name, {}), **sections.get(name, {})} for name in {**CONFIG, **sections}}
        self.file.write_text("\n".join(_toml(tables)), encoding="utf-8")

    def runs(self, *argv: str) -> Printed:
        """A command that takes the configuration."""
        return self.types(*argv, "--config", str(self.file))

    def types(self, *argv: str) -> Printed:
        """A command in English, without a configuration."""
        return self.enters(*argv, "--lang", "en")

    def enters(self, *argv: str) -> Printed:
        """A command line as it is."""
        self.capture.readouterr()
        try:
            code = main(argv)
        except SystemExit as left:
            code = int(left.code or 0)
        printed = self.capture.readouterr()
        return Printed(code, printed.out, printed.err)

    def store(self, work: Callable[[Tx], Result]) -> Result:
        """One transaction of the test's own."""

        async def run() -> Result:
            store = store_of(self.config)
            await store.connect()
            try:
                return await store.run(work)
            finally:
                await store.close()

        return asyncio.run(run())

    def writes(self, name: str, content: str | bytes) -> str:
        """A file in the operator's directory; its path."""
        path = self.directory / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return str(path)


def _toml(tables: Mapping[str, Mapping[str, Any]]) -> list[str]:
    return [line for name, table in tables.items() for line in (f"[{name}]", *_rows(table))]


def _rows(table: Mapping[str, Any]) -> list[str]:
    return [f"{name} = {_value(value)}" for name, value in table.items()]


def _value(value: Any) -> str:
    if isinstance(value, Mapping):
        return "{ " + ", ".join(_rows(value)) + " }"
    return json.dumps(value, ensure_ascii=False)
