"""The sender against a server that breaks off, falls silent or refuses for now, at every step of a mail."""

from __future__ import annotations

import pytest

from bot.errors import RetryLater
from mail.smtp import SmtpSender
from tests.edges.smtp_servers import Vices, settings_of, vicious

MAIL = b"From: bot@corp.example\r\nSubject: x\r\n\r\nbody\r\n"
CARE = ["care@corp.example"]


async def test_login_refused_for_now_is_tried_later() -> None:
    server = Vices({"AUTH": "454 4.7.0 Temporary authentication failure"}, port=0)
    async with vicious(server):
        with pytest.raises(RetryLater):
            await SmtpSender(settings_of(server.port, username="bot"), timeout=5).check()


BREAKS: tuple[tuple[str, dict[str, str | None], str | None], ...] = (
    ("hangs up instead of a greeting", {}, None),
    ("greets with a refusal", {}, "421 too many connections"),
    ("says nothing at all", {}, ""),
    ("hangs up at EHLO", {"EHLO": None, "HELO": None}, "220 mx"),
    ("falls silent at MAIL", {"MAIL": ""}, "220 mx"),
    ("hangs up at RCPT", {"RCPT": None}, "220 mx"),
    ("falls silent at DATA", {"DATA": ""}, "220 mx"),
    ("hangs up behind the mail", {".": None}, "220 mx"),
    ("falls silent behind the mail", {".": ""}, "220 mx"),
)


@pytest.mark.parametrize(("vice", "answers", "greeting"), BREAKS)
async def test_server_that_breaks_off_is_tried_later_with_the_same_bytes(
    vice: str, answers: dict[str, str | None], greeting: str | None
) -> None:
    """Behind DATA it may have taken the mail: the same bytes again do no harm (mail.md 2.6)."""
    async with vicious(Vices(answers, 0, greeting)) as server:
        sender = SmtpSender(settings_of(server.port), timeout=0.1)
        with pytest.raises(RetryLater):
            await sender.send(MAIL, "bot@corp.example", CARE)
        server.answers, server.greeting = {}, "220 mx"
        await sender.send(MAIL, "bot@corp.example", CARE)
        await sender.close()

    assert set(server.taken) == {MAIL + b".\r\n"}, vice
