"""Trouble on demand, by path: what to do to the next calls. For tests and for the curious."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["code", "status", "delay", "reset_before", "reset_after"]


@dataclass(frozen=True)
class Fault:
    """``code`` answers that errcode; ``status`` that HTTP status; ``delay`` waits ``amount`` seconds first;
    ``reset_before``/``reset_after`` drop the connection before or after the call took effect."""

    kind: Kind
    amount: float = 0


class Faults:
    def __init__(self) -> None:
        self._planned: dict[str, list[Fault]] = {}

    def plan(self, path: str, fault: Fault, *, times: int = 1) -> None:
        self._planned.setdefault(path, []).extend([fault] * times)

    def take(self, path: str) -> Fault | None:
        waiting = self._planned.get(path)
        return waiting.pop(0) if waiting else None

    def clear(self) -> None:
        self._planned.clear()
