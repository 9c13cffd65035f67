"""What the service just did, a step at a time: told to whoever listens (numbers, the demo), logged for operators.

No personal data. What happens with every message is told but not logged: it would bury the rest.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping

logger = logging.getLogger("rights_bot.steps")
Fields = Mapping[str, str | int]
Listener = Callable[[str, Fields], None]

ROUTINE = frozenset({"push_received", "reply_passive"})
_listeners: list[Listener] = []


def listen(listener: Listener) -> None:
    """Be told of every step from now on, in whichever thread it happens."""
    _listeners.append(listener)


def unlisten(listener: Listener) -> None:
    if listener in _listeners:
        _listeners.remove(listener)


def step(name: str, /, **fields: str | int) -> None:
    """Tell one step."""
    for listener in tuple(_listeners):
        listener(name, fields)
    if name not in ROUTINE and logger.isEnabledFor(logging.INFO):
        logger.info("%s %s", name, " ".join(f"{key}={value}" for key, value in fields.items()))
