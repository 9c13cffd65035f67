"""The header block of a mail as text: raw bytes in any charset, encoded words, addresses, ids, dates.

Reads the parser's raw fields only; the library's own header objects raise on broken mail (mail.md 3).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message
from email.utils import getaddresses, parsedate_to_datetime

from mail.parse import charset

MOST_FIELDS = 500
LONGEST_FIELD = 20_000
ANGLE_ID = re.compile(r"<\s*([^<>\s]+)\s*>")
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


@dataclass(frozen=True)
class Headers:
    """Field names in lower case and unfolded values, topmost first. Values may still hold encoded words."""

    rows: tuple[tuple[str, str], ...]

    def get(self, name: str) -> str:
        return next((value for key, value in self.rows if key == name), "")

    def all(self, *names: str) -> list[str]:
        return [value for key, value in self.rows if key in names]

    def words(self, name: str) -> str:
        return decode_words(self.get(name))


def read_headers(message: Message) -> Headers:
    rows = list(message.raw_items())[:MOST_FIELDS]
    return Headers(tuple((str(name).lower(), as_text(str(value)[:LONGEST_FIELD])) for name, value in rows))


def as_text(value: str) -> str:
    """Undo the parser's surrogates and unfold."""
    text = charset.decode(value.encode("utf-8", "surrogateescape")).text
    return re.sub(r"\r?\n[ \t]*", " ", text).strip()


def decode_words(text: str) -> str:
    """RFC 2047 words anywhere, also in quotes; bytes of neighbouring words are joined before they are decoded."""
    if "=?" not in text:
        return CONTROL.sub("", text)
    try:
        pieces = decode_header(text)
    except (HeaderParseError, ValueError):
        return CONTROL.sub("", text)
    return CONTROL.sub("", "".join(_piece(value, label) for value, label in pieces)).strip()


def _piece(value: bytes | str, label: str | None) -> str:
    if isinstance(value, str):
        return value
    return charset.decode(value, label).text if label else value.decode("raw-unicode-escape", "replace")


def addresses(values: list[str]) -> list[tuple[str, str]]:
    """(name, address in lower case) each; split before words are decoded, so that a name cannot forge an address."""
    try:
        pairs = getaddresses(values)
    except (IndexError, ValueError, TypeError, RecursionError):  # the standard library's parser on hostile input
        return []
    return [(decode_words(name), CONTROL.sub("", address).strip().lower()) for name, address in pairs if "@" in address]


def message_ids(values: list[str]) -> tuple[str, ...]:
    """Ids without brackets, in order, once each; comma-separated and wrongly encoded lists too."""
    found = [item for value in values for item in ANGLE_ID.findall(decode_words(value).replace(",", " "))]
    return tuple(dict.fromkeys(found))


def moment(value: str) -> datetime | None:
    try:
        parsed = parsedate_to_datetime(value)
        return (parsed if parsed.tzinfo else parsed.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
