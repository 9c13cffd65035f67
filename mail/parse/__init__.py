"""Raw bytes → ``ParsedMail``. ``read`` never raises: a mail that cannot be read is of the kind ``unreadable``.

Order: headers, parts, body, kind, files. Nothing here decides who may speak or what a command means.
"""

from __future__ import annotations

import email
import logging
import re
from collections.abc import Iterable
from email.message import Message
from email.policy import compat32

from bot.errors import UnreadableMail
from mail.message import ParsedMail
from mail.parse import headers as fields
from mail.parse import tnef
from mail.parse.attachments import file_name, files_of
from mail.parse.body import read_body
from mail.parse.kinds import Evidence, kind_of, obstacle_of, original_ids
from mail.parse.structure import Part, content_of, counted, leaves

log = logging.getLogger(__name__)

AUTH_HEADERS = ("authentication-results", "x-ms-exchange-organization-authas", "x-originatororg", "received")
BULK_HEADERS = ("list-unsubscribe", "list-id", "feedback-id")
ENDLESS_FIELD = re.compile(
    rb"^content-[a-z-]+:(?:[^\n]|\n[ \t]){20000}", re.IGNORECASE | re.MULTILINE
)  # parsed in O(n²)
DELIVERY_HEADERS = ("delivered-to", "x-original-to", "envelope-to", "x-envelope-to")


def read(raw: bytes, own: Iterable[str] = ()) -> ParsedMail:
    """``own``: the addresses of the mailbox itself, to know its own mail when it comes back."""
    try:
        return _read(raw, frozenset(address.lower() for address in own))
    except (UnreadableMail, RecursionError):
        return ParsedMail(kind="unreadable", obstacle="too_large")
    except Exception:  # one bad mail must never stop the loop (mail.md 3); the caller keeps the raw bytes
        log.warning("a mail of %d bytes could not be read", len(raw))
        return ParsedMail(kind="unreadable", obstacle="broken")


def _read(raw: bytes, own: frozenset[str]) -> ParsedMail:
    if ENDLESS_FIELD.search(raw):
        raise UnreadableMail("a header field is too long")
    message = email.message_from_bytes(raw, counted(), policy=compat32)
    header = fields.read_headers(message)
    parts = tnef.opened([_part(item, group) for item, group in leaves(message)])
    senders = fields.addresses(header.all("from"))
    name, sender = senders[0] if senders else ("", "")
    recipients = _addresses(header, "to")
    correspondents = frozenset((*recipients, *_addresses(header, "cc", *DELIVERY_HEADERS), *own))
    body = read_body(parts, correspondents, sealed=any(tnef.is_envelope(part) for part in parts))
    references = fields.message_ids(header.all("in-reply-to", "references"))
    evidence = Evidence(
        header, sender, (*recipients, *_addresses(header, "cc")), header.words("subject"), message.get_content_type(),
        tuple(parts), body.cut, body.everything, own,
    )  # fmt: skip
    kind = kind_of(evidence)
    return ParsedMail(
        kind=kind,
        obstacle=obstacle_of(evidence) if kind == "unreadable" else "",
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
        attachments=files_of(parts, body.html, body.cut.pictures),
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
