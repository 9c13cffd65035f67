"""A mail on its way from the watcher's thread to the desk."""

from __future__ import annotations

import asyncio

import pytest

from bot import app
from bot.errors import RetryLater
from mail.mailbox import Disposition, Fetched
from tests.factories import make_config


class SlowDesk:
    """Never finishes."""

    async def take(self, raw: bytes, *, too_large: bool = False) -> Disposition:
        await asyncio.Event().wait()
        return "processed"


async def test_mail_that_takes_too_long_counts_as_one_that_failed(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is raised as RetryLater would be shown again for ever, and stop the service each time."""
    service = app.build(make_config())
    monkeypatch.setattr(app, "MAIL_SECONDS", 0)
    monkeypatch.setattr(service, "_desk", SlowDesk())
    monkeypatch.setattr(service, "_loop", asyncio.get_running_loop(), raising=False)

    [failure] = await asyncio.gather(
        asyncio.to_thread(service._on_mail, Fetched(1, 1, b"Subject: one\r\n\r\n")), return_exceptions=True
    )

    assert isinstance(failure, TimeoutError)
    assert not isinstance(failure, RetryLater)
