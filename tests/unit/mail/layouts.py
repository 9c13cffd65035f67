"""Loads ``layouts.toml`` (replies as mail clients lay them out) and makes mails of it.

``MAIL`` is a mail of ours, as the clients quote it.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from email.message import EmailMessage
from email.policy import SMTP
from html import escape
from pathlib import Path

from mail.message import Doubt, Kind

MAIL = (
    "##—— 请在此行以上回复 / Reply above this line ——##",
    "新案件 GK-4T7X-2M9：张**，查阅",
    "您可以写：",
    "「#办结」(#fulfilled)",
    "gk4t7x2m9.bprbuupmdaci98w3",
)
BOT = "privacy-bot@corp.example"
TEXT_MAIL = "\n".join(MAIL)
CITED_MAIL = "\n".join(f"> {line}" for line in MAIL)
HTML_MAIL = "<br>".join(escape(line) for line in MAIL)
TYPED = "#办结 查阅\n\n您好，您的资料已备好。"


@dataclass(frozen=True)
class Layout:
    name: str
    text: str = ""
    html: str = ""
    typed: str = TYPED
    doubt: Doubt = ""
    kind: Kind = "reply"
    subject: str = "回复: [GK-4T7X-2M9] 查阅"


def raw(layout: Layout) -> bytes:
    message = EmailMessage(policy=SMTP.clone(cte_type="7bit"))
    message["From"] = "张伟 <zhang.wei@corp.example>"
    message["To"] = f"CustomerCare <{BOT}>"
    message["Subject"] = layout.subject
    message["References"] = "<case-gk4t7x2m9.bprbuupmdaci98w3.root@corp.example>"
    if layout.text:
        message.set_content(layout.text, charset="utf-8", cte="base64")
    if layout.text and layout.html:
        message.add_alternative(layout.html, subtype="html", charset="utf-8", cte="base64")
    elif layout.html:
        message.set_content(layout.html, subtype="html", charset="utf-8", cte="base64")
    return message.as_bytes()


def _load() -> tuple[Layout, ...]:
    source = Path(__file__).with_suffix(".toml").read_text(encoding="utf-8")
    filled = source.replace("{mail}", TEXT_MAIL).replace("{cited}", CITED_MAIL).replace("{html}", HTML_MAIL)
    return tuple(Layout(**row) for row in tomllib.loads(filled)["layout"])


LAYOUTS = _load()
