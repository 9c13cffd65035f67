"""File names and files of a mail. Whether a file may reach a person is not decided here."""

from __future__ import annotations

import re
from collections import Counter
from email.message import Message
from email.utils import unquote
from urllib.parse import unquote as unquote_url

from mail.message import Attachment
from mail.parse import charset
from mail.parse.headers import as_text, decode_words
from mail.parse.pictures import Pictures
from mail.parse.structure import Part

LONGEST_NAME = 120
PERCENT = re.compile("%[89A-Fa-f][0-9A-Fa-f]%")
UNSAFE = re.compile("[\\x00-\\x1f\\x7f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
NOT_FILES = (
    "application/pgp-signature",
    "application/pkcs7-signature",
    "application/x-pkcs7-signature",
    "application/pgp-encrypted",
)
NOT_FILE_NAMES = ("smime.p7s", "signature.asc")
FILLER = re.compile(r"ATT\d+\.(?:txt|html?)", re.IGNORECASE)
"""What Exchange and Apple Mail put between and behind files; blank, its author never sees it."""
TAG = re.compile(rb"<[^>]*>|&nbsp;")
REPORTS = ("message/delivery-status", "message/disposition-notification", "text/rfc822-headers", "text/calendar")


def files_of(parts: list[Part], html: str, pictures: Pictures) -> tuple[Attachment, ...]:
    """The parts that are neither body nor signature nor machine report; ``html`` tells which images it shows."""
    chosen = [part for part in parts if _is_file(part)]
    often = Counter(part.content for part in chosen if part.content_id)
    shown = unquote_url(html)
    return tuple(
        Attachment(_name(part, index), part.content_type, part.content, _is_art(part, shown, often, pictures))
        for index, part in enumerate(chosen, 1)
    )


def _is_file(part: Part) -> bool:
    if part.is_body or part.content_type in NOT_FILES or part.filename.lower() in NOT_FILE_NAMES:
        return False
    if FILLER.fullmatch(part.filename) and not TAG.sub(b"", part.content).strip():
        return False
    return part.content_type not in REPORTS or part.disposition == "attachment"


def _is_art(part: Part, html: str, often: Counter[bytes], pictures: Pictures) -> bool:
    if not part.content_type.startswith("image/") or not part.content_id or f"cid:{part.content_id}" not in html:
        return False
    return often[part.content] > 1 or not pictures.wants(part.content_id, len(part.content))


def _name(part: Part, index: int) -> str:
    if part.filename:
        return part.filename
    extension = {"message/rfc822": "eml", "text/plain": "txt", "text/html": "html"}.get(part.content_type)
    return f"{index}.{extension or part.content_type.rpartition('/')[2]}"


def file_name(part: Message) -> str:
    """RFC 2231, encoded words in quotes, raw bytes; path, control and direction characters removed."""
    values = (("content-disposition", "filename"), ("content-type", "name"))
    for header, key in values:
        found = _parameter(part, header, key)
        if found:
            return clean(found)
    return ""


def clean(name: str) -> str:
    base = UNSAFE.sub("", name).replace("\\", "/").rpartition("/")[2].strip(" .")
    if len(base) <= LONGEST_NAME:
        return base
    stem, dot, extension = base.rpartition(".")
    return f"{stem[: LONGEST_NAME - 12]}{dot}{extension[:10]}"


def _parameter(part: Message, header: str, key: str) -> str:
    raw = next((str(value) for name, value in part.raw_items() if str(name).lower() == header), "")
    holder = Message()
    holder[header] = as_text(raw)
    value = holder.get_param(key, header=header)
    if isinstance(value, tuple):
        label, _, escaped = value
        return charset.decode(escaped.encode("latin-1", "replace"), label or "").text
    return _percent_decoded(decode_words(unquote(value.lstrip('"')))) if isinstance(value, str) else ""


def _percent_decoded(name: str) -> str:
    """Some webmailers write the value of a URL where plain text belongs."""
    try:
        return unquote_url(name, errors="strict") if PERCENT.search(name) and name.isascii() else name
    except UnicodeDecodeError:
        return name
