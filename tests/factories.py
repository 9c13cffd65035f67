"""Values that many tests begin with: a configuration, a push, a mail from staff, a case. No behaviour of its own."""

from __future__ import annotations

import itertools
from collections.abc import Mapping
from datetime import UTC, datetime
from email.message import EmailMessage
from email.policy import SMTP
from typing import Any

from bot.config import Config, parse
from bot.domain.cases import Applicant, Case, Item, Paper, State
from bot.domain.rights import Level, Requester, Right
from bot.wechat.messages import Inbound, Kind

OPENID = "oLiLei0000000000000000000000"
STAFF = "wang@corp.example"
INBOX = "care@corp.example"
BOT = "bot@rights.example"
PROVEN = "mx.rights.example; spf=pass smtp.mailfrom=corp.example; dmarc=pass header.from=corp.example"
NUMBER = "GK-4T7X-2M9"

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)

_count = itertools.count(1)

CONFIG: dict[str, Any] = {
    "app": {
        "organisation": "样例公司",
        "public_url": "https://rights.example",
        "hotline": "400-000-0000",
        "case_prefix": "GK",
    },
    "wechat": {"appid": "wxsample", "secret": "s", "token": "t", "encoding_aes_key": "A" * 43},
    "keys": {"seal": "c" * 43 + "=", "index": "a" * 43 + "="},
    "mail": {
        "inbox": INBOX,
        "from_address": BOT,
        "plus": "always",
        "smtp": {"host": "localhost", "tls": "none"},
        "imap": {"host": "localhost", "tls": "none"},
        "staff": {"allow": ["@corp.example"], "authserv_id": "mx.rights.example", "escalation": "dpo@corp.example"},
    },
}


def make_config(**sections: Mapping[str, Any]) -> Config:
    """The sample configuration with sections changed: ``make_config(mail={"redact": False})``."""
    merged = {name: dict(values) for name, values in CONFIG.items()}
    for name, values in sections.items():
        merged[name] = merged.get(name, {}) | dict(values)
    return parse(merged)


def make_push(text: str = "", at: datetime | None = None, *, kind: Kind = "text", **fields: Any) -> Inbound:
    """What WeChat pushes when the person writes ``text``; each with an id of its own."""
    known = {"openid": OPENID, "account": "gh_sample", "key": f"m:{next(_count)}"} | fields
    return Inbound(kind=kind, at=at or EPOCH, text=text, **known)


def make_case(*rights: Right, **changes: Any) -> Case:
    """An open, sufficiently verified case; ``changes`` are fields of ``Case``."""
    items = tuple(Item(seq, right) for seq, right in enumerate(rights or (Right.ACCESS,), start=1))
    known: dict[str, Any] = {
        "number": NUMBER,
        "person": "",
        "lang": "zh",
        "group": "2.4",
        "requester": Requester.SELF,
        "state": State.OPEN,
        "level": Level.ON_FILE,
        "items": items,
        "received_at": EPOCH,
        "applicant": Applicant("李雷", "li.lei@person.example", "email"),
        "identity": Paper.NOT_NEEDED,
    }
    return Case(**(known | changes))


def make_mail(text: str, *, to: str, sender: str = STAFF, files: Mapping[str, bytes] | None = None,
              auth: str = PROVEN, headers: Mapping[str, str] | None = None) -> bytes:  # fmt: skip
    """A mail as the mailbox receives it; ``headers`` add to or replace the usual ones."""
    message = EmailMessage(policy=SMTP)
    usual = {
        "Authentication-Results": auth,
        "From": sender,
        "To": to,
        "Subject": f"回复: [{NUMBER}] 查阅",
        "Message-ID": f"<{next(_count)}@corp.example>",
        "Date": "Mon, 23 Nov 2026 10:00:00 +0800",
    }
    for name, value in (usual | dict(headers or {})).items():
        if value:
            message[name] = value
    message.set_content(text, charset="utf-8")
    for name, content in (files or {}).items():
        message.add_attachment(content, maintype="application", subtype="pdf", filename=name)
    return message.as_bytes()
