"""What the service just did, one structured log line a step; operators read it, the demo shows it. No personal data."""

from __future__ import annotations

import logging

logger = logging.getLogger("rights_bot.steps")


def step(name: str, /, **fields: str | int) -> None:
    """Log one step. The record carries ``step`` and ``fields``."""
    if logger.isEnabledFor(logging.INFO):
        detail = " ".join(f"{key}={value}" for key, value in fields.items())
        logger.info("%s %s", name, detail, extra={"step": name, "fields": fields})
