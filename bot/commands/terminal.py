"""What the operator reads: sentences of ``bot.texts`` (``cli.*``) and JSON, on standard output and standard error."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TextIO

from bot.texts import Lang, render

DONE, DOES_NOT_HOLD, WRONG = 0, 1, 2
"""Exit codes: done; the thing asked about does not hold; wrong usage or configuration."""


@dataclass(frozen=True)
class Terminal:
    lang: Lang = "en"
    out: TextIO = field(default_factory=lambda: sys.stdout)
    err: TextIO = field(default_factory=lambda: sys.stderr)

    def words(self, key: str, **slots: object) -> str:
        return render(f"cli.{key}", self.lang, **slots)

    def say(self, key: str, **slots: object) -> None:
        self.line(self.words(key, **slots))

    def complain(self, key: str, **slots: object) -> None:
        self.err.write(self.words(key, **slots) + "\n")
        self.err.flush()

    def line(self, text: str) -> None:
        self.out.write(text + "\n")
        self.out.flush()

    def data(self, value: object) -> None:
        """One JSON value on one line."""
        self.line(json.dumps(value, ensure_ascii=False))


def language(chosen: str | None, environ: Mapping[str, str]) -> Lang:
    """``--lang``, else the language of the shell's locale, else English."""
    if chosen:
        return "zh" if chosen == "zh" else "en"
    spoken = environ.get("LC_ALL") or environ.get("LC_MESSAGES") or environ.get("LANG") or ""
    return "zh" if spoken.lower().startswith("zh") else "en"
