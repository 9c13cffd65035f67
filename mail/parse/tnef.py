"""winmail.dat, the envelope that Outlook makes of a «rich text» mail: opened when the extra ``tnef`` is installed.

The library is LGPL and optional, so it is looked for at the moment of use and never imported when it is absent.
"""

from __future__ import annotations

import importlib
import logging
import mimetypes
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from mail.parse.attachments import clean
from mail.parse.structure import Part

CONTENT_TYPES = ("application/ms-tnef", "application/vnd.ms-tnef")
FILE_NAME = "winmail.dat"
LOGGER = "tnefparse"  # writes contents of what it reads


def is_envelope(part: Part) -> bool:
    return part.content_type in CONTENT_TYPES or part.filename.lower() == FILE_NAME


def opened(parts: list[Part]) -> list[Part]:
    """The parts with every envelope replaced by what it holds; one that cannot be opened stays as it is."""
    without_body = not any(part.is_body and part.content.strip() for part in parts)
    found: list[Part] = []
    for part in parts:
        inside = list(_inside(part, without_body=without_body)) if is_envelope(part) else [part]
        found += inside or [part]
    return found


def _inside(part: Part, *, without_body: bool) -> Iterator[Part]:
    try:
        logging.getLogger(LOGGER).setLevel(logging.CRITICAL)
        envelope = importlib.import_module("tnefparse").TNEF(part.content)
    except Exception:  # not installed, or broken in one of the library's many ways: the envelope stays closed
        return
    bodies = list(_bodies(envelope, part)) if without_body else []
    if without_body and not bodies and envelope.rtfbody:
        return  # what was typed is there, but only as RTF
    yield from bodies
    for attachment in envelope.attachments:
        name = clean(str(attachment.long_filename() or ""))
        content_type = mimetypes.guess_type(name)[0] or "application/octet-stream"
        yield replace(part, content_type=content_type, disposition="attachment", filename=name or "1",
                      content=bytes(attachment.data or b""), params={}, content_id="")  # fmt: skip


def _bodies(envelope: Any, part: Part) -> Iterator[Part]:
    """The plain and the HTML form."""
    for content_type, body in (("text/plain", envelope.body), ("text/html", envelope.htmlbody)):
        content = body.encode() if isinstance(body, str) else body
        if isinstance(content, bytes) and content.strip(b"\0 \r\n"):
            yield replace(
                part, content_type=content_type, disposition="", filename="", content=content.rstrip(b"\0"), params={}
            )
