"""A ``Letter`` → the bytes that go out. Same letter, same bytes: nothing here reads the clock or randomness.

What a letter says is written elsewhere (``bot.texts``, handlers), how its parts look in ``mail.parts``. Here it gets
its frame: headers that keep the thread together (mail.md 2.1) and robots quiet (2.5), marker above, token below.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime
from email.headerregistry import BaseHeader, HeaderRegistry
from email.message import EmailMessage
from email.policy import SMTP, EmailPolicy, Policy
from email.utils import format_datetime, formataddr
from typing import Any, ClassVar, Literal
from urllib.parse import quote

from bot.texts import render as sentence
from mail.address import CaseAddress, pretty
from mail.parts import TABLE, Aside, Part, as_html, as_text

LOOP_HEADER = "X-Rights-Loop"
QUIET = "OOF, AutoReply, RN, NRN"  # not «All»: that would silence bounces too (mail.md 2.5)
KEPT_REFERENCES = 8
LONGEST_HREF = 480
"""Characters of a ``mailto:`` address that every client takes, with room to spare (mail.md 2.7)."""
WIDTH = 640


class MessageIds(BaseHeader):
    """A header of Message-IDs that is folded between ids and never encoded (mail.md 4.1)."""

    max_count: ClassVar[Literal[1] | None] = 1

    @classmethod
    def parse(cls, value: str, kwds: dict[str, Any]) -> None:
        kwds["decoded"] = " ".join(value.split())
        kwds["parse_tree"] = []

    def fold(self, *, policy: Policy) -> str:
        return f"{self.name}: {f'{policy.linesep} '.join(str(self).split())}{policy.linesep}"


def _policy() -> EmailPolicy[EmailMessage]:
    registry = HeaderRegistry()
    registry.map_to_type("references", MessageIds)
    registry.map_to_type("in-reply-to", MessageIds)
    registry.map_to_type("message-id", MessageIds)
    return SMTP.clone(header_factory=registry, cte_type="7bit")


POLICY = _policy()


@dataclass(frozen=True)
class File:
    name: str
    content_type: str
    content: bytes


@dataclass(frozen=True)
class Letter:
    """``case`` None: a plain letter to a person, without thread, marker or token.

    ``topic`` must be the same for all mails of a case and holds no personal data; ``unique`` tells the mails of a case
    apart and becomes part of the Message-ID; ``references`` are the last ids of the thread, newest last. ``robot``:
    "replied" for an answer to a mail.
    ``reader``: whose footer a letter without a case has; ``footer``: which one of a thread that is no person's case.
    """

    to: tuple[str, ...]
    topic: str
    blocks: tuple[Part, ...]
    unique: str
    at: datetime
    case: str | None = None
    cc: tuple[str, ...] = ()
    files: tuple[File, ...] = ()
    references: tuple[str, ...] = ()
    robot: Literal["generated", "replied"] = "generated"
    reader: Literal["personal", "correspondent", "staff"] = "personal"
    lang: str = "zh"
    footer: str = "footer"


@dataclass(frozen=True)
class Desk:
    """From whom letters go out. ``plus``: whether plus-addresses are known to arrive; ``instance``: names the sender to
    itself in the loop header; ``site``: the address below which our own pages are."""

    address: CaseAddress
    name: str = ""
    plus: bool = False
    instance: str = "rights-bot"
    site: str = ""


@dataclass(frozen=True)
class Rendered:
    """What the outbox keeps: a resend is byte for byte the same (mail.md 2.6)."""

    message_id: str
    content: bytes
    sender: str
    recipients: tuple[str, ...]


def render(letter: Letter, desk: Desk) -> Rendered:
    message = EmailMessage(policy=POLICY)
    message_id = _message_id(letter, desk.address)
    for name, value in _headers(letter, desk, message_id).items():
        message[name] = _one_line(value)
    message.set_content(_text(letter, desk.address), charset="utf-8", cte="base64")
    message.add_alternative(_html(letter, desk), subtype="html", charset="utf-8", cte="base64")
    for file in letter.files:
        maintype, _, subtype = file.content_type.partition("/")
        message.add_attachment(file.content, maintype=maintype, subtype=subtype or "octet-stream", filename=file.name)
    _fix_boundaries(message, message_id)
    recipients = tuple(dict.fromkeys((*letter.to, *letter.cc)))
    return Rendered(message_id, message.as_bytes(policy=POLICY), desk.address.bot_address, recipients)


def subject(case: str | None, topic: str) -> str:
    """Constant for a case (contract, «Staff mail»)."""
    return f"[{pretty(case)}] {topic}" if case else topic


def _message_id(letter: Letter, address: CaseAddress) -> str:
    if letter.case:
        return address.message_id(letter.case, letter.unique)
    return f"{letter.unique}@{address.domain}"


def _headers(letter: Letter, desk: Desk, message_id: str) -> dict[str, str]:
    found = {
        "From": formataddr((desk.name, desk.address.bot_address)),
        "To": ", ".join(letter.to),
        "Cc": ", ".join(letter.cc),
        "Subject": subject(letter.case, letter.topic),
        "Date": format_datetime(letter.at),
        "Message-ID": f"<{message_id}>",
        "Auto-Submitted": f"auto-{letter.robot}",
        "X-Auto-Response-Suppress": QUIET,
        LOOP_HEADER: desk.instance,
        **(_thread(letter.case, letter, desk) if letter.case else _answered(letter.references)),
    }
    return {name: value for name, value in found.items() if value}


def _thread(case: str, letter: Letter, desk: Desk) -> dict[str, str]:
    root = desk.address.root_id(case)
    earlier = [item for item in letter.references if item != root][-KEPT_REFERENCES:]
    return {
        "Reply-To": desk.address.reply_to(case) if desk.plus else desk.address.bot_address,
        "References": " ".join(f"<{item}>" for item in (root, *earlier)),
        "In-Reply-To": f"<{earlier[-1] if earlier else root}>",
        "Thread-Topic": subject(case, letter.topic),
        "Thread-Index": desk.address.thread_index(case),
    }


def _answered(references: tuple[str, ...]) -> dict[str, str]:
    """RFC 5322 3.6.4: which mails of a person a letter without a case's thread answers."""
    if not references:
        return {}
    return {"References": " ".join(f"<{item}>" for item in references), "In-Reply-To": f"<{references[-1]}>"}


