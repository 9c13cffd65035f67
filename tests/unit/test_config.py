"""What the configuration refuses: each with one line that names the key."""

from __future__ import annotations

import re
from typing import Any

import pytest

from bot.config import parse
from bot.errors import ConfigError
from tests.factories import BOT, CONFIG, INBOX

WEBHOOK = {"provider": "webhook", "secret": "s"}
OAUTH2 = {"client_id": "id", "client_secret": "s"}
REFUSED: tuple[tuple[str, Any, str], ...] = (
    ("mail.staff.allow", ["@corp.example", "corp.example"], "mail.staff.allow.1: must be a mail address, or a domain"),
    ("mail.staff.allow", ["@"], "mail.staff.allow.0: must be"),
    ("mail.staff.sender_proof", [], "mail.staff.sender_proof.*: "),
    ("mail.staff.sender_proof", {"corp.example": []}, "mail.staff.sender_proof.corp.example: "),
    ("mail.staff.escalation", "nobody", "mail.staff.escalation: must be a mail address"),
    ("mail.copy", [INBOX, "x"], "mail.copy.1: must be a mail address"),
    ("mail.inbox", "care", "mail.inbox: must be a mail address"),
    ("mail.from_address", INBOX.upper(), "mail.from_address: must be another mailbox than mail.inbox"),
    ("mail.inbox", BOT, "mail.from_address: must be another mailbox than mail.inbox"),
    ("mail.oauth2", OAUTH2 | {"token_url": "http://login.example"}, "mail.oauth2.token_url: must start with https://"),
    ("keys.index", CONFIG["keys"]["seal"], "keys.index: must be another key than keys.seal"),
    ("wechat.api_base", "http://api.example", "wechat.api_base: must start with https://"),
    ("wechat.api_base", "http://10.0.0.1", "wechat.api_base: must start with https://"),
    ("wechat.api_base", "ftp://127.0.0.1", "wechat.api_base: must be an address"),
    ("sms", WEBHOOK | {"url": "http://sms.example"}, "sms.url: must start with https://"),
    ("server.webhook_path", "/", "server.webhook_path: must be a plain path"),
    ("server.webhook_path", "/{name}", "server.webhook_path: must be a plain path"),
    ("server.webhook_path", "/p", "server.webhook_path: is taken by the service itself"),
    ("server.webhook_path", "/p/wechat", "server.webhook_path: is taken by the service itself"),
    ("server.webhook_path", "/metrics", "server.webhook_path: is taken by the service itself"),
    ("deadlines.remind_days_before", [15, -5], "deadlines.remind_days_before.1: must be 0 to 30"),
    ("deadlines.remind_days_before", [900], "deadlines.remind_days_before.0: must be 0 to 30"),
)
PERMITTED: tuple[tuple[str, Any], ...] = (
    ("mail.staff.allow", ["li@corp.example", "@corp.example"]),
    ("mail.staff.escalation", ""),
    ("wechat.api_base", "http://127.0.0.1:8000"),
    ("wechat.api_base", "http://[::1]:8000"),
    ("wechat.api_base", "http://localhost"),
    ("server.webhook_path", "/push/wechat"),
    ("deadlines.remind_days_before", [30, 0]),
)


def changed(key: str, value: Any) -> dict[str, Any]:
    """The sample configuration with one key changed."""
    *path, last = key.split(".")
    table = data = dict(CONFIG)
    for part in path:
        table[part] = dict(table.get(part, {}))
        table = table[part]
    table[last] = value
    return data


@pytest.mark.parametrize(("key", "value", "line"), REFUSED)
def test_value_that_cannot_be_meant_is_refused(key: str, value: Any, line: str) -> None:
    with pytest.raises(ConfigError, match=f"^{re.escape(line)}[^\n]*$"):
        parse(changed(key, value))


@pytest.mark.parametrize(("key", "value"), PERMITTED)
def test_value_that_may_be_meant_is_taken(key: str, value: Any) -> None:
    parse(changed(key, value))
