"""A mail once it has been read, as plain values. How it is read: ``mail.parse``; who may speak: ``mail.accept``."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

Kind = Literal[
    "reply", "empty", "forward", "auto_reply", "bounce", "bounce_transient", "mdn", "recall", "calendar",
    "unreadable", "own_loop", "spoofed",
]  # fmt: skip
Obstacle = Literal["", "encrypted", "winmail", "too_large", "no_sender", "broken"]
Doubt = Literal["", "html_differs", "inline_answer", "quote_left", "undecodable", "winmail"]


@dataclass(frozen=True)
class Attachment:
    """A file that came with a mail; ``inline_art``: an image that the HTML body shows and that nobody pasted to be seen
    (a logo, a picture of the original)."""

    name: str
    content_type: str
    content: bytes
    inline_art: bool = False


@dataclass(frozen=True)
class ParsedMail:
    """One mail, read.

    ``typed`` is what the author typed; ``quoted`` and ``signature`` were cut off; ``body`` is all of it, for looking up
    tokens. ``doubt`` names why ``typed`` should be shown to staff before it goes anywhere (mail.md 6),
    ``obstacle`` why it is of the kind ``unreadable``. ``references`` holds In-Reply-To and References without angle
    brackets. ``auth`` holds the traces of servers that ``mail.proof`` reads, in the order of the mail, topmost first;
    ``received`` the Received headers likewise.
    ``bulk``: somebody's newsletter.
    """

    kind: Kind
    from_address: str = ""
    from_name: str = ""
    from_count: int = 0
    to: tuple[str, ...] = ()
    cc: tuple[str, ...] = ()
    delivered_to: tuple[str, ...] = ()
    subject: str = ""
    message_id: str = ""
    references: tuple[str, ...] = ()
    date: datetime | None = None
    typed: str = ""
    quoted: str = ""
    signature: str = ""
    body: str = ""
    doubt: Doubt = ""
    obstacle: Obstacle = ""
    attachments: tuple[Attachment, ...] = ()
    auth: tuple[tuple[str, str], ...] = ()
    original_message_ids: tuple[str, ...] = ()
    received: tuple[str, ...] = ()
    bulk: bool = False

    @property
    def from_domain(self) -> str:
        return self.from_address.rpartition("@")[2]

    @property
    def files(self) -> tuple[Attachment, ...]:
        """The attachments that somebody attached on purpose."""
        return tuple(item for item in self.attachments if not item.inline_art)
