"""The tree of parts → the leaves, and the leaves that are the body. Nothing here understands what the text says.

A ``Block`` is one piece of the body in up to two forms: parts of one multipart/alternative say the same thing.
Attached mails are leaves: what they contain is not said by the author.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from email.message import Message
from email.policy import Policy, compat32

from bot.errors import UnreadableMail
from mail.parse import charset

MOST_PARTS = 200
MOST_PARSED = 10 * MOST_PARTS  # those of attached mails as well
DEEPEST = 20
LONGEST_BODY = 1_000_000  # bytes of all body parts together
BODY_TYPES = ("text/plain", "text/html")


@dataclass(frozen=True)
class Part:
    content_type: str
    disposition: str
    filename: str
    content_id: str
    content: bytes
    params: dict[str, str]
    group: int

    @property
    def is_body(self) -> bool:
        return self.content_type in BODY_TYPES and self.disposition != "attachment" and not self.filename


@dataclass
class Block:
    """Still being collected while the leaves go by."""

    text: list[str] = field(default_factory=list)
    html: list[str] = field(default_factory=list)


def counted() -> Callable[..., Message]:
    """The parser's maker of parts for one mail. Raises UnreadableMail when a boundary a line asks for millions."""
    made = itertools.count(1)

    def part(policy: Policy = compat32) -> Message:
        if next(made) > MOST_PARSED:
            raise UnreadableMail("too many parts")
        return Message(policy)

    return part


def leaves(message: Message) -> Iterator[tuple[Message, int]]:
    """Each leaf with the number of the alternative that it belongs to. Raises UnreadableMail past the limits."""
    stack: list[tuple[Message, int, int]] = [(message, 0, 0)]
    seen = 0
    while stack:
        part, depth, group = stack.pop()
        seen += 1
        if seen > MOST_PARTS or depth > DEEPEST:
            raise UnreadableMail("too many parts")
        children = part.get_payload() if part.is_multipart() else None  # asking a leaf raises on a hostile charset
        if part.get_content_maintype() != "multipart" or not isinstance(children, list):
            yield part, group or seen
            continue
        inner = (group or seen) if part.get_content_type() == "multipart/alternative" else group
        stack += [(child, depth + 1, inner) for child in reversed(children) if isinstance(child, Message)]


def content_of(part: Message) -> bytes:
    """The decoded bytes; a nested message as it was sent. Empty when it cannot be rebuilt."""
    try:
        if part.is_multipart():
            nested = part.get_payload()
            return b"\n".join(item.as_bytes() for item in nested if isinstance(item, Message))
        payload = part.get_payload(decode=True)
    except Exception:  # the standard library raises many types on broken mail (mail.md 3); the raw mail is kept anyway
        return b""
    return payload if isinstance(payload, bytes) else b""


def blocks_of(parts: list[Part]) -> tuple[list[Block], bool]:
    """The body in reading order, and whether every byte of it could be decoded; what is too long is cut off."""
    found: dict[int, Block] = {}
    certain, left = True, LONGEST_BODY
    for part in parts:
        if part.is_body:
            decoded = charset.decode(part.content[:left], part.params.get("charset", ""))
            certain = certain and decoded.certain and len(part.content) <= left
            left = max(0, left - len(part.content))
            block = found.setdefault(part.group, Block())
            text = decoded.text.replace("\x00", "").replace("\r\n", "\n").replace("\r", "\n")
            if part.content_type == "text/html":
                block.html.append(text)
            else:
                block.text.append(_unflow(text, part.params))
    return list(found.values()), certain


def _unflow(text: str, params: dict[str, str]) -> str:
    """RFC 3676: a line that ends in a blank goes on in the next one of the same quote depth."""
    if params.get("format", "").lower() != "flowed":
        return text
    gone = params.get("delsp", "").lower() == "yes"
    pieces: list[str] = []
    open_depth = -1
    for line in text.split("\n"):
        quote, rest = _split_quote(line)
        soft = rest.endswith(" ") and rest != "-- "
        if open_depth != len(quote):
            pieces += ("\n", quote, " " if quote else "")
        pieces.append(rest[:-1] if soft and gone else rest)
        open_depth = len(quote) if soft else -1
    return "".join(pieces[1:])


def _split_quote(line: str) -> tuple[str, str]:
    match = re.match(r"(>*)( ?)(.*)", line, re.DOTALL)
    return (match.group(1), match.group(3)) if match else ("", line)
