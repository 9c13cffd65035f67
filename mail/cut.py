"""A kept mail without its files: what was typed stays as evidence, of a file name, size and digest (PIPL 19, 47)."""

from __future__ import annotations

import email
import hashlib
import logging
import re
from email.message import Message
from email.policy import compat32

from mail.parse import ENDLESS_FIELD
from mail.parse.structure import BODY_TYPES, content_of

log = logging.getLogger(__name__)

REMOVED = "X-Removed-"
"""What the ``Content-`` fields of a removed file are called after: its name and type stay readable."""
DIGEST = re.compile(rb"^removed: \d+ bytes, SHA-256 ([0-9a-f]{64})\r?$", re.MULTILINE)
EMBEDDED = re.compile(rb";base64,[A-Za-z0-9+/=%\s]+")
LONGEST_HEADER = 64_000
WIRE = compat32.clone(linesep="\r\n")


def without_files(raw: bytes) -> bytes:
    """The mail with a line in place of each file. Of one that cannot be taken apart only the header stays. Slow."""
    if not ENDLESS_FIELD.search(raw):
        try:
            return _cut(raw)
        except Exception:  # the standard library raises many types on broken mail (mail.md 3)
            log.warning("a mail of %d bytes could not be taken apart", len(raw))
    return re.split(rb"\r?\n\r?\n", raw, maxsplit=1)[0][:LONGEST_HEADER] + b"\r\n\r\n"


def removed_from(raw: bytes) -> frozenset[str]:
    """The digests of the files that were removed from a mail."""
    return frozenset(found.decode() for found in DIGEST.findall(raw))


def digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _cut(raw: bytes) -> bytes:
    message = email.message_from_bytes(raw, policy=compat32)
    for part in message.walk():
        if part.is_multipart():
            part.preamble = part.epilogue = None
        elif not _is_body(part):
            _remove(part)
        elif part.get_content_type() == "text/html":
            _remove_embedded(part)
    return message.as_bytes(policy=WIRE)


def _is_body(part: Message) -> bool:
    shown = part.get_content_type() in BODY_TYPES and part.get_content_disposition() != "attachment"
    return shown and not part.get_filename()


def _remove(part: Message) -> None:
    content, fields = content_of(part), [(name, value) for name, value in part.raw_items() if _describes(name)]
    if DIGEST.fullmatch(content.rstrip()):
        return  # it was before
    for name, _ in fields:
        del part[name]
    for name, value in fields:
        part[REMOVED + name] = value
    part["Content-Type"] = "text/plain; charset=us-ascii"
    part["Content-Disposition"] = 'attachment; filename="removed.txt"'
    part.set_payload(f"removed: {len(content)} bytes, SHA-256 {digest(content)}\r\n")


def _describes(name: str) -> bool:
    return name.lower().startswith("content-")


def _remove_embedded(part: Message) -> None:
    """Pictures that stand in the HTML itself (``data:`` addresses, RFC 2397)."""
    content = content_of(part)
    if not EMBEDDED.search(content):
        return
    del part["Content-Transfer-Encoding"]
    part["Content-Transfer-Encoding"] = "8bit"
    part.set_payload(EMBEDDED.sub(b";base64,", content).decode("ascii", "surrogateescape"))
