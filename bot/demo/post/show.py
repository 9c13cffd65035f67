"""A stored mail as the page shows it. Only display; what a mail means is the service's business."""

from __future__ import annotations

import re
from dataclasses import dataclass
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from email.utils import parseaddr

PREFIX = re.compile(r"^\s*(?:(?:re|fw|fwd|回复|答复|转发|自动回复)\s*[:：]\s*)+", re.IGNORECASE)
TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True)
class Attachment:
    name: str
    content_type: str
    content: bytes


@dataclass(frozen=True)
class Shown:
    subject: str
    from_name: str
    from_address: str
    to: str
    reply_to: str
    date: str
    message_id: str
    references: str
    text: str
    html: str
    attachments: tuple[Attachment, ...]

    @property
    def topic(self) -> str:
        """The subject without reply prefixes: what mail clients group by."""
        return PREFIX.sub("", self.subject).strip()

    @property
    def snippet(self) -> str:
        lines = (self.text or TAG.sub(" ", self.html)).splitlines()
        return " ".join(" ".join(line for line in lines if not line.startswith("——")).split())[:160]


def show(raw: bytes) -> Shown:
    message = message_from_bytes(raw, policy=default)
    if not isinstance(message, EmailMessage):
        raise TypeError("the default policy makes EmailMessage")
    name, address = parseaddr(str(message.get("From", "")))
    return Shown(
        subject=str(message.get("Subject", "")),
        from_name=name,
        from_address=address,
        to=str(message.get("To", "")),
        reply_to=parseaddr(str(message.get("Reply-To", "")))[1] or address,
        date=str(message.get("Date", "")),
        message_id=str(message.get("Message-ID", "")).strip(),
        references=" ".join(str(message.get("References", "")).split()),
        text=_part(message, "plain"),
        html=_part(message, "html"),
        attachments=tuple(_attachments(message)),
    )


def _part(message: EmailMessage, kind: str) -> str:
    part = message.get_body(preferencelist=(kind,))
    return str(part.get_content()).replace("\r\n", "\n") if part is not None else ""


def _attachments(message: EmailMessage) -> list[Attachment]:
    found = []
    for part in message.iter_attachments():
        content = part.get_payload(decode=True)
        if isinstance(content, bytes):
            found.append(Attachment(part.get_filename() or "attachment", part.get_content_type(), content))
    return found
