"""Raw bytes → ``ParsedMail``. ``read`` never raises: a mail that cannot be read is of the kind ``unreadable``.

Order: headers, parts, body blocks, then each block's HTML first (by structure) and its text beside it; both are cut by
``quotes_text`` and compared (mail.md 6). Nothing here decides who may speak or what a command means.
"""

from __future__ import annotations

import email
import logging
import re
from collections.abc import Iterable
from dataclasses import dataclass
from email.message import Message
from email.policy import compat32

from mail.message import Doubt, ParsedMail
from mail.parse import headers as fields
from mail.parse import quotes_html, quotes_text
from mail.parse.attachments import file_name, files_of
from mail.parse.kinds import Evidence, kind_of, original_ids
from mail.parse.quotes_text import Cut
from mail.parse.structure import Block, Part, blocks_of, content_of, leaves

log = logging.getLogger(__name__)

AUTH_HEADERS = ("authentication-results", "x-ms-exchange-organization-authas", "x-originatororg", "received")
BULK_HEADERS = ("list-unsubscribe", "list-id", "feedback-id")
DELIVERY_HEADERS = ("delivered-to", "x-original-to", "envelope-to", "x-envelope-to")
LETTERS = re.compile(r"<mailto:[^>]*>|\[cid:[^\]]*\]|https?://[^\s>]+|[\W_]")


def read(raw: bytes, own: Iterable[str] = ()) -> ParsedMail:
    """``own``: the addresses of the mailbox itself, to know its own mail when it comes back."""
    try:
        return _read(raw, frozenset(address.lower() for address in own))
    except Exception:  # one bad mail must never stop the loop (mail.md 3); the caller keeps the raw bytes
        log.warning("a mail of %d bytes could not be read", len(raw))
        return ParsedMail(kind="unreadable")


@dataclass(frozen=True)
class _Body:
    cut: Cut
    everything: str
    html: str
    doubt: Doubt


def _read(raw: bytes, own: frozenset[str]) -> ParsedMail:
    message = email.message_from_bytes(raw, policy=compat32)
    header = fields.read_headers(message)
    parts = [_part(item, group) for item, group in leaves(message)]
    body = _body(parts)
    senders = fields.addresses(header.all("from"))
    name, sender = senders[0] if senders else ("", "")
    recipients = _addresses(header, "to")
    references = fields.message_ids(header.all("in-reply-to", "references"))
    evidence = Evidence(
        header, sender, (*recipients, *_addresses(header, "cc")), header.words("subject"), message.get_content_type(),
        tuple(parts), body.cut.typed, body.everything, own, body.cut.forwarded,
    )  # fmt: skip
    return ParsedMail(
        kind=kind_of(evidence),
        from_address=sender,
        from_name=name,
        from_count=max(len(senders), len(header.all("from"))),
        to=recipients,
        cc=_addresses(header, "cc"),
        delivered_to=_addresses(header, *DELIVERY_HEADERS),
        subject=evidence.subject,
        message_id=next(iter(fields.message_ids([header.get("message-id")])), ""),
        references=references,
        date=fields.moment(header.get("date")),
        typed=body.cut.typed,
        quoted=body.cut.quoted,
        signature=body.cut.signature,
        body=body.everything,
        doubt=body.doubt,
        attachments=files_of(parts, body.html),
        auth=tuple(row for row in header.rows if row[0] in AUTH_HEADERS),
        original_message_ids=original_ids(parts, references),
        received=tuple(header.all("received")),
        bulk=bool(header.all(*BULK_HEADERS)),
    )


def _addresses(header: fields.Headers, *names: str) -> tuple[str, ...]:
    return tuple(address for _, address in fields.addresses(header.all(*names)))


def _part(part: Message, group: int) -> Part:
    disposition = next((str(value) for key, value in part.raw_items() if str(key).lower() == "content-disposition"), "")
    content_id = next((str(value) for key, value in part.raw_items() if str(key).lower() == "content-id"), "")
    return Part(
        content_type=part.get_content_type(),
        disposition=disposition.split(";")[0].strip().lower(),
        filename=file_name(part),
        content_id=content_id.strip().strip("<>"),
        content=content_of(part),
        params=_params(part),
        group=group,
    )


def _params(part: Message) -> dict[str, str]:
    found: list[tuple[str, object]] = list(part.get_params(failobj=[]) or [])
    return {str(key).lower(): str(value[2] if isinstance(value, tuple) else value) for key, value in found[1:]}


def _body(parts: list[Part]) -> _Body:
    blocks, certain = blocks_of(parts)
    html = "\n".join(source for block in blocks for source in block.html)
    by_structure = "\n".join(_as_html(block) for block in blocks)
    by_text = "\n".join(_as_text(block) for block in blocks)
    chosen = quotes_text.cut(by_structure)
    tnef = any(part.content_type == "application/ms-tnef" for part in parts)
    doubt: Doubt = (
        "undecodable"
        if not certain
        else "winmail"
        if tnef
        else _doubt(chosen, quotes_text.cut(by_text) if html else chosen)
    )
    return _Body(chosen, re.sub("\x00.*", "", f"{by_structure}\n{by_text}"), html, doubt)


def _as_html(block: Block) -> str:
    rendered = "\n".join(quotes_html.to_text(source) for source in block.html)
    return rendered if rendered.replace("\x00", "").strip() else "\n".join(block.text)


def _as_text(block: Block) -> str:
    text = "\n".join(block.text)
    return text if text.strip() else "\n".join(quotes_html.to_text(source) for source in block.html)


def _doubt(chosen: Cut, other: Cut) -> Doubt:
    if chosen.inline:
        return "inline_answer"
    if quotes_text.has_remnant(chosen.typed):
        return "quote_left"
    if not _says_the_same(chosen, other):
        return "html_differs"
    return ""


def _says_the_same(one: Cut, other: Cut) -> bool:
    """Letter by letter; a signature that only one of the two forms marks is no difference."""
    first, second = _letters(one.typed), _letters(other.typed)
    return first in (second, second.removesuffix(_letters(one.signature))) or second == first.removesuffix(
        _letters(other.signature)
    )


def _letters(text: str) -> str:
    return LETTERS.sub("", text).lower()