def _text(letter: Letter, address: CaseAddress) -> str:
    said = (as_text(part).strip("\n") for part in _parts(letter, address))
    return "\n\n".join(text for text in said if text) + "\n"


def _html(letter: Letter, desk: Desk) -> str:
    """One column: as wide as a phone, at most ``WIDTH``, which Outlook reads from the attribute only."""
    parts = "\n".join(
        as_html(part, desk.site, lambda command: button_href(letter, desk, command))
        for part in _parts(letter, desk.address)
    )
    inner = (
        f'{TABLE} width="{WIDTH}" style="width:100%;max-width:{WIDTH}px"><tr><td align="left">{parts}</td></tr></table>'
    )
    return (
        '<!doctype html><html><head><meta name="viewport" content="width=device-width,initial-scale=1">'
        f'<meta name="color-scheme" content="light"></head><body style="margin:0;padding:12px;background:#ffffff">'
        f"{inner}</body></html>"
    )


def button_href(letter: Letter, desk: Desk, command: str) -> str:
    """A new mail with ``command`` in it. It has no thread headers, so the token stands in it too, below the marker:
    what is below is cut off like a quotation (mail.md 2.7)."""
    address = desk.address
    to = address.reply_to(letter.case) if letter.case and desk.plus else address.bot_address
    below = (sentence("mail.cut_here", letter.lang), address.mark(letter.case)) if letter.case else ()
    body = quote("\r\n".join((command, "", "", *below)), safe="")
    whole, short = subject(letter.case, letter.topic), subject(letter.case, "").strip()
    made = [f"mailto:{quote(to, safe='@')}?subject={quote(name, safe='')}&body={body}" for name in (whole, short)]
    return made[0] if len(made[0]) <= LONGEST_HREF else made[1]


def _parts(letter: Letter, address: CaseAddress) -> list[Part]:
    if not letter.case:
        return [*letter.blocks, Aside(sentence(f"mail.{letter.reader}_footer", letter.lang))]
    footer = sentence(f"mail.{letter.footer}", letter.lang, case=pretty(letter.case), mark=address.mark(letter.case))
    return [Aside(sentence("mail.marker", letter.lang)), *letter.blocks, Aside(footer)]


def _one_line(value: str) -> str:
    return " ".join(value.split())


def _fix_boundaries(message: EmailMessage, message_id: str) -> None:
    """The library would draw them at random."""
    digest = hashlib.sha256(message_id.encode()).hexdigest()[:24]
    containers = [part for part in message.walk() if part.is_multipart()]
    for index, part in enumerate(containers):
        part.set_boundary(f"=_{digest}_{index}")
