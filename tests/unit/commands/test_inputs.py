"""What is allowed and dangerous is said when the service starts and by ``check``."""

from __future__ import annotations

from typing import Any

import pytest

from bot.commands.inputs import warn
from bot.commands.terminal import Terminal
from tests.factories import CONFIG, make_config

STAFF = CONFIG["mail"]["staff"]
NAMED = {"server": {"trusted_proxies": ["127.0.0.1"]}}


@pytest.mark.parametrize(
    ("sections", "said"),
    [
        (NAMED, []),
        ({"server": {"host": "0.0.0.0"}}, []),  # noqa: S104  # nothing is bound
        ({}, ["look: server.trusted_proxies is empty."]),
        (NAMED | {"mail": {"staff": STAFF | {"authserv_id": ""}}}, ["WARNING: mail.staff.authserv_id is empty:"]),
        (NAMED | {"mail": {"staff": {"allow": ["@corp.example"], "sender_proof": ["internal"]}}}, []),
        (
            NAMED | {"mail": {"staff": STAFF | {"sender_proof": ["none"]}}},
            ['WARNING: mail.staff.sender_proof has "none"'],
        ),
    ],
)
def test_warning_names_its_key(sections: dict[str, Any], said: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    warn(make_config(**sections), Terminal("en"))

    lines = capsys.readouterr().err.splitlines()
    assert [line.startswith(begin) for line, begin in zip(lines, said, strict=True)] == [True] * len(said)
