"""Whether an attached file is whole, as far as its bytes tell: what its name says it is, and not cut short.

Only kinds are known here whose first and last bytes leave no doubt; of any other nothing is said.
"""

from __future__ import annotations

import io
import zipfile

from mail.message import Attachment

TAIL = 2048
"""Bytes at the end in which a PDF has its end mark, whatever a tool put behind it."""
LOCKED_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""An Office file with a password is no ZIP (MS-OFFCRYPTO), and whole all the same."""
ZIPPED = frozenset({"zip", "docx", "xlsx", "pptx"})
JPEGS = frozenset({"jpg", "jpeg"})


def is_empty(file: Attachment) -> bool:
    """Not a byte; what holds blanks alone is looked at first (``is_whole``)."""
    return not file.content


def is_whole(file: Attachment) -> bool:
    """False for what no program will open, or shows blank."""
    extension, content = file.name.rpartition(".")[2].lower(), file.content
    if not content.strip():
        return False
    if extension == "pdf":
        return b"%PDF-" in content[:1024] and b"%%EOF" in content[-TAIL:]
    if extension in ZIPPED:
        return content.startswith(LOCKED_OFFICE) or zipfile.is_zipfile(io.BytesIO(content))
    if extension in JPEGS:
        return content.startswith(b"\xff\xd8\xff") and b"\xff\xd9" in content[-TAIL:]
    if extension == "png":
        return content.startswith(b"\x89PNG\r\n\x1a\n") and b"IEND" in content[-TAIL:]
    return True
